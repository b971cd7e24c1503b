// The place of a line that is on its way. Says nothing itself: whoever draws several says once what is being fetched.
import styles from "./skeleton-line.module.css";

export function SkeletonLine({ length = "full" }: { length?: "full" | "long" | "short" }) {
  return <span className={styles.line} data-length={length} aria-hidden="true" />;
}
