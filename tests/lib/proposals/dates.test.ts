import { describe, expect, it } from "vitest";
import { proposeDates } from "#lib/proposals/dates.ts";
import { textSpan } from "#lib/text/span.ts";

function dates(words: string, published: string | null = null) {
  const text = { text: words, passages: [{ kind: "paragraph", span: textSpan(0, words.length) }] };
  return proposeDates(text, published).map(({ span, edtf, reckoned }) => [
    words.slice(span.start, span.end),
    edtf,
    reckoned?.edtf ?? null,
  ]);
}

const own = "2024-02-08";
const cases: readonly (readonly [string, string | null, readonly (readonly (string | null)[])[]])[] = [
  ["It was on 8 February 2024.", null, [["8 February 2024", "2024-02-08", null]]],
  ["It was in December 2023.", null, [["December 2023", "2023-12", null]]],
  ["The attack of October 7 failed.", null, [["October 7", "XXXX-10-07", null]]],
  ["The attack of October 7 failed.", own, [["October 7", "XXXX-10-07", "2023-10-07"]]],
  ["It began in the early 1980s.", null, [["the early 1980s", "198X", null]]],
  ["It began in 1979.", null, [["1979", "1979", null]]],
  ["Four years ago it began.", own, [["Four years ago", null, "2020"]]],
  ["It was last month.", own, [["last month", null, "2024-01"]]],
  ["It was on Friday.", own, [["Friday", null, "2024-02"]]],
  ["It was on Friday.", null, []],
  ["It happens now, and over the weekend.", own, []],
  ["About 1500 people came.", null, []],
  ["It cost in 1900 dollars.", null, []],
];

describe("dates are no finer than their words:", () => {
  for (const [words, published, found] of cases) {
    it(`${words} ${published === null ? "" : `(article of ${published})`}`, () =>
      expect(dates(words, published)).toEqual(found));
  }
});
