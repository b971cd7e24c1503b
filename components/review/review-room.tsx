// The room of reviewing as it is laid out: what is asked for and how far one is, the proposal in view, those like it, what was decided.
import { FilterForm } from "#components/ui/filter-form.tsx";
import { type ReviewRequest, reviewAddress } from "#lib/features/reviews/review-address.ts";
import type { ReviewView } from "#lib/features/reviews/view.ts";
import { AlsoSaid } from "./also-said.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { kindNames } from "./kind-names.ts";
import { LatestDecisions } from "./latest-decisions.tsx";
import { NothingWaits } from "./nothing-waits.tsx";
import { PairBar } from "./pair-bar.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import styles from "./review-room.module.css";
import { SimilarPlaces } from "./similar-places.tsx";
import { UndoKey } from "./undo-key.tsx";

export function ReviewRoom({ review, request }: { review: ReviewView; request: ReviewRequest }) {
  const { suggestion, alike, others, said, skipped, merges, progress, kinds, sources, decisions } = review;
  const latest = decisions[0]?.id ?? null;
  const { kind, source } = request;
  const isNarrowed = kind !== undefined || source !== undefined;
  return (
    <>
      <div className={styles.tools}>
        <FilterForm
          action="/review"
          label="Filter the proposals"
          clear={isNarrowed ? reviewAddress() : undefined}
          fields={[
            {
              name: "kind",
              label: "Kind",
              any: "Every kind",
              value: kind,
              options: kinds.map((one) => ({ value: one.kind, label: kindNames[one.kind], count: one.open })),
            },
            {
              name: "source",
              label: "Source",
              any: "Every source",
              value: source,
              options: sources.map(({ slug, name, open }) => ({ value: slug, label: name, count: open })),
            },
          ]}
        />
        <ProgressLine {...progress} latest={decisions[0]} />
      </div>
      <div className={styles.desk}>
        <div className={styles.main}>
          {suggestion === null ? (
            <>
              {latest !== null && <UndoKey latest={latest} request={request} />}
              <NothingWaits {...{ progress, skipped, request }} />
            </>
          ) : (
            <>
              <ProposalCard suggestion={suggestion} />
              {suggestion.kind === "duplicate" ? (
                <PairBar key={suggestion.id} {...{ suggestion, merges, request, latest }} />
              ) : (
                <DecisionBar key={suggestion.id} {...{ suggestion, alike, request, latest }} />
              )}
              {suggestion.kind === "metadata" ? (
                <AlsoSaid said={said} />
              ) : (
                <SimilarPlaces places={others} total={alike - 1} />
              )}
            </>
          )}
        </div>
        <LatestDecisions decisions={decisions} request={request} />
      </div>
    </>
  );
}
