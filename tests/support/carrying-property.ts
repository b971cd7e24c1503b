/**
 * The promise of carrying, as properties over random texts and edits, with the collation of the house and no other: no anchor that is
 * accepted by itself is wrong, and nothing disappears. Run briefly in the ordinary tests and at length in the soak.
 */
import fc from "fast-check";
import { expect } from "vitest";
import { type AnchoredText, type CutAnchor, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { describeStoredSpan } from "#lib/anchor/describe.ts";
import type { Anchor } from "#lib/anchor/selectors.ts";
import { planCarrying } from "#lib/features/versions/plan-carrying.ts";
import { Positions } from "#lib/text/positions.ts";
import { sentences } from "#lib/text/sentences.ts";
import { storedSpan } from "#lib/text/span.ts";
import { describedSpan } from "./anchor-property.ts";
import { applyEdits, type Edit } from "./random-edit.ts";

/** Edits that leave a mark wherever they cut, and take away as much as whole paragraphs: one of several that are alike, too. */
export const cuttingEdits = fc.array(
  fc.record({
    at: fc.nat({ max: 100_000 }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.nat({ max: 900 })),
    text: fc.constantFrom("≠", "≠", "\n\n≠\n\n"),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Prose of few sentences that come again and again, as they stand and in other company. */
const alike = fc
  .array(
    fc.constantFrom(
      "Qaani did not plan the attack, said an aide.",
      "Nobody else was told of it.",
      "More than 43,548 people had left the town by then.",
      "It was quiet.",
      "Raisi met Qaani in Baghdad on the third of March.",
      "🕊 The doves came back to the roofs of the old town in the spring.",
    ),
    { minLength: 4, maxLength: 24 },
  )
  .chain((all) =>
    fc
      .array(fc.constantFrom(" ", " ", "\n\n"), { minLength: all.length, maxLength: all.length })
      .map((gaps) =>
        all
          .flatMap((one, index) => [one, gaps[index] ?? " "])
          .join("")
          .trimEnd(),
      ),
  );

/** A text and an anchor in it: of any kind, or where whole paragraphs repeat. */
export const carriedSpan = fc.oneof(
  describedSpan,
  fc.tuple(alike, fc.nat(), fc.nat({ max: 60 })).map(([text, at, length]) => {
    const positions = new Positions(text);
    const start = at % positions.length;
    const end = Math.min(positions.length, start + 1 + length);
    return { text, anchor: describeStoredSpan(text, storedSpan(start, end), positions) };
  }),
);

/** Every line that holds anything is a passage, as of plain text. */
export function anchoredText(text: string): AnchoredText {
  const positions = new Positions(text);
  const passages: { ordinal: number; start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const words = match[0].trim();
    if (words === "") continue;
    const from = match.index + match[0].indexOf(words);
    const start = positions.toStored({ start: from, end: from + words.length } as never);
    passages.push({ ordinal: passages.length + 1, start: start.start, end: start.end });
  }
  return { text, positions, passages };
}

/** What hangs on a text: the given anchor, and one on each of its sentences. */
function anchorsOf(text: AnchoredText, anchor: Anchor): CutAnchor[] {
  const spans = [
    storedSpan(anchor.start, anchor.end),
    ...sentences(text.text).map((span) => text.positions.toStored(span)),
  ];
  return spans.flatMap((span) => (span.start < span.end ? (cutAnchor(text, span) ?? []) : []));
}

/** With marks at every cut, what is accepted is the image of the old words, character by character; and all have an outcome. */
export function carriesOnlyImages(text: string, anchor: Anchor, edits: readonly Edit[]): void {
  const edited = applyEdits(text, edits);
  const [before, after] = [anchoredText(text), anchoredText(edited.text)];
  const plan = planCarrying(before, after);
  const anchors = anchorsOf(before, anchor);
  const tally = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0 };
  for (const one of anchors) {
    const { outcome, to, candidates } = plan(one);
    tally[outcome] += 1;
    expect(to !== null).toBe(outcome === "exact" || outcome === "moved");
    if (outcome === "changed" || outcome === "ambiguous") expect(candidates.length).toBeGreaterThan(0);
    if (to === null) continue;
    expect(to.exact).toBe(one.exact);
    const image = edited.provenance.slice(to.start, to.end);
    const words = [...to.exact];
    // White space that an edit wrote where white space stood cannot be told from it.
    const isImage = image.every(
      (from, index) => from === one.start + index || /\s/u.test(words[index] ?? ""),
    );
    expect(isImage).toBe(true);
  }
  const { exact, moved, changed, ambiguous, lost } = tally;
  expect(exact + moved + changed + ambiguous + lost).toBe(anchors.length);
}
