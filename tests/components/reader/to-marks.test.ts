import { expect, test } from "vitest";
import { hitMarks, mentionMarks } from "#components/reader/to-marks.ts";
import type { MentionsView } from "#lib/features/entities/view.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";

const mention = {
  passage: 0,
  at: storedSpan(0, 6),
  exact: "Qaanis",
  matched: "Qaanis",
  sense: null,
  next: null,
};
const card = { name: "", here: 1, elsewhere: 0, sources: 1, note: null };
const view: MentionsView = {
  mentions: [
    {
      ...mention,
      entity: "esmail-qaani",
      kind: "person",
      span: textSpan(0, 6),
      as: "misprint",
      why: "An apostrophe is lost.",
    },
    { ...mention, entity: "iran", kind: "place", span: textSpan(9, 13), as: "canonical", why: null },
  ],
  cards: [
    { ...card, slug: "iran", kind: "place" },
    { ...card, slug: "esmail-qaani", kind: "person" },
  ],
};

test("a mention links to its entity, and knows its card and how it is named", () => {
  const [first, second] = mentionMarks(view, ["person", "place"]);
  expect(first).toMatchObject({ kind: "person", element: "a", href: "/entities/esmail-qaani" });
  expect(first?.data).toEqual({ card: 1, as: "misprint", why: "An apostrophe is lost.", sense: undefined });
  expect(second?.data).toEqual({ card: 0, as: undefined, why: undefined, sense: undefined });
});

test("the mentions of a layer that is off are marked and lead nowhere", () => {
  expect(mentionMarks(view, ["place"]).map(({ href }) => href)).toEqual([undefined, "/entities/iran"]);
});

test("hits are numbered in the order of the text; those that overlap are one", () => {
  const marks = hitMarks([textSpan(8, 12), textSpan(0, 4), textSpan(3, 6)]);
  expect(marks.map(({ span, id, data }) => [span.start, span.end, id, data?.hit])).toEqual([
    [0, 6, "hit-0", 0],
    [8, 12, "hit-1", 1],
  ]);
});

test("there is an end to the hits that are marked", () => {
  expect(hitMarks(Array.from({ length: 9000 }, (_, at) => textSpan(at * 2, at * 2 + 1)))).toHaveLength(5000);
});
