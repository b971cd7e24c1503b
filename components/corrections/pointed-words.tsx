"use client";
// Words that something rests on: those pointed at so far, each of which can be left out again, and the way to more.
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./form.module.css";
import type { Pointed } from "./pointed.ts";
import { WordsPicker } from "./words-picker.tsx";

export type PointedWordsProps = {
  /** What the words are, such as "The words that give the date". */
  label: string;
  source: string;
  near: number;
  words: readonly Pointed[];
  /** How many there may be. */
  most?: number;
  onChange: (words: readonly Pointed[]) => void;
};

export function PointedWords({ label, source, near, words, most = 1, onChange }: PointedWordsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const deed = words.length === 0 ? "Point at words" : most === 1 ? "Point at others" : "Point at more";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the form would be drawn with its frame and its legend.
    <div className={styles.pointing} role="group" aria-label={label}>
      <span className={styles.label}>{label}</span>
      {words.length > 0 && (
        <ul className={styles.list}>
          {words.map((one) => (
            <li key={`${one.source} ${one.start} ${one.end}`} className={styles.line}>
              <q className={styles.pointed}>{one.exact}</q>
              <Button
                size="s"
                aria-label={`Leave out: ${one.exact}`}
                onClick={() => onChange(words.filter((other) => other !== one))}
              >
                Leave out
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <WordsPicker
          source={source}
          near={near}
          onLeave={close}
          onPick={(one) => {
            const isNew = !words.some(({ start, end }) => start === one.start && end === one.end);
            onChange(most === 1 ? [one] : isNew ? [...words, one] : words);
            close();
          }}
        />
      ) : (
        <Button
          ref={opener}
          size="s"
          disabled={most > 1 && words.length >= most}
          aria-label={`${deed}: ${label}`}
          onClick={() => setIsOpen(true)}
        >
          {deed}
        </Button>
      )}
    </div>
  );
}
