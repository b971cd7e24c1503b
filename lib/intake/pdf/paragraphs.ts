/**
 * Lines to paragraphs, by the signs that a compositor leaves: space above, an indented first line, another size or face, and a
 * last line with room for the word that follows it. The last is the surest: within a paragraph a line is only broken because
 * the next word would not fit.
 */
import type { Line } from "./lines.ts";
import { median, type Region } from "./reading-order.ts";

export type PdfBlock = {
  readonly page: number;
  readonly lines: readonly Line[];
  /** The edges of the column that it stands in. */
  readonly left: number;
  readonly right: number;
};

/** How the document is set, measured over all its lines. */
export type Setting = {
  /** The size and face of most of its letters. */
  readonly size: number;
  readonly font: string;
  /** From base to base, in heights of the font. */
  readonly leading: number;
};

const BULLET = /^(?:[•●▪■◦‣∙·–—*-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s|\[\d{1,3}\]\s)/u;

/** Beyond the usual distance by this share, a line begins a paragraph. */
const MORE_SPACE = 1.22;
/** In heights of the font. */
const INDENT = 0.7;

export function measureSetting(regions: readonly Region[]): Setting {
  const lines = regions.flatMap((region) => region.lines);
  const letters = new Map<string, number>();
  for (const { size, font, text } of lines) {
    const key = `${font} ${size}`;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const [most = " 10"] = [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0]);
  const size = Number(most.slice(most.lastIndexOf(" ") + 1)) || 10;
  const pitches = regions.flatMap((region) =>
    region.lines.flatMap((line, index) => {
      const next = region.lines[index + 1];
      const isBody = next && Math.abs(line.size - size) < 0.5 && Math.abs(next.size - size) < 0.5;
      const pitch = isBody ? (next.base - line.base) / size : 0;
      return pitch > 0.8 && pitch < 2.5 ? [pitch] : [];
    }),
  );
  return { size, font: most.slice(0, most.lastIndexOf(" ")), leading: median(pitches) || 1.2 };
}

export function toBlocks(region: Region, page: number, setting: Setting): PdfBlock[] {
  const blocks: Line[][] = [];
  const { left, right } = edgesOf(region, setting);
  region.lines.forEach((line, index) => {
    const block = blocks.at(-1);
    const before = region.lines[index - 1];
    if (block && before && !isBreak(block, before, line, region.lines[index + 1], { left, right, setting }))
      block.push(line);
    else blocks.push([line]);
  });
  return blocks.map((lines) => ({ page, lines, left, right }));
}

/** Of the lines in the body's size, where there are some: a title may be narrower or wider. */
function edgesOf({ lines, x0, x1 }: Region, { size }: Setting): { left: number; right: number } {
  const body = lines.filter((line) => Math.abs(line.size - size) < 1);
  if (body.length < 3) return { left: x0, right: x1 };
  const starts = body.map((line) => line.x0).sort((one, other) => one - other);
  const ends = body.map((line) => line.x1).sort((one, other) => one - other);
  return { left: starts[0] ?? x0, right: ends.at(-1) ?? x1 };
}

type Column = { readonly left: number; readonly right: number; readonly setting: Setting };

function isBreak(
  block: readonly Line[],
  before: Line,
  line: Line,
  next: Line | undefined,
  column: Column,
): boolean {
  const size = Math.max(before.size, line.size);
  const isLarge = size > column.setting.size * 1.12;
  if (Math.abs(before.size - line.size) > size * 0.06) return true;
  const pitch = (line.base - before.base) / size;
  const usual = block.length > 1 ? pitchOf(block, size) : isLarge ? 1.35 : column.setting.leading;
  if (pitch <= 0.3 || pitch > usual * MORE_SPACE + 0.02) return true;
  if (BULLET.test(line.text)) return true;
  if (isFaceChanged(before, line)) return true;
  if (!isLarge && !isMidSentence(before, line) && hasRoom(before, line, column)) return true;
  return isIndented(block, before, line, next, column);
}

function pitchOf(block: readonly Line[], size: number): number {
  const [first, second] = block;
  return first && second ? (second.base - first.base) / size : 1.2;
}

/** A line all in another face that ends like no sentence is a heading over what follows. */
function isFaceChanged(before: Line, line: Line): boolean {
  const faces = (some: Line) => new Set(some.pieces.map(({ item }) => item.font));
  const own = faces(before);
  return ![...faces(line)].some((font) => own.has(font)) && !/[.,;:\p{Ll}-]$/u.test(before.text.trim());
}

/** No paragraph ends in a hyphen, nor begins with a small letter behind an open sentence. */
function isMidSentence(before: Line, line: Line): boolean {
  if (/[\p{L}\p{N}][-‐\u00ad]$/u.test(before.text)) return true;
  return endsOpen(before) && /^\p{Ll}/u.test(line.text);
}

/** Whether the line's first word would have fitted at the end of the line before. */
function hasRoom(before: Line, line: Line, { left, right }: { left: number; right: number }): boolean {
  const [word = ""] = line.text.trim().split(/\s/u, 1);
  const perLetter = (line.x1 - line.x0) / Math.max(1, line.text.length);
  const room = line.isRtl ? before.x0 - left : right - before.x1;
  // Letters differ in width: a fifth more than the mean, and a space.
  return room > perLetter * (word.length * 1.2 + 1.5);
}

/** A first line set in (or, of a list or bibliography, set out) from those that follow it. */
function isIndented(
  block: readonly Line[],
  before: Line,
  line: Line,
  next: Line | undefined,
  { left, right }: Column,
): boolean {
  const inset = (one: Line) => (one.isRtl ? right - one.x1 : one.x0 - left) / one.size;
  const step = inset(line) - inset(before);
  if (step > INDENT) {
    if (BULLET.test(before.text) && block.length === 1) return false;
    return next === undefined || inset(next) < inset(line) - INDENT / 2 || !endsOpen(before);
  }
  return step < -INDENT && block.length > 1;
}

function endsOpen({ text }: Line): boolean {
  return !/[.!?…:؟۔。]["'”’»)\]]*$/u.test(text.trim());
}

/**
 * Whether a block goes on in another column or on another page: it ends in a full line and within a sentence, and what follows is
 * of the same size and not set in.
 */
export function goesOn(block: PdfBlock, next: PdfBlock): boolean {
  const last = block.lines.at(-1);
  const first = next.lines[0];
  if (!last || !first || Math.abs(last.size - first.size) > 0.3) return false;
  if (/[-\u00ad‐]$/u.test(last.text) && /^\p{Ll}/u.test(first.text)) return true;
  if (!endsOpen(last) || BULLET.test(first.text)) return false;
  return /^[\p{Ll}\p{Lo}\d(]/u.test(first.text.trim()) || !hasRoom(last, first, block);
}
