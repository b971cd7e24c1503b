/**
 * Has a draft judged by the API, a piece at a time so that progress can be shown, and fetches the sources that the verdicts
 * name. Pieces are cut between paragraphs; their positions are put together again.
 */

import type { QuotedSource } from "#lib/features/quotations/quoted-source.ts";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import { summarise } from "#lib/features/quotations/summarise.ts";
import { toQuotedSource } from "#lib/features/quotations/to-quoted-source.ts";
import type { SourceDetail } from "#lib/features/sources/schema.ts";
import { ask } from "./ask.ts";

export type CheckedPaper = {
  readonly draft: string;
  readonly report: DraftReport;
  readonly sources: ReadonlyMap<string, QuotedSource>;
};

/** Some 3,000 words: judged within a second or two. */
const PIECE = 20_000;

/** @param tell is given the share that is done, 0 to 1. */
export async function checkPaper(draft: string, tell: (done: number) => void): Promise<CheckedPaper> {
  const reports: { report: DraftReport; offset: number }[] = [];
  let offset = 0;
  let read = 0;
  for (const piece of piecesOf(draft)) {
    reports.push({ report: await ask<DraftReport>("/api/v1/drafts/check", { markdown: piece }), offset });
    offset += Array.from(piece).length;
    read += piece.length;
    tell(read / draft.length);
  }
  const report = joinReports(reports);
  const slugs = new Set(report.quotations.flatMap(({ matches }) => matches.map(({ source }) => source)));
  const sources = new Map<string, QuotedSource>();
  for (const slug of slugs)
    sources.set(slug, toQuotedSource(await ask<SourceDetail>(`/api/v1/sources/${encodeURIComponent(slug)}`)));
  return { draft, report, sources };
}

/** The draft cut behind empty lines, each piece at least `PIECE` long, the last aside. */
function piecesOf(draft: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < draft.length) {
    const cut = draft.indexOf("\n\n", from + PIECE);
    const to = cut < 0 ? draft.length : cut + 2;
    pieces.push(draft.slice(from, to));
    from = to;
  }
  return pieces.length > 0 ? pieces : [""];
}

function joinReports(reports: readonly { report: DraftReport; offset: number }[]): DraftReport {
  const quotations = reports.flatMap(({ report, offset }) =>
    report.quotations.map((one) => ({
      ...one,
      start: one.start + offset,
      end: one.end + offset,
      numbers: one.numbers.map((number) => ({
        ...number,
        start: number.start + offset,
        end: number.end + offset,
      })),
    })),
  );
  return {
    quotations,
    summary: {
      ...summarise(quotations),
      unclosed: reports.flatMap(({ report, offset }) => report.summary.unclosed.map((at) => at + offset)),
      judgedAgainst: reports[0]?.report.summary.judgedAgainst ?? [],
    },
  };
}
