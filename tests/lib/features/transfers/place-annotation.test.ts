import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSpan } from "#lib/anchor/describe.ts";
import { type PlacedText, placeAnnotation } from "#lib/features/transfers/place-annotation.ts";
import { type ReadAnnotation, readAnnotations } from "#lib/features/transfers/read-annotations.ts";
import { Positions } from "#lib/text/positions.ts";
import { textSpan } from "#lib/text/span.ts";

const place = (slug: string, text: string): PlacedText => ({
  slug,
  sha256: slug,
  text,
  positions: new Positions(text),
});

const annotation = (
  quote: Partial<ReadAnnotation["quote"]>,
  more: Partial<ReadAnnotation> = {},
): ReadAnnotation => ({
  name: "x",
  id: null,
  source: { slug: null, sha256: null },
  position: null,
  quote: { exact: "", prefix: "", suffix: "", ...quote },
  note: "",
  tags: [],
  colour: null,
  entities: [],
  events: [],
  claims: [],
  created: null,
  modified: null,
  ...more,
});

const first = place(
  "first",
  "🕊 The general met the minister in Tehran on a cold day.\n\nNobody else was there, as the general said later.",
);
const second = place(
  "second",
  "On Tuesday the general met the minister in Tehran, and nobody else was there at all.",
);

describe("placeAnnotation", () => {
  it("believes a position only where the very text is here and says these words there", () => {
    const named = { source: { slug: "first", sha256: "first" } };
    const there = annotation({ exact: "general" }, { ...named, position: { start: 6, end: 13 } });
    expect(placeAnnotation(there, [first, second])).toMatchObject({
      status: "placed",
      place: { start: 6, end: 13 },
    });
    const moved = annotation({ exact: "general" }, { ...named, position: { start: 7, end: 14 } });
    expect(placeAnnotation(moved, [first, second]).status).toBe("changed");
  });

  it("finds words by what stood around them, however the lines were broken", () => {
    const quote = {
      prefix: "on a cold day. Nobody else was ",
      exact: "there, as  the general",
      suffix: " said later.",
    };
    expect(placeAnnotation(annotation(quote), [first, second])).toMatchObject({
      status: "placed",
      place: { source: "first", exact: "there, as the general" },
    });
  });

  it("does not choose between two places that read alike", () => {
    const quote = { prefix: "general met the ", exact: "minister", suffix: " in Tehran" };
    const found = placeAnnotation(annotation(quote), [first, second]);
    expect(found).toMatchObject({
      status: "ambiguous",
      candidates: [{ source: "first" }, { source: "second" }],
    });
    const named = annotation(quote, { source: { slug: "second", sha256: null } });
    expect(placeAnnotation(named, [first, second])).toMatchObject({
      status: "placed",
      place: { source: "second" },
    });
  });

  it("shows where the words stand in other surroundings, and takes none of them", () => {
    const quote = { prefix: "somewhere else altogether, ", exact: "nobody else", suffix: " had been seen" };
    expect(placeAnnotation(annotation(quote), [first, second])).toMatchObject({
      status: "changed",
      candidates: [{ source: "second", exact: "nobody else" }],
    });
  });

  it("does not take a word without surroundings, though it stands only once", () => {
    expect(placeAnnotation(annotation({ exact: "Tuesday" }), [first, second]).status).toBe("changed");
    expect(placeAnnotation(annotation({ exact: "Wednesday" }), [first, second])).toEqual({
      status: "lost",
      candidates: [],
    });
  });

  it("tells words from others that differ by their spaces only", () => {
    const text = place(
      "third",
      "They asked where the therapist of the old minister had been that whole long night.",
    );
    const quote = {
      prefix: "They asked where ",
      exact: "the the rapist",
      suffix: " of the old minister had been",
    };
    expect(placeAnnotation(annotation(quote), [text]).status).toBe("lost");
  });

  it("never places words elsewhere than where they were taken from, whatever the texts are", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", " ", "\n", "🕊", "é", "the ", "general "), {
        minLength: 4,
        maxLength: 60,
      })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (one, other, from, length) => {
        const start = from % one.length;
        const end = Math.min(one.length, start + 1 + (length % 8));
        fc.pre(
          !/[\uDC00-\uDFFF]/.test(one[start] ?? "") &&
            !/[\uDC00-\uDFFF]/.test(one[end] ?? "") &&
            one.slice(start, end).trim() !== "",
        );
        const { prefix, exact, suffix } = describeSpan(one, textSpan(start, end));
        const found = placeAnnotation(annotation({ prefix, exact, suffix }), [
          place("one", one),
          place("other", other),
        ]);
        if (found.status !== "placed") return;
        const thin = (text: string) => text.replace(/\s+/gu, "");
        const text = found.place.source === "one" ? one : other;
        const points = [...text];
        expect(points.slice(found.place.start, found.place.end).join("")).toBe(found.place.exact);
        expect(thin(found.place.exact)).toBe(thin(exact));
        expect(thin(points.slice(0, found.place.start).join("")).endsWith(thin(prefix))).toBe(true);
        expect(thin(points.slice(found.place.end).join("")).startsWith(thin(suffix))).toBe(true);
      }),
    );
  });
});

describe("readAnnotations", () => {
  it("reads whatever it is given without a fault of its own", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const annotations = readAnnotations({
          annotations: [
            value,
            {
              target: [{ selector: [{ type: "TextQuoteSelector", exact: "x", prefix: value }] }],
              body: value,
              tags: value,
              text: value,
              created: value,
            },
          ],
        });
        expect(annotations.ok).toBe(true);
        readAnnotations(value);
      }),
    );
  });

  it.each([["words"], [5], [null], [{}], [{ items: "x" }]])(
    "refuses %j, which is no file of annotations",
    (value) => {
      expect(readAnnotations(value)).toMatchObject({ ok: false, failure: { code: "invalid-body" } });
    },
  );
});
