/** From the row of a notebook to what its room shows: what its colours mean, its blocks in their order, and its sections. */
import { shortWords } from "#components/excerpts/short-words.ts";
import { type CardView, toCard } from "#components/excerpts/to-card.ts";
import type { NoteTarget } from "#lib/features/excerpts/queries.ts";
import type { Colour, NoteReference } from "#lib/features/excerpts/schema.ts";
import { toReferences } from "#lib/features/excerpts/view.ts";
import type { NotebookRow } from "#lib/features/notebooks/queries.ts";

export type Meanings = Readonly<Partial<Record<Colour, string>>>;

export type BlockView = {
  readonly id: string;
  readonly kind: NotebookRow["blocks"][number]["kind"];
  /** A heading, or prose in Markdown; empty for an excerpt. */
  readonly text: string;
  /** What the references of prose lead to. */
  readonly references: readonly NoteReference[];
  readonly revision: number;
  /** What to call it: its first words. */
  readonly name: string;
  readonly card: CardView | null;
};

export type NotebookView = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly description: string;
  readonly references: readonly NoteReference[];
  readonly meanings: Meanings;
  readonly revision: number;
  readonly blocks: readonly BlockView[];
};

export function toNotebook(row: NotebookRow, targets: ReadonlyMap<string, NoteTarget>): NotebookView {
  const { slug, title, question, description, revision, colours } = row;
  const blocks = row.blocks.map(({ id, kind, text, revision, excerpt }): BlockView => {
    const name = shortWords(excerpt?.anchor.exact ?? text) || (kind === "section" ? "Section" : "Prose");
    const card = excerpt && toCard(excerpt, targets);
    return { id, kind, text, references: toReferences(text, targets), revision, name, card };
  });
  return {
    slug,
    title,
    question,
    description,
    references: toReferences(description, targets),
    meanings: Object.fromEntries(colours.map(({ colour, meaning }) => [colour, meaning])),
    revision,
    blocks,
  };
}

export type Section = { readonly id: string; readonly name: string; readonly excerpts: number };

/** The sections, each with how many excerpts stand in it. What stands before the first is in none. */
export function sectionsOf(blocks: readonly Pick<BlockView, "id" | "kind" | "name">[]): readonly Section[] {
  const sections: { id: string; name: string; excerpts: number }[] = [];
  for (const { id, kind, name } of blocks) {
    const last = sections.at(-1);
    if (kind === "section") sections.push({ id, name, excerpts: 0 });
    else if (kind === "excerpt" && last) last.excerpts += 1;
  }
  return sections;
}

/** The place of a block in the page. */
export function blockAnchor(id: string): string {
  return `block-${id}`;
}
