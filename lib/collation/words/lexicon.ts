/**
 * Words as numbers: equal words get equal numbers, counted from 0 as they are met. It neither cuts nor folds. Most words
 * are short and plain ASCII, and those it reads in place: making a string of each would take longer than aligning them.
 */

/** The most letters whose value in base 37 is exact in a double: 37¹⁰ < 2⁵³. */
const MOST_LETTERS = 10;

export class Lexicon {
  /** Where the plain word that was read last ends. */
  end = 0;
  /** By number: the value of a short plain word, −1 for any other. */
  readonly #values: number[] = [];
  /** Number + 1 of a short plain word where its value leads, or in the next free slot behind (open addressing). */
  #slots = new Int32Array(4096);
  readonly #others = new Map<string, number>();

  /** How many words have a number. */
  get size(): number {
    return this.#values.length;
  }

  /**
   * The number of the plain word (ASCII letters and digits) that begins at `start`, whatever its case, as far as it goes;
   * `end` then says how far. −1 where there is none.
   *
   * @example lexicon.plain("Qaani said", 0) === lexicon.plain("the qaani", 4) // true, and `lexicon.end` is 9
   */
  plain(text: string, start: number): number {
    let value = 0;
    let at = start;
    for (
      let letter = letterValue(text.charCodeAt(at));
      letter > 0;
      letter = letterValue(text.charCodeAt(at))
    ) {
      value = value * 37 + letter;
      at += 1;
    }
    this.end = at;
    if (at === start) return -1;
    return at - start > MOST_LETTERS ? this.#long(text.slice(start, at).toLowerCase()) : this.#short(value);
  }

  /**
   * The number of any word, as it is: the caller has folded it.
   *
   * @example lexicon.other("صدر")
   */
  other(word: string): number {
    return /^[a-z0-9]+$/.test(word) ? this.plain(word, 0) : this.#long(word);
  }

  #short(value: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotFor(value, mask);
    for (let taken = this.#slots[slot] ?? 0; taken > 0; taken = this.#slots[slot] ?? 0) {
      if (this.#values[taken - 1] === value) return taken - 1;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#values.push(value);
    if (this.#values.length * 2 > mask) this.#widen();
    return this.#values.length - 1;
  }

  #long(word: string): number {
    const known = this.#others.get(word);
    if (known !== undefined) return known;
    this.#others.set(word, this.#values.length);
    return this.#values.push(-1) - 1;
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    this.#values.forEach((value, number) => {
      if (value < 0) return;
      let slot = slotFor(value, mask);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    });
    this.#slots = slots;
  }
}

/** 1–10 for a digit, 11–36 for a letter of either case, 0 for anything else. */
function letterValue(code: number): number {
  const lowered = code | 0x20;
  if (lowered >= 0x61 && lowered <= 0x7a) return lowered - 0x56;
  return code >= 0x30 && code <= 0x39 ? code - 0x2f : 0;
}

/** Fibonacci hashing of the value's low half. */
function slotFor(value: number, mask: number): number {
  const hash = Math.imul(value | 0, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & mask;
}
