/**
 * A source as quotations are looked for in it: its words in order, and the same run together without spaces and marks, so
 * that a dash, a space or an apostrophe more or less cannot hide them.
 */

import { sentences } from "#lib/text/sentences.ts";
import { sliceText, type TextSpan } from "#lib/text/span.ts";
import { readWords, type Word } from "./word.ts";

export type QuotableSource = {
  readonly slug: string;
  /** The work of which the source is a witness; `null` where it is known to be of none. */
  readonly work: string | null;
  readonly text: string;
  readonly passages: readonly { readonly ordinal: number; readonly span: TextSpan }[];
  readonly words: readonly Word[];
  /** The keys of all words, one directly behind the other. */
  readonly run: string;
  /** Where in `run` each word begins, and behind the last where it ends. */
  readonly offsets: Int32Array;
  /** Where each key stands, as indices of words in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The keys that the source writes, somewhere, with a small letter. */
  readonly lowerCased: ReadonlySet<string>;
  readonly sentences: readonly TextSpan[];
};

/** Words from `from` up to, not including, `to`. */
export type WordRange = { readonly from: number; readonly to: number };

/** Prepares a source once for many quotations. */
export function quotableSource(
  source: Pick<QuotableSource, "slug" | "work" | "text" | "passages">,
): QuotableSource {
  const words = readWords(source.text);
  const places = Map.groupBy(words.keys(), (index) => words[index]?.key ?? "");
  const lowerCased = new Set(
    words.filter((word) => /^\p{Ll}/u.test(sliceText(source.text, word.span))).map((word) => word.key),
  );
  const offsets = new Int32Array(words.length + 1);
  words.forEach((word, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + word.key.length;
  });
  const found = source.passages.flatMap(({ span }) => sentences(source.text, span));
  return { ...source, words, run: runOf(words), offsets, places, lowerCased, sentences: found };
}

/** The span of a range of words in the source's text, from the first letter to the last. */
export function spanOf(source: QuotableSource, range: WordRange): TextSpan {
  const first = source.words[range.from];
  const last = source.words[range.to - 1];
  if (!first || !last)
    throw new RangeError(`Cannot find words ${range.from}–${range.to} of ${source.words.length}.`);
  return { ...first.span, end: last.span.end };
}

/** The ordinal of the passage in which a range begins. */
export function passageOf(source: QuotableSource, range: WordRange): number {
  const { start } = spanOf(source, range);
  return source.passages.findLast(({ span }) => span.start <= start)?.ordinal ?? 0;
}

/** The keys of words, one directly behind the other. */
export function runOf(words: readonly Word[]): string {
  return words.map((word) => word.key).join("");
}
