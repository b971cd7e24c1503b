"use client";
// Begins a notebook, and goes there. What is typed is kept in the browser until it is made.
import { BookPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { useDraft } from "#components/ui/use-draft.ts";
import { addNotebookAction } from "#lib/features/notebooks/actions.ts";
import { notebookAddress } from "#lib/features/notebooks/notebook-address.ts";
import { HeadForm, type HeadWords } from "./head-form.tsx";
import styles from "./new-notebook.module.css";

export function NewNotebook() {
  const commit = useCommit();
  const { push } = useRouter();
  const { draft, begin, change, drop } = useDraft<HeadWords>("new notebook");
  const [isSaving, setIsSaving] = useState(false);
  const add = async () => {
    if (!draft) return;
    setIsSaving(true);
    const outcome = await commit({
      done: `“${draft.value.title.trim()}” begun.`,
      tried: "The notebook could not be begun.",
      run: () => addNotebookAction(draft.value),
    });
    setIsSaving(false);
    if (!outcome.ok) return;
    drop();
    push(notebookAddress(outcome.value.slug));
  };
  if (!draft)
    return (
      <p className={styles.begin}>
        <Button
          tone="strong"
          icon={<BookPlus />}
          onClick={() => begin({ title: "", question: "", description: "" }, 1)}
        >
          New notebook
        </Button>
      </p>
    );
  return (
    <HeadForm
      words={draft.value}
      isFound={draft.isFound}
      there={null}
      isSaving={isSaving}
      change={change}
      save={add}
      leave={drop}
      saveLabel="Begin"
    />
  );
}
