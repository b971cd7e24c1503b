// The stretch of a draft to which some of its quotations belong, each marked by its verdict and led to it.
import { useMemo } from "react";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import { verdictWords } from "#lib/features/quotations/verdict-words.ts";
import { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";
import styles from "./draft-result.module.css";

export type MarkedDraftProps = { draft: string; report: DraftReport; from: number; to: number };

export function MarkedDraft({ draft, report, from, to }: MarkedDraftProps) {
  const positions = useMemo(() => new Positions(draft), [draft]);
  const { quotations } = report;
  const cut = (start: number, end: number) =>
    sliceText(draft, positions.toText(storedSpan(start, Math.max(start, end))));
  const end = quotations[to]?.start ?? positions.length;
  let at = from === 0 ? 0 : (quotations[from]?.start ?? 0);
  const pieces = quotations.slice(from, to).flatMap((one, index) => {
    const before = cut(at, one.start);
    at = one.end;
    const { tone, name } = verdictWords[one.verdict];
    const number = from + index + 1;
    return [
      before,
      <a key={one.start} className={styles.mark} data-tone={tone} href={`#verdict-${number}`} title={name}>
        <sup className={styles.digit}>{number}</sup>
        {cut(one.start, one.end)}
      </a>,
    ];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls has to be reached by the keyboard.
    <section className={styles.draft} aria-label="The draft" tabIndex={0}>
      {pieces}
      {cut(at, end)}
    </section>
  );
}
