"use client";
// The head of a notebook: its title, the question that it asks, what is said of it; edited together where they stand.
import { Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { NoteView } from "#components/excerpts/note-view.tsx";
import { Button } from "#components/ui/button.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { deleteNotebookAction, restoreNotebookAction } from "#lib/features/notebooks/actions.ts";
import { notebooksAddress } from "#lib/features/notebooks/notebook-address.ts";
import { HeadForm, type HeadWords } from "./head-form.tsx";
import styles from "./notebook-head.module.css";
import type { NotebookView } from "./to-notebook.ts";
import { useHeadWriting } from "./use-head-writing.ts";

const wordsOf = ({ title, question, description }: HeadWords) => ({ title, question, description });

export function NotebookHead({ notebook, children }: { notebook: NotebookView; children?: ReactNode }) {
  const { slug, title, question, description, references, revision } = notebook;
  const writing = useHeadWriting<HeadWords>({
    slug,
    key: `notebook ${slug}`,
    name: "The head of the notebook",
    revision,
    given: wordsOf(notebook),
    partOf: wordsOf,
    toChange: (words) => words,
  });
  const { draft, there, isSaving, change, save, leave } = writing;
  if (draft)
    return (
      <HeadForm
        words={draft.value}
        isFound={draft.isFound}
        there={there}
        isSaving={isSaving}
        change={change}
        save={save}
        leave={leave}
      />
    );
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {question && <p className={styles.question}>{question}</p>}
      {description && (
        <div className={styles.description}>
          <NoteView note={description} references={references} />
        </div>
      )}
      <div className={styles.tools} data-print="no">
        {children}
        <span className={styles.editing}>
          <Button icon={<Pencil />} tone="quiet" onClick={writing.open}>
            Edit
          </Button>
          <Delete slug={slug} title={title} />
        </span>
      </div>
    </header>
  );
}

function Delete({ slug, title }: { slug: string; title: string }) {
  const commit = useCommit();
  const { push } = useRouter();
  const remove = async () => {
    const outcome = await commit({
      done: `“${title}” deleted; its excerpts are kept.`,
      tried: `“${title}” could not be deleted.`,
      run: () => deleteNotebookAction(slug),
      undo: () => restoreNotebookAction(slug),
    });
    if (outcome.ok) push(notebooksAddress);
  };
  return (
    <Button icon={<Trash2 />} tone="quiet" onClick={remove}>
      Delete
    </Button>
  );
}
