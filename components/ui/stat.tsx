// A number and what it counts. Numbers are grouped as English writes them: 12,228.
import type { ReactNode } from "react";
import styles from "./stat.module.css";

export function Stat({ value, label }: { value: number; label: ReactNode }) {
  return (
    <span className={styles.stat}>
      <span className={styles.value}>{value.toLocaleString("en-GB")}</span>{" "}
      <span className={styles.label}>{label}</span>
    </span>
  );
}
