// How far one is: so many decided of all that were proposed within what is asked for.
import styles from "./progress-line.module.css";

export function ProgressLine({ open, decided }: { open: number; decided: number }) {
  const all = open + decided;
  if (all === 0) return null;
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} max={all} value={decided} aria-label="Decided" />
      <p className={styles.words}>
        {decided.toLocaleString("en-GB")} decided, {open.toLocaleString("en-GB")} waiting
      </p>
    </div>
  );
}
