"use client";
// Words that are edited where they stand: opened for writing, saved over the revision they were begun on. Where somebody else saved
// meanwhile, what stands there is shown, and a person decides. What is typed is kept in the browser until it is saved.
import { useEffect, useRef } from "react";
import { NoteEditor } from "#components/excerpts/note-editor.tsx";
import { Button } from "#components/ui/button.tsx";
import { Conflict } from "#components/ui/conflict.tsx";
import type { Drafting } from "#components/ui/use-draft.ts";
import styles from "./write-in-place.module.css";

export type WriteInPlaceProps = {
  drafting: Drafting<string>;
  label: string;
  /** One line, as a heading has, or Markdown. */
  as: "line" | "prose";
  /** What somebody else saved meanwhile. */
  conflict: { readonly text: string; readonly revision: number } | null;
  isSaving: boolean;
  onSave: (text: string, revision: number) => void;
  /** Also where what stands there now is taken instead. */
  onLeave: () => void;
  saveLabel?: string;
};

export function WriteInPlace(props: WriteInPlaceProps) {
  const { drafting, label, as, conflict, isSaving, onSave, onLeave, saveLabel = "Save" } = props;
  const line = useRef<HTMLInputElement>(null);
  const prose = useRef<HTMLTextAreaElement>(null);
  const { draft } = drafting;
  const isOpened = draft !== null && !draft.isFound;
  useEffect(() => {
    if (isOpened) (line.current ?? prose.current)?.focus();
  }, [isOpened]);
  if (!draft) return null;
  const save = () => onSave(draft.value, conflict?.revision ?? draft.revision);
  return (
    <form
      className={styles.form}
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {draft.isFound && <p className={styles.found}>This is what you typed and did not save.</p>}
      {as === "line" ? (
        <label className={styles.line}>
          <span className={styles.label}>{label}</span>
          <input
            ref={line}
            className={styles.input}
            value={draft.value}
            maxLength={200}
            onChange={({ target }) => drafting.change(target.value)}
            onKeyDown={({ key }) => key === "Escape" && onLeave()}
          />
        </label>
      ) : (
        <NoteEditor
          label={label}
          value={draft.value}
          rows={6}
          field={prose}
          onChange={drafting.change}
          onSave={save}
          onLeave={onLeave}
        />
      )}
      {conflict && <Conflict there={conflict.text} />}
      <div className={styles.row}>
        <Button type="submit" size="s" tone="strong" disabled={isSaving}>
          {conflict ? "Save mine instead" : saveLabel}
        </Button>
        <Button size="s" tone="quiet" onClick={onLeave}>
          {conflict ? "Keep what is there" : draft.isFound ? "Throw it away" : "Cancel"}
        </Button>
      </div>
    </form>
  );
}
