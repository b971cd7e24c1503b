"use client";
// The last resort: the house itself could not be drawn, so this page stands without header, theme or any part of it.
import "./tokens.css";
import "./globals.css";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { Page } from "#components/ui/page.tsx";

export default function HouseError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>Reading Room: error</title>
        <main>
          <Page width="measure" title="The reading room could not be drawn">
            <ErrorNote
              tried="The page was asked for, and what is common to all pages failed."
              happened={error.digest && `The log has it under the mark ${error.digest}.`}
              remedy="Nothing was lost or changed. Try again; if it fails again, the log says why."
              actions={
                <Button tone="strong" onClick={reset}>
                  Try again
                </Button>
              }
            />
          </Page>
        </main>
      </body>
    </html>
  );
}
