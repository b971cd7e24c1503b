// The room of comparing: which sources, what the address could not be answered with, and the comparison itself.
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import type { AddressFault, CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { ProposalRow } from "#lib/features/comparisons/queries.ts";
import type { ComparisonView } from "#lib/features/comparisons/view.ts";
import { ChosenSources } from "./chosen-sources.tsx";
import styles from "./compare-room.module.css";
import { Proposals } from "./proposals.tsx";
import { TextsRoom } from "./texts-room.tsx";
import { VersionsRoom } from "./versions-room.tsx";

export type CompareRoomProps = {
  request: CompareRequest;
  fault: AddressFault | null;
  comparison: ComparisonView;
  proposals: readonly ProposalRow[];
};

export function CompareRoom({ request, fault, comparison, proposals }: CompareRoomProps) {
  const { columns, unknown, body } = comparison;
  const asked = { ...request, sources: columns.map(({ slug }) => slug) };
  return (
    <div className={styles.room}>
      {unknown.length > 0 && (
        <ErrorNote
          tried={`The address names “${unknown.join("”, “")}”.`}
          happened="No source has that address."
          remedy="Choose from those below."
        />
      )}
      {fault && !fault.isUnfinished && (
        <ErrorNote
          tried="The address could not be taken as it stands."
          happened={fault.happened}
          remedy={fault.remedy}
        />
      )}
      {columns.length > 0 && <ChosenSources request={asked} columns={columns} />}
      {body !== null && <Proposals request={asked} proposals={proposals} isOpen={false} />}
      {body === null && columns.length === 1 && (
        <EmptyState title="One source only, so far.">Choose another to lay beside it.</EmptyState>
      )}
      {body === null && columns.length === 0 && (
        <EmptyState title="Nothing is being compared yet.">
          Choose a source, then up to three others to lay beside it.
        </EmptyState>
      )}
      {body?.kind === "versions" && <VersionsRoom request={asked} columns={columns} view={body} />}
      {body?.kind === "texts" && <TextsRoom request={asked} columns={columns} view={body} />}
      {body === null && <Proposals request={asked} proposals={proposals} isOpen />}
    </div>
  );
}
