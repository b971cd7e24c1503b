"use client";
// What becomes of each note of a file: anchored, there already, open with its candidates in context, or unreadable. Each is in one list.
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ImportChoices, ImportReport } from "#lib/features/transfers/schema.ts";
import { OpenNote } from "./open-note.tsx";
import styles from "./report-lists.module.css";

export type ReportListsProps = {
  report: ImportReport;
  isDone: boolean;
  sourceNames: Readonly<Record<string, string>>;
  choices: ImportChoices;
  choose: (choices: ImportChoices) => void;
};

export function ReportLists({ report, isDone, sourceNames, choices, choose }: ReportListsProps) {
  const { total, saved, already, open, refused, left } = report;
  const nameOf = (source: string) => sourceNames[source] ?? source;
  const pick = (name: string, place: ImportChoices[string] | null) => {
    const { [name]: _, ...others } = choices;
    choose(place === null ? others : { ...others, [name]: place });
  };
  return (
    <>
      <dl className={styles.sums}>
        <Sum count={total} said="in the file" />
        <Sum count={saved.length} said={isDone ? "brought in" : "stand in one place"} />
        <Sum count={open.length} said={isDone ? "left out" : "not certain, or lost"} />
        <Sum count={already.length} said="here already" />
        <Sum count={refused.length} said="not readable" />
      </dl>
      {open.length > 0 && !isDone && (
        <section aria-labelledby="open">
          <h2 className={styles.heading} id="open">
            To decide
          </h2>
          <ul className={styles.list}>
            {open.map((note) => (
              <OpenNote
                key={note.name}
                note={note}
                nameOf={nameOf}
                chosen={choices[note.name] ?? null}
                choose={(place) => pick(note.name, place)}
              />
            ))}
          </ul>
        </section>
      )}
      {refused.length > 0 && (
        <section aria-labelledby="refused">
          <h2 className={styles.heading} id="refused">
            Not readable
          </h2>
          <ul className={styles.list}>
            {refused.map(({ place, why }) => (
              <li key={place} className={styles.refused}>
                {place}: {why}
              </li>
            ))}
          </ul>
        </section>
      )}
      {left.length > 0 && (
        <p className={styles.refused}>Left out, as this room has no such thing: {left.join(", ")}.</p>
      )}
      {saved.length > 0 && (
        <Disclosure
          summary={isDone ? `The ${saved.length} brought in` : `The ${saved.length} that stand in one place`}
        >
          <ul className={styles.list}>
            {saved.map(({ name, source, exact }) => (
              <li key={name} className={styles.saved}>
                <span className={styles.words}>{exact}</span>
                <span className={styles.from}>{nameOf(source)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Sum({ count, said }: { count: number; said: string }) {
  return (
    <div className={styles.sum}>
      <dd className={styles.count}>{count.toLocaleString("en-GB")}</dd>
      <dt className={styles.said}>{said}</dt>
    </div>
  );
}
