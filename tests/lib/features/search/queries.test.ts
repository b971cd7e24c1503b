import { beforeAll, describe, expect, it, test } from "vitest";
import { limitQuery } from "#lib/features/search/limit-query.ts";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import {
  countPassages,
  getExamples,
  hasWord,
  listCalledSources,
  listHits,
  listNamed,
  listNearWords,
  type PassageSearch,
  searchEntities,
  searchPassages,
} from "#lib/features/search/queries.ts";
import { toResult } from "#lib/features/search/to-result.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { connectToDatabase, withTestDatabase } from "#tests/support/database.ts";
import { indexWords, plantRoom } from "#tests/support/plant.ts";
import { parsed } from "./parsed.ts";

withTestDatabase();

const access = systemAccess("a test");
const first = `🕊 Qaani’s visit
Esmail Qaani met Khamenei in Tehran, and Qaani spoke of the “axis of resistance”.
Baghdad was quiet, said Iran-backed groups.
No comments: Qaani`;
const second = `Qods\u00a0Force in Baghdad
The Qods Force and its commander Qaani left Baghdad for Tehran.
Resistance, resisting, resist: nobody was named.`;
const sources = [
  { slug: "000-first", text: first },
  { slug: "001-second", text: second },
];

beforeAll(async () => {
  await plantRoom(sources, [
    { slug: "esmail-qaani", name: "Esmail Qaani", names: [{ name: "Qaani", kind: "alias" }] },
    { slug: "khamenei", name: "Khamenei" },
    {
      slug: "quds-force",
      kind: "organization",
      name: "Qods Force",
      names: [{ name: "Qods\u00a0Force", kind: "spelling" }],
    },
    { slug: "baghdad", kind: "place", name: "Baghdad" },
    { slug: "tehran", kind: "place", name: "Tehran" },
  ]);
  await indexWords();
  await database().$executeRaw`
    UPDATE "Passage" SET kind = 'boilerplate' WHERE ordinal = 3`;
});

const search = async (typed: string, more: Partial<PassageSearch> = {}) => {
  const { query } = parseQuery(typed);
  const found = await searchPassages(access, { query, limit: 50, ...more });
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
};

const places = async (typed: string, more: Partial<PassageSearch> = {}) =>
  (await search(typed, { order: "source", ...more })).rows.map(
    ({ slug, ordinal }) => `${slug.slice(0, 3)}.${ordinal}`,
  );

/** Which passages each query finds, by source and ordinal. */
const found: Readonly<Record<string, readonly [query: string, places: readonly string[]]>> = {
  "a word, whatever follows its apostrophe": ["qaani", ["000.0", "000.1", "000.3", "001.1"]],
  "words in one passage": ["qaani baghdad", ["001.1"]],
  "a phrase, with or without a no-break space": ["“Qods Force”", ["001.0", "001.1"]],
  "a phrase across quotation marks": ['"the axis of resistance"', ["000.1"]],
  "no phrase whose words stand apart": ['"force qods"', []],
  "either of two": ["khamenei OR commander", ["000.1", "001.1"]],
  "nothing of what is left out": ["qaani -tehran", ["000.0", "000.3"]],
  "nothing of a phrase left out": ['baghdad -"qods force"', ["000.2"]],
  "beginnings of words": ["resist*", ["000.1", "001.2"]],
  "a term of two words": ["Iran-backed", ["000.2"]],
  "in one source": ["qaani source:001-second", ["001.1"]],
  "in a source by the name of its file": ["qaani source:001-second.txt", ["001.1"]],
  "in either of two sources": ["tehran source:000-first source:001-second", ["000.1", "001.1"]],
  "not in a source": ["qaani -source:000-first", ["001.1"]],
  "beside an entity": ["quiet entity:baghdad", ["000.2"]],
  "beside an entity by any of its names": ["left entity:qaani", ["001.1"]],
  "where one is named and not another": ["entity:esmail-qaani -entity:tehran", ["000.0", "000.3"]],
  "where two are named": ["entity:esmail-qaani entity:baghdad", ["001.1"]],
  "where either is named": ["entity:khamenei OR entity:quds-force", ["000.1", "001.0", "001.1"]],
  "where one is named, without a word": ["entity:baghdad -quiet", ["001.0", "001.1"]],
  "nobody of that name": ["qaani entity:nobody", []],
  "whatever is no name, where it is left out": ["khamenei -entity:nobody", ["000.1"]],
};

describe("searchPassages finds", () => {
  test.each(Object.entries(found))("%s", async (_name, [typed, expected]) => {
    expect(await places(typed)).toEqual(expected);
    expect((await search(typed)).total).toBe(expected.length);
  });
});

describe("searchPassages", () => {
  it("gives spans that are the words found, in code points of the source", async () => {
    const { query } = parseQuery('qaani OR "qods force"');
    const { rows } = await search('qaani OR "qods force"');
    const opened = rows.map((row) => {
      const { at } = toResult(row, query.expression);
      return sliceStored(sources.find(({ slug }) => slug === row.slug)?.text ?? "", at);
    });
    expect(opened.toSorted()).toEqual(["Qaani", "Qaani", "Qaani", "Qods Force", "Qods\u00a0Force"]);
  });

  it("gives the names of an entity where no word is sought", async () => {
    const { rows } = await search("entity:esmail-qaani source:001-second");
    expect(rows.map((row) => toResult(row, null).snippet.filter(({ hit }) => hit))).toEqual([
      [{ text: "Qaani", hit: storedSpan(55, 60) }],
    ]);
  });

  it("puts boilerplate last, and first what says a word often or is short", async () => {
    const { rows } = await search("qaani");
    expect(rows.map(({ slug, ordinal }) => `${slug} ${ordinal}`)).toEqual([
      "000-first 1",
      "000-first 0",
      "001-second 1",
      "000-first 3",
    ]);
    expect(rows.every(({ score }) => score > 0 && score < 1)).toBe(true);
  });

  test.each(["relevance", "source"] as const)("pages by %s without gap or repetition", async (order) => {
    const whole = (await search("qaani OR baghdad", { order })).rows;
    const paged: (typeof whole)[number][] = [];
    for (let hasMore = true; hasMore; ) {
      const page = await search("qaani OR baghdad", { order, limit: 1, after: paged.at(-1) });
      expect(page.total).toBe(whole.length);
      expect(page.rows).toHaveLength(1);
      paged.push(...page.rows);
      hasMore = page.hasMore;
    }
    expect(paged).toEqual(whole);
  });

  it("finds nothing for a query that looks for nothing, and says why", async () => {
    expect(await search("")).toMatchObject({ total: 0, rows: [], notes: [expect.stringContaining("empty")] });
    expect(await search("-qaani")).toMatchObject({ total: 0, notes: [expect.stringContaining("leave out")] });
  });

  it("says which names it does not know", async () => {
    const { notes } = await search("qaani source:nowhere entity:nobody");
    expect(notes).toEqual([
      "No source is called “nowhere”.",
      "No person, organization or place is called “nobody”.",
    ]);
  });

  it("takes words of a query for nothing but words", async () => {
    expect((await search('\'; DROP TABLE "Passage" --')).total).toBe(0);
    expect((await search("qaani source:'x'")).total).toBe(0);
    expect((await search("qaani")).total).toBe(4);
  });

  it("ends a search that takes too long, and says what to do", async () => {
    const client = await connectToDatabase();
    await client.query('BEGIN; LOCK TABLE "Passage" IN ACCESS EXCLUSIVE MODE');
    try {
      const outcome = await searchPassages(access, { query: parseQuery("qaani").query, limit: 5 });
      expect(outcome).toMatchObject({ ok: false, failure: { code: "timed-out" } });
    } finally {
      await client.end();
    }
  });
});

describe("facets", () => {
  const facets = async (typed: string) => (await search(typed, { withFacets: true })).facets;

  it("count the passages found, by source and by who is named in them", async () => {
    const { sources, entities } = await facets("qaani");
    expect(sources).toEqual([
      { slug: "000-first", name: "000-first.txt", count: 3 },
      { slug: "001-second", name: "001-second.txt", count: 1 },
    ]);
    expect(entities.map(({ kind, slug, count }) => `${kind} ${slug} ${count}`)).toEqual([
      "person esmail-qaani 4",
      "person khamenei 1",
      "organization quds-force 1",
      "place tehran 2",
      "place baghdad 1",
    ]);
  });

  it("follow the query, but offer the other sources still", async () => {
    const { sources, entities } = await facets("qaani source:001-second");
    expect(sources.map(({ slug, count }) => `${slug} ${count}`)).toEqual(["000-first 3", "001-second 1"]);
    expect(entities.find(({ slug }) => slug === "esmail-qaani")?.count).toBe(1);
  });

  it("agree with what each of them finds when it is chosen", async () => {
    for (const { slug, count } of (await facets("qaani OR baghdad")).entities) {
      const { query } = parseQuery("qaani OR baghdad");
      expect((await search("", { query: limitQuery(query, { entity: [slug] }) })).total).toBe(count);
    }
  });
});

describe("listHits", () => {
  const hits = async (typed: string, source: string) => {
    const listed = await listHits(access, parseQuery(typed).query, source);
    const text = sources.find(({ slug }) => slug === source)?.text ?? "";
    return listed.ok
      ? listed.value.map(({ passage, at }) => `${passage} ${sliceStored(text, at)}`)
      : listed.failure;
  };

  it("gives every hit in the passages that match, in the order of the text", async () => {
    expect(await hits("qaani", "000-first")).toEqual(["0 Qaani", "1 Qaani", "1 Qaani", "3 Qaani"]);
    expect(await hits("qaani tehran", "000-first")).toEqual(["1 Qaani", "1 Tehran", "1 Qaani"]);
    expect(await hits('"qods force"', "001-second")).toEqual(["0 Qods\u00a0Force", "1 Qods Force"]);
  });

  it("follows the filters of entities, not those of sources", async () => {
    expect(await hits("qaani entity:khamenei source:001-second", "000-first")).toEqual([
      "1 Qaani",
      "1 Qaani",
    ]);
    expect(await hits("entity:khamenei", "000-first")).toEqual(["1 Khamenei"]);
    expect(await hits("", "000-first")).toEqual([]);
  });
});

describe("searchEntities", () => {
  const entities = async (typed: string) => {
    const outcome = await searchEntities(access, { query: parseQuery(typed).query, limit: 10 });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return outcome.value;
  };

  it("finds names by part, by likeness, and shows where they are first named", async () => {
    const { rows, total } = await entities("qaani");
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      slug: "esmail-qaani",
      mentions: 5,
      first: { slug: "000-first", ordinal: 0 },
    });
    const [likely] = (await entities("kamenei")).rows;
    expect(likely?.slug).toBe("khamenei");
    expect(likely?.score).toBeLessThan(rows[0]?.score ?? 0);
  });

  it("admits only those who are named in the sources asked for", async () => {
    expect((await entities("khamenei source:001-second")).total).toBe(0);
    const { rows } = await entities("qaani source:001-second");
    expect(rows[0]?.first.slug).toBe("001-second");
    expect(storedSpan(...(rows[0]?.first.named[0] ?? [0, 0]))).toMatchObject({ start: 55, end: 60 });
  });

  it("finds nobody for a query without words", async () => {
    expect(await entities("-qaani")).toMatchObject({
      total: 0,
      notes: [expect.stringContaining("names nobody")],
    });
  });
});

describe("names near a query", () => {
  it("are those of which a run of its words is a whole name", async () => {
    const rows = await listNamed(access, ["qaani", "QODS FORCE", "tehran quiet"], 5);
    expect(rows.map(({ slug, mentions }) => `${slug} ${mentions}`)).toEqual([
      "esmail-qaani 5",
      "quds-force 2",
    ]);
  });

  it("are offered for words that no passage holds", async () => {
    const near = await listNearWords(access, ["khameneii", "qaani", "xyzzy"]);
    expect([...near]).toEqual([["khameneii", "khamenei"]]);
  });
});

describe("getExamples", () => {
  it("names what the room holds most of", async () => {
    expect(await getExamples(access)).toEqual({
      persons: [
        { slug: "esmail-qaani", name: "Esmail Qaani", word: "Qaani" },
        { slug: "khamenei", name: "Khamenei", word: "Khamenei" },
      ],
      organization: "Qods Force",
      place: "Baghdad",
      source: "000-first",
    });
  });
});

describe("listCalledSources", () => {
  const called = async (typed: string) =>
    (await listCalledSources(access, parseQuery(typed).query, 5)).map(({ slug }) => slug);

  it("finds sources by parts of what they are called", async () => {
    expect(await called("first")).toEqual(["000-first"]);
    expect(await called("FIRST txt")).toEqual(["000-first"]);
    expect(await called("first second")).toEqual([]);
    expect(await called("100% source:x")).toEqual([]);
    expect(await called("")).toEqual([]);
  });
});

describe("countPassages and hasWord", () => {
  it("count each expression for itself", async () => {
    const counts = await countPassages(access, [parsed("qaani"), parsed('"qods force"'), parsed("xyzzy")]);
    expect(counts).toEqual({ ok: true, value: [4, 2, 0] });
    expect(await countPassages(access, [])).toEqual({ ok: true, value: [] });
  });

  it("know a word from the beginning of one", async () => {
    expect([await hasWord(access, "baghdad"), await hasWord(access, "bagh")]).toEqual([true, false]);
  });
});
