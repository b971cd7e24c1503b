/**
 * A quotation as it was written: its parts between marked omissions, and what stands in brackets. An omission may be
 * marked as …, ..., . . ., ⋯, ‥, with or without brackets of any kind. Whether a bracket adds to the source's words or replaces them, only the
 * source can tell; here it is kept apart from them.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { BRACKET, blankBrackets, isOmission, OMISSION } from "./brackets.ts";
import { readWords, type Word } from "./word.ts";

/** Words in brackets, standing before the part's word number `before`. */
export type Gloss = { readonly before: number; readonly words: readonly Word[]; readonly span: TextSpan };

export type Part = {
  readonly words: readonly Word[];
  readonly glosses: readonly Gloss[];
  /** From the first mark to the last, in the quotation as given. */
  readonly span: TextSpan;
};

export type Quotation = {
  /** As given; every span here points into it. */
  readonly text: string;
  /** Without white space and one pair of quotation marks around it. */
  readonly core: TextSpan;
  /** In order; more than one where an omission is marked. Empty where the quotation holds no word. */
  readonly parts: readonly Part[];
  /** Whether any bracket says that the words are not all the source's: a gloss, `[sic]`, `[T]he`. */
  readonly hasBrackets: boolean;
};

const PAIRS = ["“”", "„“", "„”", "‘’", "‚‘", "«»", "»«", "‹›", '""', "''", "「」", "『』"];

/**
 * Reads a quotation. Never fails: what is no mark is words.
 *
 * @example parseQuotation("“The man … [Qaani] is different”").parts.length // 2
 */
export function parseQuotation(text: string): Quotation {
  const core = unwrap(text);
  const readable = blankBrackets(text);
  const parts = between(readable, core).map((span) => readPart(text, readable, span));
  return { text, core, parts: parts.filter((part) => part.words.length > 0), hasBrackets: readable !== text };
}

/** The same words with omissions taken for marks of the source's own, which may have an ellipsis itself. */
export function withoutOmissions(quotation: Quotation): Part {
  return readPart(quotation.text, blankBrackets(quotation.text), quotation.core);
}

function unwrap(text: string): TextSpan {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const marks = text.charAt(start) + text.charAt(end - 1);
  const inner = text.slice(start + 1, end - 1);
  const isWrapped = end - start > 2 && PAIRS.includes(marks) && !inner.includes(marks.charAt(0));
  return isWrapped ? textSpan(start + 1, end - 1) : textSpan(start, end);
}

function between(readable: string, core: TextSpan): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = core.start;
  for (const mark of readable.slice(core.start, core.end).matchAll(OMISSION)) {
    spans.push(textSpan(start, core.start + mark.index));
    start = core.start + mark.index + mark[0].length;
  }
  return [...spans, textSpan(start, core.end)];
}

function readPart(text: string, readable: string, span: TextSpan): Part {
  const words = readWords(readable, span);
  const glosses: Gloss[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(BRACKET)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (isOmission(match[0]) || readable.slice(start, end).trim() !== "") continue;
    const inside = readWords(text, textSpan(start, end));
    if (inside.length > 0 && !/^\[\s*sic/iu.test(match[0])) {
      glosses.push({
        before: words.filter((word) => word.span.end <= start).length,
        words: inside,
        span: textSpan(start, end),
      });
    }
  }
  return { words, glosses, span };
}
