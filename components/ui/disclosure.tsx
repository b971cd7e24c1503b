// A heading that opens what lies under it. The browser's own `details`: works without scripts, is found by find-in-page.
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./disclosure.module.css";

export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary className={styles.summary}>
        <ChevronRight className={styles.sign} aria-hidden="true" />
        <span>{summary}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
