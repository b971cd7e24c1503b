// A few choices to narrow a list by, and the button that does it: a plain GET form, so that what is asked is in the address.
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./filter-form.module.css";

type FilterField = {
  name: string;
  label: string;
  value: string | undefined;
  /** What the first choice says, which asks nothing: "Anybody". */
  any: string;
  options: readonly { value: string; label: string; count?: number }[];
};

type FilterFormProps = {
  action: string;
  label: string;
  fields: readonly FilterField[];
  /** Hidden fields that go along. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** Where all filters are off; shown where one is on. */
  clear?: string | undefined;
  children?: ReactNode;
};

export function FilterForm({ action, label, fields, keep = {}, clear, children }: FilterFormProps) {
  return (
    <search>
      <form className={styles.form} action={action} aria-label={label}>
        {fields.map((field) => (
          <label key={field.name} className={styles.field}>
            <span className={styles.label}>{field.label}</span>
            <select
              className={styles.select}
              name={field.name}
              defaultValue={field.value ?? ""}
              data-set={field.value ? "" : undefined}
            >
              <option value="">{field.any}</option>
              {field.options.map(({ value, label, count }) => (
                <option key={value} value={value}>
                  {count === undefined ? label : `${label} (${count})`}
                </option>
              ))}
            </select>
          </label>
        ))}
        {Object.entries(keep).map(
          ([key, kept]) => kept && <input key={key} type="hidden" name={key} value={kept} />,
        )}
        <div className={styles.actions}>
          <Button type="submit">Filter</Button>
          {clear && (
            <Button tone="quiet" href={clear}>
              Clear
            </Button>
          )}
        </div>
        {children}
      </form>
    </search>
  );
}
