/**
 * The article in the browser: from what is selected on the page to a span of the stored text, and from positions in a passage
 * to a range. The other side of `article-html.ts`; it relies on `[data-words]` holding exactly the stored words.
 */
import { Positions, splitsPair } from "#lib/text/positions.ts";
import { type StoredSpan, storedSpan, textSpan } from "#lib/text/span.ts";

export const articleId = "article";

/** Told of the document when elements of the article have changed: whoever holds ranges in it has to look again. */
export const redrawn = "article-redrawn";

/** What is selected: its span, and its words with passages apart. */
export type SelectedWords = { readonly at: StoredSpan; readonly words: string };

export function findArticle(): HTMLElement | null {
  return document.getElementById(articleId);
}

export function listPassages(within: ParentNode): HTMLElement[] {
  return Array.from(within.querySelectorAll<HTMLElement>("[data-passage]"));
}

export function passageOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>("[data-passage]") ?? null;
}

export function wordsElement(passage: Element): HTMLElement | null {
  return passage.querySelector<HTMLElement>("[data-words]");
}

/** The stored words of a passage. */
export function wordsOf(passage: Element): string {
  return wordsElement(passage)?.textContent ?? "";
}

export function ordinalOf(passage: HTMLElement): number {
  return Number(passage.dataset.ordinal ?? passage.id.slice(1));
}

/** What stands between two pieces of a text in words that are copied, by how many code points of the text lie between them. */
export type Join = (gap: number) => string;

/** Passages are told apart by an empty line. */
const apart: Join = () => "\n\n";

/**
 * The words of these passages of a text in a range, exactly as far as it goes; null where it holds none. Where the pieces are no
 * passages but stretches on a line, `join` says what stands between them.
 */
export function selectedWords(
  passages: readonly HTMLElement[],
  range: Range,
  join: Join = apart,
): SelectedWords | null {
  const pieces = passages
    .filter((passage) => range.intersectsNode(passage))
    .map((passage) => pieceOf(passage, range))
    .filter((piece) => piece.start < piece.end);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const start = spanInPassage(first.passage, first.start, first.end).start;
  const end = spanInPassage(last.passage, last.start, last.end).end;
  let words = "";
  let till: number | null = null;
  for (const piece of pieces) {
    const span = spanInPassage(piece.passage, piece.start, piece.end);
    if (till !== null) words += join(span.start - till);
    words += wordsOf(piece.passage).slice(piece.start, piece.end);
    till = span.end;
  }
  return { at: storedSpan(start, end), words };
}

/** Which of a passage's words a range holds, in code units of the passage; never half a character. */
function pieceOf(passage: HTMLElement, range: Range) {
  const element = wordsElement(passage);
  if (!element) return { passage, start: 0, end: 0 };
  const words = element.textContent;
  const start = element.contains(range.startContainer)
    ? offsetIn(element, range.startContainer, range.startOffset)
    : 0;
  const end = element.contains(range.endContainer)
    ? offsetIn(element, range.endContainer, range.endOffset)
    : words.length;
  const isBefore = range.comparePoint(element, 0) > 0 && !element.contains(range.endContainer);
  if (isBefore || isBehind(element, range)) return { passage, start: 0, end: 0 };
  return {
    passage,
    start: splitsPair(words, start) ? start - 1 : start,
    end: splitsPair(words, end) ? end + 1 : end,
  };
}

/** Whether a range that only touches a passage begins behind its words. */
function isBehind(element: HTMLElement, range: Range): boolean {
  return (
    range.comparePoint(element, element.childNodes.length) < 0 && !element.contains(range.startContainer)
  );
}

function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The span of all words of a passage. */
export function spanOf(passage: HTMLElement): StoredSpan {
  return spanInPassage(passage, 0, wordsOf(passage).length);
}

function spanInPassage(passage: HTMLElement, start: number, end: number): StoredSpan {
  const from = Number(passage.dataset.start);
  const span = new Positions(wordsOf(passage)).toStored(textSpan(start, end));
  return storedSpan(from + span.start, from + span.end);
}

/** The range of a passage's words from `start` to `end`, in code units of the passage; null where it has no such words. */
export function rangeInPassage(passage: HTMLElement, start: number, end: number): Range | null {
  const element = wordsElement(passage);
  const range = document.createRange();
  if (!element) return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!isBegun && start < at + length) {
      range.setStart(node, start - at);
      isBegun = true;
    }
    if (isBegun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** The place in the page before a character of a passage, in code units of the passage; behind its last word at the end. */
export function pointInPassage(
  passage: Element,
  at: number,
): { readonly node: Node; readonly offset: number } | null {
  const element = wordsElement(passage);
  if (!element) return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let last: { node: Node; offset: number } | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (at < before + length) return { node, offset: at - before };
    last = { node, offset: length };
    before += length;
  }
  return last;
}

/** Which character of a passage a place in the page stands before, in code units of the passage. */
export function unitAt(passage: Element, node: Node, offset: number): number {
  const element = wordsElement(passage);
  return element?.contains(node) ? offsetIn(element, node, offset) : 0;
}
