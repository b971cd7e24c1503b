// How to read the line of time.

import { TimeTrack } from "./time-track.tsx";
import styles from "./timeline-key.module.css";

const none: readonly never[] = [];

export function TimelineKey() {
  return (
    <ul className={styles.key} data-kind="event">
      <li className={styles.item}>
        <span className={styles.sample}>
          <TimeTrack stretch={{ from: 0.495, to: 0.505, before: false, after: false }} parts={none} isDay />
        </span>
        on that day
      </li>
      <li className={styles.item}>
        <span className={styles.sample}>
          <TimeTrack
            stretch={{ from: 0.05, to: 0.95, before: false, after: false }}
            parts={none}
            isDay={false}
          />
        </span>
        some time within; the texts say no more
      </li>
    </ul>
  );
}
