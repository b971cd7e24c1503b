/** Brings rows from what they are to what they shall be, wherever they went meanwhile; knows nothing of corrections but what is hidden. */
import { applyPatch, type Row } from "#lib/features/corrections/replay.ts";
import {
  cellRules,
  goesWithAnchor,
  type TableName,
  tableNameOf,
  tableOf,
} from "#lib/features/corrections/row-tables.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { fold } from "#lib/text/fold.ts";
import { findRow, isAt, named } from "./queries.ts";

type On = Prisma.TransactionClient;

export type Writing = {
  readonly table: TableName;
  /** As it is thought to be. */
  readonly now: Row | null;
  readonly next: Row | null;
  readonly isUndo?: boolean;
  readonly isHidden?: boolean;
};

/** `hidden`: another row says the same. `left`: something that is no correction changed or removed it since, or all that it was part of. */
export type Written = "written" | "hidden" | "left";

/** Brings one row from what it is to what it shall be. */
export async function write(on: On, writing: Writing): Promise<Written> {
  const { table, now, next } = writing;
  if (table === "EntityName") return writeName(on, writing);
  if (table === "Entity" && next === null) return "written";
  if (table === "Mention" && next !== null) await requireName(on, next, now);
  const stands = now === null || writing.isHidden ? null : await locate(on, table, now);
  if (writing.isUndo && now !== null && stands === null && !(await isHiddenNow(on, writing)))
    return next === null ? "written" : "left";
  if (writing.isUndo && stands !== null && now !== null && isElsewhere(table, stands, now)) return "left";
  if (next === null) {
    if (stands !== null) await remove(on, table, stands);
    if (stands !== null && now !== null) await removeLeftBehind(on, table, stands, now);
    return "written";
  }
  if (stands === null && writing.isUndo && !(await hasParent(on, next))) return "left";
  await addAnchor(on, next.anchor);
  const { once } = tableOf(table);
  const rival = once === undefined ? null : await findRow(on, table, once, next);
  if (rival !== null && !sameKey(table, rival, stands)) {
    if (stands !== null) await remove(on, table, stands);
    return "hidden";
  }
  if (stands === null) await insert(on, table, next);
  else {
    const values = changed(now ?? {}, next);
    await update(on, table, stands, values);
    const { anchor } = tableOf(table);
    if (anchor && anchor in values) await removeAnchor(on, stands.sourceId, stands[anchor]);
  }
  return "written";
}

/** Its anchor in the older text, where a newer version had taken the row along. */
async function removeLeftBehind(on: On, table: TableName, stands: Row, now: Row): Promise<void> {
  const { anchor } = tableOf(table);
  if (anchor && goesWithAnchor(table) && stands[anchor] !== now[anchor])
    await removeAnchor(on, now.sourceId, now[anchor]);
}

/** What was taken from an event, a claim or a text does not come back where that is gone. */
async function hasParent(on: On, { eventId, claimId, evidenceId, sourceId }: Row): Promise<boolean> {
  if (typeof sourceId === "string" && (await on.source.count({ where: { id: sourceId } })) === 0)
    return false;
  if (typeof eventId === "string") return (await on.event.count({ where: { id: eventId } })) > 0;
  if (typeof claimId === "string") return (await on.claim.count({ where: { id: claimId } })) > 0;
  if (typeof evidenceId !== "string") return true;
  return (await on.evidence.count({ where: { sourceId: String(sourceId), anchorId: evidenceId } })) > 0;
}

async function isHiddenNow(on: On, { table, now, isHidden }: Writing): Promise<boolean> {
  const { once } = tableOf(table);
  return (
    isHidden === true && once !== undefined && now !== null && (await findRow(on, table, once, now)) !== null
  );
}

/** Pointed elsewhere by something that is no correction: an import, a decision on proposals. */
export function isElsewhere(table: TableName, stands: Row, now: Row): boolean {
  const { entity } = tableOf(table);
  return entity !== undefined && stands[entity] !== now[entity];
}

function sameKey(table: TableName, one: Row, other: Row | null): boolean {
  return other !== null && tableOf(table).key.every((column) => one[column] === other[column]);
}

/** Where the row is now: a newer version of its source may have taken it along. */
async function locate(on: On, table: TableName, row: Row): Promise<Row | null> {
  const { key, follows } = tableOf(table);
  const found = await findRow(on, table, key, row);
  if (found !== null || follows === undefined) return found;
  const carried = await on.carriedAnchor.findFirst({
    where: { sourceId: String(row.sourceId), anchorId: String(row[follows]), toId: { not: null } },
  });
  return carried?.toId
    ? locate(on, table, { ...row, sourceId: carried.toSourceId, [follows]: carried.toId })
    : null;
}

export function changed(now: Row, next: Row): Row {
  return Object.fromEntries(
    Object.entries(next).filter(([column, value]) => column !== "anchor" && !sameValue(now[column], value)),
  );
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

export function sameRow(one: Row | null, other: Row | null): boolean {
  return (one === null) === (other === null) && Object.keys(changed(one ?? {}, other ?? {})).length === 0;
}

async function update(on: On, table: TableName, at: Row, values: Row): Promise<void> {
  const columns = Object.keys(values);
  if (columns.length === 0) return;
  const sets = Prisma.join(columns.map((column) => Prisma.sql`${named(column)} = v.${named(column)}`));
  await on.$executeRaw`UPDATE ${named(table)} AS t SET ${sets}
    FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(values)}::jsonb) AS v WHERE ${isAt(table, tableOf(table).key, at)}`;
}

/** The anchor that comes with a row, where it is not there. */
async function addAnchor(on: On, anchor: unknown): Promise<void> {
  if (anchor === undefined) return;
  await on.$executeRaw`INSERT INTO "Anchor" SELECT * FROM jsonb_populate_record(NULL::"Anchor", ${JSON.stringify(anchor)}::jsonb) ON CONFLICT DO NOTHING`;
}

async function insert(on: On, table: TableName, { anchor: _, ...row }: Row): Promise<void> {
  const values = JSON.stringify(row);
  const columns = Object.keys(row).map((column) => named(column));
  await on.$executeRaw`INSERT INTO ${named(table)} (${Prisma.join(columns)})
    SELECT ${Prisma.join(columns)} FROM jsonb_populate_record(NULL::${named(table)}, ${values}::jsonb)`;
}

/** With its anchor, on which nothing else hangs. */
async function remove(on: On, table: TableName, row: Row): Promise<void> {
  const { anchor, key } = tableOf(table);
  if (anchor && goesWithAnchor(table)) return removeAnchor(on, row.sourceId, row[anchor]);
  await on.$executeRaw`DELETE FROM ${named(table)} AS t WHERE ${isAt(table, key, row)}`;
  if (anchor && !key.includes(anchor)) await removeAnchor(on, row.sourceId, row[anchor]);
}

async function removeAnchor(on: On, sourceId: unknown, id: unknown): Promise<void> {
  if (typeof id !== "string") return;
  await on.anchor.deleteMany({ where: { sourceId: String(sourceId), id: String(id) } });
}

/** A name stays as long as a mention has it, or the entity is called so. */
async function writeName(on: On, { now, next }: Writing): Promise<Written> {
  const { entityId, name } = (next ?? now ?? {}) as { entityId: string; name: string };
  const key = { entityId_name: { entityId, name } };
  const stands = await on.entityName.findUnique({
    where: key,
    include: { _count: { select: { mentions: true } } },
  });
  if (next === null) {
    if (stands === null) return "written";
    if (stands._count.mentions > 0 || stands.kind === "canonical")
      await on.entityName.update({ where: key, data: { lingers: true } });
    else await on.entityName.delete({ where: key });
    return "written";
  }
  if (!(await on.entity.findUnique({ where: { id: entityId }, select: { id: true } }))) return "written";
  if (stands === null) await insert(on, "EntityName", { ...next, lingers: false });
  else await update(on, "EntityName", { entityId, name }, { ...changed(now ?? {}, next), lingers: false });
  return "written";
}

/** The name that a mention matches must be one of its entity's; one that nobody gave it lingers as long as that is so. */
export async function requireName(on: On, mention: Row, before: Row | null): Promise<void> {
  const [entityId, name] = [String(mention.entityId), String(mention.matched)];
  const stands = await on.entityName.findUnique({ where: { entityId_name: { entityId, name } } });
  if (stands !== null) return;
  const model =
    before &&
    (await on.entityName.findUnique({
      where: { entityId_name: { entityId: String(before.entityId), name } },
    }));
  const kind = model === null || model.kind === "canonical" ? "alias" : model.kind;
  await on.entityName.create({
    data: { entityId, name, kind, folded: fold(name).trim(), lingers: true, recordedBy: "person" },
  });
}

/** What was hidden behind a row that went elsewhere stands again. */
export async function showHidden(on: On, left: readonly { cell: string; row: Row | null }[]): Promise<void> {
  const groups = left.filter(
    ({ cell, row }) => row !== null && tableOf(tableNameOf(cell)).once !== undefined,
  );
  if (groups.length === 0) return;
  const waiting = await on.correctionChange.findMany({
    where: { hidden: true, correction: { undoneAt: null } },
    orderBy: { correction: { ordinal: "asc" } },
  });
  for (const { correctionId, cell, before, patch } of waiting) {
    const table = tableNameOf(cell);
    const { once } = tableOf(table);
    const row = applyPatch(cell, before as Row | null, patch as Row | null, cellRules);
    const isFreed = (other: Row | null) =>
      once?.every((column) => other?.[column] === row?.[column]) === true;
    if (row === null || once === undefined) continue;
    if (!groups.some((one) => tableNameOf(one.cell) === table && isFreed(one.row))) continue;
    if ((await findRow(on, table, once, row)) !== null) continue;
    await insert(on, table, row);
    await on.correctionChange.update({
      where: { correctionId_cell: { correctionId, cell } },
      data: { hidden: false },
    });
  }
}
