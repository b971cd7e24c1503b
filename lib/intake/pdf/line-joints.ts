/**
 * What stands between two lines of a paragraph. Mostly a space; nothing between Chinese or Japanese lines; and where a line ends in
 * a hyphen, either the hyphen was only put there to break a word, or the word has one. Which of the two, the other words of the
 * document tell: nothing outside of it is asked.
 */
import type { Line } from "./lines.ts";

/** `hyphen`: the last character of the line is dropped, and the word goes on. */
export type Joint = "space" | "nothing" | "hyphen";

const BROKEN = /(?<left>[\p{L}\p{M}’']+)(?<mark>[-‐\u00ad])$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Of all line ends: a text that is hyphenated breaks one word in twenty lines and more. */
const HYPHENATED = 0.04;

/** What English compounds end and begin with: "Iran-backed", "so-called" keep the hyphen at which they were broken. */
const LAST_PARTS = new Set(
  "affiliated age aged aligned armed backed based born bound building called century class control controlled day dollar down driven educated ended established eyed face faced fire fired first five flung foot for free friendly funded going grade held hour in kilometer known language late law leading led level life like linked long lived looking made making man mate mile military minded minister minute month my name off old on oriented out owned paced party person piece placed point powered produced profile range ranging ranked ranking ready related right rise run running savvy scale seated shared sized sponsored standing state strength style supported taking term the time to top trained two up wide wing winning woman world year".split(
    " ",
  ),
);
const FIRST_PARTS = new Set(
  "al all anti cross el ex half high ill long low mid multi non post pre pro quasi self semi short so ultra vice well".split(
    " ",
  ),
);

export class LineJoints {
  readonly #words: ReadonlySet<string>;
  readonly #isHyphenated: boolean;

  /** `lines` are those of the whole document, in their order. */
  constructor(lines: readonly Line[]) {
    const words = new Set<string>();
    const broken: string[] = [];
    lines.forEach(({ text }, index) => {
      const left = BROKEN.exec(text)?.groups?.left;
      const right = /^\p{Ll}[\p{L}\p{M}’']*/u.exec(lines[index + 1]?.text ?? "")?.[0];
      if (left !== undefined && right !== undefined) broken.push(left.toLowerCase() + right);
      const goesOn = index > 0 && BROKEN.test(lines[index - 1]?.text ?? "");
      const whole = text.toLowerCase().match(/[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*-?/gu) ?? [];
      for (const word of whole.slice(goesOn ? 1 : 0, left === undefined ? undefined : -1)) {
        words.add(word);
        for (const part of word.split("-")) words.add(part);
      }
    });
    this.#words = words;
    const attested = broken.filter((word) => words.has(word)).length;
    const isOften = broken.length > lines.length * HYPHENATED;
    this.#isHyphenated = isOften || (broken.length >= 2 && attested * 4 >= broken.length);
  }

  between(before: Line, line: Line): Joint {
    if (before.text.endsWith("\u00ad")) return "hyphen";
    const found = BROKEN.exec(before.text)?.groups;
    const right = /^[\p{L}\p{M}’']+/u.exec(line.text)?.[0];
    if (!found?.left || right === undefined) return this.#withoutHyphen(before.text, line.text);
    return this.#isJoined(found.left.toLowerCase(), right) ? "hyphen" : "nothing";
  }

  #withoutHyphen(before: string, line: string): Joint {
    if (UNSPACED.test(before.slice(-1)) && UNSPACED.test(line.slice(0, 1))) return "nothing";
    // "2023-", "F-" and what a dash holds together were broken at the dash.
    return /[\p{L}\p{N}][-–—]$|—$/u.test(before) || /^[—–]\S/u.test(line) ? "nothing" : "space";
  }

  #isJoined(left: string, right: string): boolean {
    if (!/^\p{Ll}/u.test(right)) return false;
    const low = right.toLowerCase();
    if (this.#words.has(left + low)) return true;
    if (this.#words.has(`${left}-${low}`)) return false;
    if (FIRST_PARTS.has(left) || LAST_PARTS.has(low)) return false;
    const isCompound = left.length > 2 && this.#words.has(left) && this.#words.has(low);
    return !isCompound && this.#isHyphenated;
  }
}
