// Where in a source the mentions stand: the source as a line from its first word to its last, a tick for each. For the eye only;
// the lines below say the same in words.
import type { MentionLine } from "#lib/features/entities/view.ts";
import styles from "./mention-strip.module.css";

const width = 1000;

export function MentionStrip({
  length,
  lines,
}: {
  length: number;
  lines: readonly Pick<MentionLine, "at">[];
}) {
  return (
    <svg className={styles.strip} viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} y="4.5" width={width} height="1" />
      {lines.map(({ at }) => (
        <rect
          key={at.start}
          className={styles.tick}
          x={Math.round((at.start / length) * (width - 3))}
          width="3"
          height="10"
        />
      ))}
    </svg>
  );
}
