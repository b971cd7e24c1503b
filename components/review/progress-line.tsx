// How far one is: so many decided of all that were proposed within what is asked for, and what was done last.
import type { DecisionView } from "#lib/features/reviews/view.ts";
import { decisionWords } from "./decision-words.ts";
import styles from "./progress-line.module.css";

type Props = { open: number; decided: number; skipped: number; latest: DecisionView | undefined };

export function ProgressLine({ open, decided, skipped, latest }: Props) {
  const all = open + decided;
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} max={Math.max(1, all)} value={decided} aria-label="Decided" />
      <p className={styles.words}>
        {decided.toLocaleString("en-GB")} decided, {open.toLocaleString("en-GB")} waiting
        {skipped > 0 && `, ${skipped.toLocaleString("en-GB")} skipped`}
      </p>
      <p role="status" className={styles.words}>
        {latest && `Last: ${decisionWords(latest)}.`}
      </p>
    </div>
  );
}
