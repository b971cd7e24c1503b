"use client";
// Where words are pointed at: a passage of the source as a field that cannot be typed in, so that words are selected in it by mouse, by
// touch and by keyboard alike; the passages before and behind it; and the words that are looked for.
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./form.module.css";
import { type Pointed, passageWords, pointedIn, type TextOfSource } from "./pointed.ts";
import { useSourceText } from "./use-source-text.ts";

export type WordsPickerProps = {
  source: string;
  /** Where it is looked first, in code points. */
  near: number;
  onPick: (words: Pointed) => void;
  onLeave: () => void;
};

export function WordsPicker(props: WordsPickerProps) {
  const text = useSourceText(props.source);
  if (text === undefined) return <p className={styles.soft}>Opening the text …</p>;
  if (text === null)
    return <p role="alert">The text could not be opened. Close this, and point at words again.</p>;
  return <Picker {...props} text={text} />;
}

function Picker({ text, near, onPick, onLeave }: WordsPickerProps & { text: TextOfSource }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      text.passages.findIndex(({ end }) => near < end),
    ),
  );
  const [sought, setSought] = useState("");
  const [fault, setFault] = useState("");
  useEffect(() => field.current?.focus(), []);
  const select = (words: string, passage: number, from: number) => {
    setAt(passage);
    setFault("");
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from, from + words.length);
    });
  };
  const find = () => {
    const words = sought.trim();
    if (words === "") return;
    for (let step = 0; step <= text.passages.length; step += 1) {
      const passage = (at + step) % text.passages.length;
      const behind = step === 0 ? (field.current?.selectionEnd ?? 0) : 0;
      const from = fieldWords(text, passage).indexOf(words, behind);
      if (from >= 0) return select(words, passage, from);
    }
    setFault(`“${words}” does not stand in this text.`);
  };
  const take = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const words = pointedIn(text, at, selectionStart, selectionEnd);
    if (words) onPick(words);
    else setFault("Select the words in the passage first.");
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the form would be drawn with its frame and its legend.
    <div className={styles.picker} role="group" aria-label="Point at words">
      <textarea
        ref={field}
        className={styles.passage}
        readOnly
        dir="auto"
        value={passageWords(text, at)}
        aria-label={`Passage ${at + 1} of ${text.passages.length}: select the words in it`}
      />
      <div className={styles.row}>
        <Button size="s" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Passage before
        </Button>
        <Button size="s" disabled={at >= text.passages.length - 1} onClick={() => setAt(at + 1)}>
          Passage after
        </Button>
      </div>
      <div className={styles.row}>
        <label className={styles.field}>
          Or find words in this text
          <input
            className={styles.input}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              find();
            }}
          />
        </label>
        <Button onClick={find}>Find</Button>
      </div>
      <p role="status" className={styles.soft}>
        {fault}
      </p>
      <div className={styles.row}>
        <Button tone="strong" onClick={take}>
          Take the selected words
        </Button>
        <Button onClick={onLeave}>Cancel</Button>
      </div>
    </div>
  );
}

/** As the field shows them. */
function fieldWords(text: TextOfSource, at: number): string {
  return passageWords(text, at).replaceAll("\r\n", "\n");
}
