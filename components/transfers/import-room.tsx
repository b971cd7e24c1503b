"use client";
// Bringing notes in, in two steps: a file is read and shown for what would become of each note in it; then it is brought in, with what a
// person chose for those that were not certain. Nothing is written before the second step, and it can be undone.
import { Upload } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import { notebookAddress } from "#lib/features/notebooks/notebook-address.ts";
import type { ImportChoices, ImportReport } from "#lib/features/transfers/schema.ts";
import { askImport, type ImportFile, readFile, takeBack } from "./ask-import.ts";
import styles from "./import-room.module.css";
import { ReportLists } from "./report-lists.tsx";

export type ImportRoomProps = {
  notebooks: readonly { readonly slug: string; readonly title: string }[];
  sourceNames: Readonly<Record<string, string>>;
};

type Step =
  | { readonly is: "empty" }
  | { readonly is: "reading"; readonly name: string }
  | { readonly is: "shown" | "writing" | "done"; readonly file: ImportFile; readonly report: ImportReport }
  | { readonly is: "failed"; readonly name: string; readonly happened: string };

export function ImportRoom({ notebooks, sourceNames }: ImportRoomProps) {
  const commit = useCommit();
  const [step, setStep] = useState<Step>({ is: "empty" });
  const [notebook, setNotebook] = useState("");
  const [choices, setChoices] = useState<ImportChoices>({});

  const look = async (given: File | undefined, into = notebook) => {
    if (!given) return;
    setStep({ is: "reading", name: given.name });
    setChoices({});
    const file = await readFile(given);
    const report = file.ok ? await askImport(file.value, { notebook: into, isDry: true }) : file;
    if (!file.ok || !report.ok) {
      const happened = file.ok && !report.ok ? report.failure.message : file.ok ? "" : file.failure.message;
      return setStep({ is: "failed", name: given.name, happened });
    }
    setStep({ is: "shown", file: file.value, report: report.value });
  };
  const write = async ({ file, report }: { file: ImportFile; report: ImportReport }) => {
    setStep({ is: "writing", file, report });
    const known = notebooks.map(({ slug }) => slug);
    const outcome = await commit({
      done: `“${file.name}” brought in.`,
      tried: `“${file.name}” could not be brought in; nothing was written.`,
      run: () => askImport(file, { notebook, isDry: false, choices }),
      undo: (written) => takeBack(written, known),
    });
    setStep(outcome.ok ? { is: "done", file, report: outcome.value } : { is: "shown", file, report });
  };
  return (
    <div className={styles.room}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the field within does the same by keyboard. */}
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void look(event.dataTransfer.files[0]);
        }}
      >
        <Upload aria-hidden="true" />
        <label className={styles.file}>
          Drop a file here, or choose one
          <input
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json"
            onChange={({ target }) => void look(target.files?.[0])}
          />
        </label>
        <label className={styles.into}>
          Into
          <select
            className={styles.select}
            value={notebook}
            onChange={({ target }) => setNotebook(target.value)}
          >
            <option value="">the notebook that the file tells of, or none</option>
            {notebooks.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" className={styles.status}>
        {step.is === "reading" && `Reading “${step.name}” …`}
        {step.is === "writing" && "Bringing it in …"}
      </p>
      {step.is === "failed" && (
        <ErrorNote
          live
          tried={`“${step.name}” could not be read.`}
          happened={step.happened}
          remedy="Nothing was written. Give another file, or export it again."
        />
      )}
      {(step.is === "shown" || step.is === "writing" || step.is === "done") && (
        <section aria-label="What becomes of the notes in it" className={styles.report}>
          <ReportLists
            report={step.report}
            isDone={step.is === "done"}
            sourceNames={sourceNames}
            choices={choices}
            choose={setChoices}
          />
          {step.is === "done" ? (
            <div className={styles.row}>
              <Button
                tone="strong"
                href={step.report.notebook ? notebookAddress(step.report.notebook) : excerptsAddress()}
              >
                {step.report.notebook ? "Open the notebook" : "See the excerpts"}
              </Button>
            </div>
          ) : (
            <BringIn
              count={step.report.saved.length + Object.keys(choices).length}
              isBusy={step.is === "writing"}
              onWrite={() => write(step)}
            />
          )}
        </section>
      )}
    </div>
  );
}

function BringIn({ count, isBusy, onWrite }: { count: number; isBusy: boolean; onWrite: () => void }) {
  return (
    <div className={styles.row}>
      <Button tone="strong" disabled={count === 0 || isBusy} onClick={onWrite}>
        {count === 0 ? "Nothing to bring in" : `Bring in ${count}`}
      </Button>
      <span className={styles.hint}>Nothing has been written yet. It can be undone.</span>
    </div>
  );
}
