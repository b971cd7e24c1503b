/**
 * One tokenizer and folding serve index, query and marks: what is marked in a passage is what PostgreSQL finds there, for
 * random queries made of the articles' own words.
 */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hitsInPassage } from "#lib/features/search/find-hits.ts";
import { matchesWords } from "#lib/features/search/match-words.ts";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import type { Expression } from "#lib/features/search/query.ts";
import { toTsquery } from "#lib/features/search/to-tsquery.ts";
import { readPlain } from "#lib/intake/read-plain.ts";
import { toTsvector } from "#lib/text/lexemes.ts";
import { sliceText } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { connectToDatabase, withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const passages = readdirSync("seeds")
  .filter((file) => file.endsWith(".txt"))
  .flatMap((file) => {
    const read = readPlain(new Uint8Array(readFileSync(`seeds/${file}`)));
    if (!read.ok) throw new Error(read.failure.message);
    return read.value.passages.map(({ span }) => sliceText(read.value.text, span));
  });
const words = passages.map((passage) => tokenize(passage));
const seen = [...new Set(passages.join(" ").split(/\s+/u))].filter((word) => tokenize(word).length > 0);

let client: pg.Client;
beforeAll(async () => {
  client = await connectToDatabase();
  await client.query("CREATE TEMP TABLE indexed (at int, lexemes tsvector)");
  const vectors = words.map((tokens) => toTsvector(tokens));
  await client.query(
    "INSERT INTO indexed SELECT at, v::tsvector FROM unnest($1::text[]) WITH ORDINALITY AS u(v, at)",
    [vectors],
  );
});
afterAll(() => client.end());

/** Indexes of the passages that PostgreSQL finds. */
async function found(expression: Expression): Promise<number[]> {
  const { rows } = await client.query<{ at: number }>(
    "SELECT at - 1 AS at FROM indexed WHERE lexemes @@ $1::tsquery ORDER BY at",
    [toTsquery(expression)],
  );
  return rows.map(({ at }) => at);
}

const word = fc.constantFrom(...seen);
/** Two to four words that stand together somewhere, so that phrases find something. */
const run = fc
  .tuple(fc.constantFrom(...passages), fc.nat(), fc.integer({ min: 2, max: 4 }))
  .map(([passage, at, length]) => {
    const list = passage.split(/\s+/u);
    return list.slice(at % list.length, (at % list.length) + length).join(" ");
  });
const term = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: run.map((text) => `"${text}"`) },
  { weight: 1, arbitrary: word.map((text) => `${text.slice(0, 3)}*`) },
  { weight: 1, arbitrary: run.map((text) => `"${text}*"`) },
);
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 2 },
    term,
    fc.tuple(tie("query"), tie("query")).map(([one, other]) => `(${one}) (${other})`),
    fc.tuple(tie("query"), tie("query")).map(([one, other]) => `(${one}) OR (${other})`),
    fc.tuple(tie("query"), tie("query")).map(([one, other]) => `(${one}) -(${other})`),
  ),
}));

describe("a query", () => {
  it("matches in memory exactly the passages that PostgreSQL finds", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const { expression } = parseQuery(text).query;
        fc.pre(expression !== null);
        const matching = words.flatMap((tokens, at) => (matchesWords(tokens, expression) ? [at] : []));
        expect(await found(expression)).toEqual(matching);
      }),
      { numRuns: 400 },
    );
  });

  it("marks something in each passage that PostgreSQL finds, and nothing in any other", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const { expression } = parseQuery(text).query;
        fc.pre(expression !== null);
        const marked = passages.flatMap((passage, at) =>
          hitsInPassage(passage, expression).length > 0 ? [at] : [],
        );
        expect(marked).toEqual(await found(expression));
      }),
      { numRuns: 200 },
    );
  });

  it("finds each word of each passage in that passage", async () => {
    const expression = parseQuery("“Qods Force”").query.expression;
    expect(expression && (await found(expression))).not.toEqual([]);
  });

  it("is valid for PostgreSQL, whatever was typed", async () => {
    const piece = fc.constantFrom(
      ...[
        "a",
        "'",
        "\\",
        ":*",
        "!",
        "&",
        "|",
        "<->",
        "<2>",
        '"',
        "(",
        ")",
        "-",
        " ",
        "OR ",
        "AND ",
        "x*",
        "\0",
      ],
      ...[
        "ʻ",
        "½",
        "ﷺ",
        "قاآني",
        "的",
        "\ud800",
        "क",
        "👩‍👩‍👧",
        "İ",
        "ß",
        "́",
        "\u00ad",
        "\u200d",
        "1,2",
        "it's",
      ],
    );
    const typed = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary", maxLength: 200 }),
      piece.map((one) => one.repeat(400)),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { expression } = parseQuery(text).query;
        fc.pre(expression !== null);
        expect(await found(expression)).toBeInstanceOf(Array);
      }),
      { numRuns: 1500 },
    );
  });
});
