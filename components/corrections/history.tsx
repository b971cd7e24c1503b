// The history of a page: who changed what and when, before and after, the latest first, page by page; what a person did can be undone
// from here, however long ago.
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { HistoryLine, HistoryView } from "#lib/features/corrections/view.ts";
import styles from "./form.module.css";
import { UndoLine } from "./undo-line.tsx";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

export function History({ history, at }: { history: HistoryView; at: string }) {
  const { total, lines, isLatest, older } = history;
  if (total === 0) return null;
  return (
    <section className={styles.tools} aria-label="History" id="history" data-print="no">
      <Disclosure
        summary={`History (${total.toLocaleString("en-GB")})`}
        open={!isLatest || lines.some(({ undo }) => undo !== null)}
      >
        <ol className={styles.list}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
        {(older || !isLatest) && (
          <nav className={styles.pages} aria-label="Pages of the history">
            {!isLatest && <Button href={`${at}#history`}>The latest</Button>}
            {older && <Button href={`${at}?history=${older}#history`}>Older</Button>}
          </nav>
        )}
      </Disclosure>
    </section>
  );
}

function Line({ line: { at, who, what, moved, changes, undo, isUndone } }: { line: HistoryLine }) {
  return (
    <li className={styles.line}>
      <div>
        <p className={isUndone ? styles.undone : undefined}>{what}</p>
        {moved.length > 0 && <p className={styles.change}>{moved.join(", ")} moved</p>}
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
      {undo && <UndoLine undo={undo} said={what} />}
    </li>
  );
}
