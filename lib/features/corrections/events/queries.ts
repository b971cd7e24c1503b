/** What it comes to that an event is added or changed by hand, or told by further words. */
import { byHand, type Plan } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { shorten } from "#lib/features/corrections/shorten.ts";
import { cutWords } from "#lib/features/corrections/words/queries.ts";
import { freeSlug } from "#lib/features/reviews/to-knowledge.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

async function requireEvent(on: On, slug: string) {
  const found = await on.event.findUnique({ where: { slug }, select: { id: true, title: true } });
  if (found === null) throw new Refused("not-found", `No event has the slug "${slug}".`);
  return { ...found, row: (await findRow(on, "Event", ["id"], { id: found.id })) ?? {} };
}

export async function getEventPlan(
  on: On,
  { source, start, end, title, modality, role }: Asked<"add-event">,
): Promise<Plan> {
  await cutWords(on, { source, start, end });
  const taken = new Set((await on.event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const slug = freeSlug(title, taken);
  const event = {
    slug,
    title,
    modality,
    date: null,
    dateNote: null,
    basis: [],
    places: [],
    participants: [],
  };
  return {
    said: `The event “${shorten(title)}” was added.`,
    subjects: [`event/${slug}`, `source/${source}`],
    changes: [],
    event: { ...event, passages: [{ source, start, end, role }] },
  };
}

export async function getPassagePlan(on: On, request: Asked<"passage">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const anchor = await cutWords(on, request);
  const row = { sourceId: anchor.sourceId, anchorId: anchor.id, eventId: event.id, role: request.role };
  return {
    said: `“${shorten(anchor.exact)}” tells of “${shorten(event.title)}”.`,
    subjects: [`event/${request.event}`, `source/${request.source}`],
    changes: [{ table: "EventPassage", before: null, patch: { ...row, ...byHand, anchor } }],
  };
}

export async function getEventEditPlan(
  on: On,
  { event, field, value, was }: Asked<"edit-event">,
): Promise<Plan> {
  const { title, row } = await requireEvent(on, event);
  requireSame(was, (row[field] ?? null) as string | null, "It");
  if (field === "modality" && !["asserted", "claimed", "scheduled"].includes(value))
    throw new Refused("invalid-body", "An event is asserted, claimed or scheduled.");
  if (field === "title" && value === "") throw new Refused("invalid-body", "An event needs a title.");
  if (
    field === "date" &&
    value !== "" &&
    (await on.eventDateBasis.count({ where: { eventId: String(row.id) } })) === 0
  )
    throw new Refused("conflict", "No words give this event a date. A date needs words that it rests on.");
  if (field === "date" && value === "" && row.date !== null)
    throw new Refused("conflict", "Words give this event its date. Correct it rather than taking it away.");
  return {
    said: `The ${field === "dateNote" ? "note on the date" : field} of “${shorten(title)}” was changed.`,
    subjects: [`event/${event}`],
    changes: [{ table: "Event", before: row, patch: { [field]: value === "" ? null : value, ...byHand } }],
  };
}
