"use client";
// Selected words as a passage that tells of an event that is known.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import type { PassageRole } from "#lib/features/events/schema.ts";
import { Choice } from "./choice.tsx";
import styles from "./form.module.css";
import { KnownField } from "./known-field.tsx";
import type { WordsAsked } from "./open-words.ts";
import { passageRoles } from "./passage-fields.tsx";
import { useCorrecting } from "./use-correcting.ts";

export function PassageForm({ span, onDone }: { span: WordsAsked; onDone: () => void }) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [known, setKnown] = useState<Completion | null>(null);
  const [role, setRole] = useState<PassageRole>("reports");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (known)
          correct({ verb: "passage", ...span, event: known.slug, role }, "The passage was added.", onDone);
      }}
    >
      <KnownField label="Which event" kinds={["event"]} chosen={known} onChoose={setKnown} />
      <Choice label="These words" value={role} options={passageRoles} onChange={setRole} />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button type="submit" tone="strong" disabled={isBusy || known === null}>
        Record it
      </Button>
    </form>
  );
}
