// Versions of a text: how they differ in words, where, every passage beside the one that it answers, and the apparatus.
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { ColumnView, VersionsView } from "#lib/features/comparisons/view.ts";
import { Apparatus } from "./apparatus.tsx";
import { ColumnSwitch } from "./column-switch.tsx";
import { DifferenceFilters } from "./difference-filters.tsx";
import { DifferenceStrip } from "./difference-strip.tsx";
import { LinkLines } from "./link-lines.tsx";
import { summaryWords } from "./summary-words.ts";
import { VersionTable } from "./version-table.tsx";
import styles from "./versions-room.module.css";

export type VersionsRoomProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  view: VersionsView;
};

export function VersionsRoom({ request, columns, view }: VersionsRoomProps) {
  const { differences, summaries, apparatus } = view;
  const sigla = columns.map(({ siglum }) => siglum);
  return (
    <>
      <div className={styles.summary}>
        {summaryWords(sigla, summaries).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      <DifferenceFilters request={request} summaries={summaries} />
      <DifferenceStrip key={request.sources.join()} differences={differences} />
      <ColumnSwitch request={request} columns={columns} />
      <div className={styles.side}>
        <VersionTable request={request} columns={columns} rows={view.rows} />
        <LinkLines count={columns.length} />
      </div>
      <Apparatus columns={columns} entries={apparatus} />
    </>
  );
}
