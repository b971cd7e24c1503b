// Said where a browser runs no scripts: everything can be read, and what needs them is named.
import styles from "./needs-scripts.module.css";

export function NeedsScripts({ what = "Changing it" }: { what?: string }) {
  return (
    <p className={styles.note} data-print="no">
      {what} needs scripts, and this browser runs none. Everything here can be read and exported without.
    </p>
  );
}
