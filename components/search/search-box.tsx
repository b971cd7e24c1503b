"use client";
// Where a query is typed. A plain GET form; with scripts the results follow the typing, and the address follows too.
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { maximumQueryLength } from "#lib/features/search/query.ts";
import type { SearchOrder } from "#lib/features/search/schema.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import styles from "./search-box.module.css";

/** A pause in typing as long as this is taken for the end of a thought. */
const pause = 250;

export function SearchBox({ q, order }: { q: string; order: SearchOrder }) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const [asked, setAsked] = useState(q);
  const [shown, setShown] = useState(q);
  const [isPending, startTransition] = useTransition();

  // A query that came by a link, not by typing, takes the place of what was typed.
  if (q !== shown) {
    setShown(q);
    if (q !== asked) setTyped(q);
    setAsked(q);
  }

  const ask = (words: string) => {
    if (words === asked) return;
    setAsked(words);
    startTransition(() => router.replace(searchAddress({ q: words, order }), { scroll: false }));
  };
  const askLatest = useEffectEvent(() => ask(typed));

  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(() => askLatest(), pause);
    return () => clearTimeout(timer);
  }, [typed, asked]);

  // What stands in the field counts, also what was typed before this page came to life.
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = field.current?.value ?? typed;
    setTyped(words);
    ask(words);
  };

  useKey("/", "Write a query", "Search", () => {
    field.current?.focus();
    field.current?.select();
  });

  return (
    <search>
      <form className={styles.form} action="/search" onSubmit={submit} data-pending={isPending || undefined}>
        <label className={styles.field}>
          <Search className={styles.sign} aria-hidden="true" />
          <VisuallyHidden>Search all sources</VisuallyHidden>
          <input
            ref={field}
            className={styles.input}
            type="search"
            name="q"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder="Words, or “a phrase”"
            maxLength={maximumQueryLength}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-search-field=""
          />
        </label>
        {order !== "relevance" && <input type="hidden" name="sort" value={order} />}
        <Button type="submit" tone="strong" className={styles.submit}>
          Search
        </Button>
      </form>
    </search>
  );
}
