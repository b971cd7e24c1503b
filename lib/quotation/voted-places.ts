/**
 * Where a quotation may begin, by the places of its threes of words: places that agree on the beginning are counted together.
 * It proposes places; whether one is the place is for the alignment.
 */

/** The quotation may begin at the word `at` or up to `SPREAD` words behind; so many of its threes say so. */
export type VotedPlace = { readonly at: number; readonly votes: number };

/** Beginnings so close together are one: words added or left out shift them. */
const BUCKET = 8;

/** How far behind the first word of a place a quotation may begin: votes are counted over two buckets. */
export const SPREAD = 2 * BUCKET;

/** Threes that stand more often than this say nothing of where, unless there are no others. */
const MOST_PLACES = 4000;

/**
 * The likeliest beginnings, the most voted first; of equals the first in the text.
 *
 * @param places for each three of the quotation, in its order, where it stands.
 * @example votedPlaces([Uint32Array.of(40), Uint32Array.of(41)], 8) // [{ at: 40, votes: 2 }]
 */
export function votedPlaces(places: readonly Uint32Array[], most: number): VotedPlace[] {
  const votes = new Map<number, number>();
  const telling = places.some((some) => some.length > 0 && some.length <= MOST_PLACES);
  places.forEach((some, index) => {
    if (telling && some.length > MOST_PLACES) return;
    for (const place of some.subarray(0, MOST_PLACES)) {
      const bucket = Math.floor((place - index + places.length) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  });
  const together = [...votes].map(([bucket, count]) => ({
    at: Math.max(0, bucket * BUCKET - places.length),
    votes: count + (votes.get(bucket + 1) ?? 0),
  }));
  return together.sort((one, other) => other.votes - one.votes || one.at - other.at).slice(0, most);
}
