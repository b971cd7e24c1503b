"use client";
// The article, written into the HTML once (docs/decisions/0040): the server hands the markup over under a ticket, and the browser
// keeps what it finds there. Only a page that is fetched by the router, without HTML, gets the markup as `markup`.
import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";
import styles from "./article.module.css";
import { articleId } from "./article-dom.ts";
import { takeOver } from "./hand-over.ts";

/** The articles of this visit that came as HTML, for the way back to them. */
const kept = new Map<string, string>();

export function ArticleBody({
  ticket,
  markup,
  name,
  language,
  direction,
}: {
  ticket: string;
  markup: string | null;
  name: string;
  /** `und` where it cannot be told. */
  language: string;
  direction: "ltr" | "rtl";
}) {
  const article = useRef<HTMLElement>(null);
  const { refresh } = useRouter();
  const written = markup ?? takeOver(ticket) ?? kept.get(ticket) ?? "";

  useLayoutEffect(() => {
    const element = article.current;
    if (!element || markup !== null) return;
    return () => void kept.set(ticket, element.innerHTML);
  }, [ticket, markup]);

  useEffect(() => {
    if (article.current?.childElementCount === 0) refresh();
  }, [refresh]);

  return (
    <article
      ref={article}
      id={articleId}
      className={styles.article}
      aria-label={name}
      lang={language === "und" ? undefined : language}
      dir={direction}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of html.ts, which escapes every word.
      dangerouslySetInnerHTML={{ __html: written }}
    />
  );
}
