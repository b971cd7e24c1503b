"use client";
// The blocks of a notebook in their order: moved, added to, taken out, each with a way back. The order that is shown runs ahead of the
// server by one move; what the server then says, counts.
import { FilePlus2, X } from "lucide-react";
import { useEffect, useState } from "react";
import { CiteMenu } from "#components/excerpts/cite-menu.tsx";
import { EditableExcerpt } from "#components/excerpts/editable-excerpt.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { neighbourBefore } from "#components/ui/move-in-order.ts";
import { ReorderList } from "#components/ui/reorder-list.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { changeBlockAction, removeBlockAction, restoreBlockAction } from "#lib/features/notebooks/actions.ts";
import { AddBlock } from "./add-block.tsx";
import styles from "./block-list.module.css";
import { TextBlock } from "./text-block.tsx";
import type { LooseView } from "./to-loose.ts";
import { type BlockView, blockAnchor } from "./to-notebook.ts";

export type BlockListProps = {
  slug: string;
  blocks: readonly BlockView[];
  /** Excerpts that stand in no notebook. */
  loose: readonly LooseView[];
};

export function BlockList({ slug, blocks, loose }: BlockListProps) {
  const commit = useCommit();
  const given = blocks.map(({ id }) => id);
  const [ahead, setAhead] = useState<{ from: string; order: readonly string[] } | null>(null);
  const [addingAfter, setAddingAfter] = useState<string | null>(null);
  const from = given.join(" ");
  const order = ahead?.from === from ? ahead.order : given;
  const byId = new Map(blocks.map((block) => [block.id, block]));
  // What the server says next counts, also where it says the old order again: a move that was undone.
  useEffect(() => setAhead((one) => (one?.from === from ? one : null)), [from]);

  const move = async (next: readonly string[], id: string) => {
    const name = byId.get(id)?.name ?? "";
    const place = (among: readonly string[]) => ({ slug, id, change: { after: neighbourBefore(among, id) } });
    setAhead({ from, order: next });
    const outcome = await commit({
      done: `“${name}” moved.`,
      tried: `“${name}” could not be moved.`,
      run: () => changeBlockAction(place(next)),
      undo: async () => {
        const back = await changeBlockAction(place(order));
        setAhead(null);
        return back;
      },
    });
    if (!outcome.ok) setAhead(null);
  };
  const takeOut = ({ id, name, kind }: BlockView) =>
    commit({
      done: `“${name}” taken out${kind === "excerpt" ? "; the excerpt itself is kept" : ""}.`,
      tried: `“${name}” could not be taken out.`,
      run: () => removeBlockAction({ slug, id }),
      undo: () => restoreBlockAction({ slug, id }),
    });
  const toolsOf = (block: BlockView) => (
    <>
      {block.card && <CiteMenu id={block.card.excerpt.id} name={block.name} />}
      <IconButton
        label={`Add below “${block.name}”`}
        icon={<FilePlus2 />}
        aria-expanded={addingAfter === block.id}
        onClick={() => setAddingAfter(addingAfter === block.id ? null : block.id)}
      />
      <IconButton label={`Take “${block.name}” out`} icon={<X />} onClick={() => takeOut(block)} />
    </>
  );

  const contentOf = (block: BlockView) => (
    <div className={styles.content} id={blockAnchor(block.id)}>
      {block.card ? (
        <EditableExcerpt card={block.card} tools={toolsOf(block)} />
      ) : (
        <TextBlock slug={slug} block={block} tools={toolsOf(block)} />
      )}
      {addingAfter === block.id && (
        <AddBlock slug={slug} after={block.id} loose={loose} onDone={() => setAddingAfter(null)} />
      )}
    </div>
  );

  const items = order.flatMap((id) => {
    const block = byId.get(id);
    if (!block) return [];
    return [{ id, name: block.name, look: block.kind, content: contentOf(block) }];
  });
  return (
    <>
      {items.length > 0 && (
        <div className={styles.blocks}>
          <ReorderList label="What stands in this notebook" items={items} onMove={move} />
        </div>
      )}
      <AddBlock slug={slug} loose={loose} />
    </>
  );
}
