// The room where nothing waits: what was skipped can be looked at again, and what else waits is a click away.
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type ReviewRequest, reviewAddress } from "#lib/features/reviews/review-address.ts";
import type { ReviewView } from "#lib/features/reviews/view.ts";

type Props = Pick<ReviewView, "progress" | "skipped"> & { request: ReviewRequest };

export function NothingWaits({ progress, skipped, request: { kind, source } }: Props) {
  const isNarrowed = kind !== undefined || source !== undefined;
  const many = progress.skipped.toLocaleString("en-GB");
  return (
    <EmptyState
      title={isNarrowed ? "Nothing of that waits" : "Nothing waits to be reviewed"}
      action={
        <>
          {skipped !== null && (
            <Button tone="strong" href={reviewAddress({ kind, source, at: skipped })}>
              {progress.skipped === 1
                ? "Look at the one that was skipped"
                : `Look at the ${many} that were skipped`}
            </Button>
          )}
          {isNarrowed && <Button href={reviewAddress()}>Everything that waits</Button>}
        </>
      }
    >
      {isNarrowed
        ? "Take one of the filters off, or look at what was decided."
        : "Proposals come with every source that is brought in. To look through the sources that are here already, run reading-room propose."}
    </EmptyState>
  );
}
