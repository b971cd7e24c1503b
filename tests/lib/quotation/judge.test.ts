import { describe, expect, test } from "vitest";
import { judge } from "#lib/quotation/judge.ts";
import { quotableSource } from "#lib/quotation/quotable-source.ts";
import { textSpan } from "#lib/text/span.ts";
import { quotationCases } from "#tests/support/quotation-cases.ts";
import { articles, articleVoices } from "#tests/support/quotation-room.ts";

const judged = (quote: string, by?: string, context?: string) =>
  judge(quote, articles, articleVoices, { attributedTo: by, context });

describe("an editor's cases", () => {
  test.each(quotationCases)("$verdict: $quote ($by)", (editors) => {
    const judgement = judged(editors.quote, editors.by, editors.context);
    expect(judgement.verdict).toBe(editors.verdict);
    expect(judgement.best?.source ?? "").toBeOneOf(editors.at.split("|"));
    for (const kind of editors.kinds ?? [])
      expect(judgement.changes.map((change) => change.kind)).toContain(kind);
    expect(judgement.disclosed).toBe(editors.isDisclosed ?? false);
    expect(judgement.note).not.toBe("");
  });

  test("there are at least 140 of them", () => {
    expect(quotationCases.length).toBeGreaterThanOrEqual(140);
  });
});

describe("what the words of a source do not cover", () => {
  const one = (text: string) => [
    quotableSource({
      slug: "one",
      work: null,
      text,
      passages: [{ ordinal: 1, span: textSpan(0, text.length) }],
    }),
  ];
  const own = () => ({ kind: "own", speaker: null, carriers: [] }) as const;

  test.each([
    [
      "a space that joins a negation away",
      "He is notable among the six men there.",
      "He is no table among the six men there",
    ],
    [
      "letters cut into other words",
      "She had an ice cream by the old harbour wall.",
      "She had a nice cream by the old harbour wall",
    ],
    [
      "a point lost from a number",
      "Prices rose by 3.5 points in the last year.",
      "Prices rose by 35 points in the last year",
    ],
    ["a lost minus", "It was -5 degrees at the station at dawn.", "It was 5 degrees at the station at dawn"],
    [
      "another currency",
      "They paid $40 for the old lamp in the hall.",
      "They paid €40 for the old lamp in the hall",
    ],
    [
      "a lost percent sign",
      "About 5% of the voters came to the polls.",
      "About 5 of the voters came to the polls",
    ],
    [
      "a range run together",
      "The war of 1980-88 left many marks on them.",
      "The war of 198088 left many marks on them",
    ],
    [
      "a contraction turned into a verb",
      "They were managed by the force in those days.",
      "They we're managed by the force in those days",
    ],
    [
      "one group's for many groups'",
      "The groups’ autonomy grew year after year.",
      "The group’s autonomy grew year after year",
    ],
    [
      "a Cyrillic letter",
      "The man who came in is very different now.",
      "The mаn who came in is very different now",
    ],
    [
      "an accent that makes another word",
      "It was schon very late when they arrived.",
      "It was schön very late when they arrived",
    ],
    [
      "greater for less",
      "Doses of > 40 grams were given to the men.",
      "Doses of < 40 grams were given to the men",
    ],
    ["the end of a compound", "The valley was nuclear-free for many years.", "The valley was nuclear"],
    [
      "the beginning of a word",
      "Their inability to agree was plain to all.",
      "ability to agree was plain to all",
    ],
    [
      "a bracket that adds a not",
      "He was [so] sure of the answer that day.",
      "He was [not so] sure of the answer that day",
    ],
  ])("%s is neither verbatim nor typographic", (_, text, quote) => {
    expect(judge(quote, one(text), own).verdict).not.toBeOneOf(["verbatim", "typographic", "elided"]);
  });

  test("parts too short to tell do not make an elision", () => {
    const text = "The cat sat. Nobody knew. Then it rained. The dog is away. All is lost.";
    expect(judge("The … is … lost", one(text), own).verdict).not.toBe("elided");
  });

  test("a mark of omission does not join two speakers for one", () => {
    const quote = "the United States achieved that … Qaani is a more understated figure";
    expect(judged(quote, "Hamidreza Azizi").verdict).toBe("misattributed");
    expect(judged(quote).verdict).toBe("elided");
  });

  test("an omission that turns the sense is pointed out", () => {
    expect(judged("the planned attack would … happen in the near future").note).toContain("“not”");
  });

  test("a quotation across a paragraph break is typographic", () => {
    const quote = "whether the militias will listen";
    expect(judged(quote).verdict).toBe("verbatim");
    expect(judged("lessened its ability to restrain them. This is a problem for Iran.").verdict).toBe(
      "typographic",
    );
  });

  test("each witness has its own verdict", () => {
    const { matches } = judged("was a specific attempt to dislocate the chain of command");
    expect(matches.map(({ source, verdict }) => `${source} ${verdict}`)).toEqual([
      "001 verbatim",
      "002 altered",
    ]);
  });

  test("the words beside a quotation tell which place is meant", () => {
    const context = `He wrote of Tehran's battered "axis of resistance."`;
    expect(judged("axis of resistance", undefined, context).best?.source).toBe("003");
  });

  test("a passage that says it twice is one place", () => {
    const text = "Back to the harbour, back to the harbour they went.";
    expect(judge("to the harbour", one(text), own).verdict).toBe("verbatim");
  });

  test.each(["“", "...", "[]", "((", "]“[", "\u0000\ud800"])("%j does not disturb it", (quote) => {
    expect(judged(quote).verdict).toBe("not-found");
  });

  test("no sources, no place", () => {
    expect(judge("Qaani", [], own)).toMatchObject({ verdict: "not-found", best: null });
  });
});
