"use client";
// What a person corrects of what is known of a source. Where words of the text say it, they are selected in the text instead.
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EditField } from "./edit-field.tsx";
import styles from "./form.module.css";

const fields = [
  ["title", "Title"],
  ["author", "Author"],
  ["publisher", "Publisher"],
  ["published", "Published, as 2024-02-08"],
] as const;

export type SourceToolsProps = {
  slug: string;
  values: Readonly<Partial<Record<(typeof fields)[number][0], string>>>;
};

export function SourceTools({ slug, values }: SourceToolsProps) {
  return (
    <section className={styles.tools} aria-label="Corrections" data-print="no">
      <Disclosure summary="Correct title, author, publisher and date">
        <p className={styles.soft}>
          Where words of the text say it, select them and choose “This is…”: then the text itself shows it.
        </p>
        {fields.map(([field, label]) => (
          <EditField
            key={field}
            label={label}
            value={values[field] ?? ""}
            toCorrection={(value) => ({
              verb: "field",
              source: slug,
              field,
              value,
              was: values[field] ?? null,
            })}
          />
        ))}
      </Disclosure>
    </section>
  );
}
