/**
 * All pages to one text. A paragraph that goes over to the next column or page is one passage; heads and feet stand where they do
 * not cut it: the foot of a page before a paragraph that leaves it, the head of the next behind.
 */
import type { PassageKind } from "#lib/intake/document.ts";
import { classifyBlocks } from "./classify-blocks.ts";
import { findFurniture } from "./furniture.ts";
import { LineJoints } from "./line-joints.ts";
import { type Line, toLine, toRows } from "./lines.ts";
import type { PageText } from "./page-items.ts";
import { goesOn, measureSetting, type PdfBlock, type Setting, toBlocks } from "./paragraphs.ts";
import { inReadingOrder } from "./reading-order.ts";
import { type PagedLines, TextWriter } from "./write-text.ts";

type Written = { readonly kind: PassageKind; readonly lines: PagedLines; readonly isFurniture: boolean };

type LaidPage = {
  readonly number: number;
  readonly head: readonly Line[];
  readonly body: readonly PdfBlock[];
  readonly notes: readonly PdfBlock[];
  readonly foot: readonly Line[];
};

/** Notes at the foot are set smaller than the text by so much. */
const NOTE = 0.92;

export function writePages(pages: readonly PageText[]): TextWriter {
  const furnished = findFurniture(pages);
  const regions = furnished.map(({ body }) => inReadingOrder(body));
  const setting = measureSetting(regions.flat());
  const laid = furnished.map(({ page, head, foot }, index): LaidPage => {
    const columns = (regions[index] ?? []).map((region) =>
      partNotes(toBlocks(region, page.number, setting), setting),
    );
    return {
      number: page.number,
      body: columns.flatMap(({ body }) => body),
      notes: columns.flatMap(({ notes }) => notes),
      head: head.map(toLine),
      foot: [...foot, ...toRows(page.askew)].map(toLine),
    };
  });
  const joints = new LineJoints(regions.flat().flatMap(({ lines }) => lines));
  const writer = new TextWriter();
  for (const { kind, lines, isFurniture } of inOrder(laid, setting))
    if (lines.some(({ line }) => line.text !== "")) writer.write(lines, kind, joints, isFurniture);
  return writer;
}

/** The small blocks at the end of a column, from the first that begins with a number or a mark. */
function partNotes(blocks: readonly PdfBlock[], { size }: Setting): { body: PdfBlock[]; notes: PdfBlock[] } {
  let from = blocks.length;
  while (from > 0 && (blocks[from - 1]?.lines[0]?.size ?? size) < size * NOTE) from -= 1;
  while (from < blocks.length && !/^[\d*†‡§¹²³⁴-⁹]/u.test(blocks[from]?.lines[0]?.text ?? "")) from += 1;
  return { body: blocks.slice(0, from), notes: blocks.slice(from) };
}

function inOrder(pages: readonly LaidPage[], setting: Setting): Written[] {
  const blocks = pages.flatMap(({ body }) => body);
  const kinds = classifyBlocks(
    blocks.map((block) => ({ block, text: block.lines.map(({ text }) => text).join(" ") })),
    setting,
  );
  const kindOf = new Map(blocks.map((block, index) => [block, kinds[index] ?? "paragraph"]));
  const order = new PageOrder();
  for (const page of pages) {
    const [first] = page.body;
    order.beginPage(
      furniture(page.number, page.head),
      first !== undefined && order.canTake(first, kindOf.get(first)),
    );
    for (const block of page.body) order.add(block, kindOf.get(block) ?? "paragraph");
    const notes = page.notes.map((block): Written => {
      return { kind: "paragraph", isFurniture: false, lines: paged(block) };
    });
    order.endPage([...notes, ...furniture(page.number, page.foot)]);
  }
  return order.end();
}

/** A title of several lines may be parted from its last, where that does not reach over both columns. */
function isNextLine({ page, lines }: PdfBlock, next: PdfBlock): boolean {
  const last = lines.at(-1);
  const first = next.lines[0];
  if (!last || !first || page !== next.page || Math.abs(last.size - first.size) > 0.3) return false;
  return first.base > last.base && first.base - last.base < last.size * 1.6;
}

function furniture(page: number, lines: readonly Line[]): Written[] {
  return lines.map((line) => ({ kind: "boilerplate", isFurniture: true, lines: [{ page, line }] }));
}

function paged({ page, lines }: PdfBlock): PagedLines {
  return lines.map((line) => ({ page, line }));
}

/** Lines up blocks, heads and feet, holding back the last paragraph of a page until it is known whether it goes on. */
class PageOrder {
  readonly #written: Written[] = [];
  #open: { kind: PassageKind; lines: PagedLines; last: PdfBlock } | null = null;
  /** What comes behind the open paragraph. */
  #waiting: Written[] = [];
  #foot: readonly Written[] = [];

  canTake(next: PdfBlock, kind: PassageKind | undefined): boolean {
    const isText = (one: PassageKind | undefined) => one === "paragraph" || one === "block-quote";
    if (this.#open === null || kind === undefined) return false;
    const { last } = this.#open;
    const isHeading = kind === "heading" && this.#open.kind === "heading";
    if (isHeading || this.#open.kind === "title") return isNextLine(last, next);
    if (!isText(kind) || !(isText(this.#open.kind) || this.#open.kind === "caption")) return false;
    const isSameColumn = last.page === next.page && last.left === next.left && last.right === next.right;
    return !isSameColumn && goesOn(last, next);
  }

  beginPage(head: readonly Written[], isGoingOn: boolean): void {
    if (isGoingOn) {
      // A paragraph that fills whole pages takes their feet and heads with it behind its end.
      const beganBefore = this.#open?.lines[0]?.page !== this.#open?.last.page;
      (beganBefore ? this.#waiting : this.#written).push(...this.#foot);
      this.#waiting.push(...head);
    } else {
      this.#close();
      this.#written.push(...this.#foot, ...head);
    }
    this.#foot = [];
  }

  add(block: PdfBlock, kind: PassageKind): void {
    if (this.#open !== null && this.canTake(block, kind)) {
      this.#open = { ...this.#open, lines: [...this.#open.lines, ...paged(block)], last: block };
    } else {
      this.#close();
      this.#open = { kind, lines: paged(block), last: block };
    }
  }

  endPage(foot: readonly Written[]): void {
    this.#foot = foot;
  }

  end(): Written[] {
    this.#close();
    return [...this.#written, ...this.#foot];
  }

  #close(): void {
    if (this.#open) this.#written.push({ ...this.#open, isFurniture: false });
    this.#written.push(...this.#waiting);
    this.#open = null;
    this.#waiting = [];
  }
}
