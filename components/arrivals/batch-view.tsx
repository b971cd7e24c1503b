// One import: how far it is, and its files, those first of which something is to be said where that is asked for.
import { useState } from "react";
import { Segmented } from "#components/ui/segmented.tsx";
import { type ArrivalBatch, type ArrivalFile, isUnderWay } from "#lib/features/arrivals/schema.ts";
import { ArrivalRow } from "./arrival-row.tsx";
import styles from "./batch-view.module.css";

const shown = {
  all: () => true,
  refused: ({ state }: ArrivalFile) => state === "refused" || state === "cancelled",
  look: ({ notes }: ArrivalFile) => notes.length > 0,
} as const;

type Shown = keyof typeof shown;

export function BatchView({ batch, onChange }: { batch: ArrivalBatch; onChange: () => Promise<void> }) {
  const [which, setWhich] = useState<Shown>("all");
  const { files } = batch;
  const ended = files.filter(({ state }) => !isUnderWay(state)).length;
  const count = (one: Shown) => files.filter(shown[one]).length;
  return (
    <section aria-labelledby="files">
      <h2 id="files" className={styles.title}>
        {ended === files.length ? summary(batch) : `${ended} of ${files.length} files done`}
      </h2>
      <progress className={styles.progress} value={ended} max={files.length} aria-label="Files done" />
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
      <ol className={styles.files}>
        {files.filter(shown[which]).map((file) => (
          <ArrivalRow key={file.id} file={file} onChange={onChange} />
        ))}
      </ol>
      {count(which) === 0 && <p className={styles.none}>No file here.</p>}
    </section>
  );
}

function summary({ counts, files }: ArrivalBatch): string {
  const archives = files.filter(({ state, source }) => state === "done" && source === null).length;
  const parts = [
    `${counts.done - archives} ${counts.done - archives === 1 ? "source" : "sources"} came in`,
    counts.duplicate > 0 && `${counts.duplicate} ${counts.duplicate === 1 ? "was" : "were"} there already`,
    counts.refused > 0 && `${counts.refused} refused`,
    counts.cancelled > 0 && `${counts.cancelled} cancelled`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}
