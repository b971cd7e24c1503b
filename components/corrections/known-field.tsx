"use client";
// One thing that the room knows, found by a part of its name: an entity, an event or a claim.
import { useId, useState } from "react";
import { type Completion, useSuggested } from "#components/excerpts/use-completions.ts";
import { KindMark } from "#components/ui/kind-mark.tsx";
import styles from "./form.module.css";

export type KnownFieldProps = {
  label: string;
  kinds: readonly Completion["kind"][];
  /** What it cannot be. */
  except?: string | undefined;
  chosen: Completion | null;
  onChoose: (chosen: Completion | null) => void;
};

export function KnownField({ label, kinds, except, chosen, onChoose }: KnownFieldProps) {
  const [typed, setTyped] = useState("");
  const name = useId();
  const found = useSuggested(typed).filter(({ kind, slug }) => kinds.includes(kind) && slug !== except);
  const shown = chosen && !found.some(({ slug }) => slug === chosen.slug) ? [chosen, ...found] : found;
  return (
    <div className={styles.form}>
      <label className={styles.field}>
        {label}
        <input
          className={styles.input}
          value={typed}
          placeholder="A part of a name"
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            onChoose(found[0] ?? chosen);
          }}
        />
      </label>
      <ul className={styles.found} aria-label="What is called so">
        {shown.map((one) => (
          <li key={`${one.kind} ${one.slug}`}>
            <label>
              <input
                type="radio"
                name={name}
                checked={chosen?.slug === one.slug}
                onChange={() => onChoose(one)}
              />
              <KindMark kind={one.kind} /> {one.name}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
