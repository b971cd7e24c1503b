/**
 * The words of a version as numbers in typed arrays, passage by passage: what the alignment works on. Text between two
 * spaces is folded and cut only where it is first met; prose repeats itself.
 */

import type { Version } from "#lib/collation/version.ts";
import { fold } from "#lib/text/fold.ts";
import type { Lexicon } from "./lexicon.ts";
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
      if (text.charCodeAt(at) <= SPACE) at += 1;
      else at = this.#readPlain(row, text, at, end) ?? this.#readChunk(row, text, at, end);
    }
  }

  /** A plain word up to a space, with at most one mark between; where it ends, or undefined if it is not so plain. */
  #readPlain(row: WordRow, text: string, start: number, end: number): number | undefined {
    const number = this.#lexicon.plain(text, start);
    const stop = this.#lexicon.end;
    const behind = isMark(text.charCodeAt(stop)) ? stop + 1 : stop;
    if (stop === start || behind > end || (behind < end && text.charCodeAt(behind) > SPACE)) return undefined;
    row.push(number, start, stop);
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

/** The ASCII marks that often stand behind a word and never within one. */
function isMark(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f;
}

/** Three columns that grow together. */
class WordRow {
  length = 0;
  #numbers: Int32Array<ArrayBuffer>;
  #starts: Int32Array<ArrayBuffer>;
  #ends: Int32Array<ArrayBuffer>;

  constructor(room: number) {
    this.#numbers = new Int32Array(room + 1);
    this.#starts = new Int32Array(room + 1);
    this.#ends = new Int32Array(room + 1);
  }

  push(number: number, start: number, end: number): void {
    if (this.length === this.#numbers.length) {
      this.#numbers = widened(this.#numbers);
      this.#starts = widened(this.#starts);
      this.#ends = widened(this.#ends);
    }
    this.#numbers[this.length] = number;
    this.#starts[this.length] = start;
    this.#ends[this.length] = end;
    this.length += 1;
  }

  columns(): { numbers: Int32Array; starts: Int32Array; ends: Int32Array } {
    return {
      numbers: this.#numbers.subarray(0, this.length),
      starts: this.#starts.subarray(0, this.length),
      ends: this.#ends.subarray(0, this.length),
    };
  }
}

function widened(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
