"use client";
// A date as it is written here, said back in words while it is typed; the words of the text that give it; and, where it was reckoned, how.
import { readableEdtf } from "#lib/edtf-date.ts";
import styles from "./form.module.css";
import type { Pointed } from "./pointed.ts";
import { PointedWords } from "./pointed-words.tsx";

export type Dated = { readonly date: string; readonly note: string; readonly words: readonly Pointed[] };

export const undated: Dated = { date: "", note: "", words: [] };

type DateFieldsProps = {
  dated: Dated;
  source: string;
  near: number;
  onChange: (dated: Dated) => void;
};

export function DateFields({ dated, source, near, onChange }: DateFieldsProps) {
  const { date, note, words } = dated;
  return (
    <>
      <DateField value={date} onChange={(next) => onChange({ ...dated, date: next })} />
      <PointedWords
        label="The words that give the date"
        source={source}
        near={near}
        words={words}
        most={8}
        onChange={(next) => onChange({ ...dated, words: next })}
      />
      {(date !== "" || note !== "") && (
        <label className={styles.field}>
          How it was reckoned, if the words do not say it themselves
          <input
            className={styles.input}
            value={note}
            onChange={({ target }) => onChange({ ...dated, note: target.value })}
          />
        </label>
      )}
    </>
  );
}

type DateFieldProps = { label?: string; value: string; onChange: (value: string) => void };

export function DateField({ label = "Date", value, onChange }: DateFieldProps) {
  const said = readableEdtf(value.trim());
  return (
    <div className={styles.field}>
      <label className={styles.field}>
        {label}, such as 2024-02-08, 2024-02, 2024 or XXXX-11-11
        <input
          className={styles.input}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <p role="status" className={styles.soft}>
        {value.trim() === "" ? "" : (said ?? "Not yet a date as it is written here.")}
      </p>
    </div>
  );
}
