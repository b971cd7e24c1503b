import { expect, it } from "vitest";
import { summaryWords } from "#components/compare/summary-words.ts";

const none = { wording: 0, typography: 0, identical: 0, changed: 0, leftOnly: 0, rightOnly: 0, moved: 0 };

it.each([
  [
    { wording: 18, leftOnly: 1, rightOnly: 14, identical: 11 },
    "001 and 002: 18 changes of wording; 1 passage only in 001, 14 passages only in 002; 11 passages are identical.",
  ],
  [
    { wording: 1, typography: 2, moved: 1, identical: 1 },
    "001 and 002: 1 change of wording, 2 of typography alone; 1 passage stands elsewhere; 1 passage is identical.",
  ],
  [{ identical: 9 }, "001 and 002 are the same, word for word."],
])("%j is said as “%s”", (summary, words) => {
  expect(summaryWords(["001", "002"], [{ ...none, ...summary }])).toEqual([words]);
});
