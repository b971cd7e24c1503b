"use client";
// What can be written of an excerpt. It is kept in this browser as it is typed; saving shows it at once, and where the room does not take
// it the form comes back with what was typed and what to do. Where somebody else was quicker, both versions are laid out to choose.
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { showToast } from "#components/ui/toast-store.ts";
import { findNoteFault } from "#lib/features/excerpts/find-note-fault.ts";
import { ColourPicker } from "./colour-picker.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import { keepDraft } from "./drafts.ts";
import { changeExcerpt, draftOf } from "./excerpt-deeds.ts";
import styles from "./excerpt-form.module.css";
import { findKept } from "./excerpt-store.ts";
import { contentOf, type ExcerptContent, type KeptExcerpt } from "./kept-excerpt.ts";
import { LinkField } from "./link-field.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { NotebookField } from "./notebook-field.tsx";
import { cardSnapshot, openCard } from "./open-card.ts";
import { TagField } from "./tag-field.tsx";
import { leftDraft, useDraft, type Writing } from "./use-draft.ts";
import { useShelf } from "./use-shelf.ts";

export type ExcerptFormProps = {
  excerpt: KeptExcerpt;
  /** Saved, as far as one can see, or left. */
  onDone: () => void;
  /** The room did not take it after all: the form is wanted again. */
  onFailed: () => void;
};

type Trouble = { readonly fault: string } | { readonly theirs: KeptExcerpt };

/** What went wrong with a saving whose form had been left by then, and what was to be saved, by the key of its excerpt. */
const troubles = new Map<string, { readonly trouble: Trouble } & Writing>();

export function ExcerptForm({ excerpt, onDone, onFailed }: ExcerptFormProps) {
  const failed = troubles.get(excerpt.key);
  const draft = useDraft(excerpt, failed);
  const { tags, notebooks } = useShelf();
  const [isOffered, setIsOffered] = useState(() => leftDraft(excerpt) !== null && !failed);
  const [trouble, setTrouble] = useState(failed?.trouble);
  const { content, change } = draft;
  const meanings = notebooks.find(({ slug }) => slug === content.notebook)?.colours;

  const settle = () => {
    troubles.delete(excerpt.key);
    setTrouble(undefined);
  };
  const save = async (wanted: ExcerptContent = content, revision = draft.revision) => {
    if (findNoteFault(wanted.note) !== null) return;
    settle();
    onDone();
    const changed = await changeExcerpt(excerpt.key, wanted, revision);
    if (changed.is === "changed") return draft.forget();
    const next = changed.is === "conflict" ? { theirs: changed.theirs } : { fault: changed.fault };
    keepDraft({ ...draftOf(findKept(excerpt.key) ?? excerpt, wanted), revision });
    troubles.set(excerpt.key, { trouble: next, content: wanted, revision });
    setTrouble(next);
    onFailed();
    if (cardSnapshot()?.key === excerpt.key) return;
    const remedy = changed.is === "conflict" ? "It was changed elsewhere meanwhile." : changed.fault;
    const deed = { label: "Open the note", run: () => openCard(excerpt.key, "edit") };
    showToast({ words: "A note could not be saved.", remedy, isFailure: true, deed });
  };
  const leave = () => {
    settle();
    draft.forget();
    onDone();
  };

  if (trouble && "theirs" in trouble) {
    const { theirs } = trouble;
    const merge = () => {
      draft.begin(theirs, merged(content, contentOf(theirs)));
      settle();
    };
    return (
      <ConflictChoice
        mine={content}
        theirs={contentOf(theirs)}
        keepMine={() => save(content, theirs.revision)}
        takeTheirs={leave}
        merge={merge}
      />
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      {isOffered && (
        <p className={styles.offered} role="status">
          This is what you typed and did not save.{" "}
          <Button
            size="s"
            onClick={() => {
              setIsOffered(false);
              draft.forget();
              draft.begin(excerpt);
            }}
          >
            Throw it away
          </Button>
        </p>
      )}
      {trouble && (
        <ErrorNote
          live
          tried="The note could not be saved."
          happened={trouble.fault}
          remedy={
            draft.isKept
              ? "What you typed is kept in this browser. Save again."
              : "Copy it before you leave: this browser keeps no drafts."
          }
        />
      )}
      <NoteEditor value={content.note} onChange={(note) => change({ note })} onSave={() => void save()} />
      <ColourPicker value={content.colour} onChange={(colour) => change({ colour })} meanings={meanings} />
      <TagField value={content.tags} onChange={(next) => change({ tags: [...next] })} known={tags} />
      <LinkField content={content} excerpt={excerpt} onChange={change} />
      <NotebookField
        value={content.notebook}
        onChange={(notebook) => change({ notebook })}
        notebooks={notebooks}
      />
      <div className={styles.deeds}>
        <Button type="submit" tone="strong" size="s" title="Save (Ctrl Enter)">
          Save
        </Button>
        <Button tone="quiet" size="s" onClick={leave}>
          {draft.isChanged ? "Leave it as it was" : "Close"}
        </Button>
        {!draft.isKept && <span className={styles.warned}>This browser keeps no drafts.</span>}
      </div>
    </form>
  );
}

/** Both notes one under the other, and whatever either has, for a person to go over. */
function merged(mine: ExcerptContent, theirs: ExcerptContent): ExcerptContent {
  const both = <Item,>(one: readonly Item[], other: readonly Item[]) => [...new Set([...one, ...other])];
  const notes = both([theirs.note], [mine.note]).filter((note) => note.trim() !== "");
  return {
    note: notes.join("\n\n"),
    tags: both(theirs.tags, mine.tags),
    colour: mine.colour ?? theirs.colour,
    notebook: mine.notebook ?? theirs.notebook,
    entities: both(theirs.entities, mine.entities),
    events: both(theirs.events, mine.events),
    claims: both(theirs.claims, mine.claims),
  };
}
