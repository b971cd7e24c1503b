"use client";
// One field that is corrected by hand. What was seen goes with it: where somebody changed it meanwhile, it is refused and said.
import { useEffect, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./form.module.css";
import { type Correction, useCorrecting } from "./use-correcting.ts";

export type EditFieldProps = {
  label: string;
  value: string;
  isLong?: boolean;
  /** Closed choices, where it is one of a few. */
  options?: readonly (readonly [string, string])[];
  toCorrection: (value: string) => Correction;
};

export function EditField({ label, value, isLong = false, options, toCorrection }: EditFieldProps) {
  const { correct, isBusy } = useCorrecting();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const id = useId();
  const field = {
    id,
    className: styles.input,
    value: typed,
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        correct(toCorrection(typed), `${label} changed.`);
      }}
    >
      <label className={styles.field} htmlFor={id}>
        {label}
        {options ? (
          <select {...field}>
            {options.map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        ) : isLong ? (
          <textarea {...field} />
        ) : (
          <input {...field} />
        )}
      </label>
      <Button type="submit" disabled={isBusy || typed.trim() === value.trim()}>
        Save<VisuallyHidden> {label}</VisuallyHidden>
      </Button>
    </form>
  );
}
