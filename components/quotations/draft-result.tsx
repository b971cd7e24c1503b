"use client";
// A draft that was judged: the draft with its quotations marked, the verdicts beside it, and the report to take away.
import { Download, Printer } from "lucide-react";
import { useMemo } from "react";
import { QuoteSpanBar } from "#components/reader/quote-span-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { reportMarkdown } from "#lib/features/quotations/report-markdown.ts";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import type { CheckedPaper } from "./check-paper.ts";
import styles from "./draft-result.module.css";
import { JudgementCard } from "./judgement-card.tsx";
import { ListedQuotations } from "./listed-quotations.tsx";
import { MarkedDraft } from "./marked-draft.tsx";
import { PartPicker } from "./part-picker.tsx";
import { SaveCheck } from "./save-check.tsx";
import { toReaderSource } from "./to-reader-source.ts";
import { useShownPart } from "./use-shown-part.ts";

export function DraftResult({ paper, isSaved = false }: { paper: CheckedPaper; isSaved?: boolean }) {
  const { draft, report, sources } = paper;
  const { quotations } = report;
  const quoted = useMemo(() => [...sources.values()].map(toReaderSource), [sources]);
  const shown = useShownPart(quotations.length);
  if (quotations.length === 0) {
    return (
      <EmptyState title="No quotation was found in the draft.">
        Quotations are found by their marks (“…”, "…", «…», „…“) or as block quotes. Without marks, paste the
        quotation alone.
      </EmptyState>
    );
  }
  return (
    <section aria-label="The draft, judged" className={styles.result}>
      <Summary report={report} draft={isSaved ? null : draft} />
      <QuoteSpanBar sources={quoted} />
      <ListedQuotations report={report} draft={draft} />
      <PartPicker shown={shown} total={quotations.length} />
      <div className={styles.columns}>
        <MarkedDraft draft={draft} report={report} from={shown.from} to={shown.to} />
        <ol className={styles.verdicts} aria-label="Verdicts" start={shown.from + 1}>
          {quotations.slice(shown.from, shown.to).map((one, index) => (
            <Verdict key={one.start} number={shown.from + index + 1} one={one} sources={sources} />
          ))}
        </ol>
      </div>
      <PartPicker shown={shown} total={quotations.length} />
    </section>
  );
}

type VerdictProps = {
  number: number;
  one: DraftReport["quotations"][number];
  sources: CheckedPaper["sources"];
};

function Verdict({ number, one, sources }: VerdictProps) {
  return (
    <li id={`verdict-${number}`} className={styles.verdict}>
      <span className={styles.count} aria-hidden="true">
        {number}
      </span>
      <JudgementCard quote={one.quote} judgement={one} sources={sources} attributedTo={one.attributedTo} />
      {one.numbers.map((differing) => (
        <p key={differing.start} className={styles.number}>
          The draft says {differing.draft} beside it; the passage has {differing.source.join(", ")}.
        </p>
      ))}
    </li>
  );
}

function Summary({ report, draft }: { report: DraftReport; draft: string | null }) {
  const { total, passed, unattributed, unfounded, numbers, unclosed } = report.summary;
  const markdown = () => reportMarkdown(report, new Date().toISOString());
  const counts: [number, string][] = [
    [passed, "stand"],
    [total - passed, "do not"],
    [unattributed, "quoted without a speaker"],
    [unfounded, "given to somebody and not found"],
    [numbers, "numbers that differ beside a quotation"],
    [unclosed.length, "marks that nothing closes"],
  ];
  return (
    <div className={styles.summary}>
      <p>
        <b>{total === 1 ? "1 quotation" : `${total} quotations`}</b>:{" "}
        {counts
          .filter(([count], index) => count > 0 || index < 2)
          .map(([count, words]) => `${count} ${words}`)
          .join(", ")}
        .
      </p>
      <p className={styles.tools} data-print="no">
        {draft !== null && <SaveCheck draft={draft} />}
        <CopyButton label="Copy as Markdown" text={markdown} />
        <Button tone="quiet" size="s" icon={<Download />} onClick={() => download(markdown())}>
          Download
        </Button>
        <Button tone="quiet" size="s" icon={<Printer />} onClick={() => window.print()}>
          Print
        </Button>
      </p>
    </div>
  );
}

function download(markdown: string): void {
  const address = URL.createObjectURL(new Blob([markdown], { type: "text/markdown" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "quotations.md";
  link.click();
  URL.revokeObjectURL(address);
}
