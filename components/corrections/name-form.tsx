"use client";
// Words as the name of somebody or something, known or new; or, of a link that is wrong, who is meant instead, or nobody.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import styles from "./form.module.css";
import { KnownField } from "./known-field.tsx";
import type { OpenWords } from "./open-words.ts";
import { type Correction, useCorrecting } from "./use-correcting.ts";

export type Naming = "known" | "person" | "organization" | "place";

type NameFormProps = { opened: OpenWords; naming: Naming; onDone: () => void };

export function NameForm({ opened: { source, at, words, linked }, naming, onDone }: NameFormProps) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [known, setKnown] = useState<Completion | null>(null);
  const [name, setName] = useState("");
  const [alike, setAlike] = useState(false);
  const span = { source, start: at.start, end: at.end };
  const toCorrection = (): Correction | null => {
    const whom = naming === "known" ? known && { entity: known.slug } : { kind: naming };
    if (whom === null) return null;
    const called = naming !== "known" && name.trim() !== "" ? { name } : {};
    if (linked) return { verb: "point", was: linked.slug, alike, ...span, ...whom, ...called };
    return { verb: "name", ...span, ...whom, ...called };
  };
  const correction = toCorrection();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (correction) correct(correction, linked ? "The link was pointed elsewhere." : "Recorded.", onDone);
      }}
    >
      {naming === "known" ? (
        <KnownField
          label="Who or what"
          kinds={["person", "organization", "place"]}
          except={linked?.slug}
          chosen={known}
          onChoose={setKnown}
        />
      ) : (
        <label className={styles.field}>
          Called (empty: as these words say)
          <input className={styles.input} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
      )}
      {linked && (
        <label className={styles.check}>
          <input type="checkbox" checked={alike} onChange={({ target }) => setAlike(target.checked)} />
          All of this source that say “{words}” and are linked so
        </label>
      )}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.row}>
        <Button type="submit" tone="strong" disabled={isBusy || correction === null}>
          {linked ? "Point the link there" : "Record it"}
        </Button>
        {linked && (
          <Button
            disabled={isBusy}
            onClick={() =>
              correct({ verb: "unlink", ...span, was: linked.slug }, "The link was removed.", onDone)
            }
          >
            Remove the link
          </Button>
        )}
      </div>
    </form>
  );
}
