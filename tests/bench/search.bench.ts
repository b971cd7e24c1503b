/**
 * Search by our own words against PostgreSQL's English parser, on generated passages in a throwaway server: the same words,
 * the same index, the same ranking. Prints medians in milliseconds and ratios (below 1: ours takes less). PostgreSQL's
 * query syntax for people knows no prefix.
 * `npm run bench -- search`; `BENCH_PASSAGES` sets another size than 50,000.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import { searchPassages } from "#lib/features/search/queries.ts";
import { toResult } from "#lib/features/search/to-result.ts";
import { toTsquery } from "#lib/features/search/to-tsquery.ts";
import { systemAccess } from "#lib/server/access.ts";
import { disconnectDatabase } from "#lib/server/database.ts";
import { applyMigrations } from "#lib/server/migrations.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/embedded.ts";
import { toTsvector } from "#lib/text/lexemes.ts";
import { tokenize } from "#lib/text/tokens.ts";

const size = Number(process.env.BENCH_PASSAGES ?? 50_000);
const perSource = 100;
const wordsPerPassage = 60;
const rounds = 15;
const access = systemAccess("a measurement");

const queries: Readonly<Record<string, string>> = {
  "a rare word": "vocabulary12000",
  "a word in some 1 %": "mission",
  "a word in many": "iran",
  "two words": "mission baghdad",
  "a phrase": '"the force"',
  "a prefix": "vocabulary120*",
  "one of eight": "mission OR baghdad OR strategic OR visit OR urgent OR pivot OR setbacks OR quiet",
  "one without another": "mission -baghdad",
};

mkdirSync(resolve(".test"), { recursive: true });
const dataFolder = mkdtempSync(resolve(".test", "bench-"));
const postgres = await startEmbeddedPostgres({ dataFolder, holder: "a measurement", isThrowaway: true });
try {
  await applyMigrations(postgres.url);
  process.env.DATABASE_URL = postgres.url;
  await measure();
} finally {
  await disconnectDatabase();
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const passages = generate();
  console.log(`${passages.length.toLocaleString("en")} passages of some ${wordsPerPassage} words`);
  await load(client, passages);
  console.log("\nquery                    found     ours  english  ratio   whole search");
  for (const [name, q] of Object.entries(queries)) await compare(client, name, q);
  await compareMarks(client);
  await client.end();
}

/** The words of the articles by how often they stand there, then a tail of words that nobody uses, as Zipf has it. */
function generate(): string[] {
  const articles = readdirSync("seeds").filter((file) => file.endsWith(".txt"));
  const running = articles.flatMap((file) =>
    tokenize(readFileSync(`seeds/${file}`, "utf8")).map(({ word }) => word),
  );
  const counts = [...Map.groupBy(running, (word) => word)].sort(
    (one, other) => other[1].length - one[1].length,
  );
  const words = [
    ...counts.map(([word]) => word),
    ...Array.from({ length: 30_000 }, (_, at) => `vocabulary${at}`),
  ];
  const random = mulberry(1);
  const next = () => words[Math.floor(words.length ** random()) - 1] ?? "the";
  return Array.from({ length: size }, () => Array.from({ length: wordsPerPassage }, next).join(" "));
}

async function load(client: pg.Client, passages: readonly string[]): Promise<void> {
  const began = performance.now();
  let tokenizing = 0;
  await client.query('DROP INDEX "Passage_lexemes_idx"');
  for (let from = 0; from < passages.length; from += perSource) {
    const own = passages.slice(from, from + perSource);
    const text = own.join("\n");
    const before = performance.now();
    const lexemes = own.map((passage) => toTsvector(tokenize(passage)));
    tokenizing += performance.now() - before;
    await store(client, from / perSource, text, own, lexemes);
  }
  console.log(
    `stored in ${seconds(began)} s, of which words by our tokenizer ${(tokenizing / 1000).toFixed(1)} s`,
  );
  const ours = await timed(() => client.query('CREATE INDEX ours ON "Passage" USING gin (lexemes)'));
  const parsing = await timed(() =>
    client.query(`CREATE TABLE english AS SELECT p."sourceId", p.ordinal,
      to_tsvector('english', substr(s.text, p.start + 1, p."end" - p.start)) AS lexemes
      FROM "Passage" AS p JOIN "Source" AS s ON s.id = p."sourceId"`),
  );
  const theirs = await timed(() => client.query("CREATE INDEX theirs ON english USING gin (lexemes)"));
  await client.query("ANALYZE");
  console.log(`words by PostgreSQL's English parser ${(parsing / 1000).toFixed(1)} s`);
  console.log(`index: ours ${(ours / 1000).toFixed(1)} s, English ${(theirs / 1000).toFixed(1)} s`);
}

async function store(
  client: pg.Client,
  number: number,
  text: string,
  own: readonly string[],
  lexemes: readonly string[],
): Promise<void> {
  const id = randomUUID();
  const original = Buffer.from(text);
  const sha256 = createHash("sha256").update(original).digest("hex");
  const slug = `source-${String(number).padStart(6, "0")}`;
  await client.query(
    `INSERT INTO "Source" (id, slug, "fileName", format, reader, encoding, sha256, original, text, length, words)
      VALUES ($1, $2, $2, 'txt', 'txt@1', 'utf-8', $3, $4, $5, $6, $7)`,
    [id, slug, sha256, original, text, text.length, own.length * wordsPerPassage],
  );
  const ends = own.map((_, at) => own.slice(0, at + 1).join("\n").length);
  await client.query(
    `INSERT INTO "Passage" ("sourceId", ordinal, kind, start, "end", lexemes)
      SELECT $1, place, 'paragraph', "end" - length, "end", lexemes::tsvector
        FROM unnest($2::int[], $3::int[], $4::text[]) WITH ORDINALITY AS p("end", length, lexemes, place)`,
    [id, ends, own.map((passage) => passage.length), lexemes],
  );
}

async function compare(client: pg.Client, name: string, q: string): Promise<void> {
  const { query } = parseQuery(q);
  if (!query.expression) throw new Error(`“${q}” holds no words.`);
  const words = toTsquery(query.expression);
  const ranked = (table: string, tsquery: string) => `
    SELECT "sourceId", ordinal, ts_rank_cd('{1, 1, 1, 1}', lexemes, ${tsquery}, 1 | 32) AS score, count(*) OVER () AS found
      FROM ${table} WHERE lexemes @@ ${tsquery} ORDER BY score DESC, "sourceId", ordinal LIMIT 20`;
  const ours = await median(() => client.query(ranked('"Passage"', "$1::tsquery"), [words]));
  const isTheirs = !q.includes("*");
  const english = isTheirs
    ? await median(() => client.query(ranked("english", "websearch_to_tsquery('english', $1)"), [q]))
    : Number.NaN;
  let total = 0;
  const whole = await median(async () => {
    const found = await searchPassages(access, { query, limit: 20, withFacets: true });
    if (!found.ok) return;
    total = found.value.total;
    for (const row of found.value.rows) toResult(row, query.expression);
  });
  const figures = [ours, english, ours / english].map((figure) =>
    (Number.isNaN(figure) ? "–" : figure.toFixed(2)).padStart(8),
  );
  console.log(
    `${name.padEnd(22)} ${String(total).padStart(7)} ${figures.join("")} ${whole.toFixed(2).padStart(11)}`,
  );
}

/** Marking the hits of twenty passages: our tokenizer, which gives positions too, against `ts_headline`. */
async function compareMarks(client: pg.Client): Promise<void> {
  const { query } = parseQuery("mission OR force");
  const found = await searchPassages(access, { query, limit: 20 });
  if (!found.ok) throw new Error(found.failure.message);
  const { rows } = found.value;
  const ours = await median(() => {
    for (const row of rows) toResult(row, query.expression);
  });
  const theirs = await median(() =>
    client.query(
      "SELECT ts_headline('english', text, websearch_to_tsquery('english', $2)) FROM unnest($1::text[]) AS texts(text)",
      [rows.map(({ text }) => text), "mission OR force"],
    ),
  );
  console.log(
    `\nextracts with marks of ${rows.length} passages: ours ${ours.toFixed(2)} ms, ts_headline ${theirs.toFixed(2)} ms`,
  );
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work));
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

/** The same numbers on every machine. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
