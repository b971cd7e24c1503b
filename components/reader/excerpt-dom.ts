/**
 * Excerpts in the article of the page: the marks that the server made, kept in step with what was saved, changed and deleted since. Each
 * is drawn in pieces, one for each text that it covers, so that links and other layers stay as they are. Hand in hand with `to-marks.ts`.
 */
import type { KeptExcerpt } from "#components/excerpts/kept-excerpt.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan, type TextSpan } from "#lib/text/span.ts";
import { listPassages, redrawn, wordsElement } from "./article-dom.ts";
import { wholeWords } from "./whole-words.ts";

type Drawn = Pick<KeptExcerpt, "key" | "start" | "end" | "colour" | "standing">;

/** Draws these excerpts and no others. What stands right already is not touched. */
export function drawExcerpts(article: HTMLElement, excerpts: readonly Drawn[]) {
  const wanted = new Set(excerpts.map(({ key }) => key));
  const there = new Set<string>();
  let hasChanged = false;
  for (const piece of article.querySelectorAll<HTMLElement>("[data-excerpt]")) {
    const key = piece.dataset.excerpt ?? "";
    there.add(key);
    if (wanted.has(key)) continue;
    unwrap(piece);
    hasChanged = true;
  }
  const missing = excerpts.filter(({ key }) => !there.has(key));
  const passages = missing.length > 0 ? listPassages(article) : [];
  for (const excerpt of missing) for (const passage of passages) drawIn(passage, excerpt);
  dress(article, excerpts);
  if (hasChanged || missing.length > 0) document.dispatchEvent(new Event(redrawn));
}

/** All pieces of an excerpt, in the order of the text. */
export function piecesOf(article: ParentNode, key: string): HTMLElement[] {
  return Array.from(article.querySelectorAll<HTMLElement>(`[data-excerpt="${CSS.escape(key)}"]`));
}

function drawIn(passage: HTMLElement, { key, start, end }: Drawn) {
  const element = wordsElement(passage);
  const from = Number(passage.dataset.start);
  if (!element || end <= from) return;
  const words = element.textContent;
  const positions = new Positions(words);
  const [first, last] = [Math.max(0, start - from), Math.min(positions.length, end - from)];
  if (first >= last) return;
  wrap(element, wholeWords(words, positions.toText(storedSpan(first, last))), key);
}

/** Wraps each text of an element that a span covers. */
function wrap(element: HTMLElement, { start, end }: TextSpan, key: string) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const covered: { node: Text; from: number; to: number }[] = [];
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const from = Math.max(0, start - before);
    const to = Math.min(text.length, end - before);
    if (from < to) covered.push({ node: text, from, to });
    before += text.length;
  }
  for (const { node, from, to } of covered) {
    const piece = from > 0 ? node.splitText(from) : node;
    if (to - from < piece.length) piece.splitText(to - from);
    const span = document.createElement("span");
    span.dataset.kind = "excerpt";
    span.dataset.excerpt = key;
    piece.replaceWith(span);
    span.append(piece);
  }
}

function unwrap(piece: HTMLElement) {
  const parent = piece.parentNode;
  piece.replaceWith(...piece.childNodes);
  parent?.normalize();
}

/** Colours, numbers for print, and which are not saved yet. */
function dress(article: HTMLElement, excerpts: readonly Drawn[]) {
  const pieces = Map.groupBy(
    article.querySelectorAll<HTMLElement>("[data-excerpt]"),
    ({ dataset }) => dataset.excerpt,
  );
  for (const [index, { key, colour, standing }] of excerpts.entries()) {
    const own = pieces.get(key) ?? [];
    for (const piece of own) {
      piece.dataset.colour = colour ?? "none";
      piece.toggleAttribute("data-unsaved", standing === "unsaved");
      delete piece.dataset.note;
    }
    const last = own.at(-1);
    if (last) last.dataset.note = String(index + 1);
  }
}
