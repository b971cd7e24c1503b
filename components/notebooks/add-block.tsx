"use client";
// What can be added to a notebook, at its end or below a block: a section, running prose, or excerpts that stand in no notebook yet.
import { Heading2, Quote, Text } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { useDraft } from "#components/ui/use-draft.ts";
import { addBlockAction, removeBlockAction } from "#lib/features/notebooks/actions.ts";
import styles from "./add-block.module.css";
import { ExcerptTray } from "./excerpt-tray.tsx";
import type { LooseView } from "./to-loose.ts";
import { WriteInPlace } from "./write-in-place.tsx";

export type AddBlockProps = {
  slug: string;
  /** Below which block; without one at the end. */
  after?: string;
  loose: readonly LooseView[];
  onDone?: () => void;
};

const words = {
  section: { what: "Section", label: "Heading of the new section", as: "line" },
  prose: { what: "Prose", label: "New prose", as: "prose" },
} as const;

export function AddBlock({ slug, after, loose, onDone = () => {} }: AddBlockProps) {
  const place = `${slug} ${after ?? "end"}`;
  const section = useDraft<string>(`new section ${place}`);
  const prose = useDraft<string>(`new prose ${place}`);
  const [isTrayOpen, setIsTrayOpen] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const commit = useCommit();
  const kind = section.draft ? "section" : "prose";
  const writing = kind === "section" ? section : prose;

  const leave = () => {
    writing.drop();
    onDone();
  };
  const add = async (text: string) => {
    if (text.trim() === "") return;
    setIsSaving(true);
    const outcome = await commit({
      done: `${words[kind].what} added.`,
      tried: `${words[kind].what} could not be added.`,
      run: () => addBlockAction({ slug, block: { kind, text: text.trim(), after } }),
      undo: ({ block }) => removeBlockAction({ slug, id: block }),
    });
    setIsSaving(false);
    if (outcome.ok) leave();
  };
  if (writing.draft)
    return (
      <div className={styles.writing}>
        <WriteInPlace
          drafting={writing}
          label={words[kind].label}
          as={words[kind].as}
          conflict={null}
          isSaving={isSaving}
          saveLabel="Add"
          onSave={add}
          onLeave={leave}
        />
      </div>
    );
  const size = after ? "s" : "m";
  return (
    <div className={styles.add} data-print="no" data-within={after ? "" : undefined}>
      <Button size={size} icon={<Quote />} onClick={() => setIsTrayOpen(true)}>
        Add excerpts
      </Button>
      <Button size={size} icon={<Heading2 />} onClick={() => section.begin("", 1)}>
        Add a section
      </Button>
      <Button size={size} icon={<Text />} onClick={() => prose.begin("", 1)}>
        Add prose
      </Button>
      <ExcerptTray
        slug={slug}
        after={after}
        loose={loose}
        open={isTrayOpen}
        onOpenChange={setIsTrayOpen}
        onAdded={onDone}
      />
    </div>
  );
}
