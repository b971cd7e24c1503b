"use client";
// A room that could not be drawn. The error itself is in the log, under the mark that is shown; never on the page.
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { Page } from "#components/ui/page.tsx";

export default function RoomError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Page width="measure" title="This page could not be drawn">
      <ErrorNote
        tried="The page was asked for, and something in the reading room failed while it was being put together."
        happened={error.digest && `The log has it under the mark ${error.digest}.`}
        remedy="Nothing was lost or changed. Try again; if it fails again, the log says why."
        actions={
          <>
            <Button tone="strong" onClick={reset}>
              Try again
            </Button>
            <Button href="/">To the front desk</Button>
          </>
        }
      />
    </Page>
  );
}
