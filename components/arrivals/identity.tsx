// What a source that came in is to one that it repeats: a person says so here, and takes it back. Nothing is said by itself.
import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast-store.ts";
import type { ArrivalFile, ArrivalNote } from "#lib/features/arrivals/schema.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import styles from "./batch-view.module.css";
import { type Identity, sayIdentity, takeIdentityBack } from "./send-files.ts";

type RowProps = { file: ArrivalFile; onChange: () => Promise<void> };

/** A file of the same name may be a newer version; either may be another witness. */
const identities: Readonly<Record<string, readonly Identity[]>> = {
  "near-copy": ["witness"],
  "other-version": ["version", "witness"],
};

const labels: Readonly<Record<Identity, string>> = {
  witness: "Another witness of the same work",
  version: "The newer version",
};

const joints: Readonly<Record<Identity, string>> = { witness: "as", version: "of" };

const said: Readonly<Record<Identity, string>> = {
  witness: "is another witness of the same work as",
  version: "is the newer version of",
};

/** What can be said of a source of which nothing is said yet. */
export function IdentityButtons({ file, note, onChange }: RowProps & { note: ArrivalNote }) {
  const [isBusy, setIsBusy] = useState(false);
  const of = note.source;
  if (of === null || file.source === null || file.work !== null || file.supersedes !== null) return null;
  const say = async (identity: Identity, row: Element | null) => {
    setIsBusy(true);
    try {
      await sayIdentity(file.id, identity, of);
      showToast({
        words: `“${file.source}” ${said[identity]} “${of}”.`,
        deed: { label: "Undo", run: () => void takeBack(file, identity, onChange, row) },
      });
    } catch (error) {
      showFault(error);
    }
    await onChange();
    setIsBusy(false);
    focusNext(row);
  };
  const possible = identities[note.kind] ?? [];
  if (possible.length === 0) return null;
  return (
    <p className={styles.identity}>
      {possible.map((identity) => (
        <Button
          key={identity}
          size="s"
          data-identity
          disabled={isBusy}
          onClick={({ currentTarget }) => say(identity, currentTarget.closest("li"))}
          aria-label={`${labels[identity]} ${joints[identity]} ${of}: ${file.path}`}
        >
          {labels[identity]}
        </Button>
      ))}
    </p>
  );
}

/** What was said, with the way back. */
export function IdentitySaid({ file, onChange }: RowProps) {
  const { source, supersedes, work, notes } = file;
  if (source === null || (supersedes === null && work === null)) return null;
  if (!notes.some(({ kind }) => kind in identities)) return null;
  const identity = supersedes === null ? "witness" : "version";
  return (
    <>
      <p className={styles.settled}>
        {supersedes === null ? (
          <>It is a witness of the work “{work}”.</>
        ) : (
          <>
            It is the newer version of <Link href={readAddress(supersedes)}>{supersedes}</Link>.{" "}
            <Link href={versionsAddress(source)}>What was carried over</Link>
          </>
        )}
      </p>
      <p className={styles.identity}>
        <Button
          size="s"
          data-identity
          onClick={({ currentTarget }) => takeBack(file, identity, onChange, currentTarget.closest("li"))}
          aria-label={`Take that back: ${file.path}`}
        >
          Take that back
        </Button>
      </p>
    </>
  );
}

async function takeBack(
  file: ArrivalFile,
  identity: Identity,
  onChange: () => Promise<void>,
  row: Element | null,
): Promise<void> {
  try {
    await takeIdentityBack(file.id, identity);
    showToast({ words: `“${file.source}” stands by itself again.` });
  } catch (error) {
    showFault(error);
  }
  await onChange();
  focusNext(row);
}

/** The button that was pressed has gone; whoever works by keyboard stays in its row. */
function focusNext(row: Element | null): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    row?.querySelector<HTMLElement>("[data-identity]")?.focus();
  });
}

function showFault(error: unknown): void {
  showToast({ words: error instanceof Error ? error.message : String(error), isFailure: true });
}
