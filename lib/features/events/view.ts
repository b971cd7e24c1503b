/**
 * From rows to what a screen of events needs: an event in a list, and an event with every passage that tells of it. Spans are in
 * code points, for addresses; the words come with them.
 */
import { type EdtfBounds, edtfBounds } from "#lib/edtf-bounds.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { type Shown, toShown } from "#lib/features/works/schema.ts";
import type { EventRow } from "./queries.ts";
import type { Modality, PassageRole } from "./schema.ts";

export type EntityLink = { readonly slug: string; readonly name: string; readonly kind: EntityKind };

export type EventItemView = {
  readonly slug: string;
  readonly title: string;
  readonly modality: Modality;
  readonly date: string | null;
  /** What the date allows; null where there is none. */
  readonly bounds: EdtfBounds | null;
  readonly participants: readonly EntityLink[];
  readonly places: readonly EntityLink[];
  /** The sources that tell of it. */
  readonly sources: readonly string[];
  readonly passages: number;
  /** Where it is first told of. */
  readonly first: Shown | null;
};

type RolePassages = { readonly role: PassageRole; readonly passages: readonly Shown[] };

export type EventView = EventItemView & {
  readonly dateNote: string | null;
  readonly basis: readonly Shown[];
  readonly placesShown: readonly { readonly entity: EntityLink; readonly shown: readonly Shown[] }[];
  readonly roles: readonly { readonly entity: EntityLink; readonly role: string }[];
  readonly described: readonly { readonly shown: Shown; readonly role: string }[];
  readonly bySource: readonly { readonly source: string; readonly roles: readonly RolePassages[] }[];
};

/** Strongest first: as they are listed. */
const roleOrder: readonly PassageRole[] = ["reports", "refers", "implies"];

export function toEventItemView(row: EventRow): EventItemView {
  const first = row.passages[0];
  return {
    slug: row.slug,
    title: row.title,
    modality: row.modality,
    date: row.date,
    bounds: row.date === null ? null : edtfBounds(row.date),
    participants: row.participants.map(({ entity }) => entity),
    places: distinct(row.places.map(({ entity }) => entity)),
    sources: [...new Set(row.passages.map(({ anchor }) => anchor.source.slug))],
    passages: row.passages.length,
    first: first ? toShown(first.anchor) : null,
  };
}

export function toEventView(row: EventRow): EventView {
  const bySource = Map.groupBy(row.passages, ({ anchor }) => anchor.source.slug);
  return {
    ...toEventItemView(row),
    dateNote: row.dateNote,
    basis: row.basis.map(({ anchor }) => toShown(anchor)),
    placesShown: distinct(row.places.map(({ entity }) => entity)).map((entity) => ({
      entity,
      shown: row.places
        .filter((place) => place.entity.slug === entity.slug)
        .map(({ anchor }) => toShown(anchor)),
    })),
    roles: row.participants.map(({ entity, role }) => ({ entity, role })),
    described: row.described.map(({ anchor, role }) => ({ shown: toShown(anchor), role })),
    bySource: [...bySource].map(([source, passages]) => ({
      source,
      roles: roleOrder.flatMap((role) => {
        const ofRole = passages.filter((passage) => passage.role === role);
        return ofRole.length > 0 ? [{ role, passages: ofRole.map(({ anchor }) => toShown(anchor)) }] : [];
      }),
    })),
  };
}

function distinct(entities: readonly EntityLink[]): EntityLink[] {
  return [...new Map(entities.map((entity) => [entity.slug, entity])).values()];
}
