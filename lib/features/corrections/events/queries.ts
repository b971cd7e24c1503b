/** What it comes to that an event is added by hand, or that its title, its date or how it is told is corrected. */
import { addedParticipants, addedPlaces } from "#lib/features/corrections/event-parts/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow, listReplaced } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { shorten } from "#lib/features/corrections/shorten.ts";
import { cutWords } from "#lib/features/corrections/words/queries.ts";
import type { Span } from "#lib/features/corrections/words/schema.ts";
import { freeSlug } from "#lib/features/reviews/to-knowledge.ts";
import type { NewAnchor } from "#lib/features/sources/queries.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { findDatingFault } from "./find-dating-fault.ts";

type On = Prisma.TransactionClient;

async function requireEvent(on: On, slug: string) {
  const found = await on.event.findUnique({ where: { slug }, select: { id: true, title: true } });
  if (found === null) throw new Refused("not-found", `No event has the slug "${slug}".`);
  return { ...found, slug, row: (await findRow(on, "Event", ["id"], { id: found.id })) ?? {} };
}

export async function getEventPlan(on: On, request: Asked<"add-event">): Promise<Plan> {
  const { source, start, end, role, title, modality, date, dateNote, dateWords } = request;
  const passages = [{ source, start, end, role }, ...request.passages];
  for (const passage of passages) await cutWords(on, passage);
  requireDistinct(passages);
  await cutDating(on, { date, note: dateNote, spans: dateWords });
  const sources = passages.map((passage) => passage.source);
  const places = await addedPlaces(on, request.places);
  const participants = await addedParticipants(on, request.participants, sources);
  const taken = new Set((await on.event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const slug = freeSlug(title, taken);
  return {
    said: `The event “${shorten(title)}” was added.`,
    subjects: [`event/${slug}`, ...new Set(sources.map((one) => `source/${one}`))],
    changes: [...places.changes, ...participants.changes],
    event: {
      slug,
      title,
      modality,
      date: date === "" ? null : date,
      dateNote: dateNote === "" ? null : dateNote,
      basis: dateWords,
      places: places.records,
      participants: participants.records,
      passages,
    },
  };
}

function requireDistinct(passages: readonly Span[]): void {
  const places = passages.map(({ source, start, end }) => `${source} ${start} ${end}`);
  if (new Set(places).size < places.length)
    throw new Refused("conflict", "One of the passages is given twice. Leave one of the two out.");
}

type DatingAsked = { readonly date: string; readonly note: string; readonly spans: readonly Span[] };

/** The anchors of the words that give a date, if it says no more than they do. */
async function cutDating(on: On, { date, note, spans }: DatingAsked): Promise<NewAnchor[]> {
  const anchors: NewAnchor[] = [];
  for (const span of spans) anchors.push(await cutWords(on, span));
  const fault = findDatingFault({ date, note, words: anchors.map(({ exact }) => exact) });
  if (fault !== null) throw new Refused("invalid-body", fault);
  return anchors;
}

export async function getDatePlan(
  on: On,
  { event: slug, date, dateNote, words, was }: Asked<"date-event">,
): Promise<Plan> {
  const event = await requireEvent(on, slug);
  requireSame(was, (event.row.date ?? null) as string | null, "The date");
  const anchors = await cutDating(on, { date, note: dateNote, spans: words });
  const bases = anchors.map((anchor, ordinal): PlannedChange => {
    const { sourceId, id: anchorId } = anchor;
    return {
      table: "EventDateBasis",
      before: null,
      patch: { sourceId, anchorId, eventId: event.id, ordinal, anchor },
    };
  });
  const patch = { date: date === "" ? null : date, dateNote: dateNote === "" ? null : dateNote, ...byHand };
  return {
    said:
      date === ""
        ? `The date of “${shorten(event.title)}” was taken away.`
        : `The date of “${shorten(event.title)}” is ${date}, by ${anchors.map(({ exact }) => `“${shorten(exact)}”`).join(" and ")}.`,
    subjects: [`event/${slug}`],
    changes: [
      { table: "Event", before: event.row, patch },
      ...(await listReplaced(on, "EventDateBasis", "eventId", event.id)),
      ...bases,
    ],
  };
}

export async function getEventEditPlan(
  on: On,
  { event, field, value, was }: Asked<"edit-event">,
): Promise<Plan> {
  const { id, title, row } = await requireEvent(on, event);
  requireSame(was, (row[field] ?? null) as string | null, "It");
  if (field === "modality" && !["asserted", "claimed", "scheduled"].includes(value))
    throw new Refused("invalid-body", "An event is asserted, claimed or scheduled.");
  if (field === "title" && value === "") throw new Refused("invalid-body", "An event needs a title.");
  const asked = { date: row.date ?? "", note: row.dateNote ?? "" } as { date: string; note: string };
  if (field === "date") await requireDate(on, id, { ...asked, date: value });
  if (field === "dateNote") await requireDate(on, id, { ...asked, note: value });
  return {
    said: `The ${field === "dateNote" ? "note on the date" : field} of “${shorten(title)}” was changed.`,
    subjects: [`event/${event}`],
    changes: [{ table: "Event", before: row, patch: { [field]: value === "" ? null : value, ...byHand } }],
  };
}

/** By the words that give the date now. */
async function requireDate(on: On, eventId: string, asked: Omit<DatingAsked, "spans">): Promise<void> {
  const bases = await on.eventDateBasis.findMany({
    where: { eventId },
    select: { anchor: { select: { exact: true } } },
  });
  const fault = findDatingFault({ ...asked, words: bases.map(({ anchor }) => anchor.exact) });
  if (fault !== null) throw new Refused("conflict", fault);
}
