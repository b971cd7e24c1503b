// What was decided last, each with a way to take it back.
import type { ReviewRequest } from "#lib/features/proposals/review-address.ts";
import type { DecisionView } from "#lib/features/proposals/view.ts";
import styles from "./latest-decisions.module.css";
import { UndoButton } from "./undo-button.tsx";

const verbs: Readonly<Record<string, string>> = {
  accept: "Accepted",
  change: "Changed",
  reject: "Rejected",
  skip: "Skipped",
  "not the same": "Not the same",
};

type Props = { decisions: readonly DecisionView[]; request: ReviewRequest };

export function LatestDecisions({ decisions, request }: Props) {
  return (
    <aside aria-labelledby="decided">
      <h2 id="decided" className={styles.heading}>
        Decided last
      </h2>
      {decisions.length === 0 && <p className={styles.none}>Nothing yet.</p>}
      <ol className={styles.list}>
        {decisions.map(({ id, verb, words, count }) => (
          <li key={id} className={styles.decision}>
            <span className={styles.words}>
              {verbs[verb] ?? verb}: “{words.length > 60 ? `${words.slice(0, 60)}…` : words}”
              {count > 1 && ` and ${count - 1} more`}
            </span>
            <UndoButton decision={id} words={words} request={request} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
