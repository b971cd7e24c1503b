import { describe, expect, test } from "vitest";
import {
  isNarrowed,
  parseExcerptsRequest,
  toExcerptFilter,
  toExportFilter,
} from "#components/excerpts/excerpts-request.ts";
import { excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";

describe("what the room of excerpts is asked for", () => {
  test.each([
    ["nothing", {}, {}],
    ["a tag, with its slash", { tag: "proxies/iraq" }, { tag: "proxies/iraq" }],
    ["words, of which the first value counts", { q: ["one", "two"] }, { q: "one" }],
    ["a colour that is none", { colour: "beige" }, {}],
    ["a day that no calendar has", { from: "2026-02-30", to: "2026-02-28" }, { to: "2026-02-28" }],
    ["what has no tag", { untagged: "true", order: "text" }, { untagged: true, order: "text" }],
    ["an order that is none, and blanks", { order: "odd", q: "  " }, {}],
  ])("%s", (_what, params, expected) => {
    expect(parseExcerptsRequest(params)).toEqual(expected);
  });

  test("goes into an address and comes back", () => {
    const asked = {
      q: "“a phrase” -word",
      tag: "a/b",
      notebook: "none",
      untagged: true,
      colour: "pink",
      from: "2026-01-01",
    } as const;
    const { searchParams } = new URL(excerptsAddress(asked), "http://room");
    expect(parseExcerptsRequest(Object.fromEntries(searchParams))).toEqual(asked);
  });

  test("is asked of the database as it means it", () => {
    expect(toExcerptFilter({ q: "axis", notebook: "none", order: "text", cursor: "x" })).toEqual({
      words: "axis",
      notebook: null,
    });
    expect(toExcerptFilter({ notebook: "mine" })).toMatchObject({ notebook: "mine" });
  });

  test("order and page narrow nothing", () => {
    expect(isNarrowed({ order: "text", cursor: "x" })).toBe(false);
    expect(isNarrowed({ untagged: true })).toBe(true);
  });
});

describe("what an export of the list is asked for", () => {
  test.each([
    [{ tag: "proxies", order: "text", cursor: "x" }, { tag: "proxies" }],
    [
      { notebook: "a-book", q: "war" },
      { notebook: "a-book", q: "war" },
    ],
    [
      { notebook: "none", untagged: true },
      { loose: "true", untagged: "true" },
    ],
  ] as const)("%o is %o", (asked, wanted) => {
    expect(toExportFilter(asked)).toEqual(wanted);
  });
});
