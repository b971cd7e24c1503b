import fc from "fast-check";
import { expect, test } from "vitest";
import { listAddress, parseListRequest } from "#components/entities/list-request.ts";

test.each([
  ["nothing", {}, { q: "", sort: "mentions", after: undefined }],
  ["a filter in blanks", { q: "  qaani " }, { q: "qaani", sort: "mentions", after: undefined }],
  ["the order by name", { sort: "name" }, { q: "", sort: "name", after: undefined }],
  ["an order unheard of", { sort: "age" }, { q: "", sort: "mentions", after: undefined }],
  ["a filter given twice", { q: ["one", "two"] }, { q: "one", sort: "mentions", after: undefined }],
  [
    "a place to go on from",
    { after: "0_-86_esmail-qaani" },
    { q: "", sort: "mentions", after: [0, -86, "esmail-qaani"] },
  ],
  ["a place that is none", { after: "0_x_y" }, { q: "", sort: "mentions", after: undefined }],
])("%s is understood", (_name, params, request) => {
  expect(parseListRequest(params)).toEqual(request);
});

test("an address that goes without saying is left plain", () => {
  expect(listAddress("/people", { q: "", sort: "mentions" })).toBe("/people");
});

test("what an address says is what was asked for", () => {
  const request = fc.record({
    q: fc.string({ maxLength: 100, unit: "grapheme" }).map((text) => text.trim()),
    sort: fc.constantFrom("mentions" as const, "name" as const),
    after: fc.option(
      fc.tuple(
        fc.integer({ min: -999, max: 9 }),
        fc.integer({ min: -999, max: 9 }),
        fc.constantFrom("a", "al-sadr", "صدر"),
      ),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(request, (asked) => {
      const { searchParams } = new URL(listAddress("/people", asked), "http://room");
      expect(parseListRequest(Object.fromEntries(searchParams))).toEqual({
        ...asked,
        q: asked.q.slice(0, 200),
      });
    }),
  );
});
