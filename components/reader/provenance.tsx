// Where a text comes from: its file, how it was read, and what is known of it with the words that show it. In print the colophon.
import type { ReactNode } from "react";
import { SourceTools, type SourceToolsProps } from "#components/corrections/source-tools.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { FieldView, SourceView } from "#lib/features/sources/view.ts";
import { PageAddress } from "./page-address.tsx";
import styles from "./provenance.module.css";

const fieldNames = {
  title: "Title",
  author: "Author",
  publisher: "Publisher",
  published: "Published",
  type: "Type",
  language: "Language",
  direction: "Written",
} as const;
/** The formats in words; one that has none here stands as it is. */
const formats: Readonly<Record<string, string>> = {
  txt: "Plain text",
  md: "Markdown",
  html: "Web page",
  pdf: "PDF",
  docx: "Word document",
  epub: "EPUB",
};
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

export function Provenance({ source, children }: { source: SourceView; children?: ReactNode }) {
  const api = `/api/v1/sources/${encodeURIComponent(source.slug)}`;
  return (
    <section id="provenance" className={styles.provenance} aria-labelledby="provenance-title">
      <h2 id="provenance-title" className={styles.title}>
        Where this text comes from
      </h2>
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd className={styles.exact}>{source.fileName}</dd>
        <dt>SHA-256</dt>
        <dd className={styles.digest}>
          <code>{source.sha256}</code>
          <CopyButton text={source.sha256} label="Copy the SHA-256" iconOnly />
        </dd>
        <dt>Imported</dt>
        <dd>
          <time dateTime={source.importedAt.toISOString()}>{moment.format(source.importedAt)} UTC</time>
        </dd>
        <dt>Read as</dt>
        <dd>
          {formats[source.format] ?? source.format}, {source.encoding.toUpperCase()}, by the reader{" "}
          <code>{source.reader}</code>
        </dd>
        {Object.entries(fieldNames).map(([name, label]) => (
          <Field
            key={name}
            label={label}
            field={source.fields[name as keyof typeof fieldNames]}
            slug={source.slug}
            name={name}
          />
        ))}
        <dt>Address</dt>
        <dd className={styles.exact}>
          <PageAddress path={readAddress(source.slug)} />
          <span className={styles.onPaper}>A passage is found by its number at the end, as in #p12.</span>
        </dd>
      </dl>
      <SourceTools slug={source.slug} values={valuesOf(source)} />
      {children}
      <p className={styles.ways} data-print="no">
        <a href={api}>The whole text and its passages as JSON</a>
        <a href={`${api}/original`}>The file as it came</a>
      </p>
    </section>
  );
}

function valuesOf({ slug, fields }: SourceView): SourceToolsProps["values"] {
  const edited = Object.entries(fields).map(([name, { value, shown, isKept }]) => {
    const words = shown && { source: slug, start: shown.at.start, end: shown.at.end, exact: shown.exact };
    return [name, { value, kept: isKept ? value : null, words }];
  });
  return Object.fromEntries(edited);
}

/** What is kept as a sign, in words. */
function inWords(name: string, value: string): string {
  if (name === "language") return value === "und" ? "not recognised" : (languages.of(value) ?? value);
  if (name === "direction") return value === "rtl" ? "from right to left" : "from left to right";
  return name === "type" ? value.replace("-", " ") : value;
}

const languages = new Intl.DisplayNames("en-GB", { type: "language" });

type FieldProps = { label: string; field: FieldView | undefined; slug: string; name: string };

function Field({ label, field, slug, name }: FieldProps) {
  if (!field) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {name === "published" ? <EdtfTime edtf={field.value} /> : inWords(name, field.value)}
        <span className={styles.basis}>
          {field.shown ? (
            <>
              shown by{" "}
              <a href={readAddress(slug, field.shown.at)}>
                “{field.shown.exact}” in passage {field.shown.passage}
              </a>
              {field.isByHand && ", pointed at by hand"}
            </>
          ) : (
            field.supplied
          )}
        </span>
      </dd>
    </>
  );
}
