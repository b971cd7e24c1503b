// What was decided last, each with a way to take it back.
import type { ReviewRequest } from "#lib/features/reviews/review-address.ts";
import type { DecisionView } from "#lib/features/reviews/view.ts";
import { decisionWords } from "./decision-words.ts";
import styles from "./latest-decisions.module.css";
import { UndoButton } from "./undo-button.tsx";

type Props = { decisions: readonly DecisionView[]; request: ReviewRequest };

export function LatestDecisions({ decisions, request }: Props) {
  return (
    <aside aria-labelledby="decided">
      <h2 id="decided" className={styles.heading}>
        Decided last
      </h2>
      {decisions.length === 0 && <p className={styles.none}>Nothing yet.</p>}
      <ol className={styles.list}>
        {decisions.map((decision) => (
          <li key={decision.id} className={styles.decision}>
            <span className={styles.words}>{decisionWords(decision)}</span>
            <UndoButton decision={decision.id} words={decision.words} request={request} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
