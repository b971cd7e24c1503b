"use client";
// Two versions of one note, side by side: what was typed here, and what was saved meanwhile in another tab or by another program. A person
// chooses; nothing is overwritten in silence.
import { Button } from "#components/ui/button.tsx";
import { colourWords } from "./colours.ts";
import styles from "./conflict-choice.module.css";
import type { ExcerptContent } from "./kept-excerpt.ts";

export type ConflictChoiceProps = {
  mine: ExcerptContent;
  theirs: ExcerptContent;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Both, to be gone over in the form. */
  merge: () => void;
};

export function ConflictChoice({ mine, theirs, keepMine, takeTheirs, merge }: ConflictChoiceProps) {
  return (
    <div role="alert" className={styles.conflict}>
      <p className={styles.told}>
        This note was changed elsewhere while you wrote. Nothing was overwritten: choose.
      </p>
      <div className={styles.versions}>
        <Version title="Yours" content={mine} other={theirs} />
        <Version title="Saved meanwhile" content={theirs} other={mine} />
      </div>
      <div className={styles.deeds}>
        <Button size="s" tone="strong" onClick={merge}>
          Join both
        </Button>
        <Button size="s" onClick={keepMine}>
          Keep mine
        </Button>
        <Button size="s" onClick={takeTheirs}>
          Keep what was saved
        </Button>
      </div>
    </div>
  );
}

function Version({
  title,
  content,
  other,
}: {
  title: string;
  content: ExcerptContent;
  other: ExcerptContent;
}) {
  const { note, tags, colour } = content;
  return (
    <section className={styles.version} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.note}>{note || "No note."}</p>
      {tags.join() !== other.tags.join() && <p className={styles.rest}>Tags: {tags.join(", ") || "none"}</p>}
      {colour !== other.colour && <p className={styles.rest}>{colourWords[colour ?? "none"]}</p>}
    </section>
  );
}
