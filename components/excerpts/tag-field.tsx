"use client";
// Tags as they are given: chips that can be taken off, and a field that completes paths of the tree (`proxies/iraq`). Enter or a comma
// adds what is typed, Backspace in the empty field takes off the last.
import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { normaliseTag } from "#lib/features/excerpts/normalise-tag.ts";
import { completeTag } from "./complete-tag.ts";
import styles from "./tag-field.module.css";

export type TagFieldProps = {
  value: readonly string[];
  onChange: (tags: readonly string[]) => void;
  /** The tags of the room, to complete from. */
  known: readonly string[];
  label?: string;
};

export function TagField({ value, onChange, known, label = "Tags" }: TagFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<number | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState("");
  const offered = completeTag(known, typed).filter((tag) => !value.includes(tag));
  const isShown = isOpen && offered.length > 0;

  const add = (written: string) => {
    const tag = normaliseTag(written);
    if (tag === null) {
      if (written.trim() !== "")
        setSaid("That cannot be a tag: words, and slashes between them, 100 characters at most.");
      return;
    }
    setSaid(value.includes(tag) ? `${tag} is there already.` : `${tag} added.`);
    if (!value.includes(tag)) onChange([...value, tag]);
    setTyped("");
    setAt(null);
  };
  const takeOff = (tag: string) => {
    setSaid(`${tag} taken off.`);
    onChange(value.filter((other) => other !== tag));
  };
  const step = (by: 1 | -1) => {
    setIsOpen(true);
    setAt(((at ?? (by === 1 ? -1 : 0)) + by + offered.length) % offered.length);
  };
  const strike = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = isShown && at !== null ? offered[at] : undefined;
    const keys: Readonly<Record<string, (() => void) | false>> = {
      ArrowDown: offered.length > 0 && (() => step(1)),
      ArrowUp: offered.length > 0 && (() => step(-1)),
      Enter:
        !event.ctrlKey && !event.metaKey && (chosen ?? typed.trim()) !== "" && (() => add(chosen ?? typed)),
      ",": () => add(typed),
      Escape: isShown && (() => setIsOpen(false)),
      Backspace: typed === "" && value.length > 0 && (() => takeOff(value.at(-1) ?? "")),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        {value.length > 0 && (
          <ul className={styles.tags} aria-label={`${label} given`}>
            {value.map((tag) => (
              <li key={tag} className={styles.tag}>
                {tag}
                <button
                  type="button"
                  className={styles.off}
                  aria-label={`Take off ${tag}`}
                  onClick={() => takeOff(tag)}
                >
                  <X aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          id={id}
          className={styles.input}
          type="text"
          role="combobox"
          value={typed}
          placeholder={value.length === 0 ? "proxies/iraq" : ""}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-activedescendant={isShown && at !== null ? `${id}-${at}` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(null);
            setIsOpen(true);
          }}
          onKeyDown={strike}
          onBlur={() => {
            setIsOpen(false);
            add(typed);
          }}
        />
      </div>
      <div
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label="Tags of the room"
        hidden={!isShown}
      >
        {offered.map((tag, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
          <div
            key={tag}
            id={`${id}-${index}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}
