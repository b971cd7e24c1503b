/**
 * Words as numbers: equal words get equal numbers, counted from 0 as they are met. It neither cuts nor folds. Most words
 * are plain ASCII, and those it reads in place: making a string of each would take longer than aligning them all.
 */

/** Letters that go into one integer, at six bits each. A plain word is read by two of them at a time. */
const LETTERS = 5;
const BITS = 6;

/** An integer from this on holds as many letters as it can. */
const FULL = 2 ** (BITS * (LETTERS - 1));

/** What stands in the place of letters: a possessive, and a word that is not plain. */
const POSSESSIVE = -1;
const OTHER = -2;

export class Lexicon {
  /** Where the plain word that was read last ends. */
  end = 0;
  #size = 0;
  /** By number: up to ten letters as two integers, and the number of what comes before them, −1 for nothing. */
  #entries = new Int32Array(3 * 1024);
  /** Number + 1 where the hash of its entry leads, or in the next free slot behind (open addressing). */
  #slots = new Int32Array(4 * 1024);
  readonly #others = new Map<string, number>();

  /** All numbers lie below it. */
  get size(): number {
    return this.#size;
  }

  /**
   * The number of the plain word (ASCII letters and digits) that begins at `start`, whatever its case, as far as it goes;
   * `end` then says how far. −1 where there is none.
   *
   * @example lexicon.plain("Qaani said", 0) === lexicon.plain("the qaani", 4) // true, and `lexicon.end` is 9
   */
  plain(text: string, start: number): number {
    let number = -1;
    this.end = start;
    for (;;) {
      const first = this.#readLetters(text);
      if (first === 0) return number;
      const second = first < FULL ? 0 : this.#readLetters(text);
      number = this.#numberOf(first, second, number);
      if (second < FULL) return number;
    }
  }

  /**
   * The number of the possessive of a plain word, which is a word of its own.
   *
   * @example lexicon.possessive(lexicon.plain("qaani", 0)) === lexicon.other("qaani s") // true
   */
  possessive(plain: number): number {
    return this.#numberOf(POSSESSIVE, 0, plain);
  }

  /**
   * The number of any word, by the key that `writtenWords` gives it.
   *
   * @example lexicon.other("صدر")
   */
  other(word: string): number {
    const [, plain, possessive] = /^([a-z0-9]+)( s)?$/.exec(word) ?? [];
    if (plain !== undefined) return possessive ? this.possessive(this.plain(plain, 0)) : this.plain(plain, 0);
    const known = this.#others.get(word);
    if (known !== undefined) return known;
    const number = this.#numberOf(OTHER, this.#others.size, -1);
    this.#others.set(word, number);
    return number;
  }

  /** The next letters, five at most, as one integer; 0 where there is none. */
  #readLetters(text: string): number {
    let letters = 0;
    let at = this.end;
    for (const most = at + LETTERS; at < most; at += 1) {
      const letter = letterValue(text.charCodeAt(at));
      if (letter === 0) break;
      letters = (letters << BITS) | letter;
    }
    this.end = at;
    return letters;
  }

  #numberOf(first: number, second: number, before: number): number {
    const entries = this.#entries;
    const mask = this.#slots.length - 1;
    let slot = hashOf(first, second, before) & mask;
    for (let taken = this.#slots[slot] ?? 0; taken > 0; taken = this.#slots[slot] ?? 0) {
      const at = 3 * taken - 3;
      if (entries[at] === first && entries[at + 1] === second && entries[at + 2] === before) return taken - 1;
      slot = (slot + 1) & mask;
    }
    entries.set([first, second, before], 3 * this.#size);
    this.#size += 1;
    this.#slots[slot] = this.#size;
    if (3 * this.#size === entries.length) this.#widen();
    return this.#size - 1;
  }

  #widen(): void {
    const entries = new Int32Array(this.#entries.length * 2);
    entries.set(this.#entries);
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      const at = 3 * number;
      let slot = hashOf(entries[at] ?? 0, entries[at + 1] ?? 0, entries[at + 2] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#entries = entries;
    this.#slots = slots;
  }
}

/** 1–10 for a digit, 11–36 for a letter of either case, 0 for anything else. */
function letterValue(code: number): number {
  const lowered = code | 0x20;
  if (lowered >= 0x61 && lowered <= 0x7a) return lowered - 0x56;
  return code >= 0x30 && code <= 0x39 ? code - 0x2f : 0;
}

/** Fibonacci hashing. */
function hashOf(first: number, second: number, before: number): number {
  const hash = Math.imul(first ^ Math.imul(second, 31) ^ Math.imul(before, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
