/**
 * The pieces of text that a page draws, as pdf.js gives them, placed on the page as it is shown and in a frame in which most of
 * its text runs from left to right: a page that was scanned or set on its side is read like any other.
 */
import type { PDFPageProxy } from "pdfjs-dist";
import type { Turn } from "#lib/intake/document.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One piece of text on one line. All but `box` are in the frame of reading: x grows along the line, y downwards. */
export type PageItem = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  /** The height of its font, in points. */
  readonly size: number;
  readonly font: string;
  readonly isRtl: boolean;
  /** A space is drawn right beside it: kerning may leave it no width of its own. */
  readonly isSpacedLeft: boolean;
  readonly isSpacedRight: boolean;
  /** On the page as it is shown, from its upper left corner, in points. */
  readonly box: Box;
  /** By how many degrees it is turned clockwise on that page; null where it is tilted. */
  readonly turn: Turn;
};

export type PageText = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The extent of the frame of reading: width and height, or the other way round. */
  readonly frame: { readonly width: number; readonly height: number };
  readonly items: readonly PageItem[];
  /** What runs across the rest: stamps on the margin, watermarks. */
  readonly askew: readonly PageItem[];
};

type Drawn = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"][number];
type TextItem = Extract<Drawn, { readonly str: string }>;
type Matrix = readonly [number, number, number, number, number, number];
type Placed = PageItem & { readonly angle: number };

/** @param isForm whether fields of a form may be filled in on it. */
export async function readPageItems(page: PDFPageProxy, isForm = false): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const content = await page.getTextContent({ includeMarkedContent: false });
  const transform = viewport.transform as unknown as Matrix;
  const drawn: Placed[] = [];
  for (const item of content.items) {
    if (!("str" in item)) continue;
    if (item.str.trim() !== "")
      drawn.push(...place(item, content.styles[item.fontName], transform, width, height));
    else if (item.str !== "" && !item.hasEOL)
      noteSpace(drawn, place(item, undefined, transform, width, height)[0]);
  }
  const placed = [...drawn, ...(isForm ? await readFilledFields(page, width, height) : [])];
  const angle = dominantAngle(placed);
  const isOnSide = angle === 90 || angle === 270;
  return {
    number: page.pageNumber,
    width,
    height,
    frame: isOnSide ? { width: height, height: width } : { width, height },
    items: placed.filter((item) => item.angle === angle),
    askew: placed.filter((item) => item.angle !== angle),
  };
}

/** A space by itself belongs to the piece drawn before it, on the side where it stands. */
function noteSpace(drawn: Placed[], space: Placed | undefined): void {
  const last = drawn.at(-1);
  if (!last || !space || Math.abs(last.base - space.base) > last.size * 0.3) return;
  const isRight = space.x0 >= last.x1 - last.size * 0.4;
  const isLeft = space.x1 <= last.x0 + last.size * 0.4;
  if (isRight) drawn[drawn.length - 1] = { ...last, isSpacedRight: true };
  else if (isLeft) drawn[drawn.length - 1] = { ...last, isSpacedLeft: true };
}

function place(
  item: TextItem,
  style: { ascent?: number; descent?: number } | undefined,
  viewport: Matrix,
  width: number,
  height: number,
): Placed[] {
  const at = multiply(viewport, item.transform as unknown as Matrix);
  const size = Math.hypot(at[2], at[3]);
  const length = item.width * Math.hypot(viewport[0], viewport[1]);
  if (!Number.isFinite(size + length + at[4] + at[5]) || size <= 0) return [];
  const angle = (Math.round((Math.atan2(at[1], at[0]) * 180) / Math.PI / 90) * 90 + 360) % 360;
  const isTilted = Math.abs(Math.sin(2 * Math.atan2(at[1], at[0]))) > 0.1;
  const ascent = size * bounded(style?.ascent, 0.8);
  const descent = size * bounded(-(style?.descent ?? -0.2), 0.2);
  const [x, y] = turn(at[4], at[5], angle, width, height);
  const frame = { x0: x, x1: x + length, top: y - ascent, bottom: y + descent };
  return [
    {
      text: mendLetters(item.str.replace(/[ \t\r\n]+/g, " ").trim()),
      ...frame,
      base: y,
      size,
      font: item.fontName,
      isRtl: item.dir === "rtl",
      isSpacedLeft: item.dir === "rtl" ? /\s$/.test(item.str) : /^\s/.test(item.str),
      isSpacedRight: item.dir === "rtl" ? /^\s/.test(item.str) : /\s$/.test(item.str),
      box: isTilted ? tilted(at, length, ascent, descent) : turnBack(frame, angle, width, height),
      turn: isTilted ? null : (angle as Turn),
      angle: isTilted ? -1 : angle,
    },
  ];
}

/** What somebody has written into the fields of a form is drawn apart from the page's text. */
async function readFilledFields(page: PDFPageProxy, width: number, height: number): Promise<Placed[]> {
  const annotations = await page.getAnnotations().catch(() => []);
  const viewport = page.getViewport({ scale: 1 });
  return annotations.flatMap((annotation: Record<string, unknown>): Placed[] => {
    const { subtype, fieldValue, rect, hidden } = annotation;
    if (subtype !== "Widget" || hidden === true || typeof fieldValue !== "string" || !Array.isArray(rect))
      return [];
    const isText = annotation.fieldType === "Tx" || annotation.fieldType === "Ch";
    const text = fieldValue.replace(/\s+/g, " ").trim();
    if (!isText || text === "") return [];
    const [ax = 0, ay = 0, bx = 0, by = 0] = viewport.convertToViewportRectangle(rect as number[]);
    const [x, y, far, bottom] = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
    if (x < 0 || y < 0 || far > width || bottom > height) return [];
    const size = Math.min(12, bottom - y);
    const box = { x, y, width: far - x, height: bottom - y };
    const place = { x0: x, x1: far, top: y, bottom: y + size, base: y + size * 0.8 };
    return [
      {
        text,
        ...place,
        size,
        font: "field",
        isRtl: false,
        isSpacedLeft: false,
        isSpacedRight: false,
        box,
        turn: 0,
        angle: 0,
      },
    ];
  });
}

function dominantAngle(items: readonly Placed[]): number {
  const letters = new Map<number, number>([[0, 0]]);
  for (const { angle, text } of items)
    if (angle >= 0) letters.set(angle, (letters.get(angle) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** From the page as shown into the frame in which text of this angle runs to the right. */
function turn(x: number, y: number, angle: number, width: number, height: number): [number, number] {
  if (angle === 90) return [y, width - x];
  if (angle === 180) return [width - x, height - y];
  return angle === 270 ? [height - y, x] : [x, y];
}

function turnBack(
  { x0, x1, top, bottom }: { x0: number; x1: number; top: number; bottom: number },
  angle: number,
  width: number,
  height: number,
): Box {
  const long = x1 - x0;
  const high = bottom - top;
  if (angle === 90) return { x: width - bottom, y: x0, width: high, height: long };
  if (angle === 180) return { x: width - x1, y: height - bottom, width: long, height: high };
  if (angle === 270) return { x: top, y: height - x1, width: high, height: long };
  return { x: x0, y: top, width: long, height: high };
}

/** The upright rectangle that holds a line of any direction, from where it begins. */
function tilted([a, b, , , x, y]: Matrix, length: number, ascent: number, descent: number): Box {
  const [along, down] = [a, b].map((part) => part / Math.hypot(a, b)) as [number, number];
  const corners = [0, length].flatMap((far) =>
    [-ascent, descent].map((low) => [x + far * along - low * down, y + far * down + low * along] as const),
  );
  const [xs, ys] = [corners.map(([one]) => one), corners.map(([, one]) => one)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Fonts claim ascents of zero, and of ten. */
function bounded(share: number | undefined, usual: number): number {
  return share !== undefined && share > 0.05 && share < 1.5 ? share : usual;
}

/** Arabic letters in the shape that they take beside others, as the letters that they are; old TeX fonts' ligatures likewise. */
function mendLetters(text: string): string {
  return text
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/g, (shapes) =>
      shapes.normalize("NFKC").replace(/ (?=\p{M})/gu, ""),
    )
    .replace(TEX_LIGATURES, (code) => LIGATURES[(code.charCodeAt(0) - 11) % 16] ?? code);
}

/** Where TeX's fonts keep them (codes 11 to 15, or 27 to 31), drawn as bitmaps that name no letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is mended here.
const TEX_LIGATURES = /[\u000b-\u000f\u001b-\u001f]/g;
const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl"];
