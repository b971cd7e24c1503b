"use client";
// A caret in the text: `v` sets it, keys move it by character, word, sentence, line or passage and draw a selection after it, Escape takes
// it away. What it meets is said. It only selects: what can be done with selected words is the bar's.
import { useCallback, useEffect, useRef, useState } from "react";
import { openCard } from "#components/excerpts/open-card.ts";
import { useKey } from "#components/keyboard/use-key.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { CaretInText, findStart } from "./caret-in-text.ts";
import styles from "./caret-mode.module.css";
import { type CaretStroke, readCaretStroke } from "./caret-stroke.ts";

const help =
  "Arrows move by character and line, with Control by word and passage, full stop and comma by sentence. Shift selects, or v to set an end. Enter goes to what can be done. Escape leaves.";

export function CaretMode() {
  const [isOn, setIsOn] = useState(false);
  useKey("v", "Move a caret through the text, to select words", "Reading", () => setIsOn(true));
  const leave = useCallback(() => setIsOn(false), []);
  return isOn ? <Caret leave={leave} /> : null;
}

function Caret({ leave }: { leave: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  const caret = useRef<CaretInText | null>(null);
  const [said, setSaid] = useState({ words: "", count: 0 });
  const [isMarking, setIsMarking] = useState(false);

  useEffect(() => {
    const from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const start = findStart();
    if (!element.current || !start) return leave();
    const own = new CaretInText(element.current, start);
    caret.current = own;
    element.current.focus({ preventScroll: true });
    own.show();
    const place = () => own.draw();
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("resize", place);
      own.leave();
      if (from?.isConnected && from !== document.body) from.focus({ preventScroll: true });
    };
  }, [leave]);

  const say = (words: string) => setSaid(({ count }) => ({ words, count: count + 1 }));
  const act = (stroke: CaretStroke) => {
    const own = caret.current;
    if (!own) return;
    if (stroke.does === "leave") return leave();
    if (stroke.does === "mark") {
      const next = !isMarking;
      own.mark(next);
      setIsMarking(next);
      return say(next ? "Selecting from here." : "Selecting ended.");
    }
    if (stroke.does === "move") return say(own.move(stroke, stroke.isSelecting || isMarking));
    const open = own.hasSelection ? null : own.excerptHere();
    if (open) return openCard(open);
    if (!own.goToBar()) say("Select some words first.");
  };

  return (
    <>
      <div
        ref={element}
        className={styles.caret}
        role="application"
        aria-roledescription="caret"
        aria-label="Caret in the text"
        aria-describedby="caret-help"
        tabIndex={-1}
        data-print="no"
        data-marking={isMarking ? "" : undefined}
        onKeyDown={(event) => {
          const stroke = readCaretStroke(event);
          if (!stroke) return;
          event.preventDefault();
          event.stopPropagation();
          act(stroke);
        }}
      />
      <p className={styles.mode} aria-hidden="true" data-print="no">
        Caret {isMarking && "· selecting"} <kbd>Esc</kbd> leaves
      </p>
      <VisuallyHidden>
        <span id="caret-help">{help}</span>
        <span role="status" aria-live="assertive">
          {said.words}
          {said.count % 2 === 1 ? "\u00A0" : ""}
        </span>
      </VisuallyHidden>
    </>
  );
}
