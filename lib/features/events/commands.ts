/**
 * Writes events with their dates, places, participants and passages, each event with its entry in the audit trail, in a transaction
 * that the caller opens and that the database refuses if an event is left without a passage.
 */
import { randomUUIDv7 } from "node:crypto";
import { addPlanEntries } from "#lib/features/audit/commands.ts";
import { listEntityIds } from "#lib/features/entities/queries.ts";
import { currentFirst, getAnchorCutter, type NewAnchor } from "#lib/features/sources/queries.ts";
import { inOrder, shownAnchor } from "#lib/features/works/queries.ts";
import type { SpanRecord } from "#lib/features/works/schema.ts";
import { countPlan, type PlanCounts, planRecords } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { recordLexemes } from "#lib/text/record-lexemes.ts";
import { listRecordedEvents, type RecordedEvent } from "./queries.ts";
import type { EventRecord } from "./schema.ts";

type On = Prisma.TransactionClient;

/** Brings what imports recorded of events into agreement with `wanted`, and gives what it did. */
export async function recordEvents(
  access: Access,
  on: On,
  wanted: readonly EventRecord[],
): Promise<PlanCounts> {
  const recorded = await listRecordedEvents(access);
  const plan = planRecords(recorded, wanted);
  const left = new Set([
    ...plan.change.map(({ before }) => before.slug),
    ...plan.remove.map(({ slug }) => slug),
  ]);
  await removeContents(
    on,
    recorded.filter(({ record }) => left.has(record.slug)),
  );
  await on.event.deleteMany({ where: { slug: { in: plan.remove.map(({ slug }) => slug) } } });
  const added = plan.add.map((record) => ({
    ...toRow(record),
    id: randomUUIDv7(),
    recordedBy: "import" as const,
  }));
  await inBatches(added, (data) => on.event.createMany({ data }));
  for (const { after } of plan.change)
    await on.event.update({ where: { slug: after.slug }, data: toRow(after) });
  const written = [...plan.add, ...plan.change.map(({ after }) => after)];
  await writeContents(on, written);
  await indexEvents(
    on,
    written.map(({ slug }) => slug),
  );
  await addPlanEntries(access, on, "event", plan);
  return countPlan(plan);
}

function toRow({ slug, title, modality, date, dateNote }: EventRecord) {
  return { slug, title, modality, date, dateNote };
}

/** What hangs on an anchor goes with it; participants hang on the event alone. */
async function removeContents(on: On, events: readonly RecordedEvent[]): Promise<void> {
  const bySource = Map.groupBy(
    events.flatMap(({ anchors }) => anchors),
    ({ sourceId }) => sourceId,
  );
  for (const [sourceId, anchors] of bySource) {
    await inBatches(anchors, (some) =>
      on.anchor.deleteMany({ where: { sourceId, id: { in: some.map(({ id }) => id) } } }),
    );
  }
  await on.eventParticipant.deleteMany({ where: { eventId: { in: events.map(({ id }) => id) } } });
}

/** Adds an event that a person has decided is one. `takeBackEvents` takes it back by its slug. */
export async function addEvent(access: Access, on: On, event: EventRecord): Promise<void> {
  await on.event.create({ data: { ...toRow(event), recordedBy: "person" } });
  await writeContents(on, [event], "person");
  await indexEvents(on, [event.slug]);
  await addPlanEntries(access, on, "event", { add: [event], change: [], remove: [] });
}

/** Takes events away with everything that says so; what is not there any more is passed over. */
export async function takeBackEvents(access: Access, on: On, slugs: readonly string[]): Promise<void> {
  const recorded = await listRecordedEvents(access);
  const gone = recorded.filter(({ record }) => slugs.includes(record.slug));
  await removeContents(
    on,
    gone.map(({ allAnchors, ...one }) => ({ ...one, allAnchors, anchors: allAnchors })),
  );
  await on.event.deleteMany({ where: { slug: { in: gone.map(({ record }) => record.slug) } } });
  const remove = gone.map(({ record }) => record);
  await addPlanEntries(access, on, "event", { add: [], change: [], remove });
}

async function writeContents(
  on: On,
  events: readonly EventRecord[],
  recordedBy: "import" | "person" = "import",
): Promise<void> {
  const slugs = events.map(({ slug }) => slug);
  const eventOf = toIds(
    await on.event.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } }),
  );
  const entityOf = await listEntityIds(on);
  const cut = await getAnchorCutter(on, events.flatMap(sourcesOf));
  const anchors: NewAnchor[] = [];
  const at = (span: SpanRecord) => {
    const anchor = cut(span);
    anchors.push(anchor);
    return { sourceId: anchor.sourceId, anchorId: anchor.id };
  };
  const rows = events.map((event) => {
    const eventId = known(eventOf, event.slug);
    const participants = event.participants.map((one, ordinal) => ({
      one,
      ordinal,
      eventId,
      role: one.role,
    }));
    return {
      basis: event.basis.map((span, ordinal) => ({ ...at(span), eventId, ordinal })),
      places: event.places.map((place, ordinal) => {
        return { ...at(place), eventId, ordinal, entityId: known(entityOf, place.entity) };
      }),
      participants: participants.flatMap(({ one, ...row }) =>
        "entity" in one ? [{ ...row, entityId: known(entityOf, one.entity) }] : [],
      ),
      described: participants.flatMap(({ one, ...row }) => ("entity" in one ? [] : [{ ...row, ...at(one) }])),
      passages: event.passages.map(({ role, ...span }) => {
        return { ...at(span), eventId, role, recordedBy };
      }),
    };
  });
  await inBatches(anchors, (data) => on.anchor.createMany({ data }));
  await inBatches(
    rows.flatMap(({ basis }) => basis),
    (data) => on.eventDateBasis.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ places }) => places),
    (data) => on.eventPlace.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ participants }) => participants),
    (data) => on.eventParticipant.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ described }) => described),
    (data) => on.describedParticipant.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ passages }) => passages),
    (data) => on.eventPassage.createMany({ data }),
  );
}

/** The words by which search finds an event: its title's, and its passages'. */
export async function indexEvents(on: On, slugs: readonly string[]): Promise<void> {
  const exact = { select: { anchor: shownAnchor } } as const;
  const rows = await on.event.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, title: true, passages: exact },
  });
  const words = rows.map(({ title, passages }) =>
    recordLexemes([title, ...inOrder(currentFirst(passages)).map(({ anchor }) => anchor.exact)]),
  );
  await on.$executeRaw`
    UPDATE "Event" SET lexemes = found.words::tsvector
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${words}::text[]) AS found(id, words)
      WHERE "Event".id = found.id`;
}

function sourcesOf({ basis, places, participants, passages }: EventRecord): string[] {
  const described = participants.flatMap((one) => ("entity" in one ? [] : [one]));
  return [...basis, ...places, ...described, ...passages].map(({ source }) => source);
}

function toIds(rows: readonly { readonly id: string; readonly slug: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** What must be there: its absence is a fault of ours, since the data was held to the texts before. */
function known(ids: ReadonlyMap<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`Events cannot be recorded: nothing has the slug "${slug}".`);
  return id;
}
