"use client";
// An excerpt in a list: read, and its note, tags, colour and links written where it stands. What is saved shows at once; the page is then
// drawn anew from what the room has.
import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { BlockTools } from "#components/notebooks/block-tools.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import styles from "./editable-excerpt.module.css";
import { ExcerptCard } from "./excerpt-card.tsx";
import { ExcerptForm } from "./excerpt-form.tsx";
import { putExcerpt } from "./excerpt-store.ts";
import { toKept } from "./kept-excerpt.ts";
import { shortWords } from "./short-words.ts";
import type { CardView } from "./to-card.ts";
import { leftDraft } from "./use-draft.ts";
import { useKept } from "./use-excerpts.ts";

export type EditableExcerptProps = {
  card: CardView;
  withNotebook?: boolean;
  /** What else can be done with it. */
  tools?: ReactNode;
};

export function EditableExcerpt({ card, withNotebook = false, tools }: EditableExcerptProps) {
  const { refresh } = useRouter();
  const { excerpt } = card;
  const [isWriting, setIsWriting] = useState(false);
  const kept = useKept(excerpt.id);
  const isNewer = kept !== undefined && kept.revision >= excerpt.revision;
  const savedRevision = kept?.standing === "kept" ? kept.revision : excerpt.revision;
  useEffect(() => {
    if (savedRevision > excerpt.revision) refresh();
  }, [savedRevision, excerpt.revision, refresh]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an earlier visit left is looked for once.
  useEffect(() => {
    if (leftDraft(toKept(excerpt))) open();
  }, [excerpt.id]);
  const form = useRef<HTMLDivElement>(null);
  const open = () => {
    putExcerpt(toKept(excerpt, excerpt.references));
    setIsWriting(true);
  };
  const openToWrite = () => {
    open();
    requestAnimationFrame(() => form.current?.querySelector("textarea")?.focus());
  };
  const shown = isNewer ? { ...card, excerpt: { ...excerpt, ...kept } } : card;
  return (
    <div className={styles.excerpt}>
      <ExcerptCard card={shown} withNotebook={withNotebook} />
      {isWriting && kept && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape on its way out of what lies within.
        <div
          ref={form}
          className={styles.form}
          data-print="no"
          onKeyDown={({ key }) => key === "Escape" && setIsWriting(false)}
        >
          <ExcerptForm
            excerpt={kept}
            onDone={() => setIsWriting(false)}
            onFailed={() => setIsWriting(true)}
          />
        </div>
      )}
      <BlockTools>
        <IconButton
          label={`Edit the note on “${shortWords(excerpt.exact)}”`}
          icon={<Pencil />}
          aria-expanded={isWriting}
          onClick={() => (isWriting ? setIsWriting(false) : openToWrite())}
        />
        {tools}
      </BlockTools>
    </div>
  );
}
