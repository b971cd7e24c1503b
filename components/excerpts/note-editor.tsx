"use client";
// Where a note is written: Markdown in a plain field, which completes `[[name` and `@entity`. Ctrl or ⌘ Enter saves, Escape leaves. It
// keeps nothing by itself: what is typed goes to `onChange`.
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { findNoteFault } from "#lib/features/excerpts/find-note-fault.ts";
import styles from "./note-editor.module.css";
import { type Completion, type Completions, useCompletions } from "./use-completions.ts";

export type NoteEditorProps = {
  value: string;
  onChange: (note: string) => void;
  onSave?: () => void;
  /** Escape, where no completion is open. */
  onLeave?: () => void;
  label?: string;
  rows?: number;
  field?: RefObject<HTMLTextAreaElement | null>;
};

export function NoteEditor({
  value,
  onChange,
  onSave,
  onLeave,
  label = "Note",
  rows = 4,
  field,
}: NoteEditorProps) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const box = field ?? own;
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const found = useCompletions(value, caret);
  const fault = findNoteFault(value);

  const change = (note: string, next: number) => {
    onChange(note);
    setCaret(next);
    setAt(0);
  };
  const complete = (item: Completion | undefined) => {
    if (!item || !found || !box.current) return;
    const { note, caret } = completed(value, found, box.current.selectionStart, item);
    change(note, caret);
    setCaret(null);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(caret, caret);
    });
  };
  const strike = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const run = keyDeed(event, found, { at, setAt, complete, onSave, onLeave, close: () => setCaret(null) });
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <div className={styles.editor}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        className={styles.field}
        rows={rows}
        value={value}
        dir="auto"
        placeholder="Why it matters. [[ or @ links to who and what the room knows."
        aria-autocomplete="list"
        aria-controls={found ? `${id}-list` : undefined}
        aria-activedescendant={found ? `${id}-${at}` : undefined}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({ target }) => change(target.value, target.selectionStart)}
        onKeyDown={strike}
        onBlur={() => setCaret(null)}
      />
      {found && <Offered id={id} found={found} at={at} complete={complete} />}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <VisuallyHidden>
        <span role="status">
          {found ? `${found.items.length} to choose from, ${found.items[at]?.name}` : ""}
        </span>
      </VisuallyHidden>
    </div>
  );
}

type Deeds = Pick<NoteEditorProps, "onSave" | "onLeave"> & {
  at: number;
  setAt: (at: number) => void;
  complete: (item: Completion | undefined) => void;
  close: () => void;
};

/** What a key does here; undefined where it is the field's own. */
function keyDeed(event: KeyboardEvent, found: Completions | null, deeds: Deeds): (() => void) | undefined {
  const { at, setAt, complete, close, onSave, onLeave } = deeds;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return onSave;
  if (!found) return event.key === "Escape" ? onLeave : undefined;
  const count = found.items.length;
  const keys = new Map<string, () => void>([
    ["ArrowDown", () => setAt((at + 1) % count)],
    ["ArrowUp", () => setAt((at - 1 + count) % count)],
    ["Enter", () => complete(found.items[at])],
    ["Tab", () => complete(found.items[at])],
    ["Escape", close],
  ]);
  return keys.get(event.key);
}

/** The note with a reference in place of what was typed of it, and where the caret then stands. */
function completed(note: string, { begun, items }: Completions, caret: number, item: Completion) {
  const written = begun.mark === "@" ? `@${item.slug}` : `[[${toTarget(item, items)}]]`;
  const behind = note.slice(caret).replace(/^\]\]/, "");
  const gap = begun.mark === "@" && !/^\s/.test(behind) ? " " : "";
  return {
    note: note.slice(0, begun.start) + written + gap + behind,
    caret: begun.start + written.length + gap.length,
  };
}

/** A name that is one's own stands for itself; a long title, or a name of several, is a label for what it is filed under. */
function toTarget({ kind, name, slug }: Completion, items: readonly Completion[]): string {
  const label = name.replace(/[[\]|\n]/g, " ").slice(0, 200);
  const isOwn = label === name && items.filter((other) => other.name === name).length === 1;
  return isOwn && kind !== "event" && kind !== "claim" ? name : `${slug}|${label}`;
}

type OfferedProps = { id: string; found: Completions; at: number; complete: (item: Completion) => void };

function Offered({ id, found, at, complete }: OfferedProps) {
  return (
    <div id={`${id}-list`} className={styles.list} role="listbox" aria-label="What can be meant">
      {found.items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
        <div
          key={`${item.kind} ${item.slug}`}
          id={`${id}-${index}`}
          className={styles.option}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => complete(item)}
        >
          <KindMark kind={item.kind} />
          <span>{item.name}</span>
        </div>
      ))}
    </div>
  );
}
