"use client";
// The bar of selected words in the reader, where one text stands on the page: the article.
import { useCallback } from "react";
import { findArticle, listPassages } from "./article-dom.ts";
import { piecesOf } from "./excerpt-dom.ts";
import { useReader } from "./reader-room.tsx";
import { SpanBar } from "./span-bar.tsx";
import type { FindText } from "./use-chosen-words.ts";

export function ArticleSpanBar() {
  const { source } = useReader();
  const findText = useCallback<FindText>(
    (range) => {
      const article = findArticle();
      if (!article || !range.intersectsNode(article)) return null;
      return { source, passages: listPassages(article) };
    },
    [source],
  );
  return <SpanBar findText={findText} copiesPassages nearExcerpt={nearExcerpt} />;
}

/** The last line of an excerpt's words. */
function nearExcerpt(key: string): DOMRect | undefined {
  const article = findArticle();
  const piece = article && piecesOf(article, key).at(-1);
  return piece ? Array.from(piece.getClientRects()).at(-1) : undefined;
}
