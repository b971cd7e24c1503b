/**
 * Paints words without touching the text: CSS Custom Highlights, and boxes behind the words in browsers that have none. One name
 * for each layer; whoever paints gives only what is near the window.
 */

import "./highlights.css";

export type PaintName = "hit" | "hit-now";

/** Paints these ranges under a name, in place of what was painted under it. No ranges: nothing. */
export function paint(article: HTMLElement, name: PaintName, ranges: readonly Range[]) {
  if (typeof Highlight === "undefined") return paintBoxes(article, name, ranges);
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, highlightOf(name, ranges));
}

/** The hit at hand lies over the others. */
function highlightOf(name: PaintName, ranges: readonly Range[]): Highlight {
  const highlight = new Highlight(...ranges);
  highlight.priority = name === "hit" ? 0 : 1;
  return highlight;
}

function paintBoxes(article: HTMLElement, name: PaintName, ranges: readonly Range[]) {
  for (const box of article.querySelectorAll(`[data-box="${name}"]`)) box.remove();
  const origin = article.getBoundingClientRect();
  const rectangles = ranges.flatMap((range) => Array.from(range.getClientRects()));
  const boxes = rectangles.map((rectangle) => {
    const box = document.createElement("span");
    box.dataset.box = name;
    box.setAttribute("aria-hidden", "true");
    box.style.left = `${rectangle.left - origin.left}px`;
    box.style.top = `${rectangle.top - origin.top}px`;
    box.style.width = `${rectangle.width}px`;
    box.style.height = `${rectangle.height}px`;
    return box;
  });
  article.prepend(...boxes);
}
