/** An excerpt as it lives in the browser: as the room keeps it, or as it will once the room has answered. */
import type { Excerpt, NoteReference } from "#lib/features/excerpts/schema.ts";

/** What of an excerpt can be changed by its card. */
export type ExcerptContent = Pick<Excerpt, "note" | "tags" | "colour" | "notebook"> & {
  /** Slugs of what it was linked to by hand. */
  readonly entities: readonly string[];
  readonly events: readonly string[];
  readonly claims: readonly string[];
};

export type KeptExcerpt = Excerpt & {
  /** Its name in this tab, which stays the same when the room has given it an id. */
  readonly key: string;
  /** What the references of its note lead to. */
  readonly references: readonly NoteReference[];
  /** Whether the room has it. One that is not saved yet has no id that anybody else knows. */
  readonly standing: "kept" | "saving" | "unsaved";
  /** Why it is not saved. */
  readonly fault?: string | undefined;
};

export function toKept(excerpt: Excerpt, references: readonly NoteReference[] = []): KeptExcerpt {
  return { ...excerpt, key: excerpt.id, references, standing: "kept" };
}

/** What its card begins with. */
export function contentOf(excerpt: Excerpt): ExcerptContent {
  const { note, tags, colour, notebook } = excerpt;
  const byHand = (links: readonly { slug: string; basis: string }[]) =>
    links.filter(({ basis }) => basis === "hand").map(({ slug }) => slug);
  return {
    note,
    tags,
    colour,
    notebook,
    entities: byHand(excerpt.entities),
    events: byHand(excerpt.events),
    claims: byHand(excerpt.claims),
  };
}
