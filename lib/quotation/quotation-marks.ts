/**
 * Where quotation marks open and close in a stretch of a draft. An apostrophe is no mark; the outermost pair counts, and
 * what it holds is its own affair.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";

export type Marked = {
  /** With its marks. */
  readonly span: TextSpan;
  readonly words: TextSpan;
};

export type MarkedStretch = { readonly found: readonly Marked[]; readonly unclosed: readonly number[] };

/** Each opening mark with what may close it. */
const CLOSING: Readonly<Record<string, string>> = {
  "“": '”"',
  "„": '“”"',
  "«": "»",
  "»": "«",
  "‹": "›",
  "「": "」",
  "『": "』",
  '"': '"”',
  "‘": "’",
  "‚": "‘’",
  "'": "'",
};

/** A mark that nothing closes within four pages is not closed. */
const LONGEST = 20_000;

/** A paragraph with more marks that nothing closes is not read for more: each costs a search. */
const MOST_UNCLOSED = 100;

/** Marks that also stand for an apostrophe. */
const SINGLE = /['‘’‚]/u;

/**
 * The outermost quotations of a paragraph, in order, and where a mark opens that nothing closes.
 *
 * @example markedIn("He said “no.”", textSpan(0, 13)).found.length // 1
 */
export function markedIn(draft: string, paragraph: TextSpan): MarkedStretch {
  const found: Marked[] = [];
  const unclosed: number[] = [];
  let lost = 0;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const closers = CLOSING[draft.charAt(at)];
    if (closers === undefined || !opensAt(draft, at, paragraph)) continue;
    const isSingle = SINGLE.test(draft.charAt(at));
    if ((isSingle ? lost : unclosed.length) >= MOST_UNCLOSED) continue;
    const end = closingAt(draft, at, closers, paragraph);
    if (end === null) {
      if (isSingle) lost += 1;
      else unclosed.push(at);
      continue;
    }
    found.push({ span: textSpan(at, end + 1), words: textSpan(at + 1, end) });
    at = end;
  }
  return { found, unclosed };
}

/** Marks that look alike on both sides open behind a space and before a word. */
function opensAt(draft: string, at: number, paragraph: TextSpan): boolean {
  const mark = draft.charAt(at);
  const before = at === paragraph.start ? "" : draft.charAt(at - 1);
  const behind = draft.charAt(at + 1);
  if (mark === "»") return /^[\s(]?$/u.test(before) && /\S/u.test(behind);
  if (mark !== '"' && !SINGLE.test(mark)) return true;
  return /^(?:|[\s([{*_—–/:“‘"'-])$/u.test(before) && /[^\s]/u.test(behind);
}

function closingAt(draft: string, open: number, closers: string, paragraph: TextSpan): number | null {
  const mark = draft.charAt(open);
  let depth = 0;
  for (let at = open + 1; at < Math.min(paragraph.end, open + LONGEST); at += 1) {
    const here = draft.charAt(at);
    if (here === mark && !closers.includes(mark)) depth += 1;
    if (!closers.includes(here) || !closesAt(draft, at, here)) continue;
    if (depth === 0) return at;
    depth -= 1;
  }
  return null;
}

/** A closing single mark is followed by no letter; a straight double one follows something. */
function closesAt(draft: string, at: number, mark: string): boolean {
  if (mark === '"') return /\S/u.test(draft.charAt(at - 1)) || !/[\p{L}\p{N}]/u.test(draft.charAt(at + 1));
  return !SINGLE.test(mark) || !/[\p{L}\p{N}]/u.test(draft.charAt(at + 1));
}
