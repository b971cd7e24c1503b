// The history of a page: who changed what and when, before and after, the latest first; what a person did can be undone from here.
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { HistoryLine } from "#lib/features/corrections/view.ts";
import styles from "./form.module.css";
import { UndoCorrection } from "./undo-correction.tsx";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

export function History({ lines }: { lines: readonly HistoryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.tools} aria-label="History" data-print="no">
      <Disclosure
        summary={`History (${lines.length})`}
        open={lines.some(({ correction }) => correction !== null)}
      >
        <ol className={styles.list}>
          {lines.map(({ id, at, who, what, changes, correction, isUndone }) => (
            <li key={id} className={styles.line}>
              <div>
                <p className={isUndone ? styles.undone : undefined}>{what}</p>
                {changes.map((change) => (
                  <p key={`${change.of} ${change.before} ${change.after}`} className={styles.change}>
                    {change.of}: {change.before === "" ? "nothing" : `“${change.before}”`} →{" "}
                    {change.after === "" ? "nothing" : `“${change.after}”`}
                  </p>
                ))}
                <p className={styles.soft}>
                  <time dateTime={at}>{moment.format(new Date(at))} UTC</time>, {who}
                  {isUndone && ", undone since"}
                </p>
              </div>
              {correction && <UndoCorrection id={correction} said={what} />}
            </li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}
