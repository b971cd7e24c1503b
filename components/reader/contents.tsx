"use client";
// The headings of the text as a table of contents; the one that is being read is marked.
import { useEffect, useState } from "react";
import { findArticle } from "./article-dom.ts";
import styles from "./contents.module.css";
import { passagesNear, watchWindow } from "./view-window.ts";

export type Heading = { readonly ordinal: number; readonly words: string };

export function Contents({ headings }: { headings: readonly Heading[] }) {
  const [here, setHere] = useState<number | null>(null);
  useEffect(
    () =>
      watchWindow(() => {
        const article = findArticle();
        const first = article && passagesNear(article, -120)[0];
        const ordinal = first ? Number(first.id.slice(1)) : -1;
        setHere(headings.findLast((heading) => heading.ordinal <= ordinal)?.ordinal ?? null);
      }),
    [headings],
  );
  return (
    <nav className={styles.contents} aria-labelledby="contents" data-print="no">
      <h2 id="contents" className={styles.heading}>
        Contents
      </h2>
      <ol className={styles.list}>
        {headings.map(({ ordinal, words }) => (
          <li key={ordinal}>
            <a
              href={`#p${ordinal}`}
              className={styles.link}
              aria-current={ordinal === here ? "location" : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
