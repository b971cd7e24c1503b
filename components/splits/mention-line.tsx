"use client";
// One mention that can be chosen, in its context. Drawn anew only when it changes: there may be thousands.
import { memo } from "react";
import styles from "./split-room.module.css";
import type { ChosenLine } from "./to-groups.ts";

export type MentionLineProps = {
  line: ChosenLine;
  isChosen: boolean;
  /** The one line of its source that the Tab key stops at. */
  isStop: boolean;
  onToggle: (key: string, isRange: boolean) => void;
  onStop: (key: string) => void;
};

export const MentionLine = memo(function MentionLine(props: MentionLineProps) {
  const { line, isChosen, isStop, onToggle, onStop } = props;
  return (
    <li>
      <label className={styles.line} data-chosen={isChosen ? "" : undefined}>
        <input
          type="checkbox"
          data-key={line.key}
          tabIndex={isStop ? 0 : -1}
          checked={isChosen}
          onChange={({ nativeEvent }) =>
            onToggle(line.key, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
          onFocus={() => onStop(line.key)}
        />
        <span className={styles.words}>
          {line.before}
          <b className={styles.keyword}>{line.exact}</b>
          {line.after}
        </span>
      </label>
    </li>
  );
});
