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
/** How far a raised or lowered number may stand from its line. */
const RAISED = 0.45;

/** Rows from the top, each a list of items from the left. */
export function toRows(items: readonly PageItem[]): PageItem[][] {
  const rows: { base: number; size: number; items: PageItem[] }[] = [];
  for (const item of [...items].sort((one, other) => one.base - other.base || one.x0 - other.x0)) {
    const row = rows.at(-1);
    if (row && item.base - row.base <= RAISED * Math.max(item.size, row.size)) {
      row.items.push(item);
      // A raised number is met before its line: the line is where the larger letters stand.
      if (item.size > row.size * 1.05) Object.assign(row, { base: item.base, size: item.size });
    } else rows.push({ base: item.base, size: item.size, items: [item] });
  }
  return rows.map((row) => row.items.sort((one, other) => one.x0 - other.x0));
}

/** A row cut wherever a gap could be the space between columns. */
export function cutRow(row: readonly PageItem[]): PageItem[][] {
  const cut: PageItem[][] = [];
  for (const item of row) {
    const segment = cut.at(-1);
    const last = segment?.reduce((one, other) => (other.x1 > one.x1 ? other : one));
    if (segment && last && item.x0 - last.x1 <= GUTTER * Math.max(item.size, last.size)) segment.push(item);
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

/** From the right; numbers and Latin words within keep their own order among themselves. */
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
  return [...ordered, ...run];
}

function join(items: readonly PageItem[], isRtl: boolean): Line["pieces"] {
  const pieces: { item: PageItem; text: string; lead: string }[] = [];
  let before: PageItem | null = null;
  for (const item of items) {
    const gap = before === null ? 0 : isRtl ? distance(item, before) : item.x0 - before.x1;
    const isApart = before !== null && (gap > SPACE * Math.min(item.size, before.size) || gap < -item.size);
    const isSpaced = before !== null && (/\s$/.test(before.text) || /^\s/.test(item.text));
    const text = item.text.trim();
    const lead = pieces.length > 0 && (isApart || isSpaced) ? " " : "";
    if (text !== "") pieces.push({ item, text, lead });
    before = item;
  }
  return pieces;
}

function distance(one: PageItem, other: PageItem): number {
  return Math.max(one.x0, other.x0) - Math.min(one.x1, other.x1);
}
