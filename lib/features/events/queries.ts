/**
 * Reads events: their dates with the words that give them, who took part, and every passage that tells of them; those of a source, and
 * those of an entity. Positions are stored ones, code points.
 */
import { currentFirst, currentSource, getOrigins, type Versions } from "#lib/features/sources/queries.ts";
import { bySpan, inOrder, shownAnchor } from "#lib/features/works/queries.ts";
import type { SpanRecord } from "#lib/features/works/schema.ts";
import type { Recorded } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import type { EventRecord, Modality, ParticipantRecord } from "./schema.ts";

const entity = { select: { slug: true, name: true, kind: true } } as const;
const byOrdinal = { ordinal: "asc" } as const;

const event = {
  slug: true,
  title: true,
  modality: true,
  date: true,
  dateNote: true,
  recordedBy: true,
  basis: { select: { anchor: shownAnchor }, orderBy: byOrdinal },
  places: { select: { entity, anchor: shownAnchor }, orderBy: byOrdinal },
  participants: { select: { ordinal: true, role: true, entity }, orderBy: byOrdinal },
  described: { select: { ordinal: true, role: true, anchor: shownAnchor }, orderBy: byOrdinal },
  passages: { select: { role: true, recordedBy: true, anchor: shownAnchor } },
} as const satisfies Prisma.EventSelect;

type StoredEvent = Prisma.EventGetPayload<{ select: typeof event }>;
export type EventRow = NonNullable<Awaited<ReturnType<typeof getEvent>>>;

export type EventFilter = {
  /** Slugs of entities, all of which took part, or were the place. */
  readonly entities?: readonly string[] | undefined;
  /** The slug of a source that tells of it; of an older version too, if asked for. */
  readonly source?: string | undefined;
  readonly versions?: Versions | undefined;
  readonly modality?: Modality | undefined;
  readonly limit?: number | undefined;
  /** The slug of the last event of the page before. */
  readonly after?: string | undefined;
};

/** Events in the order of their slugs, each with its passages by source and position. */
export async function listEvents(
  _access: Access,
  { entities = [], source, modality, limit, after, versions = "current" }: EventFilter = {},
): Promise<EventRow[]> {
  const tellers: Prisma.SourceWhereInput[] = [
    ...(versions === "all" ? [] : [currentSource]),
    ...(source === undefined ? [] : [{ slug: source }]),
  ];
  const conditions: Prisma.EventWhereInput[] = [
    ...entities.map(isOf),
    ...(tellers.length === 0 ? [] : [{ passages: { some: { anchor: { source: { AND: tellers } } } } }]),
    ...(modality === undefined ? [] : [{ modality }]),
    ...(after === undefined ? [] : [{ slug: { gt: after } }]),
  ];
  const rows = await database().event.findMany({
    select: event,
    where: { AND: conditions },
    orderBy: { slug: "asc" },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return versions === "all" ? rows.map(inTextOrder) : rows.map(toCurrent);
}

/** An event with everything that is known of it, or null. */
export async function getEvent(_access: Access, slug: string) {
  const row = await database().event.findUnique({ where: { slug }, select: event });
  return row && toCurrent(row);
}

export function countEvents(_access: Access): Promise<number> {
  return database().event.count({ where: { passages: { some: { anchor: { source: currentSource } } } } });
}

function toCurrent(row: StoredEvent): StoredEvent {
  return inTextOrder({
    ...row,
    basis: currentFirst(row.basis),
    places: currentFirst(row.places),
    described: currentFirst(row.described),
    passages: currentFirst(row.passages),
  });
}

function isOf(slug: string): Prisma.EventWhereInput {
  return {
    OR: [{ participants: { some: { entity: { slug } } } }, { places: { some: { entity: { slug } } } }],
  };
}

function inTextOrder(row: StoredEvent): StoredEvent {
  return { ...row, passages: inOrder(row.passages) };
}

/** An event as it is recorded, told by the texts in which it was recorded, with the anchors that an import's facts hang on now. */
export type RecordedEvent = Recorded & {
  readonly record: EventRecord;
  readonly id: string;
  readonly anchors: readonly { readonly sourceId: string; readonly id: string }[];
  /** Those of what a person recorded of it, too. */
  readonly allAnchors: readonly { readonly sourceId: string; readonly id: string }[];
};

/**
 * Every event as an import would give it, as last committed: an import that is under way has changed none of them yet, and its lock
 * keeps others out.
 */
export async function listRecordedEvents(access: Access): Promise<RecordedEvent[]> {
  const rows = await database().event.findMany({ select: { ...event, id: true } });
  const toOrigin = await getOrigins(access);
  return rows.map(({ id, recordedBy, basis, places, participants, described, passages, ...row }) => {
    const imported = passages.filter((passage) => passage.recordedBy === "import");
    const facts = [...basis, ...places, ...described];
    const anchorsOf = (told: typeof passages) => [...facts, ...told].map(({ anchor }) => anchor);
    return {
      id,
      recordedBy,
      isHeld: imported.length < passages.length,
      anchors: anchorsOf(imported),
      allAnchors: anchorsOf(passages),
      record: {
        ...row,
        basis: basis.map(({ anchor }) => toOrigin(anchor)),
        places: places.map(({ anchor, entity }) => ({ ...toOrigin(anchor), entity: entity.slug })),
        participants: mergeParticipants(
          participants,
          described.map(({ anchor, ...one }) => ({ ...one, span: toOrigin(anchor) })),
        ),
        passages: bySpan(imported.map(({ anchor, role }) => ({ ...toOrigin(anchor), role }))),
      },
    };
  });
}

function mergeParticipants(
  participants: readonly { ordinal: number; role: string; entity: { slug: string } }[],
  described: readonly { ordinal: number; role: string; span: SpanRecord }[],
): ParticipantRecord[] {
  const all = [
    ...participants.map(({ ordinal, role, entity }) => ({ ordinal, record: { entity: entity.slug, role } })),
    ...described.map(({ ordinal, role, span }) => ({ ordinal, record: { ...span, role } })),
  ];
  return all.toSorted((a, b) => a.ordinal - b.ordinal).map(({ record }) => record);
}
