// Where a date lies on the line: filled where the day is known, an open bar where the event lies somewhere within, without an end
// where it goes on beyond the window. For the eye; the date stands beside it in words.
import type { Stretch, WindowPart } from "#lib/features/events/time-window.ts";
import styles from "./time-track.module.css";

export type TimeTrackProps = {
  stretch: Stretch;
  parts: readonly WindowPart[];
  /** Whether the day is known, as against a stretch in which it lies. */
  isDay: boolean;
};

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

export function TimeTrack({ stretch: { from, to, before, after }, parts, isDay }: TimeTrackProps) {
  return (
    <svg className={styles.track} width="100%" height="100%" aria-hidden="true">
      {parts.slice(1).map((part) => (
        <line
          key={part.edtf}
          className={styles.grid}
          x1={percent(part.from)}
          x2={percent(part.from)}
          y1="0"
          y2="100%"
        />
      ))}
      {isDay && to - from < 0.02 ? (
        <circle className={styles.day} cx={percent((from + to) / 2)} cy="50%" r="4.5" />
      ) : (
        <svg
          aria-hidden="true"
          x={percent(from)}
          y="50%"
          width={percent(to - from)}
          height="10"
          className={styles.hanging}
        >
          <rect
            className={isDay ? styles.day : styles.within}
            x={before ? "-10%" : "0"}
            y="-4"
            width={`${100 + (before ? 10 : 0) + (after ? 10 : 0)}%`}
            height="8"
            rx="1"
          />
        </svg>
      )}
    </svg>
  );
}
