import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { planCarrying } from "#lib/features/versions/plan-carrying.ts";
import { storedSpan } from "#lib/text/span.ts";
import {
  anchoredText,
  carriedSpan,
  carriesOnlyImages,
  cuttingEdits,
} from "#tests/support/carrying-property.ts";

describe("what becomes of anchors under random edits", () => {
  it("no place is accepted that is not where the edits put the words, and nothing disappears", () => {
    fc.assert(
      fc.property(carriedSpan, cuttingEdits, ({ text, anchor }, edits) =>
        carriesOnlyImages(text, anchor, edits),
      ),
      { numRuns: 1000, endOnFailure: true },
    );
  });
});

const doubled = "Qaani did not plan the attack, said an aide of the minister, who was there.";

/** What becomes of the first place of some words. */
function carried(before: string, after: string, words: string) {
  const old = anchoredText(before);
  const start = [...before.slice(0, before.indexOf(words))].length;
  const anchor = cutAnchor(old, storedSpan(start, start + [...words].length));
  return anchor && planCarrying(old, anchoredText(after))(anchor);
}

describe("a sentence that stands several times", () => {
  it("is nobody's, where one of two was taken away", () => {
    const text = `${doubled}\n\nThe river rose that week.\n\n${doubled}`;
    expect(carried(text, `The river rose that week.\n\n${doubled}`, "attack")).toMatchObject({
      outcome: "ambiguous",
    });
  });

  it("is nobody's, where a second was put in", () => {
    expect(carried(doubled, `${doubled} ${doubled}`, "attack")).toMatchObject({ outcome: "ambiguous" });
  });

  it("is the same one in the row, where all are there still", () => {
    const text = `${doubled}\n\nThe river rose that week.\n\n${doubled}`;
    expect(carried(text, `12 May\n\n${text}`, "attack")).toMatchObject({ outcome: "moved" });
  });
});
