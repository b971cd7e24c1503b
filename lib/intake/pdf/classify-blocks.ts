/**
 * What each block of a PDF is: nothing in the file says it, so size, face and place do, and the fixed phrases of newspapers.
 */
import type { PassageKind } from "#lib/intake/document.ts";
import { isBareName, sayKind } from "#lib/intake/txt/classify.ts";
import type { PdfBlock, Setting } from "./paragraphs.ts";

const FIGURE = /^(?:fig(?:ure|\.)?|table|photo|image|map|chart|source)\s*\.?\s*(?:\d|[:.–—-])/i;

const HEADING_WORDS = 20;
/** A title is so much larger than the text. */
const TITLE = 1.18;
const HEADING = 1.1;
/** Blocks after the title among which byline, date and deck stand. */
const HEAD = 5;

export type SizedBlock = { readonly block: PdfBlock; readonly text: string };

export function classifyBlocks(blocks: readonly SizedBlock[], setting: Setting): PassageKind[] {
  const title = findTitle(blocks, setting);
  return blocks.map(({ block, text }, index) => {
    if (index === title) return "title";
    const said = sayKind(text.replace(/\s/g, " "));
    if (said === "boilerplate" || said === "caption") return said;
    if (said !== null && index > title && index <= title + HEAD) return said;
    if (title >= 0 && index > title && index <= title + 2 && isBareName(text)) return "byline";
    if (FIGURE.test(text) && sizeOf(block) < setting.size * 0.98) return "caption";
    if (isHeading(block, text, setting)) return "heading";
    if (title >= 0 && index === title + 1 && isDeck(block, text, setting)) return "deck";
    return isSetIn(block, text) ? "block-quote" : "paragraph";
  });
}

/** The largest block of the first page that has words on it, if it is clearly larger than the text. */
function findTitle(blocks: readonly SizedBlock[], setting: Setting): number {
  const page = blocks[0]?.block.page;
  let best = -1;
  blocks.forEach(({ block, text }, index) => {
    if (block.page !== page || text.split(/\s+/u).length > HEADING_WORDS * 2 || !/\p{L}{2}/u.test(text))
      return;
    if (sayKind(text.replace(/\s/g, " ")) !== null) return;
    const size = sizeOf(block);
    const largest = best < 0 ? setting.size * TITLE : sizeOf(blocks[best]?.block ?? block) * 1.02;
    if (size >= largest) best = index;
  });
  return best;
}

function isHeading(block: PdfBlock, text: string, setting: Setting): boolean {
  const words = text.split(/\s+/u).length;
  if (words > HEADING_WORDS || !/\p{L}/u.test(text) || /[.,;:…]["'”’»)\]]*$/u.test(text)) return false;
  if (sizeOf(block) >= setting.size * HEADING) return true;
  const isOtherFace = block.lines.every(({ pieces }) =>
    pieces.every(({ item }) => item.font !== setting.font),
  );
  return (
    isOtherFace &&
    sizeOf(block) >= setting.size * 0.98 &&
    block.lines.length <= 2 &&
    /^[\p{Lu}\p{Lo}\d]/u.test(text)
  );
}

function isDeck(block: PdfBlock, text: string, setting: Setting): boolean {
  const words = text.split(/\s+/u).length;
  return words >= 8 && words <= 60 && sizeOf(block) > setting.size * 1.04;
}

/** Both sides of all its lines stand in from the column's edges. */
function isSetIn({ lines, left, right }: PdfBlock, text: string): boolean {
  const size = lines[0]?.size ?? 10;
  if (lines.length < 2 || /^[•●▪■◦‣∙·–—*-]\s|^\(?\w{1,3}[.)]\s/u.test(text)) return false;
  const inset = Math.min(...lines.map(({ x0 }) => x0)) - left;
  const outset = right - Math.max(...lines.map(({ x1 }) => x1));
  return inset > size * 1.2 && outset > size * 0.6;
}

function sizeOf({ lines }: PdfBlock): number {
  return lines[0]?.size ?? 0;
}
