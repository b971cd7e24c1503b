"use client";
// The value of a field of a source, as it is typed or chosen: a date says itself back in words, a type is one of a few.
import { Choice } from "./choice.tsx";
import { DateField } from "./date-fields.tsx";
import { directionChoices, typeChoices } from "./field-choices.ts";
import styles from "./form.module.css";

type FieldValueProps = {
  field: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
};

export function FieldValue({ field, label, value, onChange }: FieldValueProps) {
  if (field === "published") return <DateField label={label} value={value} onChange={onChange} />;
  if (field === "type" || field === "direction") {
    const options: readonly (readonly [string, string])[] = field === "type" ? typeChoices : directionChoices;
    return <Choice label={label} value={value} options={options} onChange={onChange} />;
  }
  return (
    <label className={styles.field}>
      {field === "language" ? `${label}, as a tag such as en, fa or ar-IQ` : label}
      <input className={styles.input} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
