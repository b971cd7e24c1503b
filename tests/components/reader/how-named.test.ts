import { expect, test } from "vitest";
import { howNamed } from "#components/reader/how-named.ts";

const name = "Esmail Qaani";

test("a canonical name needs no word", () => {
  expect(howNamed({ words: name, name })).toEqual([]);
});

test.each([
  ["Qaani", "alias", "Here as “Qaani”, another name."],
  ["Ismail Qaani", "spelling", "Here as “Ismail Qaani”, another spelling."],
  ["E.Q.", "abbreviation", "Here as “E.Q.”, an abbreviation."],
  ["Qaanis", "misprint", "Here as “Qaanis”, a misprint."],
  ["QAANI", undefined, "Here as “QAANI”."],
])("“%s” as %s is said to be so", (words, as, said) => {
  expect(howNamed({ words, name, as })).toEqual([said]);
});

test("why it is this one, and what is meant, stand under it", () => {
  expect(
    howNamed({
      words: "Azizi",
      name: "Hamidreza Azizi",
      as: "alias",
      why: "No other is named.",
      sense: "government",
    }),
  ).toEqual(["Here as “Azizi”, another name.", "No other is named.", "Meant as: government."]);
});
