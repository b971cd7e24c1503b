/**
 * Pieces of text that stand on one line, joined in the order in which they are read, with the space that a gap between them means.
 */
import type { PageItem } from "./page-items.ts";

/** A line, or the part of one within a column. */
export type Line = {
  /** In reading order; `lead` is what stands between a piece and the one before it. */
  readonly pieces: readonly { readonly item: PageItem; readonly text: string; readonly lead: string }[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly font: string;
  readonly isRtl: boolean;
};

/** In heights of the font: gaps wider than this are spaces, even where the file draws none. */
const SPACE = 0.16;
/** Wider than this may be the space between two columns. */
const GUTTER = 0.8;
/** How far pieces of one line may stand apart. */
const LEVEL = 0.22;
/** How far a raised or lowered number may stand from its line. */
const RAISED = 0.45;

/** Rows from the top, each a list of items from the left. */
export function toRows(items: readonly PageItem[]): PageItem[][] {
  const rows: { base: number; size: number; items: PageItem[] }[] = [];
  for (const item of [...items].sort((one, other) => one.base - other.base || one.x0 - other.x0)) {
    const row = rows.at(-1);
    if (row && item.base - row.base <= reachOf(row, item)) {
      row.items.push(item);
      // A raised number is met before its line: the line is where the larger letters stand.
      if (item.size > row.size * 1.05) Object.assign(row, { base: item.base, size: item.size });
    } else rows.push({ base: item.base, size: item.size, items: [item] });
  }
  return rows.map((row) => row.items.sort((one, other) => one.x0 - other.x0));
}

/** How far apart two pieces may stand on one line: further where one of them is a small mark or number. */
function reachOf(row: { size: number; items: readonly PageItem[] }, item: PageItem): number {
  const isSmall =
    (item.size < row.size * 0.85 && item.text.length <= 4) ||
    (row.size < item.size * 0.85 && row.items.every(({ text }) => text.length <= 4));
  return isSmall ? RAISED * Math.max(item.size, row.size) : LEVEL * Math.min(item.size, row.size);
}

/** A row cut wherever a gap could be the space between columns. */
export function cutRow(row: readonly PageItem[]): PageItem[][] {
  const cut: PageItem[][] = [];
  for (const item of row) {
    const segment = cut.at(-1);
    const last = segment?.reduce((one, other) => (other.x1 > one.x1 ? other : one));
    if (segment && last && item.x0 - last.x1 <= GUTTER * Math.min(item.size, last.size)) segment.push(item);
    else cut.push([item]);
  }
  return cut;
}

/** A line stretched to its measure by gaps of one width: large ones are titles over all columns, not two that face each other. */
export function isStretched(cut: readonly (readonly PageItem[])[]): boolean {
  const gaps = cut.slice(1).map((segment, index) => (segment[0]?.x0 ?? 0) - (cut[index]?.at(-1)?.x1 ?? 0));
  return gaps.length >= 3 && Math.max(...gaps) < Math.min(...gaps) * 1.25;
}

/** The line that the items of a row make. */
export function toLine(row: readonly PageItem[]): Line {
  const letters = new Map<string, number>();
  let rtl = 0;
  let total = 0;
  for (const { font, size, text, isRtl } of row) {
    const key = `${font} ${size.toFixed(1)}`;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
    total += text.length;
    if (isRtl) rtl += text.length;
  }
  const [most = ""] = [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0]);
  const isRtl = rtl * 2 > total;
  const pieces = join(isRtl ? inRtlOrder(row) : row, isRtl);
  const font = most.slice(0, most.lastIndexOf(" "));
  const main = row.find((item) => item.font === font) ?? row[0];
  return {
    pieces,
    text: pieces.map(({ lead, text }) => lead + text).join(""),
    x0: Math.min(...row.map(({ x0 }) => x0)),
    x1: Math.max(...row.map(({ x1 }) => x1)),
    top: Math.min(...row.map(({ top }) => top)),
    bottom: Math.max(...row.map(({ bottom }) => bottom)),
    base: main?.base ?? 0,
    size: Number(most.slice(most.lastIndexOf(" ") + 1)),
    font,
    isRtl,
  };
}

/** From the right; numbers and Latin words within keep their own order among themselves, and vowel signs follow their letter. */
function inRtlOrder(row: readonly PageItem[]): PageItem[] {
  const ordered: PageItem[] = [];
  let run: PageItem[] = [];
  for (const item of [...row].reverse()) {
    if (!item.isRtl && /[\p{L}\p{N}]/u.test(item.text)) run.unshift(item);
    else {
      ordered.push(...run, item);
      run = [];
    }
  }
  ordered.push(...run);
  ordered.forEach((item, index) => {
    const next = ordered[index + 1];
    const middle = (item.x0 + item.x1) / 2;
    if (/^\p{M}/u.test(item.text) && next && next.x0 <= middle && middle <= next.x1)
      ordered.splice(index, 2, next, item);
  });
  return ordered;
}

function join(items: readonly PageItem[], isRtl: boolean): Line["pieces"] {
  return items.map((item, index) => {
    const before = items[index - 1];
    return { item, text: item.text, lead: before && isSpaced(before, item, isRtl) ? " " : "" };
  });
}

function isSpaced(before: PageItem, item: PageItem, isRtl: boolean): boolean {
  if (/^\p{M}/u.test(item.text)) return false;
  const [left, right] = before.x0 <= item.x0 ? [before, item] : [item, before];
  if (left.isSpacedRight || right.isSpacedLeft) return true;
  if (isRaisedNote(item, before) || isRaisedNote(before, item)) return true;
  const gap = isRtl ? right.x0 - left.x1 : item.x0 - before.x1;
  return gap > SPACE * Math.min(item.size, before.size) || gap < -item.size;
}

/** A raised number that leads to a note would grow onto the word before it; that of an area or a power belongs there. */
function isRaisedNote(item: PageItem, beside: PageItem): boolean {
  const isRaised = item.size < beside.size * 0.85 && beside.base - item.base > beside.size * 0.15;
  if (!isRaised || !/^(?:\d{1,3}(?:,\d{1,3})*|[*†‡§]|\[\d+\])$/u.test(item.text)) return false;
  return item.x0 < beside.x0 || !/(?:\d|(?<!\p{L})(?:[kcm]?m|[a-z]))$/u.test(beside.text);
}
