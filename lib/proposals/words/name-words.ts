/**
 * The words of a text as one looks at them for names: how each is written, what stands between it and the next, whether it opens
 * a sentence, and whether its passage capitalises everything anyway. It judges nothing.
 */

import type { ProposingText } from "#lib/proposals/named.ts";
import { sentences } from "#lib/text/sentences.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";

export type NameWord = {
  /** As folded; "us" for "U.S." too, which is one word here. */
  readonly word: string;
  readonly surface: string;
  readonly span: TextSpan;
  /** What stands between this word and the next of its sentence; empty behind the last. */
  readonly after: string;
  readonly shape: "small" | "capital" | "capitals" | "initial" | "number";
  /** The first word of a sentence, or of quoted words: its capital says nothing. */
  readonly opens: boolean;
  /** Directly behind an opening quotation mark or bracket. */
  readonly opensQuote: boolean;
  /** In a headline that capitalises most words, or all letters: capitals say nothing. */
  readonly inHeadline: boolean;
  /** Followed by a possessive ’s, which is no part of it. */
  readonly isPossessive: boolean;
  readonly sentence: number;
  readonly passageKind: string;
};

/** "U.S.", "S.C.", "J.": letters with a dot behind each. */
const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){1,6}/gu;
const OPENING = /(?:[“"‘«(:–—]\s*|[–—-]\s+|\n\s*)$/u;
const QUOTING = /[“"‘'«(]$/u;

/**
 * The words of all passages, in order. A possessive s is no word of its own, "U.S." is one.
 *
 * @example nameWords(text)[0]?.shape // "capital"
 */
export function nameWords({ text, passages }: ProposingText): NameWord[] {
  let sentence = 0;
  return passages.flatMap(({ kind, span }) => {
    const inHeadline = isHeadline(kind, text.slice(span.start, span.end));
    return sentences(text, span).flatMap((within) => {
      sentence += 1;
      return wordsOf(text, within, { inHeadline, passageKind: kind, sentence });
    });
  });
}

/** The words of a name by itself. */
export function wordsOfName(name: string): NameWord[] {
  return wordsOf(name, textSpan(0, name.length), { inHeadline: false, passageKind: "name", sentence: 0 });
}

type Setting = Pick<NameWord, "inHeadline" | "passageKind" | "sentence">;

function wordsOf(text: string, within: TextSpan, setting: Setting): NameWord[] {
  const pieces = piecesOf(text, within);
  return pieces.map(({ word, span, isPossessive }, index) => {
    const next = pieces[index + 1];
    const surface = text.slice(span.start, span.end);
    const before = text.slice(pieces[index - 1]?.span.end ?? within.start, span.start);
    return {
      word,
      surface,
      span,
      after: next === undefined ? "" : text.slice(span.end, next.span.start),
      shape: shapeOf(surface),
      opens: index === 0 || OPENING.test(before),
      opensQuote: QUOTING.test(before),
      isPossessive,
      ...setting,
    };
  });
}

type Piece = { readonly word: string; readonly span: TextSpan; readonly isPossessive: boolean };

function piecesOf(text: string, within: TextSpan): Piece[] {
  const dotted = Array.from(text.slice(within.start, within.end).matchAll(DOTTED), ({ index, 0: letters }) =>
    textSpan(within.start + index, within.start + index + letters.length),
  );
  const pieces: Piece[] = [];
  for (const { word, span } of tokenize(text, within)) {
    const whole = dotted.find(({ start, end }) => start <= span.start && span.end <= end);
    const last = pieces.at(-1);
    if (whole !== undefined && last?.span.start === whole.start) {
      pieces[pieces.length - 1] = { ...last, word: last.word + word };
    } else if (isPossessiveS(text, word, span) && last !== undefined) {
      pieces[pieces.length - 1] = { ...last, isPossessive: true };
    } else pieces.push({ word, span: whole ?? span, isPossessive: isBarePossessive(text, span) });
  }
  return pieces;
}

function isPossessiveS(text: string, word: string, span: TextSpan): boolean {
  return word === "s" && /['’ʼ`´]$/u.test(text.slice(0, span.start).slice(-1));
}

/** "the Houthis’ drones". A closing quotation mark looks the same; it hides a compound at worst. */
function isBarePossessive(text: string, span: TextSpan): boolean {
  return (
    /s$/iu.test(text.slice(span.start, span.end)) &&
    /^['’]\s+\p{Ll}/u.test(text.slice(span.end, span.end + 9))
  );
}

function shapeOf(surface: string): NameWord["shape"] {
  if (/^\p{N}/u.test(surface)) return "number";
  if (!/^\p{Lu}/u.test(surface)) return "small";
  if (/^\p{Lu}\.?$/u.test(surface)) return "initial";
  return /\p{Ll}/u.test(surface) ? "capital" : "capitals";
}

/** Short, without a full stop, and nearly all of its longer words with a capital. */
function isHeadline(kind: string, words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  const fewest = kind === "title" || kind === "heading" ? 1 : 3;
  if (long.length < fewest || words.length > 300 || /[\p{Ll}\p{N}][.!?]["”’]?\s*$/u.test(words)) return false;
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capital / long.length > 0.7;
}
