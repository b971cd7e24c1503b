import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CaretPlace,
  type CaretUnit,
  comparePlaces,
  moveCaret,
  unitAtCaret,
} from "#components/reader/caret-moves.ts";
import { splitsPair } from "#lib/text/positions.ts";

const hostile = ["🕊 Qaani\u00A0came.", "He did not. U.S. forces left.", "", "cafe\u0301 👨‍👩‍👧 قاسم سليماني"];
const passages = { count: hostile.length, words: (at: number) => hostile[at] ?? "" };
const at = (passage: number, unit: number): CaretPlace => ({ passage, at: unit });

describe("a caret", () => {
  const cases: readonly [string, CaretPlace, CaretUnit, 1 | -1, boolean, CaretPlace][] = [
    ["goes over a character beyond the BMP at once", at(0, 0), "character", 1, false, at(0, 2)],
    ["goes back over it at once", at(0, 2), "character", -1, false, at(0, 0)],
    ["goes over a letter with its accent at once", at(3, 3), "character", 1, false, at(3, 5)],
    ["goes over a joined family at once", at(3, 6), "character", 1, false, at(3, 14)],
    ["goes to the next word", at(0, 0), "word", 1, false, at(0, 3)],
    ["selects to the end of a word", at(0, 0), "word", 1, true, at(0, 8)],
    ["passes a no-break space as any other", at(0, 3), "word", 1, false, at(0, 9)],
    ["goes back to the beginning of the word", at(0, 6), "word", -1, false, at(0, 3)],
    ["knows abbreviations from sentences", at(1, 0), "sentence", 1, false, at(1, 12)],
    ["selects to the end of a sentence, without the space", at(1, 0), "sentence", 1, true, at(1, 11)],
    ["goes from the last sentence to the next passage", at(0, 3), "sentence", 1, false, at(1, 0)],
    ["passes over an empty passage by word", at(1, 24), "word", 1, false, at(3, 0)],
    ["goes to the next passage", at(0, 3), "passage", 1, false, at(1, 0)],
    ["goes back to the beginning of its passage first", at(1, 5), "passage", -1, false, at(1, 0)],
    ["selects to the end of its passage", at(1, 5), "passage", 1, true, at(1, 29)],
    ["stays at the end of the text", at(3, 27), "word", 1, true, at(3, 27)],
    ["stays at its beginning", at(0, 0), "sentence", -1, false, at(0, 0)],
  ];
  test.each(cases)("%s", (_name, from, unit, step, isSelecting, expected) => {
    expect(moveCaret(passages, from, unit, step, isSelecting)).toEqual(expected);
  });

  test("never stands inside a character, and only goes where it is sent", () => {
    const units = fc.constantFrom<CaretUnit>("character", "word", "sentence", "passage");
    const moves = fc.array(fc.tuple(units, fc.constantFrom<1 | -1>(1, -1), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }),
        moves,
        (texts, steps) => {
          const own = { count: texts.length, words: (passage: number) => texts[passage] ?? "" };
          let place = at(0, 0);
          for (const [unit, step, isSelecting] of steps) {
            const next = moveCaret(own, place, unit, step, isSelecting);
            expect(comparePlaces(next, place) * step).toBeGreaterThanOrEqual(0);
            expect(next.at).toBeLessThanOrEqual(own.words(next.passage).length);
            expect(splitsPair(own.words(next.passage), next.at)).toBe(false);
            place = next;
          }
        },
      ),
    );
  });
});

test("what stands at a caret can be said", () => {
  expect(unitAtCaret("Qods Force", 5, "word")).toBe("Force");
  expect(unitAtCaret("Qods Force", 7, "word")).toBe("Force");
  expect(unitAtCaret("🕊 Qods", 0, "character")).toBe("🕊");
  expect(unitAtCaret("Qods", 4, "character")).toBe("");
});
