"use client";
// What a person corrects of what is known of a source: by words of its text, or, where these say nothing, by hand.
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { CorrectableField } from "#lib/features/sources/schema.ts";
import { fieldChoices } from "./field-choices.ts";
import { FieldValue } from "./field-value.tsx";
import styles from "./form.module.css";
import { type Pointed, withinOf } from "./pointed.ts";
import { PointedWords } from "./pointed-words.tsx";
import { useCorrecting } from "./use-correcting.ts";

type EditedField = {
  readonly value: string;
  /** What is kept of it; null where its reader only recognised it. */
  readonly kept: string | null;
  readonly words: Pointed | null;
};

export type SourceToolsProps = {
  slug: string;
  values: Readonly<Partial<Record<CorrectableField, EditedField>>>;
};

const unknown: EditedField = { value: "", kept: null, words: null };
/** Texts seldom say in which language and direction they are written. */
const isShown = (field: CorrectableField) => field !== "language" && field !== "direction";
/** Their value is the words themselves. */
const isItsWords = (field: CorrectableField) => ["title", "author", "publisher"].includes(field);

export function SourceTools({ slug, values }: SourceToolsProps) {
  return (
    <section className={styles.tools} aria-label="Corrections" data-print="no">
      <Disclosure summary="Correct title, author, publisher, date, type and language">
        {fieldChoices.map(([field, label]) => (
          <FieldTool key={field} slug={slug} field={field} label={label} known={values[field] ?? unknown} />
        ))}
      </Disclosure>
    </section>
  );
}

type FieldToolProps = { slug: string; field: CorrectableField; label: string; known: EditedField };

function FieldTool({ slug, field, label, known }: FieldToolProps) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [value, setValue] = useState(known.value);
  const [words, setWords] = useState<Pointed | null>(known.words);
  const stands = JSON.stringify(known);
  useEffect(() => {
    const { value, words }: EditedField = JSON.parse(stands);
    setValue(value);
    setWords(words);
  }, [stands]);
  const isSame = value.trim() === known.value && words?.start === known.words?.start;
  const save = () => {
    const said = words && isItsWords(field) ? {} : { value };
    const ask = { verb: "field" as const, source: slug, field, was: known.kept };
    correct({ ...ask, ...said, ...(words && withinOf(words)) }, `${label} changed.`);
  };
  return (
    <form
      className={styles.group}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {words && isItsWords(field) ? (
        <p className={styles.label}>{label}</p>
      ) : (
        <FieldValue field={field} label={label} value={value} onChange={setValue} />
      )}
      {(words !== null || isShown(field)) && (
        <PointedWords
          label={
            isItsWords(field) ? `The words that are the ${label.toLowerCase()}` : "The words that show it"
          }
          source={slug}
          near={words?.start ?? 0}
          words={words ? [words] : []}
          onChange={([next]) => setWords(next ?? null)}
        />
      )}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.row}>
        <Button type="submit" disabled={isBusy || isSame || (value.trim() === "" && words === null)}>
          Save<VisuallyHidden> {label}</VisuallyHidden>
        </Button>
        {known.kept !== null && (
          <Button
            disabled={isBusy}
            onClick={() =>
              correct(
                { verb: "field", source: slug, field, value: "", was: known.kept },
                `${label} was taken away.`,
              )
            }
          >
            Take away<VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        )}
      </div>
    </form>
  );
}
