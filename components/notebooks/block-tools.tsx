// What can be done with a block: quiet at its corner until it is pointed at or reached by key, always there under a finger.
import type { ReactNode } from "react";
import styles from "./block-tools.module.css";

export function BlockTools({ children }: { children: ReactNode }) {
  return (
    <div className={styles.tools} data-print="no">
      {children}
    </div>
  );
}
