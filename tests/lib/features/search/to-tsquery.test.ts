import { describe, expect, test } from "vitest";
import { toTsquery } from "#lib/features/search/to-tsquery.ts";
import { parsed } from "./parsed.ts";

const said: Readonly<Record<string, readonly [query: string, tsquery: string]>> = {
  "a word": ["Qaani", "'qaani'"],
  "words, all wanted": ["qods force", "('qods' & 'force')"],
  "a phrase": ["“Qods Force”", "('qods' <-> 'force')"],
  "a phrase of one word": ['"force"', "'force'"],
  "a term of several words is a phrase": ["Iran-backed", "('iran' <-> 'backed')"],
  "a prefix": ["resist*", "'resist':*"],
  "a prefix at the end of a phrase": ['"axis of resist*"', "('axis' <-> 'of' <-> 'resist':*)"],
  "OR below AND": ["a b OR c", "(('a' & 'b') | 'c')"],
  "OR within AND": ["(a OR b) c", "(('a' | 'b') & 'c')"],
  "a word left out": ["a -b", "('a' & !'b')"],
  "a phrase left out": ['a -"b c"', "('a' & !('b' <-> 'c'))"],
  "a group left out": ["a -(b OR c)", "('a' & !('b' | 'c'))"],
  "PostgreSQL's own signs say nothing": ["a:b&c|!d", "('a' <-> 'b' <-> 'c' <-> 'd')"],
};

describe("toTsquery says", () => {
  test.each(Object.entries(said))("%s", (_name, [query, tsquery]) => {
    expect(toTsquery(parsed(query))).toBe(tsquery);
  });
});
