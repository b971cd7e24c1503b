// A field to seek or filter by, with its button: a plain GET form, so that what is sought is in the address.
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./search-field.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type SearchFieldProps = {
  action: string;
  /** The name of the field for those who hear it. */
  label: string;
  name?: string;
  value?: string;
  placeholder?: string;
  submit?: string;
  size?: "m" | "l";
  /** Hidden fields that go along: the sort order, a chosen source. */
  keep?: Readonly<Record<string, string | undefined>>;
  children?: ReactNode;
};

export function SearchField(props: SearchFieldProps) {
  const {
    action,
    label,
    name = "q",
    value,
    placeholder,
    submit = "Search",
    size = "m",
    keep = {},
    children,
  } = props;
  return (
    <search>
      <form className={styles.form} action={action} data-size={size}>
        <label className={styles.field}>
          <Search className={styles.sign} aria-hidden="true" />
          <VisuallyHidden>{label}</VisuallyHidden>
          <input
            className={styles.input}
            type="search"
            name={name}
            defaultValue={value}
            placeholder={placeholder}
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        {Object.entries(keep).map(
          ([key, kept]) => kept && <input key={key} type="hidden" name={key} value={kept} />,
        )}
        {children}
        <Button type="submit" tone={size === "l" ? "strong" : "plain"}>
          {submit}
        </Button>
      </form>
    </search>
  );
}
