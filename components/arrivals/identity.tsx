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

const said: Readonly<Record<Identity, string>> = {
  witness: "is another witness of the same work as",
  version: "is the newer version of",
};

/** What can be said of a source of which nothing is said yet. */
export function IdentityButtons({ file, note, onChange }: RowProps & { note: ArrivalNote }) {
  const [isBusy, setIsBusy] = useState(false);
  const of = note.source;
  if (of === null || file.source === null || file.work !== null || file.supersedes !== null) return null;
  const say = async (identity: Identity) => {
    setIsBusy(true);
    try {
      await sayIdentity(file.id, identity, of);
      showToast({
        words: `“${file.source}” ${said[identity]} “${of}”.`,
        deed: { label: "Undo", run: () => void takeBack(file, identity, onChange) },
      });
    } catch (error) {
      showFault(error);
    }
    await onChange();
    setIsBusy(false);
  };
  return (identities[note.kind] ?? []).map((identity) => (
    <Button
      key={identity}
      size="s"
      className={styles.identity}
      disabled={isBusy}
      onClick={() => say(identity)}
      title={`“${file.source}” ${said[identity]} “${of}”`}
    >
      {identity === "witness" ? "Another witness of the same work" : `It is the newer version of ${of}`}
    </Button>
  ));
}

/** What was said, with the way back. */
export function IdentitySaid({ file, onChange }: RowProps) {
  const { source, supersedes, work, notes } = file;
  if (source === null || (supersedes === null && work === null)) return null;
  if (!notes.some(({ kind }) => kind in identities)) return null;
  const identity = supersedes === null ? "witness" : "version";
  return (
    <p className={styles.message}>
      {supersedes === null ? (
        <>It is a witness of the work “{work}”. </>
      ) : (
        <>
          It is the newer version of <Link href={readAddress(supersedes)}>{supersedes}</Link>.{" "}
          <Link href={versionsAddress(source)}>What was carried over</Link>{" "}
        </>
      )}
      <Button size="s" className={styles.identity} onClick={() => takeBack(file, identity, onChange)}>
        Take that back
      </Button>
    </p>
  );
}

async function takeBack(file: ArrivalFile, identity: Identity, onChange: () => Promise<void>): Promise<void> {
  try {
    await takeIdentityBack(file.id, identity);
    showToast({ words: `“${file.source}” stands by itself again.` });
  } catch (error) {
    showFault(error);
  }
  await onChange();
}

function showFault(error: unknown): void {
  showToast({ words: error instanceof Error ? error.message : String(error), isFailure: true });
}
