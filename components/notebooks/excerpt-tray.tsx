"use client";
// Excerpts that stand in no notebook yet, to be chosen from and put where the notebook was pointed at.
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { addBlockAction, removeBlockAction } from "#lib/features/notebooks/actions.ts";
import { type Outcome, succeeded } from "#lib/outcome.ts";
import { fold } from "#lib/text/fold.ts";
import styles from "./excerpt-tray.module.css";
import { type LooseView, MOST_LOOSE } from "./to-loose.ts";

export type ExcerptTrayProps = {
  slug: string;
  after: string | undefined;
  loose: readonly LooseView[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAdded: () => void;
};

export function ExcerptTray({ slug, after, loose, open, onOpenChange, onAdded }: ExcerptTrayProps) {
  const [sought, setSought] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setIsAdding] = useState(false);
  const commit = useCommit();
  const wanted = fold(sought).trim();
  const found = loose.filter(({ words, note, sourceName, tags }) =>
    fold([words, note, sourceName, ...tags].join(" ")).includes(wanted),
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const add = async () => {
    const ids = loose.map(({ id }) => id).filter((id) => chosen.has(id));
    setIsAdding(true);
    const outcome = await commit({
      done: ids.length === 1 ? "One excerpt added." : `${ids.length} excerpts added.`,
      tried: "The excerpts could not be added.",
      run: () => addOneByOne(slug, ids, after),
      undo: (blocks) => takeOutAll(slug, blocks),
    });
    setIsAdding(false);
    if (!outcome.ok) return;
    setChosen(new Set());
    onOpenChange(false);
    onAdded();
  };
  return (
    <Dialog title="Excerpts in no notebook yet" size="wide" open={open} onOpenChange={onOpenChange}>
      {loose.length === 0 ? (
        <p className={styles.none}>
          Every excerpt stands in a notebook already, or none has been saved. Open a source, select words, and
          save them: they will be offered here.
        </p>
      ) : (
        <>
          <label className={styles.find}>
            Find among them
            <input
              className={styles.input}
              type="search"
              value={sought}
              onChange={({ target }) => setSought(target.value)}
            />
          </label>
          <ul className={styles.list} aria-label="Excerpts to add">
            {found.map(({ id, words, note, tags, sourceName }) => (
              <li key={id}>
                <label className={styles.choice}>
                  <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                  <span className={styles.words}>{words}</span>
                  <span className={styles.from}>
                    {[sourceName, note, tags.map((tag) => `#${tag}`).join(" ")].filter(Boolean).join(" · ")}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {loose.length === MOST_LOOSE && (
            <p className={styles.none}>
              These are the newest {MOST_LOOSE}. Older ones are put into a notebook from the room of excerpts.
            </p>
          )}
          {found.length === 0 && <p className={styles.none}>None of the {loose.length} has these words.</p>}
          <div className={styles.row}>
            <Button tone="strong" disabled={chosen.size === 0 || isAdding} onClick={add}>
              {chosen.size === 0 ? "Add" : `Add ${chosen.size}`}
            </Button>
            <Button tone="quiet" onClick={() => setChosen(new Set(found.map(({ id }) => id)))}>
              Choose all {found.length}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** One below the other, in the order in which they are shown. What was added before one failed is taken out again. */
async function addOneByOne(
  slug: string,
  excerpts: readonly string[],
  after: string | undefined,
): Promise<Outcome<readonly string[]>> {
  const blocks: string[] = [];
  for (const excerpt of excerpts) {
    const behind = after === undefined ? undefined : (blocks.at(-1) ?? after);
    const added = await addBlockAction({ slug, block: { kind: "excerpt", excerpt, after: behind } });
    if (!added.ok) {
      await takeOutAll(slug, blocks);
      return added;
    }
    blocks.push(added.value.block);
  }
  return succeeded(blocks);
}

async function takeOutAll(slug: string, blocks: readonly string[]): Promise<Outcome<unknown>> {
  for (const id of blocks.toReversed()) {
    const taken = await removeBlockAction({ slug, id });
    if (!taken.ok) return taken;
  }
  return succeeded(null);
}
