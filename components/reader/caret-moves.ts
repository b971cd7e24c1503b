/**
 * Where a caret goes in a text of passages, by character, word, sentence or passage. A place is a passage and a code unit of its words, so
 * that it is always one of the stored text's own. Pure: knows neither keys nor page, and never stands inside a character.
 */
import { sentences } from "#lib/text/sentences.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** A passage by its place in the list, and how many code units of its words lie before the caret. */
export type CaretPlace = { readonly passage: number; readonly at: number };

export type CaretUnit = "character" | "word" | "sentence" | "passage";

type Passages = { readonly count: number; readonly words: (passage: number) => string };

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The next or previous place. A caret that goes forward stands before the next unit, or, where it draws a selection after itself, behind
 * the end of this one; going back it stands before the unit that it left. At either end of the text it stays.
 *
 * @example moveCaret({ count: 1, words: () => "Qods Force" }, { passage: 0, at: 0 }, "word", 1, false) // { passage: 0, at: 5 }
 * @example moveCaret({ count: 1, words: () => "Qods Force" }, { passage: 0, at: 0 }, "word", 1, true) // { passage: 0, at: 4 }
 */
export function moveCaret(
  passages: Passages,
  place: CaretPlace,
  unit: CaretUnit,
  step: 1 | -1,
  isSelecting: boolean,
): CaretPlace {
  const words = passages.words(place.passage);
  const ends = step === 1 && isSelecting;
  const stops = stopsIn(words, unit, ends);
  const at = step === 1 ? stops.find((stop) => stop > place.at) : stops.findLast((stop) => stop < place.at);
  if (at !== undefined) return { passage: place.passage, at };
  return elsewhere(passages, place, unit, step, ends);
}

/** The first or last stop of the next passage that has one; the edge of the text where there is none. */
function elsewhere(
  passages: Passages,
  place: CaretPlace,
  unit: CaretUnit,
  step: 1 | -1,
  ends: boolean,
): CaretPlace {
  for (let passage = place.passage + step; passage >= 0 && passage < passages.count; passage += step) {
    const stops = stopsIn(passages.words(passage), unit, ends);
    const at = step === 1 ? stops[0] : stops.at(-1);
    if (at !== undefined) return { passage, at };
  }
  return { passage: place.passage, at: step === 1 ? passages.words(place.passage).length : 0 };
}

/** Where in a passage a caret may stop, in order: before its units, or behind them. */
function stopsIn(words: string, unit: CaretUnit, ends: boolean): number[] {
  const spans = unitsOf(words, unit).filter(({ start, end }) => start < end);
  if (ends) return spans.map(({ end }) => end);
  const starts = spans.map(({ start }) => start);
  return unit === "character" ? [...starts, words.length] : starts;
}

function unitsOf(
  words: string,
  unit: CaretUnit,
): readonly { readonly start: number; readonly end: number }[] {
  if (unit === "passage") return [trimmed(words, 0, words.length)];
  if (unit === "word") return tokenize(words).map(({ span }) => span);
  if (unit === "sentence") return sentences(words).map(({ start, end }) => trimmed(words, start, end));
  return Array.from(graphemes.segment(words), ({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

/** A stretch without the white space at its ends. */
function trimmed(words: string, start: number, end: number) {
  const stretch = words.slice(start, end);
  const from = start + (stretch.length - stretch.trimStart().length);
  return { start: from, end: Math.max(from, start + stretch.trimEnd().length) };
}

/**
 * What stands at a place, to be said to those who do not see the caret: the unit that begins there or holds it.
 * @example unitAtCaret("Qods Force", 6, "word") // "Force"
 */
export function unitAtCaret(words: string, at: number, unit: CaretUnit): string {
  const found = unitsOf(words, unit).find(({ end }) => end > at);
  return found ? words.slice(found.start, found.end) : "";
}

/** Which of two places comes first: negative, zero or positive, as `sort` wants it. */
export function comparePlaces(one: CaretPlace, other: CaretPlace): number {
  return one.passage - other.passage || one.at - other.at;
}
