/** What it comes to that somebody took part in an event, that it was somewhere, or that words tell of it; and that one of these is no longer so. */
import { requireEntity } from "#lib/features/corrections/entities/queries.ts";
import type { ParticipantAsked, PlaceAsked } from "#lib/features/corrections/events/schema.ts";
import { getNamed, isNamedIn, type Named } from "#lib/features/corrections/mentions/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import type { Row } from "#lib/features/corrections/replay.ts";
import type { TableName } from "#lib/features/corrections/row-tables.ts";
import { findRow, listEver, listRows } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { shorten } from "#lib/features/corrections/shorten.ts";
import { cutWords } from "#lib/features/corrections/words/queries.ts";
import type { Span, Whom } from "#lib/features/corrections/words/schema.ts";
import type { EventRecord, ParticipantRecord } from "#lib/features/events/schema.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

type Added<Kind> = { readonly records: readonly Kind[]; readonly changes: readonly PlannedChange[] };

/** Places with the words that name them; where nobody has linked these yet, that is done too. */
export async function addedPlaces(
  on: On,
  asked: readonly PlaceAsked[],
): Promise<Added<EventRecord["places"][number]>> {
  const records = [];
  const changes: PlannedChange[] = [];
  for (const { source, start, end, ...whom } of asked) {
    const named = await getPlaceNamed(on, { source, start, end }, whom);
    records.push({ source, start, end, entity: named.meant.slug });
    changes.push(...named.changes);
  }
  return { records, changes };
}

async function getPlaceNamed(on: On, span: Span, whom: Whom): Promise<Named> {
  const named = await getNamed(on, span, whom);
  if (named === null)
    throw new Refused(
      "invalid-body",
      "No place is linked at these words. Say which it is, or that it is a new one.",
    );
  if (named.meant.kind !== "place")
    throw new Refused(
      "conflict",
      `${named.meant.name} is a ${named.meant.kind}, and an event is at a place. Choose a place, or correct the link at these words first.`,
    );
  return named;
}

/** Participants, each named in a text that tells of the event, or described in words. */
export async function addedParticipants(
  on: On,
  asked: readonly ParticipantAsked[],
  sources: readonly string[],
): Promise<Added<ParticipantRecord>> {
  const records: ParticipantRecord[] = [];
  const changes: PlannedChange[] = [];
  for (const { role, ...who } of asked) {
    const found = await getParticipant(on, who, sources);
    records.push("span" in found ? { ...found.span, role } : { entity: found.meant.slug, role });
    if ("changes" in found) changes.push(...found.changes);
  }
  const slugs = records.flatMap((one) => ("entity" in one ? [one.entity] : []));
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) < index);
  if (twice !== undefined)
    throw new Refused(
      "conflict",
      `"${twice}" is given twice. Say both in one role, such as “commands, and is wounded”.`,
    );
  return { records, changes };
}

/** Who took part: an entity, or somebody whom words describe without a name. */
async function getParticipant(
  on: On,
  { words, ...whom }: Omit<ParticipantAsked, "role">,
  sources: readonly string[],
): Promise<Named | { readonly span: Span }> {
  if (words === undefined && whom.entity === undefined)
    throw new Refused("invalid-body", "Say who took part, or point at the words for who did.");
  const named =
    words === undefined
      ? { meant: await requireEntity(on, whom.entity ?? ""), changes: [] }
      : await getNamed(on, words, whom);
  if (named === null) return { span: words as Span };
  const isTold = words !== undefined && sources.includes(words.source);
  if (!isTold && !(await isNamedIn(on, named.meant.id, sources)))
    throw new Refused(
      "conflict",
      `${named.meant.name} is named in none of the texts that tell of this event. Add words of one that names it, or link its name there first.`,
    );
  return named;
}

async function requireEvent(on: On, slug: string) {
  const found = await on.event.findUnique({ where: { slug }, select: { id: true, title: true } });
  if (found === null) throw new Refused("not-found", `No event has the slug "${slug}".`);
  const where = { eventId: found.id };
  const participants = await on.eventParticipant.findMany({
    where,
    select: { entityId: true, entity: { select: { name: true } } },
  });
  const passages = await on.eventPassage.findMany({
    where,
    select: { anchor: { select: { start: true, end: true, source: { select: { slug: true } } } } },
  });
  const row = (await findRow(on, "Event", ["id"], { id: found.id })) ?? {};
  /** No import takes back what a person corrected of it. */
  const signing: PlannedChange = { table: "Event", before: row, patch: byHand };
  return { ...found, slug, participants, passages, called: `“${shorten(found.title)}”`, signing };
}

type EventAsked = Awaited<ReturnType<typeof requireEvent>>;

const sourcesOf = ({ passages }: EventAsked) => [
  ...new Set(passages.map(({ anchor }) => anchor.source.slug)),
];

/** One that no row of the event ever had: what was taken away can come back to its own. */
async function nextOrdinal(on: On, eventId: string, tables: readonly TableName[]): Promise<number> {
  let last = -1;
  for (const table of tables) {
    const rows: Row[] = [
      ...(await listRows(on, table, ["eventId"], { eventId })),
      ...(await listEver(on, table, "eventId", eventId)),
    ];
    for (const { ordinal } of rows) last = Math.max(last, Number(ordinal));
  }
  return last + 1;
}

export async function getParticipantPlan(on: On, request: Asked<"add-participant">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const { words, entity, kind, name, role } = request;
  const found = await getParticipant(on, { words, entity, kind, name }, sourcesOf(event));
  const ordinal = await nextOrdinal(on, event.id, ["EventParticipant", "DescribedParticipant"]);
  const base = { eventId: event.id, ordinal, role };
  if ("span" in found) {
    const anchor = await cutWords(on, found.span);
    const at = { sourceId: anchor.sourceId, anchorId: anchor.id, anchor };
    return {
      said: `“${shorten(anchor.exact)}” takes part in ${event.called}: ${shorten(role)}.`,
      subjects: [`event/${event.slug}`],
      changes: [event.signing, { table: "DescribedParticipant", before: null, patch: { ...base, ...at } }],
    };
  }
  const { meant, changes } = found;
  if (event.participants.some(({ entityId }) => entityId === meant.id))
    throw new Refused(
      "conflict",
      `${meant.name} takes part already. To give another role, remove it and add it again.`,
    );
  const added: PlannedChange = {
    table: "EventParticipant",
    before: null,
    patch: { ...base, entityId: meant.id },
  };
  return {
    said: `${meant.name} takes part in ${event.called}: ${shorten(role)}.`,
    subjects: [`event/${event.slug}`, `entity/${meant.slug}`],
    changes: [...changes, event.signing, added],
  };
}

export async function getParticipantRemoval(on: On, request: Asked<"remove-participant">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const subjects = [`event/${event.slug}`];
  if (request.entity !== undefined) {
    const { id, name, slug } = await requireEntity(on, request.entity);
    const before = await findRow(on, "EventParticipant", ["eventId", "entityId"], {
      eventId: event.id,
      entityId: id,
    });
    if (before === null) throw new Refused("not-found", `${name} does not take part in it any more.`);
    return {
      said: `${name} does not take part in ${event.called}.`,
      subjects: [...subjects, `entity/${slug}`],
      changes: [event.signing, { table: "EventParticipant", before, patch: null }],
    };
  }
  const [before] = await listAt(on, "DescribedParticipant", event.id, request.words);
  if (before === undefined)
    throw new Refused("not-found", "Nobody takes part by these words any more. Load the page again.");
  return {
    said: `“${exactOf(before)}” does not take part in ${event.called}.`,
    subjects,
    changes: [event.signing, { table: "DescribedParticipant", before, patch: null }],
  };
}

export async function getPlacePlan(on: On, request: Asked<"add-place">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const { source, start, end, entity, kind, name } = request;
  const span = { source, start, end };
  const { meant, changes } = await getPlaceNamed(on, span, { entity, kind, name });
  if ((await listAt(on, "EventPlace", event.id, span)).length > 0)
    throw new Refused("conflict", "These words say already where it was.");
  const anchor = await cutWords(on, span);
  const ordinal = await nextOrdinal(on, event.id, ["EventPlace"]);
  const at = { sourceId: anchor.sourceId, anchorId: anchor.id, anchor };
  const patch = { ...at, eventId: event.id, entityId: meant.id, ordinal };
  return {
    said: `${event.called} was at ${meant.name}, by “${shorten(anchor.exact)}”.`,
    subjects: [`event/${event.slug}`, `entity/${meant.slug}`],
    changes: [...changes, event.signing, { table: "EventPlace", before: null, patch }],
  };
}

export async function getPlaceRemoval(on: On, request: Asked<"remove-place">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const [before] = await listAt(on, "EventPlace", event.id, request);
  if (before === undefined)
    throw new Refused("not-found", "These words say no longer where it was. Load the page again.");
  return {
    said: `${event.called} was not at “${exactOf(before)}”.`,
    subjects: [`event/${event.slug}`],
    changes: [event.signing, { table: "EventPlace", before, patch: null }],
  };
}

export async function getPassagePlan(on: On, request: Asked<"passage">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const anchor = await cutWords(on, request);
  if ((await listAt(on, "EventPassage", event.id, request)).length > 0)
    throw new Refused("conflict", "These words tell of it already.");
  const row = { sourceId: anchor.sourceId, anchorId: anchor.id, eventId: event.id, role: request.role };
  return {
    said: `“${shorten(anchor.exact)}” tells of ${event.called}.`,
    subjects: [`event/${event.slug}`, `source/${request.source}`],
    changes: [{ table: "EventPassage", before: null, patch: { ...row, ...byHand, anchor } }],
  };
}

export async function getPassageRemoval(on: On, request: Asked<"remove-passage">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const [before] = await listAt(on, "EventPassage", event.id, request);
  if (before === undefined)
    throw new Refused("not-found", "These words do not tell of it any more. Load the page again.");
  const left = event.passages.filter(({ anchor }) => !isAt(anchor, request));
  if (left.length === 0)
    throw new Refused(
      "conflict",
      "No other words tell of it, and an event needs some. Point at others first.",
    );
  const sources = left.map(({ anchor }) => anchor.source.slug);
  for (const { entityId, entity } of event.participants)
    if (!(await isNamedIn(on, entityId, sources)))
      throw new Refused(
        "conflict",
        `${entity.name} takes part, and no other text that tells of it names it. Remove the participant first.`,
      );
  return {
    said: `“${exactOf(before)}” does not tell of ${event.called}.`,
    subjects: [`event/${event.slug}`, `source/${request.source}`],
    changes: [event.signing, { table: "EventPassage", before, patch: null }],
  };
}

type AnchorAt = EventAsked["passages"][number]["anchor"];

function isAt({ source, start, end }: AnchorAt, asked: Span): boolean {
  return source.slug === asked.source && start === asked.start && end === asked.end;
}

/** What hangs of an event on these very words. */
async function listAt(on: On, table: TableName, eventId: string, span: Span | undefined): Promise<Row[]> {
  if (span === undefined) return [];
  const anchors = await on.anchor.findMany({
    where: { source: { slug: span.source }, start: span.start, end: span.end },
    select: { id: true },
  });
  const ids = new Set<unknown>(anchors.map(({ id }) => id));
  const rows = await listRows(on, table, ["eventId"], { eventId });
  return rows.filter(({ anchorId }) => ids.has(anchorId));
}

function exactOf({ anchor }: Row): string {
  return shorten(String((anchor as { exact?: unknown } | undefined)?.exact ?? ""));
}
