"use client";
// The mentions of one source. The Tab key stops at one of them; the arrows go on from there, with Shift they choose as they go.
import { type KeyboardEvent, memo, useCallback, useId, useState } from "react";
import { MentionLine } from "./mention-line.tsx";
import { ShareBox } from "./share-box.tsx";
import styles from "./split-room.module.css";
import type { Group } from "./to-groups.ts";

export type MentionGroupProps = {
  group: Group;
  /** Of this group: it is drawn anew only when they change. */
  chosen: ReadonlySet<string>;
  onToggle: (key: string, isRange: boolean) => void;
  onSet: (keys: readonly string[], isOn: boolean) => void;
};

export const MentionGroup = memo(function MentionGroup(props: MentionGroupProps) {
  const { group, chosen, onToggle, onSet } = props;
  const keys = group.lines.map(({ key }) => key);
  const [stop, setStop] = useState(keys[0]);
  const onStop = useCallback((key: string) => setStop(key), []);
  const heading = useId();

  const move = (event: KeyboardEvent<HTMLOListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -keys.length, End: keys.length }[event.key];
    if (step === undefined || stop === undefined) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(keys.length - 1, keys.indexOf(stop) + step));
    const next = keys[at];
    if (next === undefined) return;
    if (event.shiftKey) onSet([stop, next], true);
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    <section className={styles.group} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 className={styles.title} id={heading}>
          {group.name}
        </h2>
        <ShareBox label="All of this source" keys={keys} chosen={chosen} onSet={onSet} />
      </header>
      <ol className={styles.lines} onKeyDown={move}>
        {group.lines.map((line) => (
          <MentionLine
            key={line.key}
            line={line}
            isChosen={chosen.has(line.key)}
            isStop={line.key === stop}
            onToggle={onToggle}
            onStop={onStop}
          />
        ))}
      </ol>
    </section>
  );
});
