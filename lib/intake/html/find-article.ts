/**
 * Which blocks of a page are its article, by Readability. It is asked for places only: the words are those of the page as they
 * were read before it took the tree apart. Null where it finds none: a page of links, or a few lines.
 */
import { Readability } from "@mozilla/readability";
import type { PageBlock } from "./page-blocks.ts";

const MARK = "data-reading-room-block";

/** Fewer characters are a teaser. */
const LEAST = 200;

export type FoundArticle = {
  readonly isWithin: (block: PageBlock) => boolean;
  readonly title: string | null;
};

/** Changes the tree: read whatever else is wanted of it before. */
export function findArticle(document: Document, blocks: readonly PageBlock[]): FoundArticle | null {
  const owners = new Map<Element, string>();
  for (const { owner } of blocks) {
    if (owners.has(owner)) continue;
    owners.set(owner, String(owners.size));
    owner.setAttribute(MARK, owners.get(owner) ?? "");
  }
  const article = new Readability<Node>(document, { serializer: (node) => node, keepClasses: true }).parse();
  if (!article?.content || (article.textContent ?? "").trim().length < LEAST) return null;
  const found = article.content as Element;
  const kept = new Set([...found.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK)));
  return {
    isWithin: ({ owner }) => kept.has(owners.get(owner) ?? null),
    title: article.title?.trim() || null,
  };
}
