/**
 * Corrects by hand what is known, and undoes a correction at any time: the rows that it changed become what they would be without it, and
 * what came after stays (`replay.ts`). One transaction each, with its entries in the audit trail; one after another in the whole room.
 */
import { randomUUIDv7 } from "node:crypto";
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import type { Json } from "#lib/features/audit/schema.ts";
import { addClaim, indexClaims, takeBackClaims } from "#lib/features/claims/commands.ts";
import { addEvent, indexEvents, takeBackEvents } from "#lib/features/events/commands.ts";
import { teachTwo, unteachTwo } from "#lib/features/proposals/commands.ts";
import type { Outcome } from "#lib/outcome.ts";
import { type Access, actorName } from "#lib/server/access.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { Refused, refusableByGrounds } from "#lib/server/refusable.ts";
import { fold } from "#lib/text/fold.ts";
import type { Plan, PlannedChange } from "./plan.ts";
import { findRow, getPlan, isAt, named } from "./queries.ts";
import { applyPatch, type Change, type Deed, type Row, undoDeed } from "./replay.ts";
import { cellOf, cellRules, namingTables, type TableName, tableNameOf, tableOf } from "./row-tables.ts";
import { type Corrected, type CorrectionRequest, type Made, madeSchema } from "./schema.ts";

type On = Prisma.TransactionClient;

/** Corrections follow one another: each is told by what it found. */
const lockNumber = 7_040_085;

export function correct(access: Access, request: CorrectionRequest): Promise<Outcome<Corrected>> {
  return refusableByGrounds(async (on) => {
    await lock(on);
    const plan = await getPlan(access, on, request);
    const cells = await cellsOf(on, plan.changes);
    const hidden = new Set<string>();
    for (const { cell, table, before, patch } of cells) {
      const after = applyPatch(cell, before, patch, cellRules);
      if (await write(on, { table, now: before, next: after })) hidden.add(cell);
    }
    await settle(
      on,
      entitiesIn(
        cells.flatMap(({ cell, before, patch }) => [
          { cell, row: before },
          { cell, row: patch },
        ]),
      ),
    );
    await reindex(
      on,
      cells.map(({ cell }) => cell),
    );
    const id = randomUUIDv7();
    if (plan.event) await addEvent(access, on, plan.event);
    if (plan.claim) await addClaim(access, on, plan.claim);
    const lesson = plan.two && (await teachTwo(access, on, ...plan.two));
    const last = await on.correction.aggregate({ _max: { ordinal: true } });
    const made: Made = {
      renames: plan.renames ?? null,
      events: plan.event ? [plan.event.slug] : [],
      claims: plan.claim ? [plan.claim.slug] : [],
      lessons: lesson ? [lesson] : [],
    };
    const { said, subjects } = plan;
    await on.correction.create({
      data: {
        id,
        ordinal: (last._max.ordinal ?? 0) + 1,
        actor: actorName(access),
        verb: request.verb,
        said,
        subjects: [...new Set(subjects)],
        made,
      },
    });
    const rows = cells.map(({ cell, before, patch }) => {
      return {
        correctionId: id,
        cell,
        before: toStored(before),
        patch: toStored(patch),
        hidden: hidden.has(cell),
      };
    });
    await inBatches(rows, (data) => on.correctionChange.createMany({ data }));
    await addAuditEntries(access, on, entriesOf(request.verb, id, plan));
    return { correction: id, said, entity: plan.entity ?? null };
  });
}

/** Undoes a correction, whatever was decided since. */
export function undoCorrection(access: Access, id: string): Promise<Outcome<{ readonly said: string }>> {
  return refusableByGrounds(async (on) => {
    await lock(on);
    const row = await on.correction.findUnique({ where: { id }, include: { changes: true } });
    if (row === null) throw new Refused("not-found", `No correction has the id "${id}".`);
    if (row.undoneAt !== null) throw new Refused("conflict", "This was undone already.");
    const made = madeSchema.parse(row.made);
    const deed = toDeed(row);
    const later = await listLater(on, row.ordinal, [...deed.changes.keys()]);
    const hidden = new Set(
      (later.at(-1) ?? row).changes
        .concat(row.changes)
        .filter((one) => one.hidden)
        .map(({ cell }) => cell),
    );
    const { rows, retold } = undoDeed(deed, later.map(toDeed), cellRules);
    await on.correction.update({ where: { id }, data: { undoneAt: new Date() } });
    await retell(on, retold);
    for (const one of rows.toSorted((a, b) => rank(a) - rank(b))) {
      const { cell, now, without: next } = one;
      if (sameRow(now, next)) continue;
      await write(on, { table: tableNameOf(cell), now, next, isUndo: true, isHidden: hidden.has(cell) });
    }
    await showHidden(
      on,
      rows.map(({ cell, now }) => ({ cell, row: now })),
    );
    await takeBackClaims(access, on, made.claims);
    await takeBackEvents(access, on, made.events);
    for (const lesson of made.lessons) await unteachTwo(on, lesson);
    await settle(
      on,
      entitiesIn(
        rows.flatMap(({ cell, now, without }) => [
          { cell, row: now },
          { cell, row: without },
        ]),
      ),
    );
    await reindex(
      on,
      rows.map(({ cell }) => cell),
    );
    await addAuditEntries(
      access,
      on,
      row.subjects.map((subject) => ({
        action: `undo ${row.verb}`,
        subject,
        before: { correction: id, said: row.said },
      })),
    );
    return { said: `Undone: ${row.said}` };
  });
}

async function lock(on: On): Promise<void> {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`;
}

type Stored = {
  readonly id: string;
  readonly ordinal: number;
  readonly made: unknown;
  readonly changes: readonly {
    readonly cell: string;
    readonly before: unknown;
    readonly patch: unknown;
    readonly hidden: boolean;
  }[];
};

function toDeed({ id, made, changes }: Stored): Deed {
  return {
    id,
    renames: madeSchema.parse(made).renames,
    changes: new Map(
      changes.map(({ cell, before, patch }): [string, Change] => [
        cell,
        { before: (before ?? null) as Row | null, patch: (patch ?? null) as Row | null },
      ]),
    ),
  };
}

/** Those that still hold and touch these cells, and all merges: what they did not find then they may find now. */
async function listLater(on: On, ordinal: number, cells: readonly string[]) {
  const rows = await on.correction.findMany({
    where: { ordinal: { gt: ordinal }, undoneAt: null },
    select: { id: true, ordinal: true, made: true, changes: { where: { cell: { in: [...cells] } } } },
    orderBy: { ordinal: "asc" },
  });
  return rows.filter(({ changes, made }) => changes.length > 0 || madeSchema.parse(made).renames !== null);
}

async function retell(on: On, retold: readonly { deed: string; cell: string; change: Change | null }[]) {
  for (const { deed, cell, change } of retold) {
    const key = { correctionId_cell: { correctionId: deed, cell } };
    if (change === null) await on.correctionChange.deleteMany({ where: { correctionId: deed, cell } });
    else {
      const data = { before: toStored(change.before), patch: toStored(change.patch) };
      await on.correctionChange.upsert({
        where: key,
        update: data,
        create: { correctionId: deed, cell, ...data },
      });
    }
  }
}

function toStored(row: Row | null) {
  return row === null ? Prisma.DbNull : (row as Prisma.InputJsonValue);
}

type Celled = PlannedChange & { readonly cell: string };

/** A link of an excerpt that an earlier merge moved keeps the address that it had. */
async function cellsOf(on: On, changes: readonly PlannedChange[]): Promise<Celled[]> {
  const cells: Celled[] = [];
  for (const change of changes) {
    const row = change.before ?? change.patch ?? {};
    const own = cellOf(change.table, row);
    const moved =
      change.table === "ExcerptEntity"
        ? await on.correctionChange.findFirst({
            where: {
              cell: { startsWith: `ExcerptEntity ${row.excerptId}` },
              patch: { path: ["entityId"], equals: String(row.entityId) },
              hidden: false,
              correction: { undoneAt: null },
            },
            orderBy: { correction: { ordinal: "desc" } },
          })
        : null;
    cells.push({ ...change, cell: moved?.cell ?? own });
  }
  return cells;
}

type Writing = {
  readonly table: TableName;
  /** As it is thought to be. */
  readonly now: Row | null;
  readonly next: Row | null;
  readonly isUndo?: boolean;
  readonly isHidden?: boolean;
};

/** Brings one row from what it is to what it shall be; gives whether it is hidden, because another says the same. */
async function write(on: On, writing: Writing): Promise<boolean> {
  const { table, now, next } = writing;
  if (table === "EntityName") return writeName(on, writing);
  if (table === "Entity" && next === null) return false;
  if (table === "Mention" && next !== null) await requireName(on, next, now);
  const stands = now === null || writing.isHidden ? null : await locate(on, table, now);
  if (writing.isUndo && now !== null && stands === null && !(await isHiddenNow(on, writing))) return false;
  if (writing.isUndo && stands !== null && now !== null && isElsewhere(table, stands, now)) return false;
  if (next === null) {
    if (stands !== null) await remove(on, table, stands);
    return false;
  }
  await addAnchor(on, next.anchor);
  const { once } = tableOf(table);
  const rival = once === undefined ? null : await findRow(on, table, once, next);
  if (rival !== null && !sameKey(table, rival, stands)) {
    if (stands !== null) await remove(on, table, stands);
    return true;
  }
  if (stands === null) await insert(on, table, next);
  else await update(on, table, stands, changed(now ?? {}, next));
  return false;
}

async function isHiddenNow(on: On, { table, now, isHidden }: Writing): Promise<boolean> {
  const { once } = tableOf(table);
  return (
    isHidden === true && once !== undefined && now !== null && (await findRow(on, table, once, now)) !== null
  );
}

/** Pointed elsewhere by something that is no correction: an import, a decision on proposals. */
function isElsewhere(table: TableName, stands: Row, now: Row): boolean {
  const { entity } = tableOf(table);
  return entity !== undefined && stands[entity] !== now[entity];
}

function sameKey(table: TableName, one: Row, other: Row | null): boolean {
  return other !== null && tableOf(table).key.every((column) => one[column] === other[column]);
}

/** Where the row is now: a newer version of its source may have taken it along. */
async function locate(on: On, table: TableName, row: Row): Promise<Row | null> {
  const { key, isAnchored } = tableOf(table);
  const found = await findRow(on, table, key, row);
  if (found !== null || !isAnchored) return found;
  const carried = await on.carriedAnchor.findFirst({
    where: { sourceId: String(row.sourceId), anchorId: String(row.anchorId), toId: { not: null } },
  });
  return carried?.toId
    ? locate(on, table, { ...row, sourceId: carried.toSourceId, anchorId: carried.toId })
    : null;
}

function changed(now: Row, next: Row): Row {
  return Object.fromEntries(
    Object.entries(next).filter(([column, value]) => column !== "anchor" && !sameValue(now[column], value)),
  );
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function sameRow(one: Row | null, other: Row | null): boolean {
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
  const { isAnchored, key, once } = tableOf(table);
  if (isAnchored && once === undefined)
    await on.anchor.delete({
      where: { sourceId_id: { sourceId: String(row.sourceId), id: String(row.anchorId) } },
    });
  else await on.$executeRaw`DELETE FROM ${named(table)} AS t WHERE ${isAt(table, key, row)}`;
}

/** A name stays as long as a mention has it, or the entity is called so. */
async function writeName(on: On, { now, next }: Writing): Promise<boolean> {
  const { entityId, name } = (next ?? now ?? {}) as { entityId: string; name: string };
  const key = { entityId_name: { entityId, name } };
  const stands = await on.entityName.findUnique({
    where: key,
    include: { _count: { select: { mentions: true } } },
  });
  if (next === null) {
    if (stands === null) return false;
    if (stands._count.mentions > 0 || stands.kind === "canonical")
      await on.entityName.update({ where: key, data: { lingers: true } });
    else await on.entityName.delete({ where: key });
    return false;
  }
  if (!(await on.entity.findUnique({ where: { id: entityId }, select: { id: true } }))) return false;
  if (stands === null) await insert(on, "EntityName", { ...next, lingers: false });
  else await update(on, "EntityName", { entityId, name }, { ...changed(now ?? {}, next), lingers: false });
  return false;
}

/** The name that a mention matches must be one of its entity's; one that nobody gave it lingers as long as that is so. */
async function requireName(on: On, mention: Row, before: Row | null): Promise<void> {
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
async function showHidden(on: On, left: readonly { cell: string; row: Row | null }[]): Promise<void> {
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

function entitiesIn(rows: readonly { readonly cell: string; readonly row: Row | null }[]): string[] {
  const ids = rows.flatMap(({ cell, row }) => {
    const table = tableNameOf(cell);
    if (table === "Entity") return [cell.slice("Entity ".length)];
    const column = table === "EntityName" ? "entityId" : tableOf(table).entity;
    const id = column === undefined ? undefined : row?.[column];
    return typeof id === "string" ? [id] : [];
  });
  return [...new Set(ids)];
}

/** What holds of every entity holds again: one canonical name, no name left over, shown as long as it is named somewhere. */
async function settle(on: On, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const entity = await on.entity.findUnique({
      where: { id },
      include: {
        names: { include: { _count: { select: { mentions: true } } } },
        _count: { select: { mentions: true } },
      },
    });
    if (entity === null) continue;
    if (!entity.names.some(({ name }) => name === entity.name))
      await on.entityName.create({
        data: {
          entityId: id,
          name: entity.name,
          kind: "canonical",
          folded: fold(entity.name).trim(),
          lingers: true,
          recordedBy: "person",
        },
      });
    for (const { name, kind, lingers, _count } of entity.names) {
      const where = { entityId_name: { entityId: id, name } };
      if (name === entity.name) {
        if (kind !== "canonical") await on.entityName.update({ where, data: { kind: "canonical" } });
      } else if (lingers && _count.mentions === 0) await on.entityName.delete({ where });
      else if (kind === "canonical") await on.entityName.update({ where, data: { kind: "alias" } });
    }
    const retired = entity._count.mentions === 0;
    if (retired && entity.leadsTo === null && (await isReferredTo(on, id)))
      throw new Refused(
        "conflict",
        `Nothing would name ${entity.name} any more, but events, claims or excerpts still refer to it. Point those to another first, or merge it.`,
      );
    if (retired !== entity.retired) await on.entity.update({ where: { id }, data: { retired } });
    if (retired && entity.leadsTo === null && (await isForgotten(on, id)))
      await on.entity.delete({ where: { id } });
  }
}

async function isReferredTo(on: On, id: string): Promise<boolean> {
  for (const table of namingTables) {
    if (table === "Mention") continue;
    const column = tableOf(table).entity ?? "entityId";
    const [found] = await on.$queryRaw<
      unknown[]
    >`SELECT 1 FROM ${named(table)} AS t WHERE t.${named(column)} = ${id}::uuid LIMIT 1`;
    if (found !== undefined) return true;
  }
  return false;
}

/** Made by a correction that was undone, and named by none that holds. */
async function isForgotten(on: On, id: string): Promise<boolean> {
  const made = await on.correctionChange.findFirst({
    where: {
      cell: `Entity ${id}`,
      before: { equals: Prisma.AnyNull },
      correction: { undoneAt: { not: null } },
    },
  });
  if (made === null) return false;
  const [held] = await on.$queryRaw<unknown[]>`
    SELECT 1 FROM "CorrectionChange" AS c JOIN "Correction" AS k ON k.id = c."correctionId"
      WHERE k."undoneAt" IS NULL AND (c.cell LIKE ${`%${id}%`} OR c.before::text LIKE ${`%${id}%`} OR c.patch::text LIKE ${`%${id}%`}) LIMIT 1`;
  return held === undefined;
}

/** Entities first, names before what needs them, and what goes last of all. */
function rank({ cell, without }: { readonly cell: string; readonly without: Row | null }): number {
  const table = tableNameOf(cell);
  if (table === "Entity") return 0;
  if (table === "EntityName") return without === null ? 3 : 1;
  return 2;
}

/** Search finds events and claims by their words. */
async function reindex(on: On, cells: readonly string[]): Promise<void> {
  const idsOf = (table: TableName) =>
    cells.flatMap((cell) => (tableNameOf(cell) === table ? [cell.slice(table.length + 1)] : []));
  const placed = (table: TableName) =>
    idsOf(table).map((key) => {
      const [sourceId = "", anchorId = ""] = key.split("\u001f");
      return { sourceId, anchorId };
    });
  const events = await on.event.findMany({
    where: { OR: [{ id: { in: idsOf("Event") } }, { passages: { some: { OR: placed("EventPassage") } } }] },
    select: { slug: true },
  });
  const claims = await on.claim.findMany({
    where: { OR: [{ id: { in: idsOf("Claim") } }, { evidence: { some: { OR: placed("Evidence") } } }] },
    select: { slug: true },
  });
  if (events.length > 0)
    await indexEvents(
      on,
      events.map(({ slug }) => slug),
    );
  if (claims.length > 0)
    await indexClaims(
      on,
      claims.map(({ slug }) => slug),
    );
}

/** So many rows are told in an entry of the audit trail; the correction itself keeps them all. */
const toldRows = 20;

function entriesOf(verb: string, correction: string, { said, subjects, changes }: Plan) {
  const told = changes.slice(0, toldRows);
  const patched = (one: PlannedChange) => {
    const columns = Object.keys(one.patch ?? one.before ?? {});
    return Object.fromEntries(
      columns.filter((column) => column !== "anchor").map((column) => [column, one.before?.[column] ?? null]),
    );
  };
  const before = {
    rows: told.map((one) => ({ of: one.table, ...(one.before === null ? {} : patched(one)) })),
  };
  const after = {
    correction,
    said,
    changes: changes.length,
    rows: told.map(({ table, patch }) => ({ of: table, ...patch, anchor: null })),
  };
  return [...new Set(subjects)].map((subject) => ({
    action: verb,
    subject,
    before: toJson(before),
    after: toJson(after),
  }));
}

function toJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
