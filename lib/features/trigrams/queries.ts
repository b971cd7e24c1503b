/**
 * The index that tells in which sources a quotation may stand, as it lies in PostgreSQL. It only ever narrows: sources that no
 * whole segment holds are named as such, and whoever asks looks in all of those.
 */
import { bucketOf, placesIn } from "#lib/quotation/postings.ts";
import { hashWords, TRIGRAM_MAKER, trigrams } from "#lib/quotation/trigrams.ts";
import { SPREAD, votedPlaces } from "#lib/quotation/voted-places.ts";
import type { Word } from "#lib/quotation/word.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { TrigramSize } from "./schema.ts";

export type Segment = {
  readonly id: string;
  readonly bits: number;
  /** In the order of their places. */
  readonly sources: readonly { readonly sourceId: string; readonly start: number }[];
};

/** The segments that are whole and of today's making; others count as if they were not there. */
export async function listSegments(_access: Access): Promise<Segment[]> {
  return database().$queryRaw<Segment[]>`
    SELECT s."id", s."bits", (
      SELECT coalesce(json_agg(json_build_object('sourceId', t."sourceId", 'start', t."start") ORDER BY t."start"), '[]')
      FROM "TrigramSource" t WHERE t."segmentId" = s."id") AS "sources"
    FROM "TrigramSegment" s
    WHERE s."maker" = ${TRIGRAM_MAKER}
      AND s."buckets" = (SELECT count(*) FROM "TrigramBucket" b WHERE b."segmentId" = s."id")
    ORDER BY s."id"`;
}

/** What the index takes, and how long its making took. */
export async function getTrigramSize(_access: Access): Promise<TrigramSize> {
  const [row] = await database().$queryRaw<TrigramSize[]>`
    SELECT count(*)::int AS "segments", coalesce(sum("words"), 0)::float8 AS "words", coalesce(sum("took"), 0)::float8 AS "milliseconds",
      (SELECT count(*)::int FROM "TrigramSource") AS "sources",
      (pg_total_relation_size('"TrigramBucket"') + pg_total_relation_size('"TrigramSource"') + pg_total_relation_size('"TrigramSegment"'))::float8 AS "bytes"
    FROM "TrigramSegment"`;
  if (!row) throw new Error("PostgreSQL counted no rows.");
  return row;
}

/** The segments were made anew since they were listed: list them again. */
export class StaleSegments extends Error {}

export type SegmentPlace = { readonly segment: Segment; readonly at: number; readonly votes: number };

/**
 * Where in the segments these words may begin, for each stretch the likeliest first. One look-up, however many stretches are sought.
 *
 * @throws StaleSegments where one of them is gone: what it held would be missing.
 */
export async function listPlaces(
  _access: Access,
  segments: readonly Segment[],
  stretches: readonly (readonly Word[])[],
  most: number,
): Promise<SegmentPlace[][]> {
  const numbers = stretches.map((words) => trigrams(hashWords(words)));
  const buckets = await readBuckets(segments, new Set(numbers.flatMap((some) => [...some])));
  return numbers.map((some) => {
    const found = segments.flatMap((segment) => {
      const places = Array.from(some, (number) => {
        const bytes = buckets.get(keyOf(segment.id, bucketOf(number, segment.bits)));
        return bytes ? placesIn(bytes, number) : new Uint32Array(0);
      });
      return votedPlaces(places, most).map((place) => ({ ...place, segment }));
    });
    return found.sort((one, other) => other.votes - one.votes).slice(0, most);
  });
}

/** The sources in which a quotation may begin that was voted to a place. */
export function sourcesAt({ sources }: Segment, at: number): string[] {
  let [low, high] = [0, sources.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (
    let next = Math.max(0, low - 1);
    (sources[next]?.start ?? Number.POSITIVE_INFINITY) < at + SPREAD;
    next += 1
  )
    found.push(...sources.slice(next, next + 1).map(({ sourceId }) => sourceId));
  return found;
}

type BucketRow = {
  readonly segment: string | null;
  readonly bucket: number | null;
  readonly bytes: Uint8Array | null;
};

async function readBuckets(segments: readonly Segment[], numbers: ReadonlySet<number>) {
  const wanted = new Map(
    segments.flatMap(({ id, bits }) =>
      Array.from(numbers, (number) => {
        const bucket = bucketOf(number, bits);
        return [keyOf(id, bucket), { id, bucket }] as const;
      }),
    ),
  );
  const asked = [...wanted.values()];
  const rows = await database().$queryRaw<BucketRow[]>`
    SELECT s."id" AS "segment", b."bucket", b."bytes"
    FROM unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ bucket }) => bucket)}::int[]) AS asked("id", "bucket")
    LEFT JOIN "TrigramSegment" s ON s."id" = asked."id"
    LEFT JOIN "TrigramBucket" b ON b."segmentId" = asked."id" AND b."bucket" = asked."bucket"`;
  if (rows.some(({ segment }) => segment === null)) throw new StaleSegments();
  return new Map(rows.map(({ segment, bucket, bytes }) => [keyOf(segment ?? "", bucket ?? -1), bytes]));
}

function keyOf(segment: string, bucket: number): string {
  return `${segment} ${bucket}`;
}
