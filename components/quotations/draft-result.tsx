"use client";
// A draft that was judged: the draft with its quotations marked, the verdicts beside it, and the report to take away.
import { Download, Printer } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { reportMarkdown } from "#lib/features/quotations/report-markdown.ts";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import { verdictWords } from "#lib/features/quotations/verdict-words.ts";
import type { CheckedPaper } from "./check-paper.ts";
import styles from "./draft-result.module.css";
import { JudgementCard } from "./judgement-card.tsx";
import { ListedQuotations } from "./listed-quotations.tsx";
import { SaveCheck } from "./save-check.tsx";

export function DraftResult({ paper, isSaved = false }: { paper: CheckedPaper; isSaved?: boolean }) {
  const { draft, report, sources } = paper;
  if (report.quotations.length === 0) {
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
      <ListedQuotations report={report} draft={draft} />
      <div className={styles.columns}>
        <MarkedDraft draft={draft} report={report} />
        <ol className={styles.verdicts} aria-label="Verdicts">
          {report.quotations.map((one, index) => (
            <li key={one.start} id={`verdict-${index + 1}`} className={styles.verdict}>
              <JudgementCard
                quote={one.quote}
                judgement={one}
                sources={sources}
                attributedTo={one.attributedTo}
              />
              {one.numbers.map((number) => (
                <p key={number.start} className={styles.number}>
                  The draft says {number.draft} beside it; the passage has {number.source.join(", ")}.
                </p>
              ))}
            </li>
          ))}
        </ol>
      </div>
    </section>
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
        <b>{total} quotations</b>:{" "}
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

function MarkedDraft({ draft, report }: { draft: string; report: DraftReport }) {
  const characters = Array.from(draft);
  let at = 0;
  const pieces = report.quotations.flatMap((one, index) => {
    const before = characters.slice(at, one.start).join("");
    at = one.end;
    const { tone, name } = verdictWords[one.verdict];
    return [
      before,
      <a key={one.start} className={styles.mark} data-tone={tone} href={`#verdict-${index + 1}`} title={name}>
        <sup className={styles.digit}>{index + 1}</sup>
        {characters.slice(one.start, one.end).join("")}
      </a>,
    ];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls has to be reached by the keyboard.
    <section className={styles.draft} aria-label="The draft" tabIndex={0}>
      {pieces}
      {characters.slice(at).join("")}
    </section>
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
