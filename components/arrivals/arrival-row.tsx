// One file on its way: what it is called, how far it is, what it became, what to look at, and what can be done about it.
import { Check, CircleAlert, CircleDashed, CircleSlash, Copy } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ArrivalFile, ArrivalNote, ArrivalState } from "#lib/features/arrivals/schema.ts";
import { reviewAddress } from "#lib/features/reviews/review-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./batch-view.module.css";
import { IdentityButtons, IdentitySaid } from "./identity.tsx";
import { actOnFile } from "./send-files.ts";

const words: Readonly<Record<ArrivalState, string>> = {
  waiting: "waits",
  reading: "being read",
  indexing: "being indexed",
  proposing: "being compared with what is here",
  done: "in the room",
  duplicate: "there already",
  refused: "refused",
  cancelled: "cancelled",
};

const signs: Readonly<Record<ArrivalState, typeof Check>> = {
  waiting: CircleDashed,
  reading: CircleDashed,
  indexing: CircleDashed,
  proposing: CircleDashed,
  done: Check,
  duplicate: Copy,
  refused: CircleAlert,
  cancelled: CircleSlash,
};

export function ArrivalRow({ file, onChange }: { file: ArrivalFile; onChange: () => Promise<void> }) {
  const { path, state, source, message, notes } = file;
  const Sign = signs[state];
  return (
    <li className={styles.file} data-state={state}>
      <Sign className={styles.sign} aria-hidden="true" />
      <div className={styles.said}>
        <p className={styles.name}>
          {source === null ? path : <Link href={readAddress(source)}>{path}</Link>}{" "}
          <span className={styles.state}>
            {words[state]}, {size(file.bytes)}
          </span>
        </p>
        {message && <p className={styles.message}>{message}</p>}
        {notes.map((note) => (
          <p key={note.message} className={styles.message}>
            <bdi>{note.message}</bdi> {source && <NoteLink note={note} source={source} />}
            <IdentityButtons file={file} note={note} onChange={onChange} />
          </p>
        ))}
        <IdentitySaid file={file} onChange={onChange} />
      </div>
      <FileAction file={file} onChange={onChange} />
    </li>
  );
}

function NoteLink({ note, source }: { note: ArrivalNote; source: string }) {
  if (note.kind === "proposals") return <Link href={reviewAddress({ source })}>Review them</Link>;
  if (note.source === null) return null;
  const asked = [note.source, source].map(encodeURIComponent).join(",");
  return <Link href={`/compare?sources=${asked}`}>Compare them</Link>;
}

const actions: Readonly<
  Partial<Record<ArrivalState, { readonly action: "cancel" | "retry"; readonly label: string }>>
> = {
  waiting: { action: "cancel", label: "Cancel" },
  reading: { action: "cancel", label: "Cancel" },
  refused: { action: "retry", label: "Try again" },
  cancelled: { action: "retry", label: "Try again" },
};

function FileAction({ file, onChange }: { file: ArrivalFile; onChange: () => Promise<void> }) {
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

function size(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} kB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
