/**
 * The words of a version as numbers in typed arrays, passage by passage: what the alignment works on. Text between two
 * spaces is folded and cut only where it is first met; prose repeats itself.
 */

import type { Version } from "#lib/collation/version.ts";
import { fold } from "#lib/text/fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { WordRow } from "./word-row.ts";
import { writtenWords } from "./written-words.ts";

/** The words of a version: what each is and where it stands (code units, half-open). */
export type Words = {
  readonly text: string;
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The first word of each passage; behind the last stands the number of words. */
  readonly passages: Int32Array;
};

/** Reads the words of several versions, so that equal words have equal numbers in all of them. */
export class WordReader {
  readonly #lexicon: Lexicon;
  readonly #chunks = new Map<string, Chunk>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * A passage without words (a rule of asterisks, an emoji) counts as one word that covers it, so that nothing is lost.
   *
   * @example reader.read({ text: "It rained.", passages: [{ ordinal: 1, span: textSpan(0, 10) }] }).starts // [0, 3]
   */
  read({ text, passages }: Version): Words {
    const row = new WordRow(text.length >> 2);
    const firsts = new Int32Array(passages.length + 1);
    passages.forEach(({ span }, index) => {
      firsts[index] = row.length;
      this.#readStretch(row, text, span.start, span.end);
      if (row.length === firsts[index]) {
        row.push(this.#lexicon.other(` ${fold(text.slice(span.start, span.end))}`), span.start, span.end);
      }
    });
    firsts[passages.length] = row.length;
    return { text, ...row.columns(), passages: firsts };
  }

  #readStretch(row: WordRow, text: string, start: number, end: number): void {
    let at = start;
    while (at < end) {
      if (isBetweenWords(text.charCodeAt(at))) at += 1;
      else at = this.#readPlain(row, text, at, end) ?? this.#readChunk(row, text, at, end);
    }
  }

  /** A plain word, or its possessive, with but marks behind it up to a space or a dash; undefined if it is not so plain. */
  #readPlain(row: WordRow, text: string, start: number, end: number): number | undefined {
    const plain = this.#lexicon.plain(text, start);
    const isPossessive = plain >= 0 && endsInS(text, this.#lexicon.end);
    const stop = isPossessive ? this.#lexicon.end + 2 : this.#lexicon.end;
    if (plain < 0 || stop > end) return undefined;
    let behind = stop;
    while (behind < end && isBetweenWords(text.charCodeAt(behind)) && !isBreak(text.charCodeAt(behind)))
      behind += 1;
    if (behind < end && !isBreak(text.charCodeAt(behind))) return undefined;
    row.push(isPossessive ? this.#lexicon.possessive(plain) : plain, start, stop);
    return behind;
  }

  #readChunk(row: WordRow, text: string, start: number, end: number): number {
    let stop = start;
    while (stop < end && text.charCodeAt(stop) > SPACE) stop += 1;
    const characters = text.slice(start, stop);
    let chunk = this.#chunks.get(characters);
    if (chunk === undefined) {
      chunk = writtenWords(characters).map(({ key, ...place }) => ({
        number: this.#lexicon.other(key),
        ...place,
      }));
      this.#chunks.set(characters, chunk);
    }
    for (const word of chunk) row.push(word.number, start + word.start, start + word.end);
    return stop;
  }
}

/** The words of a piece of text that has no plain space in it, placed from its beginning. */
type Chunk = readonly { readonly number: number; readonly start: number; readonly end: number }[];

const SPACE = 0x20;

/** Whether an apostrophe and an "s" stand there. */
function endsInS(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return (mark === 0x27 || mark === 0x2019) && (text.charCodeAt(at + 1) | 0x20) === 0x73;
}

/** A plain space or a dash: whatever stands on its two sides, no word goes across it. */
function isBreak(code: number): boolean {
  return code <= SPACE || code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

/** A space, an ASCII mark, or a dash, quotation mark or ellipsis of the General Punctuation: no word begins with it. */
function isBetweenWords(code: number): boolean {
  if (code < 0x30 || (code >= 0x2010 && code <= 0x2027)) return true;
  return code < 0x80 && code > 0x39 && !((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
