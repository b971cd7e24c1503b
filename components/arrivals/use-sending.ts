"use client";
// Files on their way from this page to the room. What comes while others are sent joins them; a page that is closed meanwhile takes the
// rest with it, so the browser asks first.
import { useCallback, useEffect, useRef, useState } from "react";
import { byPath } from "./by-path.ts";
import type { DroppedFile } from "./dropped-files.ts";
import { fileSize } from "./file-size.ts";
import { beginImport, type NotSent, sendFiles } from "./send-files.ts";

type Sending = { readonly sent: number; readonly of: number };

/** `most`: of one file, in bytes. `begun` hears the id of the import that the first file begins. */
export function useSending(given: string | null, most: number, begun: (id: string) => void) {
  const id = useRef(given === null ? null : Promise.resolve(given));
  const [sending, setSending] = useState<Sending | null>(null);
  const [notSent, setNotSent] = useState<readonly NotSent[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  useWarning(sending !== null);
  const begin = useCallback(async () => {
    const made = await beginImport();
    begun(made);
    window.history.replaceState(null, "", `/import/${made}`);
    return made;
  }, [begun]);

  const take = async (dropped: readonly DroppedFile[]) => {
    setRefusal(dropped.length === 0 ? "There was no file in what was dropped." : null);
    const files = dropped.filter(({ file }) => file.size <= most);
    const tooLarge = dropped.filter(({ file }) => file.size > most);
    setNotSent((before) => [
      ...(sending ? before : []),
      ...tooLarge.map(({ path, file }) => ({
        path,
        message: `it has ${fileSize(file.size)}; at most ${fileSize(most)} are read. Split it, or raise READING_ROOM_MAX_FILE_MB.`,
      })),
    ]);
    if (files.length === 0) return;
    setSending((now) => ({ sent: now?.sent ?? 0, of: (now?.of ?? 0) + files.length }));
    const one = () => setSending((now) => now && { ...now, sent: now.sent + 1 });
    try {
      id.current ??= begin();
      const failed = await sendFiles(await id.current, files.toSorted(byPath), one);
      setNotSent((before) => [...before, ...failed]);
    } catch (error) {
      id.current = null;
      for (const _ of files) one();
      setRefusal(error instanceof Error ? error.message : String(error));
    }
    setSending((now) => (now && now.sent < now.of ? now : null));
  };
  return { sending, notSent, refusal, take };
}

function useWarning(isSending: boolean) {
  useEffect(() => {
    if (!isSending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isSending]);
}
