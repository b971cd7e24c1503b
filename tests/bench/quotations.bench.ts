/**
 * Where does a quotation come from? The index of three words in PostgreSQL with diagonal voting against a scan with
 * `approx-string-match`, as Hypothesis uses it, on the five articles and on generated passages in a throwaway server; both sides
 * in one run, both with the texts in memory. Then how long a draft of 200 pages takes.
 * `npm run bench -- quotations`; `BENCH_PASSAGES` sets another size than 1,000,000.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import search from "approx-string-match";
import pg from "pg";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { checkDraft } from "#lib/features/quotations/check-draft.ts";
import { getQuotationRoom } from "#lib/features/quotations/queries.ts";
import { keepTrigrams } from "#lib/features/trigrams/commands.ts";
import { getTrigramSize, listPlaces, listSegments, type Segment } from "#lib/features/trigrams/queries.ts";
import { sizeLine } from "#lib/features/trigrams/schema.ts";
import { align } from "#lib/quotation/align.ts";
import { isFound, mayHold, sharedWeight, shareOf } from "#lib/quotation/share-of.ts";
import { readWords, type Word } from "#lib/quotation/word.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database, disconnectDatabase } from "#lib/server/database.ts";
import { applyMigrations } from "#lib/server/migrations.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/embedded.ts";
import { textSpan } from "#lib/text/span.ts";
import { generateCorpus, mistype, passageText, wordsPerPassage } from "#tests/support/generated-corpus.ts";
import { longDraft } from "#tests/support/long-draft.ts";
import { seededRandom } from "#tests/support/seeded-random.ts";

const passages = Number(process.env.BENCH_PASSAGES ?? 1_000_000);
const perSource = 100;
const seed = 2026;
const quoted = 20;
const tries = 1000;
const scans = 5;
const access = systemAccess("a measurement");

type Body = {
  readonly texts: readonly string[];
  readonly wordsAt: (source: string, from: number, to: number) => Word[];
};
type Sought = { readonly quote: string; readonly keys: readonly string[] };

mkdirSync(resolve(".test"), { recursive: true });
const dataFolder = mkdtempSync(resolve(".test", "bench-"));
const postgres = await startEmbeddedPostgres({ dataFolder, holder: "a measurement", isThrowaway: true });
try {
  await applyMigrations(postgres.url);
  process.env.DATABASE_URL = postgres.url;
  await measureArticles();
  await measureDraft();
  await measureGenerated();
} finally {
  await disconnectDatabase();
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function measureArticles(): Promise<void> {
  const outcome = await importSeeds(access);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const rows = await database().source.findMany({ select: { id: true, text: true } });
  const words = new Map(rows.map(({ id, text }) => [id, readWords(text)]));
  const all = [...words.values()].filter((some) => some.length > quoted);
  const random = seededRandom(seed);
  const quotes = Array.from({ length: tries }, (): Sought => {
    const some = all[Math.floor(random() * all.length)] ?? [];
    const at = Math.floor(random() * (some.length - quoted));
    return toSought(
      some.slice(at, at + quoted).map((word) => word.key),
      random,
    );
  });
  const body = {
    texts: rows.map(({ text }) => text),
    wordsAt: (source: string, from: number, to: number) => words.get(source)?.slice(from, to) ?? [],
  };
  await report("The five articles", body, quotes, []);
}

async function measureDraft(): Promise<void> {
  const texts = (await database().source.findMany({ select: { text: true } })).map(({ text }) => text);
  const draft = longDraft(texts, 200, seed);
  const room = await getQuotationRoom(access);
  const since = performance.now();
  const { judged } = await checkDraft(room, draft);
  const seconds = (performance.now() - since) / 1000;
  console.log(
    `\nA draft of 200 pages (${draft.length} characters): ${judged.length} quotations judged in ${seconds.toFixed(1)} s`,
  );
}

async function measureGenerated(): Promise<void> {
  const random = seededRandom(seed + 1);
  const corpus = await timed("made", () => generateCorpus(passages, seed));
  const texts = await timed("written as texts", () =>
    Array.from({ length: passages }, (_, passage) => passageText(corpus, passage)),
  );
  const firsts = await timed("stored as sources", () => store(texts));
  await timed("indexed", () => keepTrigrams(access));
  const keyAt = (at: number) => corpus.vocabulary[corpus.words[at] ?? 0] ?? "";
  const wordsAt = (source: string, from: number, to: number) => {
    const first = firsts.get(source);
    const most = perSource * wordsPerPassage;
    if (first === undefined) return [];
    return Array.from({ length: Math.max(0, Math.min(to, most) - from) }, (_, at) =>
      toWord(keyAt(first + from + at)),
    );
  };
  const quotes = Array.from({ length: tries }, (): Sought => {
    const passage = Math.floor(random() * passages);
    const at = passage * wordsPerPassage + Math.floor(random() * (wordsPerPassage - quoted));
    return toSought(
      Array.from({ length: quoted }, (_, word) => keyAt(at + word)),
      random,
    );
  });
  const invented = Array.from({ length: tries }, () =>
    Array.from({ length: quoted }, () => keyAt(Math.floor(random() * corpus.words.length))).join(" "),
  );
  await report(`${passages} generated passages`, { texts, wordsAt }, quotes, invented);
}

/** Each hundred passages as a source; gives the number of the first word of each. */
async function store(texts: readonly string[]): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const firsts = new Map<string, number>();
  for (let from = 0; from < texts.length; from += perSource) {
    const text = texts.slice(from, from + perSource).join("\n\n");
    const sha256 = createHash("sha256").update(text).digest("hex");
    const id = randomUUID();
    await client.query(
      `INSERT INTO "Source" ("id", "slug", "fileName", "format", "reader", "encoding", "sha256", "original", "text", "length", "words")
         VALUES ($1, $2, $2, 'txt', 'txt@1', 'utf-8', $3, $4, $5, $6, $7)`,
      [id, `made-${from}`, sha256, Buffer.from(text), text, text.length, perSource * wordsPerPassage],
    );
    firsts.set(id, from * wordsPerPassage);
  }
  await client.end();
  return firsts;
}

async function report(
  title: string,
  body: Body,
  quotes: readonly Sought[],
  invented: readonly string[],
): Promise<void> {
  const loading = performance.now();
  const segments = await listSegments(access);
  const loaded = performance.now() - loading;
  const times: number[] = [];
  let found = 0;
  for (const { quote, keys } of quotes) {
    const since = performance.now();
    const place = await find(segments, body, quote);
    times.push(performance.now() - since);
    if (place?.join(" ").includes(keys.slice(2, -2).join(" "))) found += 1;
  }
  let accepted = 0;
  for (const quote of invented) if ((await find(segments, body, quote)) !== null) accepted += 1;
  const scanned = quotes.slice(0, scans).map(({ quote }) => {
    const since = performance.now();
    scan(body.texts, quote);
    return performance.now() - since;
  });
  const [ours, theirs] = [at(times, 0.5), at(scanned, 0.5)];
  console.log(`\n${title}, quotations of ${quoted} words with a quarter mistyped`);
  console.log(
    `index: ${sizeLine(await getTrigramSize(access))}; ready after a restart in ${loaded.toFixed(0)} ms`,
  );
  console.table({
    "index, median ms": ours.toFixed(3),
    "index, 95th percentile ms": at(times, 0.95).toFixed(3),
    "scan, median ms": theirs.toFixed(1),
    "times faster": Math.round(theirs / ours),
    found: `${((found / quotes.length) * 100).toFixed(1)} %`,
    "invented, accepted": `${accepted} of ${invented.length}`,
  });
}

/** The words where the quotation stands, or null. */
async function find(
  segments: readonly Segment[],
  { wordsAt }: Body,
  quote: string,
): Promise<string[] | null> {
  const words = readWords(quote);
  const [places = []] = await listPlaces(access, segments, [words], 8);
  for (const { segment, at } of places)
    for (const { sourceId, start } of segment.sources.slice(
      Math.max(
        0,
        segment.sources.findLastIndex((source) => source.start <= at),
      ),
    )) {
      if (start > at + words.length) break;
      const from = Math.max(0, at - start - 4);
      const there = wordsAt(sourceId, from, Math.max(0, at - start) + words.length + 20);
      if (!mayHold(sharedWeight(words, there))) continue;
      const steps = align(words, there);
      if (isFound(words, steps, shareOf(words, there, steps))) return there.map((word) => word.key);
    }
  return null;
}

function scan(texts: readonly string[], quote: string): number {
  let best = Number.POSITIVE_INFINITY;
  const most = Math.min(256, quote.length / 2);
  for (const text of texts)
    for (const match of search(text, quote, most)) best = Math.min(best, match.errors);
  return best;
}

/** Every fourth word, from a random one on, with one letter wrong. */
function toSought(keys: readonly string[], random: () => number): Sought {
  const first = Math.floor(random() * 4);
  const quote = keys.map((word, index) => (index % 4 === first ? mistype(word, random) : word)).join(" ");
  return { quote, keys };
}

function toWord(key: string): Word {
  return { key, span: textSpan(0, key.length), isNumber: false, isOfMany: false };
}

async function timed<Result>(what: string, work: () => Promise<Result> | Result): Promise<Result> {
  const since = performance.now();
  const result = await work();
  console.log(`${what} in ${((performance.now() - since) / 1000).toFixed(1)} s`);
  return result;
}

function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
