"use client";
// Another who is meant: the rivals first, or anyone whom the room knows, found by a part of a name.
import { useEffect, useState } from "react";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import type { OwnerView } from "#lib/features/reviews/view.ts";
import styles from "./change-form.module.css";

type Found = {
  readonly slug: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly mentions: number;
};

/** In milliseconds: nobody waits, and no letter is asked for by itself. */
const pause = 200;
const most = 6;

export function EntityChooser({ owners }: { owners: readonly OwnerView[] }) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    if (query.trim() === "") return setFound([]);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/v1/entities?limit=${most}&q=${encodeURIComponent(query)}`, { signal: leaving.signal })
        .then((answer) => (answer.ok ? answer.json() : { items: [] }))
        .then(({ items }: { items: Found[] }) => setFound(items))
        .catch(() => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [query]);
  const shown: readonly Found[] = query.trim() === "" ? owners.slice(1) : found;
  return (
    <div>
      <label className={styles.field}>
        Somebody or something that the room knows
        <input
          className={styles.input}
          value={query}
          placeholder="A part of a name"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && found.length === 0 && event.preventDefault()}
        />
      </label>
      <ul className={styles.found}>
        {shown.map(({ slug, name, kind, mentions }, index) => (
          <li key={slug}>
            <label>
              <input type="radio" name="entity" value={slug} defaultChecked={index === 0 && query !== ""} />
              <KindMark kind={kind} /> {name}{" "}
              <span className={styles.soft}>
                {mentions} {mentions === 1 ? "mention" : "mentions"}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.soft}>
        {query.trim() !== "" && found.length === 0 && "Nobody of that name is known."}
      </p>
    </div>
  );
}
