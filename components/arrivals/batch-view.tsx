// One import: how far it is, what to do next, and its files by name, or those of which something is to be said.
import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { showToast } from "#components/ui/toast-store.ts";
import { type ArrivalBatch, type ArrivalFile, isUnderWay } from "#lib/features/arrivals/schema.ts";
import { reviewAddress } from "#lib/features/reviews/review-address.ts";
import { ArrivalRow } from "./arrival-row.tsx";
import styles from "./batch-view.module.css";
import { byPath } from "./by-path.ts";
import { actOnAll, type FileAction } from "./send-files.ts";
import { isOver, summarize } from "./summarize.ts";

const shown = {
  all: () => true,
  look: ({ notes }: ArrivalFile) => notes.length > 0,
  refused: ({ state }: ArrivalFile) => state === "refused" || state === "cancelled",
} as const;

type Shown = keyof typeof shown;

type BatchViewProps = { batch: ArrivalBatch; onChange: () => Promise<void> };

export function BatchView({ batch, onChange }: BatchViewProps) {
  const [which, setWhich] = useState<Shown>("all");
  const { files } = batch;
  const ended = files.filter(({ state }) => !isUnderWay(state)).length;
  const count = (one: Shown) => files.filter(shown[one]).length;
  return (
    <section aria-labelledby="files">
      <h2 id="files" className={styles.title}>
        {isOver(batch) ? summarize(batch) : `${ended} of ${files.length} files done`}
      </h2>
      {!isOver(batch) && (
        <progress className={styles.progress} value={ended} max={files.length} aria-label="Files done" />
      )}
      <Next files={files} />
      <div className={styles.tools}>
        <Segmented
          label="Which files"
          value={which}
          onChange={setWhich}
          options={[
            { value: "all", label: `All ${files.length}` },
            { value: "look", label: `To look at ${count("look")}` },
            { value: "refused", label: `Refused ${count("refused")}` },
          ]}
        />
        {!isOver(batch) && (
          <ForAll batch={batch} action="cancel" label="Cancel the rest" onChange={onChange} />
        )}
        {which === "refused" && count("refused") > 1 && isOver(batch) && (
          <ForAll batch={batch} action="retry" label="Try all again" onChange={onChange} />
        )}
      </div>
      <ol className={styles.files}>
        {files
          .filter(shown[which])
          .toSorted(byPath)
          .map((file) => (
            <ArrivalRow key={file.id} file={file} onChange={onChange} />
          ))}
      </ol>
      {count(which) === 0 && <p className={styles.none}>No file here.</p>}
    </section>
  );
}

/** What waits for a person, over all files. */
function Next({ files }: { files: readonly ArrivalFile[] }) {
  const withNote = (some: readonly ArrivalFile[], kinds: readonly string[]) =>
    some.filter(({ notes }) => notes.some(({ kind }) => kinds.includes(kind))).length;
  const unsaid = files.filter(({ work, supersedes }) => work === null && supersedes === null);
  const proposals = withNote(files, ["proposals"]);
  const alike = withNote(unsaid, ["near-copy", "other-version"]);
  if (proposals + alike === 0) return null;
  return (
    <p className={styles.next}>
      {proposals > 0 && (
        <>
          Of {proposals === 1 ? "one file" : `${proposals} files`} the room proposes names and more:{" "}
          <Link href={reviewAddress()}>review the proposals</Link>.{" "}
        </>
      )}
      {alike > 0 &&
        `${alike === 1 ? "One repeats" : `${alike} repeat`} what is in the room: say below what ${alike === 1 ? "it is" : "they are"}.`}
    </p>
  );
}

type ForAllProps = BatchViewProps & { action: FileAction; label: string };

function ForAll({ batch, action, label, onChange }: ForAllProps) {
  const [isBusy, setIsBusy] = useState(false);
  const act = async () => {
    setIsBusy(true);
    try {
      await actOnAll(batch.id, action);
    } catch (error) {
      showToast({ words: error instanceof Error ? error.message : String(error), isFailure: true });
    }
    await onChange();
    setIsBusy(false);
  };
  return (
    <Button size="s" disabled={isBusy} onClick={act}>
      {label}
    </Button>
  );
}
