/**
 * Reads events: their dates with the words that give them, who took part, and every passage that tells of them; those of a source, and
 * those of an entity. Positions are stored ones, code points.
 */
import { inOrder, shownAnchor, toSpan } from "#lib/features/works/queries.ts";
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

export type EventRow = NonNullable<Awaited<ReturnType<typeof getEvent>>>;

export type EventFilter = {
  /** Slugs of entities, all of which took part, or were the place. */
  readonly entities?: readonly string[] | undefined;
  /** The slug of a source that tells of it. */
  readonly source?: string | undefined;
  readonly modality?: Modality | undefined;
  readonly limit?: number | undefined;
  /** The slug of the last event of the page before. */
  readonly after?: string | undefined;
};

/** Events in the order of their slugs, each with its passages by source and position. */
export async function listEvents(
  _access: Access,
  { entities = [], source, modality, limit, after }: EventFilter = {},
): Promise<EventRow[]> {
  const conditions: Prisma.EventWhereInput[] = [
    ...entities.map(isOf),
    ...(source === undefined ? [] : [{ passages: { some: { anchor: { source: { slug: source } } } } }]),
    ...(modality === undefined ? [] : [{ modality }]),
    ...(after === undefined ? [] : [{ slug: { gt: after } }]),
  ];
  const rows = await database().event.findMany({
    select: event,
    where: { AND: conditions },
    orderBy: { slug: "asc" },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows.map(inTextOrder);
}

/** An event with everything that is known of it, or null. */
export async function getEvent(_access: Access, slug: string) {
  const row = await database().event.findUnique({ where: { slug }, select: event });
  return row && inTextOrder(row);
}

export function countEvents(_access: Access): Promise<number> {
  return database().event.count();
}

function isOf(slug: string): Prisma.EventWhereInput {
  return {
    OR: [{ participants: { some: { entity: { slug } } } }, { places: { some: { entity: { slug } } } }],
  };
}

function inTextOrder<Row extends { passages: { anchor: Parameters<typeof toSpan>[0] }[] }>(row: Row): Row {
  return { ...row, passages: inOrder(row.passages) };
}

/** An event as it is recorded, with the anchors that an import's facts hang on. */
export type RecordedEvent = Recorded & {
  readonly record: EventRecord;
  readonly id: string;
  readonly anchors: readonly { readonly sourceId: string; readonly id: string }[];
};

/**
 * Every event as an import would give it, as last committed: an import that is under way has changed none of them yet, and its lock
 * keeps others out.
 */
export async function listRecordedEvents(_access: Access): Promise<RecordedEvent[]> {
  const rows = await database().event.findMany({ select: { ...event, id: true } });
  return rows.map(({ id, recordedBy, basis, places, participants, described, passages, ...row }) => {
    const imported = passages.filter((passage) => passage.recordedBy === "import");
    const facts = [...basis, ...places, ...described, ...imported];
    return {
      id,
      recordedBy,
      isHeld: imported.length < passages.length,
      anchors: facts.map(({ anchor }) => anchor),
      record: {
        ...row,
        basis: basis.map(({ anchor }) => toSpan(anchor)),
        places: places.map(({ anchor, entity }) => ({ ...toSpan(anchor), entity: entity.slug })),
        participants: mergeParticipants(participants, described),
        passages: inOrder(imported).map(({ anchor, role }) => ({ ...toSpan(anchor), role })),
      },
    };
  });
}

function mergeParticipants(
  participants: readonly { ordinal: number; role: string; entity: { slug: string } }[],
  described: readonly { ordinal: number; role: string; anchor: Parameters<typeof toSpan>[0] }[],
): ParticipantRecord[] {
  const all = [
    ...participants.map(({ ordinal, role, entity }) => ({ ordinal, record: { entity: entity.slug, role } })),
    ...described.map(({ ordinal, role, anchor }) => ({ ordinal, record: { ...toSpan(anchor), role } })),
  ];
  return all.toSorted((a, b) => a.ordinal - b.ordinal).map(({ record }) => record);
}
