/** From rows to the shapes of the API; the shape of an excerpt is for its own feature, and handed in. */
import type { ExcerptRow } from "#lib/features/excerpts/queries.ts";
import type { Excerpt } from "#lib/features/excerpts/schema.ts";
import type { NotebookItemRow, NotebookRow } from "./queries.ts";
import type { Notebook, NotebookItem } from "./schema.ts";

export function toNotebookItem(row: NotebookItemRow): NotebookItem {
  const { slug, title, question, description, revision } = row;
  return {
    slug,
    title,
    question,
    description,
    colours: Object.fromEntries(row.colours.map(({ colour, meaning }) => [colour, meaning])),
    excerpts: row._count.blocks,
    revision,
    created: row.createdAt.toISOString(),
    modified: row.updatedAt.toISOString(),
  };
}

export function toNotebook(row: NotebookRow, toExcerpt: (row: ExcerptRow) => Excerpt): Notebook {
  return {
    ...toNotebookItem(row),
    blocks: row.blocks.map(({ id, kind, text, excerpt, revision }) => {
      return { id, kind, text, excerpt: excerpt && toExcerpt(excerpt), revision };
    }),
  };
}
