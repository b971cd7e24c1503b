/**
 * Where each number stands, in buckets of bytes: the highest bits of a number tell its bucket, and in the bucket its lowest 16
 * bits stand beside the place, in ascending order. So one look-up reads one small bucket, wherever the buckets are kept. Numbers
 * that agree in those bits are taken for one.
 */

/** Bytes of a bucket: all places (32 bits each), then as many low halves of numbers (16 bits each), little-endian. */
const ENTRY = 6;

/** So many entries a bucket has in the mean: some 1,500 bytes, which PostgreSQL keeps within the row. */
const MEAN = 256;

const MOST_BITS = 18;

/** How many bits tell the bucket, for so many places. @example bucketBits(1_000) // 2 */
export function bucketBits(places: number): number {
  return Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(places / MEAN))));
}

/** The bucket in which a number stands. @example bucketOf(0xffffffff, 2) // 3 */
export function bucketOf(number: number, bits: number): number {
  return bits === 0 ? 0 : number >>> (32 - bits);
}

/**
 * All buckets that are not empty, by their numbers in order. Two passes and a sort within each bucket: O(n log n) at worst.
 *
 * @param numbers the number that stands at each place; `runs` the places that count, as stretches from `from` up to `to`.
 * @example Array.from(toBuckets(trigrams(hashes), [{ from: 0, to: 2 }], 0)).length // 1
 */
export function* toBuckets(
  numbers: Uint32Array,
  runs: readonly { readonly from: number; readonly to: number }[],
  bits: number,
): Generator<{ readonly bucket: number; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const starts = new Uint32Array(2 ** bits + 1);
  for (const at of placesOf(runs)) {
    const next = bucketOf(numbers[at] ?? 0, bits) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const places = new Uint32Array(starts[starts.length - 1] ?? 0);
  const next = starts.slice();
  for (const at of placesOf(runs)) {
    const bucket = bucketOf(numbers[at] ?? 0, bits);
    const to = next[bucket] ?? 0;
    places[to] = at;
    next[bucket] = to + 1;
  }
  for (let bucket = 0; bucket + 1 < starts.length; bucket += 1) {
    const here = places.subarray(starts[bucket], starts[bucket + 1]);
    if (here.length > 0) yield { bucket, bytes: pack(here, numbers) };
  }
}

/**
 * The places at which a number stands, ascending.
 *
 * @param bytes of the number's bucket, as `toBuckets` gave them.
 */
export function placesIn(bytes: Uint8Array, number: number): Uint32Array {
  const count = bytes.length / ENTRY;
  const { buffer } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const offset = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  const places = new Uint32Array(buffer, offset, count);
  const lows = new Uint16Array(buffer, offset + count * 4, count);
  const low = number & 0xffff;
  const from = firstAtLeast(lows, low);
  let to = from;
  while (to < count && lows[to] === low) to += 1;
  return places.subarray(from, to);
}

function* placesOf(runs: readonly { readonly from: number; readonly to: number }[]): Generator<number> {
  for (const { from, to } of runs) for (let at = from; at < to; at += 1) yield at;
}

function pack(places: Uint32Array, numbers: Uint32Array): Uint8Array<ArrayBuffer> {
  // Sorted as one number each: the low half before the place.
  const entries = Float64Array.from(places, (at) => ((numbers[at] ?? 0) & 0xffff) * 2 ** 32 + at).sort();
  const bytes = new Uint8Array(entries.length * ENTRY);
  const [sorted, lows] = [
    new Uint32Array(bytes.buffer, 0, entries.length),
    new Uint16Array(bytes.buffer, entries.length * 4, entries.length),
  ];
  entries.forEach((entry, index) => {
    lows[index] = Math.floor(entry / 2 ** 32);
    sorted[index] = entry % 2 ** 32;
  });
  return bytes;
}

function firstAtLeast(sorted: Uint16Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
