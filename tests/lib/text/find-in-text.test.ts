import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findInText } from "#lib/text/find-in-text.ts";
import { fold, foldWithMap } from "#lib/text/fold.ts";
import { sliceText } from "#lib/text/span.ts";

const found: Readonly<Record<string, readonly [text: string, needle: string, parts: readonly string[]]>> = {
  "whatever the case": ["Qaani and QAANI", "qaani", ["Qaani", "QAANI"]],
  "whatever the accents": ["Qāānī, Qa\u0304ani", "qaani", ["Qāānī", "Qa\u0304ani"]],
  "accents in the needle": ["Qaani", "qāānī", ["Qaani"]],
  "a no-break space": ["the Qods\u00a0Force and Qods Force", "qods force", ["Qods\u00a0Force", "Qods Force"]],
  "a no-break space in the needle": ["Qods Force", "Qods\u00a0Force", ["Qods Force"]],
  "a line break in the text": ["Qods\n  Force", "qods force", ["Qods\n  Force"]],
  "any quotation marks": ["“axis of resistance”", '"axis of', ["“axis of"]],
  "any apostrophe": ["Asa’ib Asa'ib", "asa‘ib", ["Asa’ib", "Asa'ib"]],
  "any dash": ["Iran–backed Iran-backed", "iran—backed", ["Iran–backed", "Iran-backed"]],
  "a soft hyphen unseen": ["Soleimani Solei\u00admani", "soleimani", ["Soleimani", "Solei\u00admani"]],
  "a ligature whole": ["oﬃce", "office", ["oﬃce"]],
  "part of a word": ["Soleimani", "leiman", ["leiman"]],
  "no overlap with itself": ["ananas", "ana", ["ana"]],
  "nothing for an empty needle": ["anything", "  ", []],
  "nothing where it does not stand": ["Qods Force", "force qods", []],
};

describe("findInText finds", () => {
  test.each(Object.entries(found))("%s", (_name, [text, needle, parts]) => {
    expect(findInText(text, needle).map((span) => sliceText(text, span))).toEqual(parts);
    expect(findInText(foldWithMap(text), needle)).toEqual(findInText(text, needle));
  });

  it("words for themselves, where asked to", () => {
    const text = "the Force of Qods, the force";
    const spans = findInText(text, "qods force", "words");
    expect(spans.map((span) => sliceText(text, span))).toEqual(["Force", "Qods", "force"]);
  });

  it("every stretch of a text in that text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const start = from % (text.length + 1);
          const needle = text.slice(start, start + length).trim();
          fc.pre(fold(needle).trim() !== "" && needle.isWellFormed());
          const spans = findInText(text, fold(needle));
          for (const span of spans) expect(fold(sliceText(text, span))).toContain(fold(needle).trim());
        },
      ),
    );
  });
});
