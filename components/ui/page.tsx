// The sheet that a room lies on: gutters, width, and its title. `kicker` says what kind of thing it is, `lead` says it in a sentence.
import type { ReactNode } from "react";
import styles from "./page.module.css";

export type PageProps = {
  title?: ReactNode;
  kicker?: ReactNode;
  lead?: ReactNode;
  /** At the end of the head: actions, a count. */
  tools?: ReactNode;
  /** `wide` fills a wide screen (comparisons, matrices); `measure` holds running text. */
  width?: "normal" | "wide" | "measure";
  children: ReactNode;
};

export function Page({ title, kicker, lead, tools, width = "normal", children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      {title && (
        <header className={styles.head}>
          <div>
            {kicker && <div className={styles.kicker}>{kicker}</div>}
            <h1>{title}</h1>
            {lead && <div className={styles.lead}>{lead}</div>}
          </div>
          {tools && <div className={styles.tools}>{tools}</div>}
        </header>
      )}
      {children}
    </div>
  );
}
