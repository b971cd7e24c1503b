import { describe, expect, it } from "vitest";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import { parseCompareRequest } from "#lib/features/comparisons/compare-request.ts";

describe("an address of the room of comparing", () => {
  it("says again what it was made from", () => {
    const request = {
      sources: ["001-a", "002-b", "003-ç"],
      show: ["wording", "passages"],
      isShort: true,
      by: { type: "entity", slug: "esmail-qaani" },
      words: "",
      isFull: true,
      column: "002-b",
      widths: [40, 30, 30],
    } as const;
    const address = new URL(compareAddress(request), "http://room");
    expect(parseCompareRequest(Object.fromEntries(address.searchParams))).toEqual({ request, fault: null });
  });

  it("leaves out what is as usual", () => {
    expect(compareAddress({ sources: ["a", "b"] })).toBe("/compare?sources=a,b");
    expect(compareAddress({})).toBe("/compare");
  });

  it("forgets the column of a source that was taken away", () => {
    expect(compareAddress({ sources: ["a"], column: "b" })).toBe("/compare?sources=a");
  });

  it.each([
    ["a,b", ["a", "b"], null],
    ["a", ["a"], "one source only"],
    ["a,a", ["a"], "more than once"],
    ["a,b,a", ["a", "b"], "more than once"],
    ["a,b,c,d,e", ["a", "b", "c", "d"], "5 sources"],
    ["", [], null],
    [" , a,,b ", ["a", "b"], null],
    [["a", "b,c"], ["a", "b", "c"], null],
  ] as const)("%j is read as %j", (sources, expected, fault) => {
    const found = parseCompareRequest({ sources: typeof sources === "string" ? sources : [...sources] });
    expect(found.request.sources).toEqual(expected);
    if (fault === null) expect(found.fault).toBeNull();
    else expect(found.fault?.happened).toContain(fault);
  });

  it("aligns by words in place of a name", () => {
    const address = compareAddress({ sources: ["a", "b"], words: '"axis of" -iran', by: null });
    const { request } = parseCompareRequest(Object.fromEntries(new URL(address, "http://room").searchParams));
    expect(request.words).toBe('"axis of" -iran');
  });

  it.each([
    ["60,40", [60, 40]],
    ["60,30", []],
    ["95,5", []],
    ["50,25,25", []],
    ["a,b", []],
    ["", []],
  ])("widths %j of two columns are read as %j", (widths, expected) => {
    expect(parseCompareRequest({ sources: "a,b", widths }).request.widths).toEqual(expected);
  });

  it.each(["entity", "nobody:x", "entity:", ":x"])("by=%s chooses nothing", (by) => {
    expect(parseCompareRequest({ by }).request.by).toBeNull();
  });
});
