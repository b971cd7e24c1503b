import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketBits, bucketOf, placesIn, toBuckets } from "#lib/quotation/postings.ts";

const numbers = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 7, 0xffffffff)),
  {
    maxLength: 400,
  },
);

test("each number is found at all of its places, and in order", () => {
  fc.assert(
    fc.property(numbers, fc.nat(10), (some, bits) => {
      const all = Uint32Array.from(some);
      const buckets = new Map(
        Array.from(toBuckets(all, [{ from: 0, to: all.length }], bits), ({ bucket, bytes }) => [
          bucket,
          bytes,
        ]),
      );
      for (const number of all) {
        const places = [...placesIn(buckets.get(bucketOf(number, bits)) ?? new Uint8Array(), number)];
        const same = [...all.keys()].filter((at) => all[at] === number);
        expect(places).toEqual(expect.arrayContaining(same));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }
    }),
  );
});

test("places outside of the runs are not kept", () => {
  const [only] = toBuckets(
    Uint32Array.of(5, 5, 5, 5),
    [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ],
    0,
  );
  expect([...placesIn(only?.bytes ?? new Uint8Array(), 5)]).toEqual([0, 2]);
});

test("bytes that begin anywhere in their memory are read alike", () => {
  const [only] = toBuckets(Uint32Array.of(9, 8, 9), [{ from: 0, to: 3 }], 0);
  const shifted = new Uint8Array((only?.bytes.length ?? 0) + 3);
  shifted.set(only?.bytes ?? [], 3);
  expect([...placesIn(shifted.subarray(3), 9)]).toEqual([0, 2]);
});

test.each([
  [0, 0],
  [100, 0],
  [1000, 2],
  [44_000_000, 18],
])("%i places want %i bits", (places, bits) => {
  expect(bucketBits(places)).toBe(bits);
});
