/**
 * The blocks of a plain text: what stands between blank lines, or each line where lines are paragraphs. Whether a text
 * breaks its lines for width is decided once for the whole file, so that one short line cannot change how the rest is read.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";

export type Block = {
  /** Without the white space around it. */
  readonly span: TextSpan;
  /** The text there with each white space as a plain space: as long as the span, and easier to recognise. */
  readonly words: string;
  /** Blank lines directly before it: none for a line that follows another. */
  readonly blankLinesBefore: number;
  /** Whether white space stands between its last word and the end of its line. */
  readonly hasTrailingSpace: boolean;
};

/** Plain text was broken at 65 to 80 columns; beyond this no line was broken for width. */
const WIDEST_BROKEN_LINE = 100;

/** A line that goes on is nearly full: shorter ones are headings, lists, verse or bylines. */
const FULL_LINE = 45;

/**
 * The blocks in order. A line of white space alone is blank. Line ends are LF, CRLF, CR, and the line and paragraph
 * separators of Unicode.
 *
 * @example readBlocks("A title\n\nA paragraph.").map((block) => block.words) // ["A title", "A paragraph."]
 */
export function readBlocks(text: string): Block[] {
  const lines = readLines(text);
  return isBrokenForWidth(lines) ? joinRuns(text, lines) : lines;
}

function readLines(text: string): Block[] {
  const blocks: Block[] = [];
  let blankLines = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/g)) {
    const words = line.trim();
    if (words === "") {
      if (line !== "") blankLines += 1;
      continue;
    }
    const start = index + line.indexOf(words);
    const rest = line.slice(line.indexOf(words) + words.length).replace(/[\n\r\u2028\u2029]+$/, "");
    blocks.push({
      span: textSpan(start, start + words.length),
      words: withPlainSpaces(words),
      blankLinesBefore: blankLines,
      hasTrailingSpace: rest !== "",
    });
    blankLines = 0;
  }
  return blocks;
}

/** No line is too wide, and most of those directly followed by another are nearly full. */
function isBrokenForWidth(lines: readonly Block[]): boolean {
  if (lines.some((line) => line.words.length > WIDEST_BROKEN_LINE)) return false;
  const followed = lines.filter((_, index) => lines[index + 1]?.blankLinesBefore === 0);
  const full = followed.filter((line) => line.words.length >= FULL_LINE);
  return followed.length >= 2 && full.length * 2 > followed.length;
}

/** Joins a line to the one above it where no blank line stands between and the one above is nearly full. */
function joinRuns(text: string, lines: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of lines) {
    const above = blocks.at(-1);
    if (above && isOpen && line.blankLinesBefore === 0) {
      const span = textSpan(above.span.start, line.span.end);
      blocks[blocks.length - 1] = {
        ...above,
        span,
        words: withPlainSpaces(text.slice(span.start, span.end)),
        hasTrailingSpace: line.hasTrailingSpace,
      };
    } else {
      blocks.push(line);
    }
    isOpen = line.words.length >= FULL_LINE;
  }
  return blocks;
}

function withPlainSpaces(words: string): string {
  return words.replace(/\s/g, " ");
}
