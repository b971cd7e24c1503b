/**
 * Random edits whose effect is known character by character: what an anchor's carrying over is held against.
 */

import fc from "fast-check";

/** Replace the characters `start` to `end` (modulo the text) by `text`. Applied in turn. */
export type Edit = { readonly at: number; readonly length: number; readonly text: string };

/** A character of the edited text: which one of the old text it is, or −1 where an edit wrote it. */
export type Provenance = readonly number[];

export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly provenance: Provenance } {
  const points = Array.from(text, (character, from) => ({ character, from }));
  for (const { at, length, text: inserted } of edits) {
    const start = at % (points.length + 1);
    points.splice(start, length, ...Array.from(inserted, (character) => ({ character, from: -1 })));
  }
  return {
    text: points.map(({ character }) => character).join(""),
    provenance: points.map(({ from }) => from),
  };
}

/** Edits that insert, delete and replace; their inserted text is drawn from `inserted`. */
export function someEdits(inserted: fc.Arbitrary<string>, most: number): fc.Arbitrary<Edit[]> {
  return fc.array(
    fc.record({
      at: fc.nat({ max: 100_000 }),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
      text: inserted,
    }),
    { minLength: 1, maxLength: most },
  );
}
