import fc from "fast-check";
import { expect, test } from "vitest";
import { marksByPassage } from "#components/reader/marks.ts";
import { overlaps, textSpan } from "#lib/text/span.ts";

test("each passage gets the marks that share a position with it, and no others", () => {
  const lengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
  const marks = fc.array(
    fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ span: textSpan(start, start + length) })),
  );
  fc.assert(
    fc.property(lengths, marks, (parts, all) => {
      let at = 0;
      const passages = parts.map(([gap, length]) => {
        const span = textSpan(at + gap, at + gap + length);
        at = span.end;
        return { span };
      });
      expect(marksByPassage(passages, all)).toEqual(
        passages.map(({ span }) => all.filter((mark) => overlaps(span, mark.span))),
      );
    }),
  );
});
