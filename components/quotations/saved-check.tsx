// A saved check: the verdicts beside the draft, and the versions of the sources that they hold for.
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { QuotedSource } from "#lib/features/quotations/quoted-source.ts";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import { DraftResult } from "./draft-result.tsx";
import styles from "./saved-check.module.css";

export type SavedCheckProps = { draft: string; report: DraftReport; sources: readonly QuotedSource[] };

export function SavedCheck({ draft, report, sources }: SavedCheckProps) {
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  return (
    <>
      <DraftResult paper={{ draft, report, sources: bySlug }} isSaved />
      <Disclosure summary={`Judged against ${report.summary.judgedAgainst.length} sources`}>
        <ul className={styles.versions}>
          {report.summary.judgedAgainst.map(({ source, sha256 }) => (
            <li key={source}>
              {source} <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
