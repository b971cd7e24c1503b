"use client";
// To whom the chosen mentions belong: somebody whom the room knows, or somebody new with a kind and a name.
import { Choice } from "#components/corrections/choice.tsx";
import form from "#components/corrections/form.module.css";
import { KnownField } from "#components/corrections/known-field.tsx";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { type EntityKind, entityKinds, kindWords } from "#components/ui/kinds.ts";

export type Target = {
  readonly isNew: boolean;
  readonly known: Completion | null;
  readonly kind: EntityKind;
  readonly name: string;
};

type Props = {
  except: string;
  target: Target;
  /** What a new one is called where nothing is typed: as the words say. */
  words: string;
  onChange: (target: Target) => void;
};

const choices = [
  ["known", "Somebody or something known"],
  ["new", "Somebody or something new"],
] as const;

export function SplitTarget({ except, target, words, onChange }: Props) {
  return (
    <div className={form.form}>
      <Choice
        label="They belong to"
        value={target.isNew ? "new" : "known"}
        options={choices}
        onChange={(value) => onChange({ ...target, isNew: value === "new" })}
      />
      {target.isNew ? (
        <>
          <Choice
            label="Which is a"
            value={target.kind}
            options={entityKinds.map((kind) => [kind, kindWords[kind].one] as const)}
            onChange={(kind) => onChange({ ...target, kind })}
          />
          <label className={form.field}>
            Called
            <input
              className={form.input}
              value={target.name}
              placeholder={words}
              autoComplete="off"
              onChange={({ target: { value } }) => onChange({ ...target, name: value })}
            />
          </label>
        </>
      ) : (
        <KnownField
          label="Who or what"
          kinds={entityKinds}
          except={except}
          chosen={target.known}
          onChoose={(known) => onChange({ ...target, known })}
        />
      )}
    </div>
  );
}
