"use client";
// The desk: one box for a quotation or a draft. One quotation goes by its address, and works as a form; a draft is judged in
// place, piece by piece, with progress.
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { isDraft } from "#lib/features/quotations/is-draft.ts";
import { AskingForm } from "./asking-form.tsx";
import { type CheckedPaper, checkPaper } from "./check-paper.ts";
import styles from "./check-room.module.css";
import { DraftResult } from "./draft-result.tsx";
import { readDraftFile } from "./read-draft-file.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

type State =
  | { readonly is: "idle" }
  | { readonly is: "busy"; readonly done: number }
  | { readonly is: "done"; readonly paper: CheckedPaper }
  | { readonly is: "failed"; readonly message: string };

export type CheckRoomProps = { quote: string; by: string; children?: ReactNode };

export function CheckRoom({ quote, by, children }: CheckRoomProps) {
  const [state, setState] = useState<State>({ is: "idle" });
  const box = useRef<HTMLTextAreaElement>(null);
  const { keep, putIn, putBack } = useKeptDraft(box, quote);
  const router = useRouter();

  const check = async (draft: string) => {
    setState({ is: "busy", done: 0 });
    try {
      const paper = await checkPaper(draft, (done) => setState({ is: "busy", done }));
      setState({ is: "done", paper });
    } catch (error) {
      setState({ is: "failed", message: wordsOf(error) });
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = box.current?.value ?? "";
    if (isDraft(text)) return void check(text);
    if (encodeURIComponent(text).length > LONGEST_ADDRESS) return void check(`“${text}”`);
    setState({ is: "idle" });
    const asked = new URLSearchParams({ quote: text });
    const speaker = new FormData(event.currentTarget).get("by");
    if (speaker) asked.set("by", String(speaker));
    router.push(`/check?${asked}`);
  };
  const drop = async (file: File | undefined) => {
    if (!file || !box.current) return;
    try {
      putIn(await readDraftFile(file));
    } catch (error) {
      return setState({ is: "failed", message: wordsOf(error) });
    }
    await check(box.current.value);
  };

  return (
    <>
      <AskingForm {...{ quote, by, box, submit, drop, keep, putBack }} isBusy={state.is === "busy"} />
      <p role="status" className={styles.status}>
        {state.is === "busy" && `Judging: ${Math.round(state.done * 100)} %`}
        {state.is === "done" &&
          `${state.paper.report.summary.total === 1 ? "1 quotation" : `${state.paper.report.summary.total} quotations`} judged.`}
      </p>
      {state.is === "busy" && <progress className={styles.progress} value={state.done} aria-label="Judged" />}
      {state.is === "failed" && (
        <ErrorNote
          live
          tried="The draft could not be checked."
          happened={state.message}
          remedy="Nothing was kept. Check it again."
        />
      )}
      {state.is === "done" ? <DraftResult paper={state.paper} /> : state.is === "idle" && children}
    </>
  );
}

/** Longer addresses are refused at the door. */
const LONGEST_ADDRESS = 3500;

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
