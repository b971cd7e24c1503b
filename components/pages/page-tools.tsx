"use client";
// The bar over the pages: which page this is and the way to another, what is sought on them, how large they are.
import { ChevronDown, ChevronUp, MoveHorizontal, Search, ZoomIn, ZoomOut } from "lucide-react";
import Form from "next/form";
import { type FormEvent, useState } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./page-tools.module.css";
import type { PageHits } from "./use-page-hits.ts";
import type { useZoom } from "./use-zoom.ts";

export type PageToolsProps = {
  /** Where the pages are read. */
  address: string;
  current: number;
  count: number;
  go: (number: number) => void;
  zoom: ReturnType<typeof useZoom>;
  hits: PageHits;
};

export function PageTools({ address, current, count, go, zoom, hits }: PageToolsProps) {
  const { larger, smaller, fit, isFit, share } = zoom;
  useKey("+", "Larger", "Pages", () => larger?.());
  useKey("-", "Smaller", "Pages", () => smaller?.());
  useKey("0", "As wide as the window", "Pages", fit);
  useKey("j", "Next page", "Pages", () => go(Math.min(current + 1, count)));
  useKey("k", "Previous page", "Pages", () => go(Math.max(current - 1, 1)));
  return (
    <div role="toolbar" aria-label="Pages" className={styles.tools} data-print="no">
      <PageField current={current} count={count} go={go} />
      <FindOnPages address={address} hits={hits} />
      <div className={styles.zoom}>
        <IconButton label="Smaller" icon={<ZoomOut />} onClick={() => smaller?.()} disabled={!smaller} />
        <output className={styles.share} aria-label="Size">
          {Math.round(share * 100)} %
        </output>
        <IconButton label="Larger" icon={<ZoomIn />} onClick={() => larger?.()} disabled={!larger} />
        <IconButton label="As wide as the window" icon={<MoveHorizontal />} pressed={isFit} onClick={fit} />
      </div>
    </div>
  );
}

function PageField({ current, count, go }: Pick<PageToolsProps, "current" | "count" | "go">) {
  const [typed, setTyped] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = Math.round(Number(typed ?? current));
    if (number >= 1) go(Math.min(number, count));
    setTyped(null);
  };
  return (
    <form className={styles.field} onSubmit={submit}>
      <label>
        Page{" "}
        <input
          className={styles.input}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? current}
          onChange={({ target }) => setTyped(target.value.replace(/\D/g, ""))}
          onFocus={({ target }) => target.select()}
          onBlur={() => setTyped(null)}
        />
      </label>{" "}
      of {count}
    </form>
  );
}

function FindOnPages({ address, hits }: Pick<PageToolsProps, "address" | "hits">) {
  const { words, total, current, goOn } = hits;
  const isNone = total === 0;
  return (
    <search className={styles.find}>
      <Form action={address} scroll={false} className={styles.field}>
        <label className={styles.words}>
          <Search aria-hidden="true" />
          <VisuallyHidden>Find on these pages</VisuallyHidden>
          <input
            key={words}
            className={styles.input}
            type="search"
            name="find"
            defaultValue={words}
            placeholder="Find on these pages"
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      </Form>
      {words && (
        <>
          <span role="status" className={styles.count}>
            {isNone ? "none" : current === null ? `${total} found` : `${current + 1} of ${total}`}
          </span>
          <IconButton label="Previous hit" icon={<ChevronUp />} disabled={isNone} onClick={() => goOn(-1)} />
          <IconButton label="Next hit" icon={<ChevronDown />} disabled={isNone} onClick={() => goOn(1)} />
          {!isNone && <HitKeys goOn={goOn} />}
        </>
      )}
    </search>
  );
}

function HitKeys({ goOn }: Pick<PageHits, "goOn">) {
  useKey("n", "Next hit", "Pages", () => goOn(1));
  useKey("p", "Previous hit", "Pages", () => goOn(-1));
  return null;
}
