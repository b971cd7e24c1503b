/**
 * Writes entities, their names and their mentions, each with its entry in the audit trail, in a transaction that the caller opens
 * and that the database refuses at its end if anything is left without a passage.
 */
import { randomUUIDv7 } from "node:crypto";
import { addAuditEntries, addPlanEntries } from "#lib/features/audit/commands.ts";
import type { AuditRecord } from "#lib/features/audit/schema.ts";
import { getAnchorCutter, getOrigins } from "#lib/features/sources/queries.ts";
import { countPlan, type PlanCounts, planRecords } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { fold } from "#lib/text/fold.ts";
import {
  type KnowledgePlan,
  type NameOf,
  planKnowledge,
  type RecordedEntity,
  type RecordedMention,
} from "./plan-knowledge.ts";
import { listEntityIds, listRecordedDescriptions, listStanding, listTakenAway } from "./queries.ts";
import type {
  DescriptionRecord,
  EntityRecord,
  KnowledgeCounts,
  MadeKnowledge,
  MentionRecord,
  NewKnowledge,
} from "./schema.ts";

type On = Prisma.TransactionClient;
type RecordedBy = "import" | "person";

/** Brings what imports recorded into agreement with `wanted`, and gives what it did. Persons' own records stay as they are. */
export async function recordKnowledge(
  access: Access,
  on: On,
  wanted: { readonly entities: readonly EntityRecord[]; readonly mentions: readonly MentionRecord[] },
): Promise<KnowledgeCounts> {
  const recorded = await readRecorded(access, on);
  const plan = planKnowledge(recorded, wanted, await listTakenAway(on));
  await addEntities(on, plan.entities.add);
  const idOf = await readEntityIds(on);
  const ownIdOf = await readOwnIds(on);
  await writeNames(on, plan.names, ownIdOf);
  for (const { after } of plan.entities.change) {
    const { slug, kind, name, note } = after;
    await on.entity.update({ where: { slug }, data: { kind, name, note } });
  }
  await addMentions(on, plan.mentions.add, idOf);
  for (const { after } of plan.mentions.change) await changeMention(on, after, recorded.placed, idOf);
  await removeMentions(on, plan.mentions.remove, recorded.placed);
  for (const { entity, name } of plan.names.remove) {
    await on.entityName.delete({ where: { entityId_name: { entityId: ownIdOf(entity), name } } });
  }
  await on.entity.deleteMany({ where: { slug: { in: plan.entities.remove.map(({ slug }) => slug) } } });
  await addAuditEntries(access, on, toAuditRecords(plan));
  return { entities: count(plan.entities), names: count(plan.names), mentions: count(plan.mentions) };
}

/** Brings what imports recorded of the texts' own words for entities into agreement with `wanted`, and gives what it did. */
export async function recordDescriptions(
  access: Access,
  on: On,
  wanted: readonly DescriptionRecord[],
): Promise<PlanCounts> {
  const keyed = (one: DescriptionRecord) => ({
    ...one,
    slug: `${one.entity}/${one.source}/${one.start}-${one.end}`,
  });
  const recorded = await listRecordedDescriptions(access);
  const plan = planRecords(
    recorded.map(({ record, recordedBy }) => ({ record: keyed(record), recordedBy, isHeld: false })),
    wanted.map(keyed),
  );
  const gone = new Set(plan.remove.map(({ slug }) => slug));
  for (const { place } of recorded.filter((one) => gone.has(keyed(one.record).slug)))
    await on.anchor.delete({ where: { sourceId_id: place } });
  const idOf = await readEntityIds(on);
  const cut = await getAnchorCutter(
    on,
    plan.add.map(({ source }) => source),
  );
  const rows = plan.add.map((one) => ({ anchor: cut(one), entityId: idOf(one.entity) }));
  await inBatches(rows, async (data) => {
    await on.anchor.createMany({ data: data.map(({ anchor }) => anchor) });
    await on.description.createMany({
      data: data.map(({ anchor: { sourceId, id }, entityId }) => ({
        sourceId,
        anchorId: id,
        entityId,
        recordedBy: "import",
      })),
    });
  });
  await addPlanEntries(access, on, "description", plan);
  return countPlan(plan);
}

/**
 * Adds what a person has decided: entities with their names, names of entities that stand already, mentions. Gives what it made, by
 * which `takeBackKnowledge` takes it back. Whether a mention would overlap another, the caller has asked.
 */
export async function addKnowledge(
  access: Access,
  on: On,
  { entities, names, mentions }: NewKnowledge,
): Promise<MadeKnowledge> {
  await addEntities(on, entities, "person");
  const idOf = await readEntityIds(on);
  const known = await on.entityName.findMany({
    where: { OR: names.map(({ entity, name }) => ({ entityId: idOf(entity), name })) },
    select: { entityId: true, name: true },
  });
  const has = new Set(known.map(({ entityId, name }) => `${entityId} ${name}`));
  const added = names.filter(({ entity, name }) => !has.has(`${idOf(entity)} ${name}`));
  await on.entityName.createMany({ data: added.map((name) => toNameRow(name, idOf, "person")) });
  const placed = await addMentions(on, mentions, idOf, "person");
  const plan = { change: [], remove: [] };
  await addAuditEntries(
    access,
    on,
    toAuditRecords({
      entities: { ...plan, add: entities },
      names: { ...plan, add: added },
      mentions: { ...plan, add: mentions },
    }),
  );
  const standing = await listStanding(on);
  return {
    entities: entities.map(({ slug }) => slug),
    names: added.map(({ entity, name }) => ({ entity: standing(entity), name })),
    mentions: placed.map((place, index) => ({ ...place, entity: standing(mentions[index]?.entity ?? "") })),
  };
}

/**
 * Takes back what `addKnowledge` made and nothing else: a mention that was pointed to another entity since stays, and so does a name or
 * an entity that something else has come to hang on.
 */
export async function takeBackKnowledge(access: Access, on: On, made: MadeKnowledge): Promise<void> {
  const records: AuditRecord[] = [];
  const standing = await listStanding(on);
  for (const { sourceId, anchorId, entity } of made.mentions) {
    const row = await on.mention.findFirst({
      where: { sourceId, anchorId, entity: { slug: standing(entity) } },
      select: { anchor: { select: { start: true, end: true, source: { select: { slug: true } } } } },
    });
    if (row === null) continue;
    const { start, end, source } = row.anchor;
    await on.anchor.delete({ where: { sourceId_id: { sourceId, id: anchorId } } });
    const subject = `mention/${source.slug}/${start}-${end}`;
    records.push({ action: "remove mention", subject, before: { entity } });
  }
  for (const { entity, name } of made.names) {
    const { count } = await on.entityName.deleteMany({
      where: { entity: { slug: entity }, name, mentions: { none: {} }, kind: { not: "canonical" } },
    });
    if (count > 0) records.push({ action: "remove name", subject: `entity/${entity}`, before: { name } });
  }
  for (const slug of made.entities) {
    const { count } = await on.entity.deleteMany({ where: { slug, mentions: { none: {} } } });
    if (count > 0) records.push({ action: "remove entity", subject: `entity/${slug}`, before: { slug } });
  }
  await addAuditEntries(access, on, records);
}

type Placed = { readonly sourceId: string; readonly anchorId: string };

/** Mentions as they were recorded; `placed` says where each hangs now. */
async function readRecorded(access: Access, on: On) {
  const toOrigin = await getOrigins(access);
  const entityRows = await on.entity.findMany({ include: { names: true } });
  const mentionRows = await on.mention.findMany({
    include: {
      entity: { select: { slug: true } },
      anchor: { include: { source: { select: { slug: true } } } },
    },
  });
  const placed = new Map<string, Placed>();
  const mentions = mentionRows.map(({ anchor, entity, sourceId, anchorId, ...row }): RecordedMention => {
    const mention = { ...row, ...toOrigin(anchor), entity: entity.slug };
    placed.set(placeOf(mention), { sourceId, anchorId });
    return mention;
  });
  const entities = entityRows.map(
    ({ slug, kind, name, note, names, recordedBy, retired }): RecordedEntity => {
      return { slug, kind, name, note, recordedBy, names, retired };
    },
  );
  return { entities, mentions, placed };
}

async function readEntityIds(on: On): Promise<(slug: string) => string> {
  const ids = await listEntityIds(on);
  return (slug) => found(ids.get(slug), `entity "${slug}"`);
}

/** One that was merged keeps the names that it had of its own, while its mentions go to the one that stands. */
async function readOwnIds(on: On): Promise<(slug: string) => string> {
  const rows = await on.entity.findMany({ select: { slug: true, id: true } });
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]));
  return (slug) => found(ids.get(slug), `entity "${slug}"`);
}

async function addEntities(
  on: On,
  entities: readonly EntityRecord[],
  recordedBy: RecordedBy = "import",
): Promise<void> {
  const rows = entities.map(({ names, ...entity }) => ({
    ...entity,
    id: randomUUIDv7(),
    recordedBy,
  }));
  await inBatches(rows, (data) => on.entity.createMany({ data }));
  const idOf = await readEntityIds(on);
  const names = entities.flatMap(({ slug, names }) => names.map((name) => ({ entity: slug, ...name })));
  await inBatches(
    names.map((name) => toNameRow(name, idOf, recordedBy)),
    (data) => on.entityName.createMany({ data }),
  );
}

async function writeNames(
  on: On,
  { add, change }: KnowledgePlan["names"],
  idOf: (slug: string) => string,
): Promise<void> {
  await inBatches(
    add.map((name) => toNameRow(name, idOf)),
    (data) => on.entityName.createMany({ data }),
  );
  for (const { after } of change) {
    const { entity, name, kind } = after;
    await on.entityName.update({
      where: { entityId_name: { entityId: idOf(entity), name } },
      data: { kind },
    });
  }
}

function toNameRow(
  { entity, name, kind }: NameOf,
  idOf: (slug: string) => string,
  recordedBy: RecordedBy = "import",
) {
  return { entityId: idOf(entity), name, kind, folded: fold(name).trim(), recordedBy };
}

async function addMentions(
  on: On,
  mentions: readonly MentionRecord[],
  idOf: (slug: string) => string,
  recordedBy: RecordedBy = "import",
): Promise<Placed[]> {
  const cut = await getAnchorCutter(
    on,
    mentions.map(({ source }) => source),
  );
  const rows = mentions.map(({ entity, matched, sense, why, ...span }) => {
    const anchor = cut(span);
    const place = { sourceId: anchor.sourceId, anchorId: anchor.id };
    return {
      anchor,
      mention: { ...place, entityId: idOf(entity), matched, sense, why, recordedBy },
    };
  });
  await inBatches(rows, async (data) => {
    await on.anchor.createMany({ data: data.map(({ anchor }) => anchor) });
    await on.mention.createMany({ data: data.map(({ mention }) => mention) });
  });
  return rows.map(({ mention: { sourceId, anchorId } }) => ({ sourceId, anchorId }));
}

async function changeMention(
  on: On,
  mention: MentionRecord,
  placed: ReadonlyMap<string, Placed>,
  idOf: (slug: string) => string,
): Promise<void> {
  const place = found(placed.get(placeOf(mention)), `mention at ${placeOf(mention)}`);
  const { entity, matched, sense, why } = mention;
  await on.mention.update({
    where: { sourceId_anchorId: place },
    data: { entityId: idOf(entity), matched, sense, why },
  });
}

/** With its anchor: nothing else hangs on the anchor of a mention. */
async function removeMentions(
  on: On,
  mentions: readonly MentionRecord[],
  placed: ReadonlyMap<string, Placed>,
): Promise<void> {
  for (const mention of mentions) {
    const { sourceId, anchorId } = found(placed.get(placeOf(mention)), `mention at ${placeOf(mention)}`);
    await on.anchor.delete({ where: { sourceId_id: { sourceId, id: anchorId } } });
  }
}

function toAuditRecords({ entities, names, mentions }: KnowledgePlan): AuditRecord[] {
  const entity = ({ slug, kind, name, note, names }: EntityRecord) => {
    return { slug, kind, name, note, names: names.map(({ name, kind }) => ({ name, kind })) };
  };
  const name = ({ name, kind }: NameOf) => ({ name, kind });
  const mention = ({ entity, matched, sense, why }: MentionRecord) => ({ entity, matched, sense, why });
  return [
    ...toRecords("entity", entities, ({ slug }) => `entity/${slug}`, entity),
    ...toRecords("name", names, (one) => `entity/${one.entity}`, name),
    ...toRecords(
      "mention",
      mentions,
      ({ source, start, end }) => `mention/${source}/${start}-${end}`,
      mention,
    ),
  ];
}

function toRecords<Thing>(
  noun: string,
  plan: {
    readonly add: readonly Thing[];
    readonly change: readonly { readonly before: Thing; readonly after: Thing }[];
    readonly remove: readonly Thing[];
  },
  subjectOf: (thing: Thing) => string,
  show: (thing: Thing) => NonNullable<AuditRecord["after"]>,
): AuditRecord[] {
  return [
    ...plan.add.map((one) => ({ action: `add ${noun}`, subject: subjectOf(one), after: show(one) })),
    ...plan.change.map(({ before, after }) => {
      return {
        action: `change ${noun}`,
        subject: subjectOf(after),
        before: show(before),
        after: show(after),
      };
    }),
    ...plan.remove.map((one) => ({ action: `remove ${noun}`, subject: subjectOf(one), before: show(one) })),
  ];
}

function count({ add, change, remove }: KnowledgePlan[keyof KnowledgePlan]): KnowledgeCounts["names"] {
  return { added: add.length, changed: change.length, removed: remove.length };
}

function placeOf({ source, start, end }: MentionRecord): string {
  return `${source} ${start} ${end}`;
}

/** What must be there: its absence is a fault of ours, since the data was held to the texts before. */
function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined)
    throw new Error(`Knowledge cannot be recorded: there is no ${what}.`);
  return value;
}
