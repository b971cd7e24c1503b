/**
 * A list of words that is being read: numbers in typed arrays, since a text has many. Nothing here knows what a word is.
 */

/** Three columns that grow together. */
export class WordRow {
  /** How many words there are. */
  length = 0;
  #numbers: Int32Array<ArrayBuffer>;
  #starts: Int32Array<ArrayBuffer>;
  #ends: Int32Array<ArrayBuffer>;

  constructor(room: number) {
    this.#numbers = new Int32Array(room + 1);
    this.#starts = new Int32Array(room + 1);
    this.#ends = new Int32Array(room + 1);
  }

  /** Adds the word with this number, at `start`–`end` of its text. */
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

  /** What was added, by word. */
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
