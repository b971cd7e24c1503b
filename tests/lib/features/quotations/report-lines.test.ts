import { expect, it } from "vitest";
import { githubLines, reportLines } from "#lib/features/quotations/report-lines.ts";
import type { DraftReport } from "#lib/features/quotations/schema.ts";

const draft = "🕊 First.\n“Nine men.”\nLast “open.\n";
const report: DraftReport = {
  quotations: [
    {
      start: 9,
      end: 20,
      quote: "Nine men.",
      attributedTo: null,
      numbers: [],
      verdict: "altered",
      sources: ["one"],
      best: { source: "one", start: 0, end: 8, exact: "Five men" },
      changes: [{ kind: "number", source: "Five", quote: "Nine" }],
      disclosed: false,
      speaker: null,
      parts: [],
      matches: [],
      note: "The words differ: 100 %.",
    },
  ],
  summary: {
    total: 1,
    passed: 0,
    verdicts: { altered: 1 },
    unattributed: 1,
    unfounded: 0,
    numbers: 0,
    listed: { unattributed: [0], unfounded: [], numbers: [] },
    unclosed: [26],
    judgedAgainst: [{ source: "one", sha256: "a" }],
  },
};

it("says each quotation with its line, its changes and why", () => {
  const [row, listed, unclosed, counts] = reportLines(report, draft, "draft.md");
  expect(row).toContain("draft.md:2  altered");
  expect(row).toContain("number: “Five” → “Nine”");
  expect(listed).toBe("draft.md:2  quoted, and nobody is named who says it: Nine men.");
  expect(unclosed).toContain("draft.md:3");
  expect(counts).toContain("1 quotation, 0 stand, 1 do not");
});

it("writes what GitHub reads, with its own escapes", () => {
  expect(githubLines(report, draft, "a,b.md")).toEqual([
    "::error file=a%2Cb.md,line=2,title=Quotation altered::Nine men.  — number: “Five” → “Nine”; The words differ: 100 %25.",
    "::notice file=a%2Cb.md,line=2,title=Quoted without a speaker::Nine men.",
    "::warning file=a%2Cb.md,line=3,title=Open quotation mark::A quotation mark opens here that nothing closes.",
  ]);
});
