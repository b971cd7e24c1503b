/** From rows to what a screen needs of an excerpt: what the API gives, and what the references of its note lead to. */
import { toExcerpt } from "./api.ts";
import { findNoteLinks, noteTargetKey } from "./find-note-links.ts";
import type { ExcerptRow, NoteTarget } from "./queries.ts";
import type { Excerpt, NoteReference } from "./schema.ts";

export type ExcerptView = Excerpt & { readonly references: readonly NoteReference[] };

/** Excerpts that the words of a query find: the first of them, and how many there are. */
export type FoundNotes = { readonly total: number; readonly items: readonly Excerpt[] };

export function toExcerptView(row: ExcerptRow, targets: ReadonlyMap<string, NoteTarget>): ExcerptView {
  return { ...toExcerpt(row), references: toReferences(row.note, targets) };
}

/** What the references of a note lead to; those that lead nowhere, or to several, are left away. */
export function toReferences(note: string, targets: ReadonlyMap<string, NoteTarget>): NoteReference[] {
  const links = new Map(findNoteLinks(note).map((link) => [noteTargetKey(link), link]));
  return [...links].flatMap(([key, { type, target: written }]) => {
    const target = targets.get(key);
    if (target === undefined || target.kind === "several") return [];
    const { kind, slug, name } = target;
    return [{ type, target: written, kind, slug, name }];
  });
}
