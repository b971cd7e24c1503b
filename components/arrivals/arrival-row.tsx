// One file on its way: what it is called, how far it is, what it became, what to look at, and what can be done about it.
import { Check, CircleAlert, CircleDashed, CircleSlash, Copy } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ArrivalFile, ArrivalNote, ArrivalState } from "#lib/features/arrivals/schema.ts";
import { reviewAddress } from "#lib/features/reviews/review-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { ArrivalSteps } from "./arrival-steps.tsx";
import styles from "./batch-view.module.css";
import { fileSize } from "./file-size.ts";
import { IdentityButtons, IdentitySaid } from "./identity.tsx";
import { actOnFile, type FileAction } from "./send-files.ts";
import { WithCode } from "./with-code.tsx";

const words: Readonly<Partial<Record<ArrivalState, string>>> = {
  waiting: "waits",
  done: "in the room",
  duplicate: "there already",
  refused: "refused",
  cancelled: "cancelled",
};

const signs: Readonly<Partial<Record<ArrivalState, typeof Check>>> = {
  done: Check,
  duplicate: Copy,
  refused: CircleAlert,
  cancelled: CircleSlash,
};

type RowProps = { file: ArrivalFile; onChange: () => Promise<void> };

export function ArrivalRow({ file, onChange }: RowProps) {
  const { path, state, source, title, message, notes } = file;
  const Sign = signs[state] ?? CircleDashed;
  return (
    <li className={styles.file} data-state={state}>
      <Sign className={styles.sign} aria-hidden="true" />
      <div className={styles.said}>
        <p className={styles.name}>
          <bdi>{source === null ? path : <Link href={readAddress(source)}>{path}</Link>}</bdi>{" "}
          <span className={styles.state}>
            {state === "done" && source === null ? "unpacked, " : words[state] && `${words[state]}, `}
            {fileSize(file.bytes)}
          </span>{" "}
          <ArrivalSteps file={file} />
        </p>
        {title && (
          <p className={styles.became} dir="auto">
            {title}
          </p>
        )}
        {message && (
          <p className={styles.message}>
            <WithCode words={message} />
          </p>
        )}
        {notes.map((note) => (
          <div key={note.message} className={styles.message}>
            <p>
              <bdi>{note.message}</bdi> {source && <NoteLink note={note} source={source} />}
            </p>
            <IdentityButtons file={file} note={note} onChange={onChange} />
          </div>
        ))}
        <IdentitySaid file={file} onChange={onChange} />
      </div>
      <FileButton file={file} onChange={onChange} />
    </li>
  );
}

function NoteLink({ note, source }: { note: ArrivalNote; source: string }) {
  if (note.kind === "proposals") return <Link href={reviewAddress({ source })}>Review them</Link>;
  if (note.source === null) return null;
  const asked = [note.source, source].map(encodeURIComponent).join(",");
  return <Link href={`/compare?sources=${asked}`}>Compare them</Link>;
}

type Possible = { readonly action: FileAction; readonly label: string };

const cancel: Possible = { action: "cancel", label: "Cancel" };
const retry: Possible = { action: "retry", label: "Try again" };

const actions: Readonly<Partial<Record<ArrivalState, Possible>>> = {
  waiting: cancel,
  reading: cancel,
  splitting: cancel,
  refused: retry,
  cancelled: retry,
};

function FileButton({ file, onChange }: RowProps) {
  const [fault, setFault] = useState<string | null>(null);
  const possible = actions[file.state];
  if (!possible) return null;
  const act = async () => {
    try {
      await actOnFile(file.id, possible.action);
      setFault(null);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
    await onChange();
  };
  return (
    <div className={styles.action}>
      <Button size="s" onClick={act} aria-label={`${possible.label}: ${file.path}`}>
        {possible.label}
      </Button>
      {fault && (
        <p role="alert" className={styles.message}>
          {fault}
        </p>
      )}
    </div>
  );
}
