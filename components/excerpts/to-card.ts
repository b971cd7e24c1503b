/** From the row of an excerpt to what its card shows: words with their place, note, tags, links, and what the newer text made of it. */

import type { Kind } from "#components/ui/kinds.ts";
import { readableEdtf } from "#lib/edtf-date.ts";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import type { ExcerptRow, NoteTarget } from "#lib/features/excerpts/queries.ts";
import type { Colour } from "#lib/features/excerpts/schema.ts";
import { type ExcerptView, toExcerptView } from "#lib/features/excerpts/view.ts";

type CardLink = { readonly kind: Kind; readonly name: string; readonly href: string };

export type CardView = {
  /** As the room keeps it, with what the references of its note lead to. */
  readonly excerpt: ExcerptView;
  /** What to call the source. */
  readonly sourceName: string;
  /** Author, publisher and date, as far as they are known. */
  readonly published: string;
  /** What the colours mean in its notebook. */
  readonly meanings: Readonly<Partial<Record<Colour, string>>>;
  /** What it was linked to by hand: what the note refers to is linked there. */
  readonly links: readonly CardLink[];
  readonly notebook: { readonly slug: string; readonly title: string } | null;
  /** Where its source has a newer version, and it stayed with the older: what was found there. */
  readonly stayed: "changed" | "ambiguous" | "lost" | "undecided" | "released" | null;
};

export function toCard(row: ExcerptRow, targets: ReadonlyMap<string, NoteTarget>): CardView {
  const { source } = row.anchor;
  const field = (name: string) => source.fields.find((one) => one.name === name)?.value;
  const date = field("published");
  const notebook = row.block && row.block.notebook.deletedAt === null ? row.block.notebook : null;
  return {
    excerpt: toExcerptView(row, targets),
    sourceName: field("title") ?? source.fileName,
    published: [field("author"), field("publisher"), date && (readableEdtf(date) ?? date)]
      .filter(Boolean)
      .join(", "),
    meanings: Object.fromEntries((notebook?.colours ?? []).map(({ colour, meaning }) => [colour, meaning])),
    links: linksByHand(row),
    notebook: notebook && { slug: notebook.slug, title: notebook.title },
    stayed: source.supersededBy === null ? null : stayedAs(row.anchor.carried),
  };
}

/** What became of it is told where it was looked for; an excerpt that was saved on an older version was not. */
function stayedAs(carried: ExcerptRow["anchor"]["carried"]): NonNullable<CardView["stayed"]> {
  if (carried?.decision === "released") return "released";
  const { outcome } = carried ?? {};
  return outcome === "changed" || outcome === "ambiguous" || outcome === "lost" ? outcome : "undecided";
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
