import { expect, test } from "vitest";
import { plainNote } from "#components/excerpts/plain-note.ts";

test.each([
  ["**Why** it [[Qods Force|moved]]", "Why it moved"],
  ["- one\n- two\n\n\n> said", "one\ntwo\nsaid"],
  ["@esmail-qaani, see [there](https://example.org)", "esmail qaani, see there"],
  ["2 * 3 and snake_case stay", "2 * 3 and snake_case stay"],
  ["", ""],
])("%j reads %j", (note, plain) => {
  expect(plainNote(note)).toBe(plain);
});
