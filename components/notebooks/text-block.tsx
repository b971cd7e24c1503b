"use client";
// A heading of a section, or running prose between excerpts: read, and edited where it stands.
import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { NoteView } from "#components/excerpts/note-view.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { changeBlockAction } from "#lib/features/notebooks/actions.ts";
import { BlockTools } from "./block-tools.tsx";
import styles from "./text-block.module.css";
import type { BlockView } from "./to-notebook.ts";
import { useWriting } from "./use-writing.ts";
import { WriteInPlace } from "./write-in-place.tsx";

export type TextBlockProps = {
  slug: string;
  block: BlockView;
  /** What else can be done with it. */
  tools: ReactNode;
};

export function TextBlock({ slug, block, tools }: TextBlockProps) {
  const { id, kind, text, references, revision, name } = block;
  const isSection = kind === "section";
  const writing = useWriting({
    key: `block ${id}`,
    name: isSection ? `The section “${name}”` : "The prose",
    text,
    revision,
    write: (text, over) => changeBlockAction({ slug, id, change: { text, revision: over } }),
  });
  if (writing.drafting.draft)
    return (
      <WriteInPlace
        drafting={writing.drafting}
        label={isSection ? "Heading of the section" : "Prose"}
        as={isSection ? "line" : "prose"}
        conflict={writing.conflict}
        isSaving={writing.isSaving}
        onSave={writing.save}
        onLeave={writing.leave}
      />
    );
  return (
    <div className={styles.block}>
      {isSection ? (
        <h2 className={styles.section}>{text}</h2>
      ) : (
        <div className={styles.prose}>
          <NoteView note={text} references={references} />
        </div>
      )}
      <BlockTools>
        <IconButton label={`Edit “${name}”`} icon={<Pencil />} onClick={writing.open} />
        {tools}
      </BlockTools>
    </div>
  );
}
