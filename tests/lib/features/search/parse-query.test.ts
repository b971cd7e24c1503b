import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import { printQuery } from "#lib/features/search/print-query.ts";
import { maximumDepth, maximumQueryLength, maximumTerms } from "#lib/features/search/query.ts";

/** How each text is understood, written canonically: what binds to what shows in the parentheses. */
const understood: Readonly<Record<string, readonly [typed: string, canonical: string]>> = {
  "one word": ["qaani", "qaani"],
  "words are all wanted": ["  qaani \u00a0baghdad\n", "qaani baghdad"],
  "AND may be said": ["qaani AND baghdad", "qaani baghdad"],
  "and in small letters is a word": ["guard and force or", "guard and force or"],
  "straight quotation marks": ['"Qods Force"', '"Qods Force"'],
  "curly quotation marks": ["“Qods Force”", '"Qods Force"'],
  "low-high quotation marks": ["„Qods Force“", '"Qods Force"'],
  "Swedish quotation marks": ["”Qods Force”", '"Qods Force"'],
  guillemets: ["«Qods Force»", '"Qods Force"'],
  "guillemets the other way round": ["»Qods Force«", '"Qods Force"'],
  "single guillemets": ["‹Qods Force›", '"Qods Force"'],
  "corner brackets": ["「Qods Force」", '"Qods Force"'],
  "full-width marks": ["＂Qods Force＂", '"Qods Force"'],
  "single quotation marks": ["'resistance front' iran", '"resistance front" iran'],
  "single curly marks": ["‘resistance front’ iran", '"resistance front" iran'],
  "marks of one family that differ": ['"Qods Force” iran', '"Qods Force" iran'],
  "marks of another family within": ['«the "axis» iran', '"the  axis" iran'],
  "an apostrophe opens no phrase": ["Asa'ib Ahl 'ayn", "Asa'ib Ahl ayn"],
  "an apostrophe at the end closes none": ["Guards' chief", "Guards' chief"],
  "a mark inside a word": ['foo"qods force"bar', 'foo "qods force" bar'],
  "a minus leaves a word out": ["qaani -baghdad", "qaani -baghdad"],
  "a minus leaves a phrase out": ['qaani -"axis of resistance"', 'qaani -"axis of resistance"'],
  "a minus sign and a dash do as well": ["qaani −baghdad –iraq", "qaani -baghdad -iraq"],
  "a minus before a stray mark": ["qaani -'baghdad", "qaani -baghdad"],
  "NOT is a minus": ["qaani NOT baghdad", "qaani -baghdad"],
  "two negations cancel": ["qaani NOT -baghdad", "qaani baghdad"],
  "a hyphen inside a word is none": ["Iran-backed al-Sadr", "Iran-backed al-Sadr"],
  "OR binds less than AND": ["a b OR c d", "a b OR c d"],
  "parentheses bind most": ["a (b OR c) d", "a (b OR c) d"],
  "needless parentheses go": ["((a) (b c)) OR (d)", "a b c OR d"],
  "a group is left out": ["a -(b OR c)", "a -(b OR c)"],
  "a prefix": ["resist*", "resist*"],
  "a prefix in a phrase": ['"axis of resist*"', '"axis of resist*"'],
  "a star behind the marks": ['"axis of resist"*', '"axis of resist*"'],
  "a filter": ["qaani source:003-x", "qaani source:003-x"],
  "a filter comes last": ["source:003 qaani", "qaani source:003"],
  "a filter's name in capitals": ["Source:003 qaani", "qaani source:003"],
  "several sources are any of them": ["source:a qaani source:b", "qaani source:a OR source:b"],
  "several sources with OR": ["qaani source:a OR source:b", "qaani source:a OR source:b"],
  "several entities are all of them": ["entity:a entity:b", "entity:a entity:b"],
  "several entities with OR are any": ["entity:a OR entity:b", "entity:a OR entity:b"],
  "filters that leave out": ["x -source:a -source:b NOT entity:c", "x -source:a -source:b -entity:c"],
  "a quoted filter": ["x entity:“Esmail Qaani”", 'x entity:"Esmail Qaani"'],
  "AND between words and filters": ["source:a AND x AND entity:b AND y", "x y source:a entity:b"],
  "another colon is no filter": ["note:this 10:30", "note:this 10:30"],
  nothing: ["   ", ""],
};

/** What is healed: how it is then understood, and what is said. */
const healed: Readonly<Record<string, readonly [typed: string, canonical: string, note: RegExp]>> = {
  "a phrase that is not closed": ['iran "qods force', 'iran "qods force"', /no closing one.*“qods force”/],
  "a phrase that is not closed, before a filter": [
    '"qods force -source:a',
    '"qods force" -source:a',
    /no closing/,
  ],
  "a phrase without words": ['iran "…"', "iran", /around no word/],
  "a sign without words": ["iran & iraq", "iran iraq", /“&” holds no word/],
  "a minus alone": ["iran - iraq", "iran iraq", /“-” holds no word/],
  "OR at the beginning": ["OR iran", "iran", /OR needs/],
  "OR at the end": ["iran OR", "iran", /OR needs/],
  "OR twice": ["iran OR OR iraq", "iran OR iraq", /OR needs/],
  "OR alone": ["OR", "", /OR needs/],
  "AND at the beginning": ["AND iran", "iran", /AND needs/],
  "AND at the end": ["iran AND", "iran", /AND needs/],
  "AND before OR": ["iran AND OR iraq", "iran OR iraq", /AND needs/],
  "NOT at the end": ["iran NOT", "iran", /NOT needs/],
  "parentheses that are not closed": ["(iran OR iraq", "iran OR iraq", /no closing one/],
  "parentheses that were not opened": ["iran) iraq", "iran iraq", /no opening one/],
  "a filter without a value": ["iran source: ", "iran", /“source:” needs/],
  "a filter as a side of OR": ["iran OR source:a", "iran source:a", /“source:a” limits the whole/],
  "a filter between two sides of OR": [
    "iran OR source:a OR iraq",
    "iran OR iraq source:a",
    /limits the whole/,
  ],
  "a filter in parentheses": ["(iran entity:a) OR iraq", "iran OR iraq entity:a", /limits the whole/],
  "filters left out, with OR": ["x -source:a OR -source:b", "x -source:a -source:b", /limits the whole/],
  "an OR with a side that only leaves out": ["qaani OR -iran", "qaani", /One side of OR/],
  "the same, further in": ["(qaani OR -iran) (iraq OR -syria)", "qaani (iraq OR -syria)", /One side of OR/],
};

describe("parseQuery understands", () => {
  test.each(Object.entries(understood))("%s", (_name, [typed, canonical]) => {
    const { query, notes } = parseQuery(typed);
    expect(printQuery(query)).toBe(canonical);
    expect(notes).toEqual([]);
  });
});

describe("parseQuery heals, and says so", () => {
  test.each(Object.entries(healed))("%s", (_name, [typed, canonical, note]) => {
    const { query, notes } = parseQuery(typed);
    expect(printQuery(query)).toBe(canonical);
    expect(notes.join("\n")).toMatch(note);
  });
});

describe("parseQuery is bounded", () => {
  it("cuts what is too long, and never in the middle of a character", () => {
    const { query, notes } = parseQuery(`${"x".repeat(maximumQueryLength - 1)}🕊🕊`);
    expect(notes).toContainEqual(expect.stringContaining(`at most ${maximumQueryLength} characters`));
    expect(printQuery(query).isWellFormed()).toBe(true);
  });

  it("leaves out the words beyond the limit", () => {
    const { query, notes } = parseQuery(
      Array.from({ length: maximumTerms + 5 }, (_, at) => `w${at}`).join(" "),
    );
    expect(printQuery(query).split(" ")).toHaveLength(maximumTerms);
    expect(notes).toEqual([expect.stringContaining(`at most ${maximumTerms} words`)]);
  });

  it("leaves out parentheses that nest too deep, with their partners", () => {
    const deep = maximumDepth + 5;
    const { query, notes } = parseQuery(`${"(".repeat(deep)}a${")".repeat(deep)} b`);
    expect(printQuery(query)).toBe("a b");
    expect(notes).toEqual([expect.stringContaining("nest more than")]);
  });
});

const piece = fc.constantFrom(
  ...[
    "a",
    "b-c",
    "U.S.",
    "resist*",
    "OR",
    "AND",
    "NOT",
    "-",
    "(",
    ")",
    '"',
    "“",
    "”",
    "«",
    "»",
    "'",
    "’",
    "source:",
  ],
  ...[
    "entity:",
    "entity:x",
    "-source:y",
    " ",
    " ",
    "\u00a0",
    "*",
    "&",
    "قاآني",
    "🕊",
    "\ud800",
    "\0",
    "ﷺ",
    "–",
    ":",
  ],
);
const typed = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 120 }),
);

describe("parseQuery, whatever it is given,", () => {
  it("never throws, and what it prints is read again as the same query", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { query } = parseQuery(text);
        const printed = printQuery(query);
        expect(parseQuery(printed).query).toEqual(query);
        expect(printQuery(parseQuery(printed).query)).toBe(printed);
      }),
      { numRuns: 3000 },
    );
  });

  it("reads what it printed without healing anything", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseQuery(printQuery(parseQuery(text).query)).notes).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
