"use client";
// A small bar beside words that are selected, or beside the number of a passage: what can be done with them.
import { useCallback, useEffect, useRef, useState } from "react";
import { WordsHost } from "#components/corrections/words-host.tsx";
import { CardHost } from "#components/excerpts/card-host.tsx";
import { useKey } from "#components/keyboard/use-key.ts";
import { CaretMode } from "./caret-mode.tsx";
import { copyLink, type SpanAction, spanActions } from "./span-actions.ts";
import styles from "./span-bar.module.css";
import { type ChosenPlace, type FindText, usePassageNumbers, useSelection } from "./use-chosen-words.ts";
import { usePlaceNear } from "./use-place-near.ts";

export type SpanBarProps = {
  findText: FindText;
  /** Whether following the number of a passage copies a link to it at once. */
  copiesPassages?: boolean;
  /** Where the words of an excerpt stand in the window, in a room that shows excerpts. */
  nearExcerpt?: (key: string) => DOMRect | undefined;
};

export function SpanBar({ findText, copiesPassages = false, nearExcerpt }: SpanBarProps) {
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  const [said, setSaid] = useState("");
  /** Where words were chosen last. */
  const last = useRef<DOMRect | undefined>(undefined);
  const choose = useCallback((next: ChosenPlace | null) => {
    if (next) last.current = next.near();
    setChosen(next);
    setSaid("");
  }, []);
  const close = useCallback(() => choose(null), [choose]);
  const run = useCallback(
    async (action: SpanAction, on: ChosenPlace) => {
      setSaid(await action.run(on));
      if (!action.closes) return;
      close();
      document.getSelection()?.removeAllRanges();
    },
    [close],
  );
  const choosePassage = useCallback(
    (next: ChosenPlace) => {
      choose(next);
      if (copiesPassages) run(copyLink, next);
    },
    [choose, run, copiesPassages],
  );
  useSelection(findText, choose);
  usePassageNumbers(findText, choosePassage);
  return (
    <>
      <CaretMode />
      {chosen && <Bar key={chosen.address} chosen={chosen} said={said} run={run} close={close} />}
      <WordsHost />
      <CardHost near={(key) => nearExcerpt?.(key) ?? last.current} />
      <span role="status" className={styles.heard}>
        {said}
      </span>
    </>
  );
}

type BarProps = {
  chosen: ChosenPlace;
  said: string;
  run: (action: SpanAction, on: ChosenPlace) => Promise<void>;
  close: () => void;
};

function Bar({ chosen, said, run, close }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  /** What had the focus before it came to the bar. */
  const from = useRef(chosen.from);
  usePlaceNear(bar, chosen.near);
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && bar.current?.contains(target))) close();
    };
    const strike = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      close();
      from.current?.focus();
    };
    // Following the link to a passage takes the focus from it, once this click is over; what was done by it comes first.
    const timer = setTimeout(() => {
      const first = bar.current?.querySelector<HTMLElement>(`[data-action="${copyLink.key}"]`);
      if (chosen.from) first?.focus();
    });
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", strike);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", strike);
    };
  }, [chosen, close]);
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={chosen.what === "passage" ? "This passage" : "The selected words"}
      data-print="no"
      onFocus={({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && !bar.current?.contains(relatedTarget))
          from.current = relatedTarget;
      }}
    >
      {spanActions
        .filter(({ isFor }) => isFor?.(chosen) ?? true)
        .map((action) => (
          <Action
            key={action.label}
            action={action}
            run={async () => {
              const hadFocus = bar.current?.contains(document.activeElement);
              await run(action, chosen);
              if (action.closes && hadFocus) from.current?.focus();
            }}
          />
        ))}
      {said && (
        <span className={styles.said} aria-hidden="true">
          {said}
        </span>
      )}
    </div>
  );
}

/** Pressing it must not take the selection away. */
function Action({ action, run }: { action: SpanAction; run: () => void }) {
  const { key, does, label, colour } = action;
  useKey(key, does, "Reading", run);
  return (
    <button
      type="button"
      className={styles.action}
      data-action={key}
      data-colour={colour}
      title={`${does} (${key})`}
      aria-label={colour && label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {colour ? (
        <span className={styles.swatch} aria-hidden="true">
          a
        </span>
      ) : (
        label
      )}
    </button>
  );
}
