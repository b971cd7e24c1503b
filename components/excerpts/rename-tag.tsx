"use client";
// Gives a tag, with all below it, another name; where that is in use already the two become one, which is said before it is done.
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { renameTagAction, undoExcerptsAction } from "#lib/features/excerpts/actions.ts";
import { normaliseTag } from "#lib/features/excerpts/normalise-tag.ts";
import styles from "./rename-tag.module.css";

/** `chosen` is the tag by which the list is narrowed. */
export function RenameTag({ tags, chosen }: { tags: readonly string[]; chosen: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button className={styles.open} size="s" tone="quiet" onClick={() => setIsOpen(true)}>
        Rename
      </Button>
      <Dialog title="Rename a tag, or merge two" open={isOpen} onOpenChange={setIsOpen}>
        <RenameForm tags={tags} chosen={chosen} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

type FormProps = { tags: readonly string[]; chosen: string | undefined; onDone: () => void };

function RenameForm({ tags, chosen, onDone }: FormProps) {
  const commit = useCommit();
  const paths = withAbove(tags);
  const [from, setFrom] = useState(chosen && paths.includes(chosen) ? chosen : (paths[0] ?? ""));
  const [typed, setTyped] = useState(from);
  const to = normaliseTag(typed);
  const isMerge = to !== null && to !== from && paths.includes(to);
  const rename = async () => {
    if (to === null || to === from) return;
    const outcome = await commit({
      done: isMerge ? `“${from}” merged into “${to}”.` : `“${from}” is now “${to}”.`,
      tried: `“${from}” could not be renamed.`,
      run: () => renameTagAction({ from, to }),
      undo: ({ undo }) => undoExcerptsAction(undo),
    });
    if (outcome.ok) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <label className={styles.field}>
        Tag
        <select
          className={styles.input}
          value={from}
          onChange={({ target }) => {
            setFrom(target.value);
            setTyped(target.value);
          }}
        >
          {paths.map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        New name
        <input
          className={styles.input}
          value={typed}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <p className={styles.said} role="status">
        {to === null
          ? "That cannot be a tag: words, and slashes between them, 100 characters at most."
          : isMerge
            ? `“${to}” is in use: the two become one. It can be undone.`
            : "What lies below it moves along."}
      </p>
      <Button type="submit" tone="strong" disabled={to === null || to === from}>
        {isMerge ? "Merge" : "Rename"}
      </Button>
    </form>
  );
}

/** Every tag, and what stands above it. */
function withAbove(tags: readonly string[]): string[] {
  const all = tags.flatMap((tag) => {
    const parts = tag.split("/");
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  });
  return [...new Set(all)].sort();
}
