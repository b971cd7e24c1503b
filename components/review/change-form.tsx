"use client";
// What a person would rather have: another entity, another kind or name, other words, a title and a date, a sentence of the claim.
import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { SuggestionChange } from "#lib/features/reviews/schema.ts";
import type { SuggestionView } from "#lib/features/reviews/view.ts";
import { ChangeFields, WordsField } from "./change-fields.tsx";
import styles from "./change-form.module.css";
import type { Chosen } from "./shift-words.ts";
import { toChange } from "./to-change.ts";

type Props = {
  suggestion: SuggestionView;
  isBusy: boolean;
  onDone: (change: SuggestionChange) => void;
  onCancel: () => void;
};

/** Those whose words a person may choose anew. */
const placed = new Set(["known-name", "new-name", "metadata"]);

export function ChangeForm({ suggestion, isBusy, onDone, onCancel }: Props) {
  const { payload, place } = suggestion;
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(place);
  // Before it is painted: what is typed at once belongs in the field, and is no key of the room.
  useLayoutEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find("input:not([type=radio]), textarea") ?? find("input:checked"))?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isMoved = place !== null && (chosen?.start !== place.start || chosen.end !== place.end);
    const moved = isMoved && chosen !== null ? { start: chosen.start, end: chosen.end } : null;
    onDone(toChange(payload, new FormData(event.currentTarget), moved));
  };

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      aria-label="Change the proposal"
    >
      <ChangeFields suggestion={suggestion} />
      {placed.has(payload.kind) && chosen && <WordsField chosen={chosen} onChange={setChosen} />}
      <div className={styles.row}>
        <Button tone="strong" type="submit" disabled={isBusy}>
          Accept so
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
