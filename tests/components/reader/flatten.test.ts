import fc from "fast-check";
import { expect, test } from "vitest";
import { flatten } from "#components/reader/flatten.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

const layer = (start: number, end: number) => ({ span: textSpan(start, end) });
const spans = (segments: readonly { span: TextSpan; layers: readonly unknown[] }[]) =>
  segments.map(({ span, layers }) => [span.start, span.end, layers.length]);

test("layers that overlap in part share the stretch between", () => {
  const [one, other] = [layer(0, 5), layer(3, 9)];
  expect(flatten(textSpan(0, 12), [one, other])).toEqual([
    { span: textSpan(0, 3), layers: [one] },
    { span: textSpan(3, 5), layers: [other, one] },
    { span: textSpan(5, 9), layers: [other] },
    { span: textSpan(9, 12), layers: [] },
  ]);
});

test.each([
  ["nothing lies on it", [], [[2, 8, 0]]],
  ["layers outside are nowhere", [layer(0, 2), layer(8, 9)], [[2, 8, 0]]],
  ["a layer that reaches beyond is cut", [layer(0, 99)], [[2, 8, 1]]],
  ["an empty layer is nowhere", [layer(4, 4)], [[2, 8, 0]]],
  [
    "layers that touch share nothing",
    [layer(2, 5), layer(5, 8)],
    [
      [2, 5, 1],
      [5, 8, 1],
    ],
  ],
  [
    "layers of the same span lie together",
    [layer(3, 4), layer(3, 4)],
    [
      [2, 3, 0],
      [3, 4, 2],
      [4, 8, 0],
    ],
  ],
])("%s", (_name, layers, expected) => {
  expect(spans(flatten(textSpan(2, 8), layers))).toEqual(expected);
});

test("a passage without length has no segments", () => {
  expect(flatten(textSpan(3, 3), [layer(0, 9)])).toEqual([]);
});

const anySpan = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => textSpan(Math.min(a, b), Math.max(a, b)));
const anyLayers = fc.array(
  anySpan.map((span) => ({ span })),
  { maxLength: 30 },
);

test("the segments are the whole, once, in order", () => {
  fc.assert(
    fc.property(anySpan, anyLayers, (whole, layers) => {
      let at = whole.start;
      for (const { span } of flatten(whole, layers)) {
        expect(span.start).toBe(at);
        expect(span.end).toBeGreaterThan(span.start);
        at = span.end;
      }
      expect(at).toBe(whole.end);
    }),
  );
});

test("at every position a segment has just the layers that lie there, the longest first", () => {
  fc.assert(
    fc.property(anySpan, anyLayers, (whole, layers) => {
      for (const segment of flatten(whole, layers)) {
        const lengths = segment.layers.map(({ span }) => span.end - span.start);
        expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
        for (let at = segment.span.start; at < segment.span.end; at += 1) {
          const there = layers.filter(({ span }) => span.start <= at && at < span.end);
          expect(new Set(segment.layers)).toEqual(new Set(there));
          expect(segment.layers).toHaveLength(there.length);
        }
      }
    }),
  );
});

test("neighbouring segments differ in their layers", () => {
  fc.assert(
    fc.property(anySpan, anyLayers, (whole, layers) => {
      const segments = flatten(whole, layers);
      for (const [index, segment] of segments.entries()) {
        const next = segments[index + 1];
        if (next) expect(next.layers).not.toEqual(segment.layers.slice());
      }
    }),
  );
});
