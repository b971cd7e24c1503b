// What the room is, in a sentence, and the ways that are not rooms.
import Link from "next/link";
import { KeyHelp } from "#components/keyboard/key-help.tsx";
import styles from "./footer.module.css";

export function Footer() {
  return (
    <footer className={styles.footer} data-print="no">
      <div className={styles.inner}>
        <p className={styles.creed}>
          <span className={styles.motto}>No passage, no fact.</span> Everything that is said here of a person,
          an organization or a place is linked to the exact words that say so.
        </p>
        <div className={styles.ways}>
          <Link href="/api" prefetch={false}>
            API
          </Link>
          <KeyHelp />
        </div>
      </div>
    </footer>
  );
}
