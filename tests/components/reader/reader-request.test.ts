import { describe, expect, test } from "vitest";
import { findInPassages, readRequest } from "#components/reader/reader-request.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";

const text = "🕊 Esmail Qaani\n\n\nthe Qods\u00a0Force; Qods Force.";
const positions = new Positions(text);
const passages = [textSpan(0, 15), textSpan(18, text.length)].map((span, ordinal) => ({
  ordinal,
  kind: "paragraph" as const,
  span,
  at: positions.toStored(span),
  text: text.slice(span.start, span.end),
}));
const source = { text, passages };

test("an address that asks for nothing shows all layers, and marks nothing", () => {
  const request = readRequest(source, {});
  expect(request).toEqual({
    layers: ["person", "organization", "place", "excerpt"],
    chosen: null,
    fault: null,
    query: "",
    find: "",
    excerpt: null,
  });
});

describe("the words that an address names", () => {
  test("are found by code points", () => {
    expect(readRequest(source, { at: "2-8" }).chosen).toEqual({
      at: storedSpan(2, 8),
      span: textSpan(3, 9),
      words: "Esmail",
      passage: 0,
    });
  });

  test("may run over passages, and are known by the first", () => {
    expect(readRequest(source, { at: "9-20" }).chosen).toMatchObject({ words: "Qaani\n\n\nthe", passage: 0 });
  });

  test("may begin in the space before a passage", () => {
    expect(readRequest(source, { at: "15-20" }).chosen).toMatchObject({ passage: 1 });
  });

  test.each([
    ["5-2", /two whole numbers/],
    ["x", /two whole numbers/],
    ["0-999", /text ends at/],
    ["15-16", /between two passages/],
  ])("are a fault where %s names none", (at, why) => {
    const { chosen, fault } = readRequest(source, { at });
    expect(chosen).toBeNull();
    expect(fault?.asked).toBe(at);
    expect(fault?.why).toMatch(why);
  });
});

test("a word that came twice counts once, and a long one is cut", () => {
  const request = readRequest(source, {
    at: ["2-8", "0-1"],
    find: "x".repeat(9999),
    layers: ["place", "person"],
  });
  expect(request.chosen?.words).toBe("Esmail");
  expect(request.find).toHaveLength(500);
  expect(request.layers).toEqual(["place"]);
});

test("words are found under the folding, with or without a no-break space, at their stored positions", () => {
  const hits = findInPassages(source, "QODS FORCE");
  expect(hits.map(({ start, end }) => [...text].slice(start, end).join(""))).toEqual([
    "Qods\u00a0Force",
    "Qods Force",
  ]);
});
