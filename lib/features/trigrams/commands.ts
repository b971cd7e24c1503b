/**
 * Keeps the index of quotations up. A segment holds the threes of words of some sources and is never changed: sources that no
 * segment holds get one, and small segments are made anew as one when there are many, so that each word is read again only as
 * often as the whole has doubled. What it does not hold yet is no fault: such sources are looked in one by one.
 */
import { randomUUIDv7 } from "node:crypto";
import { bucketBits, toBuckets } from "#lib/quotation/postings.ts";
import { hashWords, TRIGRAM_MAKER, trigrams } from "#lib/quotation/trigrams.ts";
import { readWords } from "#lib/quotation/word.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";

type On = Prisma.TransactionClient;
type Unheld = { readonly id: string; readonly words: number };

/** A segment holds no more words than this, one source's aside: its making keeps them all in memory. */
const MOST_WORDS = 48_000_000;

/** Rows of one statement. */
const BATCH = 4000;

const unhurried = { maxWait: 60_000, timeout: 30 * 60_000 };

/** Brings the index up to the sources that there are; true where something was made. Two at a time take turns. */
export async function keepTrigrams(_access: Access): Promise<boolean> {
  let isChanged = false;
  while (await database().$transaction(makeNext, unhurried)) isChanged = true;
  if (isChanged) await database().$executeRaw`ANALYZE "TrigramSegment", "TrigramSource", "TrigramBucket"`;
  return isChanged;
}

/** Makes one segment; false where every source has one. */
async function makeNext(on: On): Promise<boolean> {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: trigrams'))`;
  await dropUnusable(on);
  const unheld = await on.$queryRaw<Unheld[]>`
    SELECT s."id", s."words" FROM "Source" s
    WHERE NOT EXISTS (SELECT FROM "TrigramSource" t WHERE t."sourceId" = s."id") ORDER BY s."id"`;
  const taken = takeSome(unheld);
  if (taken.length === 0) return false;
  await makeSegment(on, [...(await dropSmaller(on, taken)), ...taken]);
  return true;
}

/** Segments of another making, or that lack a bucket, and what no source needs any more. */
async function dropUnusable(on: On): Promise<void> {
  await on.$executeRaw`
    DELETE FROM "TrigramSegment" s WHERE s."maker" <> ${TRIGRAM_MAKER}
      OR s."buckets" <> (SELECT count(*) FROM "TrigramBucket" b WHERE b."segmentId" = s."id")
      OR NOT EXISTS (SELECT FROM "TrigramSource" t WHERE t."segmentId" = s."id")`;
}

function takeSome(unheld: readonly Unheld[]): Unheld[] {
  const taken: Unheld[] = [];
  let words = 0;
  for (const source of unheld) {
    if (taken.length > 0 && words + source.words > MOST_WORDS) break;
    taken.push(source);
    words += source.words;
  }
  return taken;
}

/** The sources of all segments that are no larger than what comes together; their segments go. */
async function dropSmaller(on: On, taken: readonly Unheld[]): Promise<Unheld[]> {
  let words = taken.reduce((sum, source) => sum + source.words, 0);
  const segments = await on.trigramSegment.findMany({ orderBy: { words: "asc" } });
  const smaller: string[] = [];
  for (const segment of segments) {
    if (segment.words > words || segment.words + words > MOST_WORDS) break;
    smaller.push(segment.id);
    words += segment.words;
  }
  const rows = await on.trigramSource.findMany({
    where: { segmentId: { in: smaller } },
    orderBy: { sourceId: "asc" },
    select: { source: { select: { id: true, words: true } } },
  });
  await on.trigramSegment.deleteMany({ where: { id: { in: smaller } } });
  return rows.map(({ source }) => source);
}

async function makeSegment(on: On, sources: readonly Unheld[]): Promise<void> {
  const since = performance.now();
  const hashes = await readHashes(on, sources);
  const starts: number[] = [];
  let words = 0;
  for (const some of hashes) {
    starts.push(words);
    words += some.length;
  }
  const numbers = new Uint32Array(words);
  const runs = hashes.map((some, index) => {
    const from = starts[index] ?? 0;
    const threes = trigrams(some);
    numbers.set(threes, from);
    return { from, to: from + threes.length };
  });
  const bits = bucketBits(words);
  const id = randomUUIDv7();
  await on.trigramSegment.create({ data: { id, maker: TRIGRAM_MAKER, words, bits, buckets: 0, took: 0 } });
  await writeSources(on, id, sources, starts);
  const buckets = await writeBuckets(on, id, toBuckets(numbers, runs, bits));
  const took = Math.round(performance.now() - since);
  await on.trigramSegment.update({ where: { id }, data: { buckets, took } });
}

async function readHashes(on: On, sources: readonly Unheld[]): Promise<Uint32Array[]> {
  const hashes: Uint32Array[] = [];
  for (let from = 0; from < sources.length; from += 100) {
    const ids = sources.slice(from, from + 100).map(({ id }) => id);
    const rows = await on.source.findMany({ where: { id: { in: ids } }, select: { id: true, text: true } });
    const texts = new Map(rows.map(({ id, text }) => [id, text]));
    for (const id of ids) hashes.push(hashWords(readWords(texts.get(id) ?? "")));
  }
  return hashes;
}

async function writeSources(
  on: On,
  segmentId: string,
  sources: readonly Unheld[],
  starts: readonly number[],
): Promise<void> {
  await on.$executeRaw`
    INSERT INTO "TrigramSource" ("sourceId", "segmentId", "start")
      SELECT "id", ${segmentId}::uuid, "start"
      FROM unnest(${sources.map(({ id }) => id)}::uuid[], ${[...starts]}::int[]) AS held("id", "start")`;
}

async function writeBuckets(
  on: On,
  segmentId: string,
  buckets: Iterable<{ readonly bucket: number; readonly bytes: Uint8Array<ArrayBuffer> }>,
): Promise<number> {
  let written = 0;
  let batch: { bucket: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const write = async () => {
    if (batch.length === 0) return;
    await on.$executeRaw`
      INSERT INTO "TrigramBucket" ("segmentId", "bucket", "bytes")
        SELECT ${segmentId}::uuid, "bucket", decode("bytes", 'base64')
        FROM unnest(${batch.map(({ bucket }) => bucket)}::int[], ${batch.map(({ bytes }) => Buffer.from(bytes.buffer).toString("base64"))}::text[]) AS made("bucket", "bytes")`;
    written += batch.length;
    batch = [];
  };
  for (const one of buckets) {
    batch.push(one);
    if (batch.length === BATCH) await write();
  }
  await write();
  return written;
}
