/**
 * What is printed at the edge of page after page: running heads, feet, page numbers. It is told by coming again at the same
 * height with the same words, numbers aside, or by being a number at the very edge. It stays in the text, marked.
 */
import { cutRow, toRows } from "./lines.ts";
import type { PageItem, PageText } from "./page-items.ts";

export type Furnished = {
  readonly page: PageText;
  readonly head: readonly PageItem[][];
  readonly body: readonly PageItem[];
  readonly foot: readonly PageItem[][];
};

/** Lines from the edge of a page that are looked at. */
const DEEP = 3;
/** Of the height of the page: beyond it nothing is a head or foot. */
const MARGIN = 0.18;
/** Points by which a head may wander. */
const DRIFT = 8;
/** Of so few pages two must agree, of more three. */
const FEW = 8;
/** A shorter part of a head is no sign. */
const LEAST_PART = 8;

const PAGE_NUMBER =
  /^(?:page\s*|p\.\s*|صفحه\s*|صفحة\s*)?[-–—|[(]?\s*(?:\d{1,4}|[ivxlc]{1,7}|[۰-۹٠-٩]{1,4})\s*[-–—|\])]?(?:\s*(?:of|\/|von|de)\s*\d{1,4})?$/i;

/** `keys` are its parts: a running head may name the section at one side and the book at the other. */
type Edge = { readonly row: PageItem[]; readonly keys: readonly string[]; readonly y: number };

export function findFurniture(pages: readonly PageText[]): Furnished[] {
  const edges = pages.map((page) => {
    const rows = toRows(page.items);
    return { top: edge(rows, page, true), bottom: edge([...rows].reverse(), page, false) };
  });
  const tops = edges.map(({ top }) => top);
  const bottoms = edges.map(({ bottom }) => bottom);
  return pages.map((page, index) => {
    const head = takeFurniture(tops[index] ?? [], tops);
    const foot = takeFurniture(bottoms[index] ?? [], bottoms).reverse();
    const taken = new Set([...head, ...foot].flat());
    return { page, head, foot, body: page.items.filter((item) => !taken.has(item)) };
  });
}

function edge(rows: readonly PageItem[][], page: PageText, isTop: boolean): Edge[] {
  const { height } = page.frame;
  return rows.slice(0, DEEP).flatMap((row) => {
    const y = row[0]?.base ?? 0;
    const isNear = isTop ? y < height * MARGIN : y > height * (1 - MARGIN);
    return isNear ? [{ row, keys: keysOf(row), y }] : [];
  });
}

function keysOf(row: PageItem[]): string[] {
  const [whole = "", ...parts] = [row, ...cutRow(row)].map((some) =>
    wordsOf(some)
      .replace(/[\d۰-۹٠-٩]+/g, "#")
      .toLowerCase(),
  );
  return [whole, ...parts.filter((part) => part.length >= LEAST_PART)];
}

function wordsOf(row: readonly PageItem[]): string {
  return row.map(({ text }) => text).join(" ");
}

/** From the edge inwards, as long as each line is furniture. */
function takeFurniture(own: readonly Edge[], all: readonly (readonly Edge[])[]): PageItem[][] {
  const taken: PageItem[][] = [];
  for (const { row, keys, y } of own) {
    const isAlike = (one: Edge) => Math.abs(one.y - y) <= DRIFT && one.keys.some((key) => keys.includes(key));
    const alike = all.filter((edges) => edges.some(isAlike)).length;
    const isRepeated = alike >= (all.length <= FEW ? 2 : 3);
    if (!isRepeated && !PAGE_NUMBER.test(wordsOf(row))) break;
    taken.push(row);
  }
  return taken;
}
