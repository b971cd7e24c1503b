// An error as every error here is told: what was tried, what happened, what to do. `live` announces one that comes after a deed.
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./error-note.module.css";

export type ErrorNoteProps = {
  /** "The search for “qods” could not be run." */
  tried: ReactNode;
  happened?: ReactNode;
  remedy?: ReactNode;
  actions?: ReactNode;
  live?: boolean;
};

export function ErrorNote({ tried, happened, remedy, actions, live = false }: ErrorNoteProps) {
  return (
    <div className={styles.note} role={live ? "alert" : undefined}>
      <CircleAlert className={styles.sign} aria-hidden="true" />
      <div>
        <p className={styles.tried}>{tried}</p>
        {happened && <p>{happened}</p>}
        {remedy && <p>{remedy}</p>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
