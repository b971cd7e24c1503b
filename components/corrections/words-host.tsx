"use client";
// Where it is asked what words are. The form is fetched when it is first opened.
import { lazy, Suspense, useSyncExternalStore } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { openWords, subscribeToWords, wordsSnapshot } from "./open-words.ts";

const WordsForm = lazy(() => import("./words-form.tsx").then((module) => ({ default: module.WordsForm })));

export function WordsHost() {
  const open = useSyncExternalStore(subscribeToWords, wordsSnapshot, () => null);
  const close = () => openWords(null);
  if (!open) return null;
  return (
    <Dialog
      title={open.linked ? "Wrong link" : "This is…"}
      open
      isPatient={open.linked === null}
      onOpenChange={(isOpen) => isOpen || close()}
    >
      <Suspense>
        <WordsForm opened={open} onDone={close} />
      </Suspense>
    </Dialog>
  );
}
