"use client";
// Finds words in the text under the folding of search: counts them, shows them, goes from one to the next. It begins with what the
// address asks for; without scripts the same form asks the server.
import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useKey } from "#components/keyboard/use-key.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./find-in-page.module.css";
import { printLayers } from "./layers.ts";
import { useReader } from "./reader-room.tsx";
import { replaceAsked } from "./replace-asked.ts";
import { type Hits, useHits } from "./use-hits.ts";

/** What the address asked for, and how many hits of it the server marked. */
export type Asked = { readonly words: string; readonly marked: number };

export function FindInPage({ asked }: { asked: Asked }) {
  const { source, layers, openSheet } = useReader();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const sought = typed ?? asked.words;
  const hits = useHits(typed, asked.marked);
  const type = (words: string) => {
    setTyped(words);
    replaceAsked("q", undefined);
    replaceAsked("find", words.trim() || undefined);
  };
  const seek = () => {
    flushSync(() => openSheet(true));
    field.current?.focus();
    field.current?.select();
  };
  useKey("f", "Find in this text", "Reading", seek);
  useKey("/", "Find in this text", "Reading", seek);
  const strike = (event: KeyboardEvent) => {
    if (event.key === "Escape") type("");
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    hits.goOn(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={styles.find} data-active={sought === "" ? undefined : ""} data-print="no">
      <form className={styles.form} action={`/read/${encodeURIComponent(source.slug)}`}>
        <label className={styles.field}>
          <Search className={styles.sign} aria-hidden="true" />
          <VisuallyHidden>Find in this text</VisuallyHidden>
          <input
            ref={field}
            className={styles.input}
            type="text"
            name="find"
            value={sought}
            placeholder="Find in this text"
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => type(event.target.value)}
            onKeyDown={strike}
          />
        </label>
        <input type="hidden" name="layers" value={printLayers(layers)} disabled={!printLayers(layers)} />
        {sought !== "" && <Steps hits={hits} stop={() => type("")} />}
      </form>
    </search>
  );
}

function Steps({ hits: { total, current, goOn }, stop }: { hits: Hits; stop: () => void }) {
  const isNone = total === 0;
  return (
    <div className={styles.steps}>
      <span className={styles.count} role="status">
        {isNone && "none"}
        {!isNone && (current === null ? <a href="#hit-0">{total} found</a> : `${current + 1} of ${total}`)}
      </span>
      <IconButton label="Previous hit" icon={<ChevronUp />} disabled={isNone} onClick={() => goOn(-1)} />
      <IconButton label="Next hit" icon={<ChevronDown />} disabled={isNone} onClick={() => goOn(1)} />
      <IconButton label="Stop finding" icon={<X />} onClick={stop} />
      {!isNone && <HitKeys goOn={goOn} />}
    </div>
  );
}

function HitKeys({ goOn }: Pick<Hits, "goOn">) {
  useKey("n", "Next hit", "Reading", () => goOn(1));
  useKey("p", "Previous hit", "Reading", () => goOn(-1));
  return null;
}
