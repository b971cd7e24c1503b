/** Which excerpts of the article are near the window, at what height, and which lie above and below it. In the browser only. */
import type { KeptExcerpt } from "#components/excerpts/kept-excerpt.ts";
import { findArticle } from "./article-dom.ts";
import { passagesNear } from "./view-window.ts";

export type NotesNear = {
  /** In the order of the text; `top` in pixels from the head of the article. */
  readonly notes: readonly { readonly key: string; readonly top: number }[];
  readonly above: readonly string[];
  readonly below: readonly string[];
};

export const noNotes: NotesNear = { notes: [], above: [], below: [] };

/** How far from the window notes are drawn, in pixels. */
const margin = 600;

export function lookForNotes(excerpts: readonly Pick<KeptExcerpt, "key" | "start">[]): NotesNear {
  const article = findArticle();
  if (!article) return noNotes;
  const origin = article.getBoundingClientRect().top;
  const pieces = new Map<string, DOMRect>();
  const passages = passagesNear(article, margin);
  for (const passage of passages)
    for (const piece of passage.querySelectorAll<HTMLElement>("[data-excerpt]")) {
      const key = piece.dataset.excerpt ?? "";
      if (!pieces.has(key)) pieces.set(key, piece.getClientRects()[0] ?? piece.getBoundingClientRect());
    }
  const begin = Number(passages[0]?.dataset.start ?? 0);
  const sides = excerpts.map(({ key, start }) => sideOf(pieces.get(key), start < begin));
  const keys = excerpts.map(({ key }) => key);
  return {
    notes: keys.flatMap((key) => {
      const box = pieces.get(key);
      return box ? [{ key, top: Math.round(box.top - origin) }] : [];
    }),
    above: keys.filter((_, index) => sides[index] === "above"),
    below: keys.filter((_, index) => sides[index] === "below"),
  };
}

/** On which side of the window words are; those that are not near it, by where the text goes on. */
function sideOf(box: DOMRect | undefined, isBefore: boolean): "above" | "below" | "here" {
  if (!box) return isBefore ? "above" : "below";
  if (box.bottom < 0) return "above";
  return box.top > window.innerHeight ? "below" : "here";
}
