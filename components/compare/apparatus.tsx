// The critical apparatus: every place at which the versions part, as a list to be read, printed and taken away.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ColumnView, VersionsView } from "#lib/features/comparisons/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./apparatus.module.css";

const formats = { markdown: "Markdown", csv: "CSV", tei: "TEI" } as const;

export type ApparatusProps = { columns: readonly ColumnView[]; entries: VersionsView["apparatus"] };
type Entry = ApparatusProps["entries"][number];

export function Apparatus({ columns, entries }: ApparatusProps) {
  const slugs = columns.map(({ slug }) => encodeURIComponent(slug)).join(",");
  return (
    <section aria-labelledby="apparatus" className={styles.apparatus}>
      <h2 id="apparatus">Apparatus</h2>
      <p className={styles.exports} data-print="no">
        Take it away as{" "}
        {Object.entries(formats).map(([format, name], index) => (
          <span key={format}>
            {index > 0 && ", "}
            <a href={`/api/v1/compare/apparatus?sources=${slugs}&format=${format}`} download>
              {name}
            </a>
          </span>
        ))}
      </p>
      <Disclosure summary={`${entries.length} ${entries.length === 1 ? "entry" : "entries"}`} open>
        <ol className={styles.entries}>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries never change places.
            <li key={index}>
              <Place entry={entry} base={columns[0]} />
              <dl className={styles.readings}>
                {columns.map(({ siglum }, column) => (
                  <div key={siglum}>
                    <dt>{siglum}</dt>
                    <dd>{said(entry.readings[column] ?? null)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}

function Place({
  entry: { kind, ordinal, span, after },
  base,
}: {
  entry: Entry;
  base: ColumnView | undefined;
}) {
  const where = span
    ? `Passage ${ordinal}`
    : ordinal === 0
      ? "At the beginning"
      : `Behind passage ${ordinal}`;
  return (
    <p className={styles.place}>
      {span && base ? (
        <Link
          href={readAddress(base.slug, span.start < span.end ? span : undefined, { passage: ordinal })}
          prefetch={false}
        >
          {where}
        </Link>
      ) : (
        where
      )}
      {after !== "" && `, after “${after}”`}
      {(kind === "typography" || kind === "move") && ` (${kind})`}
    </p>
  );
}

function said(reading: string | null) {
  if (reading === null) return <em>lacking</em>;
  return reading === "" ? <em>omitted</em> : reading;
}
