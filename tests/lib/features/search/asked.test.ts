/** What surrounds a query without running it: addresses, names in it, other spellings, unfinished words, examples. */
import { describe, expect, it, test } from "vitest";
import { nameCandidates } from "#lib/features/search/name-candidates.ts";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import { parseSearchRequest } from "#lib/features/search/parse-search-request.ts";
import { printQuery } from "#lib/features/search/print-query.ts";
import { respellQuery, spelledWords } from "#lib/features/search/respell-query.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import { toSyntaxExamples } from "#lib/features/search/syntax-examples.ts";
import { unfinishedWord } from "#lib/features/search/unfinished-word.ts";
import { parsed } from "./parsed.ts";

describe("searchAddress", () => {
  it("leaves out what goes without saying, and comes back as it was asked", () => {
    expect(searchAddress({ q: "" })).toBe("/search");
    const request = { q: "“qods force” -x & ü", order: "source", cursor: "abc" } as const;
    const params = new URL(searchAddress(request), "http://x").searchParams;
    expect(parseSearchRequest(Object.fromEntries(params))).toEqual(request);
  });
});

describe("parseSearchRequest", () => {
  it("takes the first of a parameter that is repeated, and ignores an order that is none", () => {
    expect(parseSearchRequest({ q: ["a", "b"], sort: "colour" })).toEqual({
      q: "a",
      order: "relevance",
      cursor: undefined,
    });
  });

  it("takes filters that came beside the query into it", () => {
    expect(parseSearchRequest({ q: "qaani", source: "a", entity: ["b", "c"] }).q).toBe(
      "qaani source:a entity:b entity:c",
    );
    expect(parseSearchRequest({}).q).toBe("");
  });
});

describe("nameCandidates", () => {
  it("gives every run of terms, the longest first, and nothing that is left out", () => {
    expect(nameCandidates(parsed('"Qods Force" Qaani* -Iran'))).toEqual([
      "Qods Force Qaani",
      "Qods Force",
      "Qaani",
    ]);
  });
});

describe("respellQuery", () => {
  const near = new Map([["solemani", "soleimani"]]);

  test.each([
    ["solemani", "soleimani"],
    ["Solemani iran -solemani source:a", "soleimani iran -solemani source:a"],
    ['(x OR "qasem solemani") y', '(x OR "qasem soleimani") y'],
    ["qasem-solemani", '"qasem soleimani"'],
  ])("puts the near words in: %s", (typed, meant) => {
    const respelled = respellQuery(parseQuery(typed).query, near);
    expect(respelled && printQuery(respelled)).toBe(meant);
  });

  it("gives nothing where none of the words stands", () => {
    expect(respellQuery(parseQuery("qaani -solemani").query, near)).toBeNull();
  });

  it("asks for whole words of four letters or more, each once", () => {
    expect(spelledWords(parsed("Qaani qaani the baghd* -iran “Qods Force”"))).toEqual([
      "qaani",
      "qods",
      "force",
    ]);
  });
});

describe("unfinishedWord", () => {
  test.each([
    ["qaani bagh", "bagh"],
    ["Bagh", "bagh"],
    ['"qods for', "for"],
    ["-bagh", "bagh"],
    ["baghdad ", null],
    ['"qods force"', null],
    ["qaani OR", null],
    ["source:00", null],
    ["-entity:es", null],
    ["bagh*", null],
    ["", null],
  ])("of %s is %s", (typed, word) => {
    expect(unfinishedWord(typed)).toBe(word);
  });
});

describe("toSyntaxExamples", () => {
  const person = (name: string) => ({ slug: name.toLowerCase(), name: `A ${name}`, word: name });

  it("shows only what is valid and needs no healing", () => {
    const examples = toSyntaxExamples({
      persons: [person("Qaani"), person("Soleimani")],
      organization: "Quds Force",
      place: "Iran",
      source: "000-first",
    });
    expect(examples).toHaveLength(8);
    for (const { q } of examples) {
      expect(parseQuery(q).notes).toEqual([]);
      expect(printQuery(parseQuery(q).query)).toBe(q);
    }
  });

  it("shows nothing of an empty room", () => {
    expect(toSyntaxExamples({ persons: [], organization: null, place: null, source: null })).toEqual([]);
  });
});
