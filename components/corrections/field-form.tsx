"use client";
// Selected words as what the source says of itself. Title, author and publisher are the words; of a date or a type they are what shows it.
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { CorrectableField } from "#lib/features/sources/schema.ts";
import { Choice } from "./choice.tsx";
import { fieldChoices } from "./field-choices.ts";
import { FieldValue } from "./field-value.tsx";
import styles from "./form.module.css";
import type { WordsAsked } from "./open-words.ts";
import { useCorrecting } from "./use-correcting.ts";

const first: Readonly<Partial<Record<CorrectableField, string>>> = { type: "article", direction: "ltr" };

export function FieldForm({ span, onDone }: { span: WordsAsked; onDone: () => void }) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [field, setField] = useState<CorrectableField>("title");
  const [value, setValue] = useState("");
  const isRestated = !["title", "author", "publisher"].includes(field);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        correct(
          { verb: "field", ...span, field, ...(isRestated && { value }) },
          "What the source says of itself was corrected.",
          onDone,
        );
      }}
    >
      <Choice
        label="They show its"
        value={field}
        options={fieldChoices}
        onChange={(next) => {
          setField(next);
          setValue(first[next] ?? "");
        }}
      />
      {isRestated && <FieldValue field={field} label="By them it is" value={value} onChange={setValue} />}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button type="submit" tone="strong" disabled={isBusy || (isRestated && value.trim() === "")}>
        Record it
      </Button>
    </form>
  );
}
