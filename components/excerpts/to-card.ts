/** From the row of an excerpt to what its card shows: words with their place, note, tags, links, and what the newer text made of it. */
import { readableEdtf } from "#components/ui/edtf-date.ts";
import type { Kind } from "#components/ui/kinds.ts";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import type { ExcerptRow } from "#lib/features/excerpts/queries.ts";
import type { Colour } from "#lib/features/excerpts/schema.ts";
import type { NoteReference } from "./link-notes.ts";

export type CardLink = { readonly kind: Kind; readonly name: string; readonly href: string };

export type CardView = {
  readonly id: string;
  readonly words: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  };
  /** What to call the source. */
  readonly sourceName: string;
  /** Author, publisher and date, as far as they are known. */
  readonly published: string;
  readonly passage: number;
  readonly note: string;
  /** What the references of the note lead to. */
  readonly references: readonly NoteReference[];
  readonly tags: readonly string[];
  readonly colour: Colour | null;
  /** What the colour means in its notebook. */
  readonly meaning: string | undefined;
  /** What it was linked to by hand: what the note refers to is linked there. */
  readonly links: readonly CardLink[];
  readonly notebook: { readonly slug: string; readonly title: string } | null;
  /** Its source has a newer version, in which its words have no certain place. */
  readonly isOutdated: boolean;
  readonly revision: number;
};

export function toCard(row: ExcerptRow, references: readonly NoteReference[] = []): CardView {
  const { anchor, block, colour } = row;
  const { source, passage, start, end, exact } = anchor;
  const field = (name: string) => source.fields.find((one) => one.name === name)?.value;
  const date = field("published");
  const notebook = block && block.notebook.deletedAt === null ? block.notebook : null;
  return {
    id: row.id,
    words: { source: source.slug, start, end, exact },
    sourceName: field("title") ?? source.fileName,
    published: [field("author"), field("publisher"), date && (readableEdtf(date) ?? date)]
      .filter(Boolean)
      .join(", "),
    passage,
    note: row.note,
    references,
    tags: row.tags.map(({ tag }) => tag),
    colour,
    meaning: notebook?.colours.find((one) => one.colour === colour)?.meaning,
    links: linksByHand(row),
    notebook: notebook && { slug: notebook.slug, title: notebook.title },
    isOutdated: source.supersededBy !== null,
    revision: row.revision,
  };
}

function linksByHand({ entities, events, claims }: ExcerptRow): CardLink[] {
  const byHand = ({ basis }: { readonly basis: string }) => basis === "hand";
  return [
    ...entities.filter(byHand).map(({ entity: { kind, name, slug } }) => {
      return { kind, name, href: entityAddress(slug) };
    }),
    ...events.filter(byHand).map(({ event: { title, slug } }) => {
      return { kind: "event" as const, name: title, href: eventAddress(slug) };
    }),
    ...claims.filter(byHand).map(({ claim: { statement, slug } }) => {
      return { kind: "claim" as const, name: statement, href: claimAddress(slug) };
    }),
  ];
}

/** The first words of an excerpt, to call it by: whole words, `most` characters at most and an ellipsis where some are left out. */
export function shortWords(exact: string, most = 60): string {
  const words = exact.replace(/\s+/g, " ").trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
