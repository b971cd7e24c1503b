"use client";
// What can be done with a selection: tags put on and taken off, a notebook, a colour, deleting.
import { BookOpen, Palette, Tag, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DropMenu } from "#components/ui/drop-menu.tsx";
import styles from "./bulk-tools.module.css";
import { ColourMark } from "./colour-mark.tsx";
import { colours, colourWords } from "./colours.ts";
import { TagField } from "./tag-field.tsx";
import type { CardView } from "./to-card.ts";
import type { BulkDeed } from "./use-bulk.ts";

export type BulkToolsProps = {
  /** Those of the selection that are on this page. */
  cards: readonly CardView[];
  ids: readonly string[];
  change: BulkDeed;
  notebooks: readonly { readonly slug: string; readonly title: string }[];
  knownTags: readonly string[];
  onDeleted: () => void;
};

export function BulkTools({ cards, ids, change, notebooks, knownTags, onDeleted }: BulkToolsProps) {
  return (
    <>
      <DropMenu label="Tags" icon={<Tag />} size="s">
        <BulkTags cards={cards} ids={ids} change={change} knownTags={knownTags} />
      </DropMenu>
      <DropMenu label="Notebook" icon={<BookOpen />} size="s">
        <ul className={styles.choices}>
          {notebooks.map(({ slug, title }) => (
            <li key={slug}>
              <Choice onChoose={() => change(ids, { notebook: slug }, `moved to “${title}”`)}>{title}</Choice>
            </li>
          ))}
          <li>
            <Choice onChoose={() => change(ids, { notebook: null }, "taken out of their notebooks")}>
              <em>In no notebook</em>
            </Choice>
          </li>
        </ul>
      </DropMenu>
      <DropMenu label="Colour" icon={<Palette />} size="s">
        <ul className={styles.choices}>
          {colours.map((colour) => (
            <li key={colour}>
              <Choice onChoose={() => change(ids, { colour }, `coloured ${colour}`)}>
                <ColourMark colour={colour} />
              </Choice>
            </li>
          ))}
          <li>
            <Choice onChoose={() => change(ids, { colour: null }, "left without a colour")}>
              {colourWords.none}
            </Choice>
          </li>
        </ul>
      </DropMenu>
      <Button
        size="s"
        icon={<Trash2 />}
        onClick={async () => (await change(ids, { deleted: true }, "deleted")) && onDeleted()}
      >
        Delete
      </Button>
    </>
  );
}

function BulkTags({ cards, ids, change, knownTags }: Omit<BulkToolsProps, "notebooks" | "onDeleted">) {
  const [tags, setTags] = useState<readonly string[]>([]);
  const given = [...new Set(cards.flatMap(({ excerpt }) => excerpt.tags))].sort();
  const said = tags.map((tag) => `“${tag}”`).join(", ");
  /** What is typed and not yet entered becomes a tag when the field is left, which a press of the button does first. */
  const add = async () => {
    if (tags.length === 0) return;
    if (await change(ids, { addTags: [...tags] }, `tagged ${said}`)) setTags([]);
  };
  return (
    <div className={styles.tags}>
      <TagField value={tags} onChange={setTags} known={knownTags} label="Tags to add" />
      <Button size="s" tone="strong" onClick={add}>
        Add to {ids.length}
      </Button>
      {given.length > 0 && (
        <>
          <p className={styles.heading}>Take off</p>
          <ul className={styles.choices}>
            {given.map((tag) => (
              <li key={tag}>
                <Choice onChoose={() => change(ids, { removeTags: [tag] }, `freed from “${tag}”`)}>
                  {tag}
                </Choice>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Choice({ onChoose, children }: { onChoose: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      className={styles.choice}
      onClick={({ currentTarget }) => {
        currentTarget.closest("details")?.removeAttribute("open");
        onChoose();
      }}
    >
      {children}
    </button>
  );
}
