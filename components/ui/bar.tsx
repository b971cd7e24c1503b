// A number as a length beside its figure: `share` is 0 to 1 of the longest. Drawn for the eye only; the figure is said in words.
import styles from "./bar.module.css";
import type { Kind } from "./kinds.ts";

export function Bar({ share, kind }: { share: number; kind?: Kind }) {
  return (
    <svg
      className={styles.bar}
      data-kind={kind}
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.ground} width="100" height="1" />
      <rect className={styles.length} width={Math.max(1, Math.min(1, share) * 100)} height="1" />
    </svg>
  );
}
