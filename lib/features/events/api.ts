/** From rows to the shapes of the API. */
import { toShown } from "#lib/features/works/schema.ts";
import type { EventRow } from "./queries.ts";
import type { EventDetail } from "./schema.ts";

export function toEventDetail(row: EventRow): EventDetail {
  const [dateBasis = null, ...furtherBases] = row.basis.map(({ anchor }) => toShown(anchor));
  return {
    slug: row.slug,
    title: row.title,
    date: row.date,
    dateBasis,
    furtherBases,
    dateNote: row.dateNote,
    modality: row.modality,
    places: [...new Set(row.places.map(({ entity }) => entity.slug))],
    participants: row.participants.map(({ entity }) => entity.slug),
    roles: row.participants.map(({ entity, role }) => ({ entity: entity.slug, role })),
    described: row.described.map(({ anchor, role }) => ({ ...toShown(anchor), role })),
    passages: row.passages.map(({ anchor, role }) => ({ ...toShown(anchor), role, passage: anchor.passage })),
    sources: [...new Set(row.passages.map(({ anchor }) => anchor.source.slug))],
  };
}
