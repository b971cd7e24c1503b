import { describe, expect, test } from "vitest";
import { filterState, limitQuery, setFilter } from "#lib/features/search/limit-query.ts";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import { printQuery } from "#lib/features/search/print-query.ts";
import type { FilterField } from "#lib/features/search/query.ts";
import { whyIdle } from "#lib/features/search/why-idle.ts";

type Change = readonly [
  query: string,
  field: FilterField,
  value: string,
  state: "included" | "excluded" | "open",
  result: string,
];

const changes: Readonly<Record<string, Change>> = {
  "a source is ticked": ["qaani", "source", "a", "included", "qaani source:a"],
  "a second source is ticked": ["qaani source:a", "source", "b", "included", "qaani source:a OR source:b"],
  "a source is left out": ["qaani", "source", "a", "excluded", "qaani -source:a"],
  "a ticked source is left out instead": ["qaani source:a", "source", "a", "excluded", "qaani -source:a"],
  "one of two sources is let go": ["x source:a OR source:b", "source", "a", "open", "x source:b"],
  "a second entity is ticked": ["x entity:a", "entity", "b", "included", "x entity:a entity:b"],
  "an entity among alternatives is let go": ["x entity:a OR entity:b", "entity", "b", "open", "x entity:a"],
  "a filter beside an OR of words limits both": ["a OR b", "source", "s", "included", "a OR b source:s"],
  "a name with spaces": ["x", "entity", "Esmail Qaani", "included", 'x entity:"Esmail Qaani"'],
};

describe("setFilter", () => {
  test.each(Object.entries(changes))("%s", (_name, [typed, field, value, state, result]) => {
    const changed = setFilter(parseQuery(typed).query, field, value, state);
    expect(printQuery(changed)).toBe(result);
    expect(filterState(changed, field, value)).toBe(state);
    expect(parseQuery(result).query).toEqual(changed);
  });
});

describe("limitQuery", () => {
  test("takes parameters in as if they had been typed", () => {
    const { query } = parseQuery("qaani source:a");
    const limited = limitQuery(query, { source: ["b"], entity: ["c", "d"] });
    expect(limited).toEqual(parseQuery("qaani source:a source:b entity:c entity:d").query);
  });
});

const idle: Readonly<Record<string, readonly [query: string, reason: RegExp | null]>> = {
  "an empty query": [" ", /is empty/],
  "a word left out": ["-iran", /what to leave out/],
  "two words left out": ["-iran -iraq", /what to leave out/],
  "either of two left out": ["-iran OR -iraq", /what to leave out/],
  "an entity left out": ["-entity:x", /what to leave out/],
  "a source": ["source:x", /where to look/],
  "a word left out in a source": ["-iran source:x", /what to leave out/],
  "a word": ["iran", null],
  "an entity": ["entity:x", null],
  "an entity, and a word left out": ["-iran entity:x", null],
};

describe("whyIdle", () => {
  test.each(Object.entries(idle))("%s", (_name, [typed, reason]) => {
    const why = whyIdle(parseQuery(typed).query);
    if (reason) expect(why).toMatch(reason);
    else expect(why).toBeNull();
  });
});
