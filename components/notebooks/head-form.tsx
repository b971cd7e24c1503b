"use client";
// What can be written of a notebook itself: its title, its question, and what is said of it.
import { NoteEditor } from "#components/excerpts/note-editor.tsx";
import { Button } from "#components/ui/button.tsx";
import { Conflict } from "#components/ui/conflict.tsx";
import styles from "./head-form.module.css";

export type HeadWords = { readonly title: string; readonly question: string; readonly description: string };

export type HeadFormProps = {
  words: HeadWords;
  isFound: boolean;
  /** What somebody else saved meanwhile. */
  there: HeadWords | null;
  isSaving: boolean;
  change: (words: HeadWords) => void;
  save: () => void;
  leave: () => void;
  saveLabel?: string;
};

export function HeadForm(props: HeadFormProps) {
  const { words, isFound, there, isSaving, change, save, leave, saveLabel = "Save" } = props;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isFound && <p className={styles.found}>This is what you typed and did not save.</p>}
      <label className={styles.field}>
        Title
        <input
          className={styles.input}
          value={words.title}
          maxLength={200}
          required
          onChange={({ target }) => change({ ...words, title: target.value })}
        />
      </label>
      <label className={styles.field}>
        Question
        <textarea
          className={styles.input}
          rows={2}
          value={words.question}
          maxLength={1000}
          placeholder="What do you want to find out?"
          onChange={({ target }) => change({ ...words, question: target.value })}
        />
      </label>
      <NoteEditor
        label="Description"
        value={words.description}
        onChange={(description) => change({ ...words, description })}
        onSave={save}
        onLeave={leave}
      />
      {there && (
        <Conflict there={[there.title, there.question, there.description].filter(Boolean).join("\n\n")} />
      )}
      <div className={styles.row}>
        <Button type="submit" tone="strong" disabled={isSaving}>
          {there ? "Save mine instead" : saveLabel}
        </Button>
        <Button tone="quiet" onClick={leave}>
          {there ? "Keep what is there" : isFound ? "Throw it away" : "Cancel"}
        </Button>
      </div>
    </form>
  );
}
