"use client";
// What a person would rather have: another entity, another kind or name, other words, a title and a date, a sentence of the claim.
import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import type { SuggestionChange } from "#lib/features/reviews/schema.ts";
import type { SuggestionView } from "#lib/features/reviews/view.ts";
import styles from "./change-form.module.css";
import { EntityChooser } from "./entity-chooser.tsx";
import { type Chosen, shiftWords } from "./shift-words.ts";

type Props = {
  suggestion: SuggestionView;
  isBusy: boolean;
  onDone: (change: SuggestionChange) => void;
  onCancel: () => void;
};

const entityKinds = ["person", "organization", "place"] as const;

export function ChangeForm({ suggestion, isBusy, onDone, onCancel }: Props) {
  const { payload, place } = suggestion;
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(place);
  const isName = payload.kind === "new-name" || payload.kind === "known-name";
  // Before it is painted: what is typed at once belongs in the field, and is no key of the room.
  useLayoutEffect(
    () => form.current?.querySelector<HTMLElement>("input:not([type=radio]), textarea")?.focus(),
    [],
  );

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
    };
    const moved =
      chosen !== null && place !== null && (chosen.start !== place.start || chosen.end !== place.end);
    const kind = entityKinds.find((one) => one === given.get("kind"));
    onDone({
      ...(text("entity") ? { entity: text("entity") } : isName ? { kind, name: text("name") } : {}),
      ...(moved ? { start: chosen.start, end: chosen.end } : {}),
      ...(payload.kind === "event" ? { title: text("title"), date: text("date") ?? "" } : {}),
      ...(payload.kind === "speech" ? { statement: text("statement") } : {}),
    });
  };

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      aria-label="Change the proposal"
    >
      {isName && <EntityChooser owners={suggestion.owners} />}
      {isName && (
        <fieldset className={styles.kinds}>
          <legend>Or somebody or something new</legend>
          <input
            className={styles.input}
            name="name"
            aria-label="Name"
            defaultValue={payload.kind === "new-name" ? payload.name : ""}
          />
          {entityKinds.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                value={kind}
                defaultChecked={
                  payload.kind === "new-name" ? payload.bearer === kind : suggestion.owners[0]?.kind === kind
                }
              />{" "}
              {kindWords[kind].one}
            </label>
          ))}
        </fieldset>
      )}
      {isName && chosen && <Words chosen={chosen} onChange={setChosen} />}
      {payload.kind === "event" && (
        <>
          <Field label="Title" name="title" value={payload.title} />
          <Field label="Date (EDTF; empty for none)" name="date" value={payload.date ?? ""} />
        </>
      )}
      {payload.kind === "speech" && (
        <Field label="What is claimed, in one neutral sentence" name="statement" value="" isRequired />
      )}
      <div className={styles.row}>
        <Button tone="strong" type="submit" disabled={isBusy}>
          Accept so
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Field(props: { label: string; name: string; value: string; isRequired?: boolean }) {
  const { label, name, value, isRequired = false } = props;
  return (
    <label className={styles.field}>
      {label}
      <input className={styles.input} name={name} defaultValue={value} required={isRequired} />
    </label>
  );
}

function Words({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const moves = [
    ["Take in the word before", "start", "out"],
    ["Leave out the first word", "start", "in"],
    ["Leave out the last word", "end", "in"],
    ["Take in the word behind", "end", "out"],
  ] as const;
  return (
    <fieldset className={styles.kinds}>
      <legend>
        The words: <strong>{chosen.words}</strong>
      </legend>
      {moves.map(([label, side, way]) => (
        <Button key={label} size="s" onClick={() => onChange(shiftWords(chosen, side, way))}>
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
