"use client";
// In which notebook an excerpt stands: one at most, or none.
import { useId } from "react";
import styles from "./notebook-field.module.css";
import type { Shelf } from "./use-shelf.ts";

export type NotebookFieldProps = {
  value: string | null;
  onChange: (slug: string | null) => void;
  notebooks: Shelf["notebooks"];
};

export function NotebookField({ value, onChange, notebooks }: NotebookFieldProps) {
  const id = useId();
  if (notebooks.length === 0 && value === null) return null;
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        Notebook
      </label>
      <select
        id={id}
        className={styles.select}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value || null)}
      >
        <option value="">In no notebook</option>
        {value !== null && !notebooks.some(({ slug }) => slug === value) && (
          <option value={value}>{value}</option>
        )}
        {notebooks.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
