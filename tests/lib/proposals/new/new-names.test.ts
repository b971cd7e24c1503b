import { describe, expect, it } from "vitest";
import { proposeNames } from "#lib/proposals/propose-names.ts";
import { textSpan } from "#lib/text/span.ts";
import { LEAST } from "#tests/support/score-names.ts";

function propose(words: string) {
  const text = { text: words, passages: [{ kind: "paragraph", span: textSpan(0, words.length) }] };
  return proposeNames(text, { names: [], corpus: [] }).fresh.filter(({ score }) => score >= LEAST);
}

const found = (words: string) =>
  propose(words).map(({ span, kind }) => `${kind} ${words.slice(span.start, span.end)}`);

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["a title", "They met President Goran Vukašin there.", ["person Goran Vukašin"]],
  [
    "titles and a state before a name",
    "Then Iraqi Prime Minister Mohammed Shia al-Sudani called.",
    ["person Mohammed Shia al-Sudani"],
  ],
  ["a role before", "Then the cleric Tamim Odeh spoke.", ["person Tamim Odeh"]],
  ["a role behind", "Then Ximo Brek, an expert on grain, spoke.", ["person Ximo Brek"]],
  ["a first name", "Then they saw Maria Quandt.", ["person Maria Quandt"]],
  [
    "a surname alone",
    "They saw Maria Quandt. The dog saw Quandt too.",
    ["person Maria Quandt", "person Quandt"],
  ],
  [
    "a second half in small letters, and the family name that stands first",
    "They met Chairman Li Qiang-wei. A Quds-linked man saw Li too.",
    ["person Li Qiang-wei", "person Li"],
  ],
  [
    "particles in a row, and the surname with them",
    "They saw José Luis de la Cruz. De la Cruz saw them.",
    ["person José Luis de la Cruz", "person De la Cruz"],
  ],
  [
    "a surname of two halves",
    "They saw Maria Ortega-Quandt. Then Ortega-Quandt left.",
    ["person Maria Ortega-Quandt", "person Ortega-Quandt"],
  ],
  ["partners", "Then Whitmore & Sons paid.", ["organization Whitmore & Sons"]],
  ["a title cut short", "Then Sen. Tamim Odeh spoke.", ["person Tamim Odeh"]],
  ["a list", "They met Maria Quandt, Brek, and Zunn.", ["person Maria Quandt", "person Brek", "person Zunn"]],
  ["a head word", "He left the Quarry Workers Union.", ["organization Quarry Workers Union"]],
  ["a head word before", "He wrote to the Ministry of Fish.", ["organization Ministry of Fish"]],
  [
    "an abbreviation in brackets",
    "The Office of Fair Rent (OFR) agreed. The OFR paid.",
    ["organization Office of Fair Rent", "organization OFR", "organization OFR"],
  ],
  ["a preposition", "It rained in Zurbar.", ["place Zurbar"]],
  ["a direction", "It rained across northern Zurbar.", ["place Zurbar"]],
  ["a place in a place", "It rained in Zurbar, Chad.", ["place Zurbar", "place Chad"]],
  ["a dateline", "ZURBAR (Fishwire) – It rained.", ["place ZURBAR", "organization Fishwire"]],
  ["no people", "The Iranian and the Portuguese crew left.", []],
  ["no month", "It rained in December and on Friday.", []],
  ["no war", "It was before the Turnip War began.", []],
  ["no opening of a sentence", "Consequently it rained. Voices rose.", []],
];

describe("new names are proposed by", () => {
  for (const [what, text, names] of cases) it(what, () => expect(found(text)).toEqual(names));

  it("reasons in words", () => {
    const [one] = propose("They met President Goran Vukašin there.");
    expect(one?.reasons).toContain("“President” stands before it.");
  });
});
