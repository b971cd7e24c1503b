/**
 * The canonical text of a PDF written out block by block, and with each word where on which page it is drawn. What was dropped (the
 * hyphen at a line's end) or put in (the space between two lines) leaves each run with exactly the characters that it draws.
 */
import type { PassageKind, ReadRun } from "#lib/intake/document.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import type { LineJoints } from "./line-joints.ts";
import type { Line } from "./lines.ts";
import type { PageItem } from "./page-items.ts";

/** A block with the page of each of its lines: a paragraph may go over to the next. */
export type PagedLines = readonly { readonly page: number; readonly line: Line }[];

export class TextWriter {
  readonly runs: ReadRun[] = [];
  readonly passages: { kind: PassageKind; span: TextSpan }[] = [];
  /** Where the text of each page begins, by its number. */
  readonly pageStarts = new Map<number, number>();
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#length === 0 ? "" : `${this.#parts.join("")}\n`;
  }

  get length(): number {
    return this.#length;
  }

  write(lines: PagedLines, kind: PassageKind, joints: LineJoints, isFurniture = false): void {
    if (this.#length > 0) this.#put("\n\n");
    const start = this.#length;
    lines.forEach(({ page, line }, index) => {
      const next = lines[index + 1]?.line;
      const joint = next ? joints.between(line, next) : "nothing";
      if (!isFurniture && !this.pageStarts.has(page)) this.pageStarts.set(page, this.#length);
      if (isFurniture && index === 0 && !this.pageStarts.has(page)) this.pageStarts.set(page, this.#length);
      this.#putLine(page, line, joint === "hyphen");
      if (joint === "space") this.#put(" ");
    });
    if (this.#length > start) this.passages.push({ kind, span: textSpan(start, this.#length) });
  }

  #putLine(page: number, { pieces }: Line, isCut: boolean): void {
    pieces.forEach(({ item, text, lead }, index) => {
      this.#put(lead);
      const isLast = index === pieces.length - 1;
      const words = clean(isCut && isLast ? text.slice(0, -1) : text);
      const start = this.#length;
      this.#put(words);
      if (words !== "") this.#addRun(page, item, textSpan(start, this.#length), lead === "");
    });
  }

  /** Pieces of one word become one run: some programs draw each letter for itself. */
  #addRun(page: number, item: PageItem, span: TextSpan, isWithinWord: boolean): void {
    const { x, y, width, height } = item.box;
    const last = this.runs.at(-1);
    const isAlong = last && isWithinWord && last.page === page && last.span.end === span.start;
    if (isAlong && last.turn === 0 && item.turn === 0 && Math.abs(last.y + last.height - y - height) < 1) {
      const left = Math.min(last.x, x);
      const top = Math.min(last.y, y);
      this.runs[this.runs.length - 1] = {
        ...last,
        x: round(left),
        y: round(top),
        width: round(Math.max(last.x + last.width, x + width) - left),
        height: round(Math.max(last.y + last.height, y + height) - top),
        span: textSpan(last.span.start, span.end),
      };
      return;
    }
    const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
    this.runs.push({ page, ...box, turn: item.turn, span });
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** A hundredth of a point is finer than any screen. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** What no text may hold, and what only a font of its own can draw. */
function clean(text: string): string {
  return text
    .replaceAll("\u0000", "")
    .replace(/\u00ad/g, "")
    .toWellFormed();
}
