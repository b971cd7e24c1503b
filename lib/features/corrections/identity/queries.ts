/** What it comes to that two entities are one, or that they are not; and what a merge would move. */
import { ofEntity, requireEntity } from "#lib/features/corrections/entities/queries.ts";
import { toNameChange } from "#lib/features/corrections/names/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import { namingTables, tableOf } from "#lib/features/corrections/row-tables.ts";
import { listNaming, tallyNaming } from "#lib/features/corrections/rows/queries.ts";
import type { Asked, MergePreview } from "#lib/features/corrections/schema.ts";
import { pairKey } from "#lib/features/proposals/lesson-keys.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

/** What would go over if `entity` were merged into `into`; null where either is unknown, or both are one. */
export async function getMergePreview(
  _access: Access,
  entity: string,
  into: string,
): Promise<MergePreview | null> {
  const on = database();
  const find = (slug: string) =>
    on.entity.findFirst({
      where: { slug, retired: false },
      select: { id: true, kind: true, names: { select: { name: true }, orderBy: { name: "asc" } } },
    });
  const [one, other] = await Promise.all([find(entity), find(into)]);
  if (one === null || other === null || one.id === other.id) return null;
  const has = new Set(other.names.map(({ name }) => name));
  const moves = await tallyNaming(on, one.id);
  const names = one.names.map(({ name }) => name).filter((name) => !has.has(name));
  const isSameKind = one.kind === other.kind;
  return { entity, into, isSameKind, moves, names, isToldApart: await isToldApart(on, entity, into) };
}

export async function getMergePlan(on: On, { entity, into }: Asked<"merge">): Promise<Plan> {
  const [one, other] = [await requireEntity(on, entity), await requireEntity(on, into)];
  if (one.id === other.id) throw new Refused("conflict", "This is one entity already.");
  if (one.kind !== other.kind)
    throw new Refused(
      "conflict",
      `${one.name} is a ${one.kind}, ${other.name} a ${other.kind}: only two of a kind can be one.`,
    );
  const names = await on.entityName.findMany({ where: { entityId: one.id }, orderBy: { name: "asc" } });
  const changes: PlannedChange[] = [];
  for (const { name, kind } of names) changes.push(await toNameChange(on, other, name, kind));
  for (const table of namingTables) {
    const { entity: column = "entityId", isSigned } = tableOf(table);
    for (const before of await listNaming(on, table, one.id))
      changes.push({ table, before, patch: { ...(isSigned ? byHand : {}), [column]: other.id } });
  }
  changes.push({ table: "Entity", before: one.row, patch: { leadsTo: other.slug } });
  return {
    said: `${one.name} was merged into ${other.name}.`,
    subjects: [ofEntity(other.slug), ofEntity(one.slug)],
    changes,
    renames: { from: one.id, to: other.id },
    two: [one.slug, other.slug],
  };
}

export async function getTwoPlan(on: On, { one, other }: Asked<"not-the-same">): Promise<Plan> {
  const [first, second] = [await requireEntity(on, one), await requireEntity(on, other)];
  if (first.id === second.id) throw new Refused("conflict", "These are one already. Split it instead.");
  if (await isToldApart(on, one, other))
    throw new Refused("conflict", `It is on record already that ${first.name} and ${second.name} are two.`);
  return {
    said: `${first.name} and ${second.name} are not the same.`,
    subjects: [ofEntity(one), ofEntity(other)],
    changes: [],
    two: [one, other],
  };
}

/** Whether a person said that these two are two. */
async function isToldApart(on: On, one: string, other: string): Promise<boolean> {
  return (await on.suggestionLesson.findUnique({ where: { key: pairKey(one, other) } })) !== null;
}
