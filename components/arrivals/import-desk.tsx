"use client";
// The desk at which files come in: dropped, sent, and followed until each has become a source or was refused.
import { useEffect, useState } from "react";
import { ErrorNote } from "#components/ui/error-note.tsx";
import type { ArrivalBatch } from "#lib/features/arrivals/schema.ts";
import { BatchView } from "./batch-view.tsx";
import { DropZone } from "./drop-zone.tsx";
import type { DroppedFile } from "./dropped-files.ts";
import styles from "./import-desk.module.css";
import { beginImport, type NotSent, sendFiles } from "./send-files.ts";
import { useBatch } from "./use-batch.ts";

type Sending = { readonly sent: number; readonly of: number };

export function ImportDesk({ given }: { given: ArrivalBatch | null }) {
  const [id, setId] = useState(given?.id ?? null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [notSent, setNotSent] = useState<readonly NotSent[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { batch, fault, look } = useBatch(id, given, sending !== null);
  useWarning(sending !== null);

  const take = async (files: readonly DroppedFile[]) => {
    setRefusal(files.length === 0 ? "There was no file in what was dropped." : null);
    if (files.length === 0) return;
    try {
      const into = id ?? (await beginImport());
      setId(into);
      window.history.replaceState(null, "", `/import/${into}`);
      setSending({ sent: 0, of: files.length });
      setNotSent(await sendFiles(into, files, (sent) => setSending({ sent, of: files.length })));
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(null);
      await look();
    }
  };

  return (
    <>
      <noscript>
        <p className={styles.said}>
          To bring files in here, scripts are needed. Without them:{" "}
          <code>npm exec -- reading-room import PATH…</code>
        </p>
      </noscript>
      <DropZone onFiles={take} disabled={sending !== null} />
      <p role="status" className={styles.said}>
        {sending && `Sending: ${sending.sent} of ${sending.of}. Keep this page open until all are sent.`}
        {!sending && fault}
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
          tried={`${notSent.length} of the files were not sent.`}
          happened={notSent.map(({ path, message }) => `${path}: ${message}`).join(" ")}
          remedy="The others go on. Drop these again."
        />
      )}
      {batch && batch.files.length > 0 && <BatchView batch={batch} onChange={look} />}
    </>
  );
}

/** A page that is closed while it sends takes the rest with it: the browser asks first. */
function useWarning(isSending: boolean) {
  useEffect(() => {
    if (!isSending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isSending]);
}
