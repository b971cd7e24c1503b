"use client";
// The bar of selected words in the reader, where one text stands on the page: the article.
import { useCallback } from "react";
import { findArticle, listPassages } from "./article-dom.ts";
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
  return <SpanBar findText={findText} copiesPassages />;
}
