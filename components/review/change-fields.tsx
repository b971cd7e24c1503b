// What can be filled in to change a proposal, by its kind; and the words at which it stands, a word more or less at either end.
import { Button } from "#components/ui/button.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import type { SuggestionView } from "#lib/features/reviews/view.ts";
import styles from "./change-form.module.css";
import { EntityChooser } from "./entity-chooser.tsx";
import { fieldNames } from "./kind-names.ts";
import { type Chosen, shiftWords } from "./shift-words.ts";

const entityKinds = ["person", "organization", "place"] as const;
const reckoned = "How it was reckoned, where the words do not say it";
const identities = {
  witness: "Another witness of the same work",
  version: "A newer version of the same text",
} as const;

export function ChangeFields({ suggestion }: { suggestion: SuggestionView }) {
  const { payload, owners, targets } = suggestion;
  switch (payload.kind) {
    case "known-name":
    case "new-name":
      return (
        <>
          <EntityChooser owners={owners} />
          <NewBearer
            name={payload.kind === "new-name" ? payload.name : ""}
            kind={payload.kind === "new-name" ? payload.bearer : owners[0]?.kind}
          />
        </>
      );
    case "event":
      return (
        <>
          <Field label="Title" name="title" value={payload.title} />
          <Field label="Date (EDTF; empty for none)" name="date" value={payload.date ?? ""} />
          <Field label={reckoned} name="dateNote" value={payload.dateNote ?? ""} />
        </>
      );
    case "date":
      return (
        <>
          <Field
            label={targets.length === 0 ? "What happened" : "What happened, if it is another event"}
            name="title"
            value=""
            isRequired={targets.length === 0}
          />
          {targets.length > 1 && <Targets targets={targets} />}
          <Field label="Date (EDTF)" name="date" value={payload.date} isRequired />
          <Field label={reckoned} name="dateNote" value={payload.dateNote ?? ""} />
        </>
      );
    case "speech":
      return <Field label="What is claimed, in one neutral sentence" name="statement" value="" isRequired />;
    case "metadata":
      return <Field label={fieldNames[payload.field]} name="value" value={payload.value} isRequired />;
    case "witness":
    case "version":
      return (
        <fieldset className={styles.kinds}>
          <legend>What it is to the other</legend>
          {(["witness", "version"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="identity" value={one} defaultChecked={one !== payload.kind} />{" "}
              {identities[one]}
            </label>
          ))}
        </fieldset>
      );
    case "duplicate":
      return null;
  }
}

function NewBearer({ name, kind }: { name: string; kind: (typeof entityKinds)[number] | undefined }) {
  return (
    <fieldset className={styles.kinds}>
      <legend>Or somebody or something new</legend>
      <input className={styles.input} name="name" aria-label="Name" defaultValue={name} />
      {entityKinds.map((one) => (
        <label key={one}>
          <input type="radio" name="kind" value={one} defaultChecked={one === kind} /> {kindWords[one].one}
        </label>
      ))}
    </fieldset>
  );
}

function Targets({ targets }: Pick<SuggestionView, "targets">) {
  return (
    <fieldset className={styles.kinds}>
      <legend>Which event it dates</legend>
      {targets.map(({ slug, title }, index) => (
        <label key={title}>
          <input type="radio" name="event" value={slug ?? ""} defaultChecked={index === 0} /> {title}
        </label>
      ))}
    </fieldset>
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

export function WordsField({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
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
