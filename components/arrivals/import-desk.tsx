"use client";
// The desk at which files come in: dropped anywhere on the page, sent, and followed until each has become a source or was refused.
import { type ReactNode, useEffect, useState } from "react";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ArrivalBatch } from "#lib/features/arrivals/schema.ts";
import { BatchView } from "./batch-view.tsx";
import { DropZone } from "./drop-zone.tsx";
import type { DroppedFile } from "./dropped-files.ts";
import { fileSize } from "./file-size.ts";
import styles from "./import-desk.module.css";
import { isOver, summarize } from "./summarize.ts";
import { useBatch } from "./use-batch.ts";
import { useSending } from "./use-sending.ts";

export type ImportDeskProps = {
  given: ArrivalBatch | null;
  /** Of one file, in bytes. */
  most: number;
  /** What is shown until files come. */
  children?: ReactNode;
};

export function ImportDesk({ given, most, children }: ImportDeskProps) {
  const [id, setId] = useState(given?.id ?? null);
  const { sending, notSent, refusal, take } = useSending(id, most, setId);
  const { batch, fault, look } = useBatch(id, given, sending !== null);
  const isSending = sending !== null;
  // What was sent last is there, too.
  useEffect(() => {
    if (!isSending) void look();
  }, [isSending, look]);
  return (
    <>
      <noscript>
        <p className={styles.said}>
          To bring files in here, scripts are needed. Without them:{" "}
          <code>npm exec -- reading-room import PATH…</code>
        </p>
      </noscript>
      <DropZone
        onFiles={(files: readonly DroppedFile[]) => void take(files)}
        most={fileSize(most)}
        isSmall={batch !== null}
      />
      <p role="status" className={styles.said}>
        {sending && `Sending: ${sending.sent} of ${sending.of}. Keep this page open until all are sent.`}
        {!sending && (fault ?? <Outcome batch={batch} />)}
      </p>
      {refusal !== null && (
        <ErrorNote
          live
          tried="The files could not be brought in."
          happened={refusal}
          remedy="Drop them again."
        />
      )}
      {notSent.length > 0 && (
        <ErrorNote
          live
          tried={notSent.length === 1 ? "One file was not sent." : `${notSent.length} files were not sent.`}
          happened={
            <ul className={styles.notSent}>
              {notSent.map(({ path, message }) => (
                <li key={path}>
                  <bdi>{path}</bdi>: {message}
                </li>
              ))}
            </ul>
          }
          remedy="The others go on."
        />
      )}
      {batch && batch.files.length > 0 ? <BatchView batch={batch} onChange={look} /> : children}
    </>
  );
}

/** That all is done, the heading shows; those who hear the page are told when it is. */
function Outcome({ batch }: { batch: ArrivalBatch | null }) {
  if (batch === null || batch.files.length === 0) return null;
  if (!isOver(batch)) return "This goes on by itself: the page can be closed.";
  return <VisuallyHidden>Done: {summarize(batch)}.</VisuallyHidden>;
}
