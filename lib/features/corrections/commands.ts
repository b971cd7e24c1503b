/**
 * Corrects by hand what is known, and undoes a correction at any time: the rows that it changed become what they would be without it, and
 * what came after stays (`replay.ts`). One transaction each, with its entries in the audit trail; one after another in the whole room.
 */
import { randomUUIDv7 } from "node:crypto";
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import { addClaim, indexClaims, takeBackClaims } from "#lib/features/claims/commands.ts";
import { addEvent, indexEvents, takeBackEvents } from "#lib/features/events/commands.ts";
import { reopenPair, settlePair } from "#lib/features/proposals/duplicates/commands.ts";
import { carryForward } from "#lib/features/versions/commands.ts";
import { failed, type Outcome } from "#lib/outcome.ts";
import { type Access, actorName } from "#lib/server/access.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { Refused, refusableByGrounds } from "#lib/server/refusable.ts";
import { settle } from "./entities/commands.ts";
import { entriesOf } from "./entries-of.ts";
import type { PlannedChange } from "./plan.ts";
import { getPlan, listSince } from "./queries.ts";
import { applyPatch, type Change, type Deed, type Row, undoDeed } from "./replay.ts";
import { cellOf, cellRules, type TableName, tableNameOf, tableOf } from "./row-tables.ts";
import { sameRow, showHidden } from "./rows/commands.ts";
import { writeAll } from "./runs/commands.ts";
import { type Corrected, type CorrectionRequest, type Made, madeSchema } from "./schema.ts";

type On = Prisma.TransactionClient;

/** Corrections follow one another: each is told by what it found. */
const lockNumber = 7_040_085;

/** @param within where it is part of a decision that has a transaction of its own. */
export function correct(
  access: Access,
  request: CorrectionRequest,
  within?: On,
): Promise<Outcome<Corrected>> {
  return refusableByGrounds(async (on) => {
    await lock(on);
    const plan = await getPlan(access, on, request);
    const cells = await cellsOf(on, plan.changes);
    const writings = cells.map(({ cell, table, before, patch }) => {
      return { table, now: before, next: applyPatch(cell, before, patch, cellRules) };
    });
    const written = await writeAll(on, writings);
    const hidden = new Set(cells.flatMap(({ cell }, index) => (written[index] === "hidden" ? [cell] : [])));
    const touched = cells.flatMap(({ cell, before, patch }) => [
      { cell, row: before },
      { cell, row: patch },
    ]);
    await settle(on, entitiesIn(touched));
    await reindex(on, touched);
    const id = randomUUIDv7();
    if (plan.event) await addEvent(access, on, plan.event);
    if (plan.claim) await addClaim(access, on, plan.claim);
    const { said, subjects } = plan;
    const isOne = plan.renames !== undefined;
    const decision =
      plan.two && (await settlePair(access, on, { isOne, two: plan.two, correction: { id, said } }));
    const last = await on.correction.aggregate({ _max: { ordinal: true } });
    const made: Made = {
      renames: plan.renames ?? null,
      events: plan.event ? [plan.event.slug] : [],
      claims: plan.claim ? [plan.claim.slug] : [],
      decision: decision ?? null,
    };
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
    await keepChanges(
      on,
      id,
      cells.map(({ cell, before, patch }) => ({ cell, before, patch, hidden: hidden.has(cell) })),
    );
    await addAuditEntries(access, on, entriesOf(request.verb, id, plan));
    return { correction: id, said, entity: plan.entity ?? null };
  }, within);
}

/** Undoes a correction, whatever was decided since; where that cannot be, it says why, and what was decided since. */
export async function undoCorrection(
  access: Access,
  id: string,
  within?: On,
): Promise<Outcome<{ readonly said: string }>> {
  const undone = await tryToUndo(access, id, within);
  if (undone.ok || undone.failure.code !== "conflict") return undone;
  const since = await listSince(access, id);
  if (since === null) return undone;
  const { code, message } = undone.failure;
  return failed(code, `${message.replace(unrecorded, "")} ${wayOut(since)}`);
}

const unrecorded = "This cannot be recorded, and nothing of it was. ";

function wayOut(since: readonly string[]): string {
  if (since.length === 0)
    return "What stands in the way came by a review, an import or a note: this can be undone once that is gone. Nothing was changed.";
  const told = since.slice(0, 3).map((said) => `“${said}”`);
  const more = since.length > 3 ? `, and ${since.length - 3} more` : "";
  return `Decided since, of the same: ${told.join(", ")}${more}. Undoing these first, the latest first, may free it. Nothing was changed.`;
}

function tryToUndo(access: Access, id: string, within?: On): Promise<Outcome<{ readonly said: string }>> {
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
    const writings = rows
      .toSorted((a, b) => rank(a) - rank(b))
      .filter(({ now, without }) => !sameRow(now, without))
      .map(({ cell, now, without: next }) => {
        return { table: tableNameOf(cell), now, next, isUndo: true, isHidden: hidden.has(cell) };
      });
    const left = (await writeAll(on, writings)).filter((one) => one === "left").length;
    await showHidden(
      on,
      rows.map(({ cell, now }) => ({ cell, row: now })),
    );
    await takeBackClaims(access, on, made.claims);
    await takeBackEvents(access, on, made.events);
    if (made.decision !== null) await reopenPair(on, made.decision);
    const touched = rows.flatMap(({ cell, now, without }) => [
      { cell, row: now },
      { cell, row: without },
    ]);
    await settle(on, entitiesIn(touched));
    await reindex(on, touched);
    await addAuditEntries(
      access,
      on,
      row.subjects.map((subject) => ({
        action: `undo ${row.verb}`,
        subject,
        before: { correction: id, said: row.said },
      })),
    );
    await carryAlong(
      access,
      on,
      rows.flatMap(({ without }) => (without === null ? [] : [without])),
    );
    return { said: `Undone: ${row.said}${tellLeft(left)}` };
  }, within);
}

/** What came back to a text that has a newer version by now goes on to that, or waits for a person, as everything does. */
async function carryAlong(access: Access, on: On, rows: readonly Row[]): Promise<void> {
  const ids = [...new Set(rows.flatMap(({ sourceId }) => (typeof sourceId === "string" ? [sourceId] : [])))];
  const older = await on.source.count({ where: { id: { in: ids }, supersededBy: { isNot: null } } });
  if (older === 0) return;
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import'))`;
  await carryForward(access, on);
}

/** What an undoing could not bring back, in words. */
function tellLeft(left: number): string {
  if (left === 0) return "";
  const [what, them] = left === 1 ? ["One thing", "it"] : [`${left} things`, "them"];
  return ` ${what} stayed as it is now, because an import, a review or a newer text changed ${them} since: look at the page, and correct ${them} by hand if need be.`;
}

type Kept = {
  readonly cell: string;
  readonly before: Row | null;
  readonly patch: Row | null;
  readonly hidden: boolean;
};

/** In one statement for many: a merge has thousands, and row by row they would take longer than all else. */
async function keepChanges(on: On, correction: string, changes: readonly Kept[]): Promise<void> {
  await inBatches(changes, async (some) => {
    await on.$executeRaw`INSERT INTO "CorrectionChange" ("correctionId", cell, before, patch, hidden)
      SELECT ${correction}::uuid, cell, before, patch, hidden
        FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS kept(cell text, before jsonb, patch jsonb, hidden boolean)`;
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
    const row = change.before ?? change.patch ?? change.at ?? {};
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

/** Entities first, names before what needs them; what goes before what comes, the part before the whole, and names last of all. */
function rank({ cell, without }: { readonly cell: string; readonly without: Row | null }): number {
  const table = tableNameOf(cell);
  const isGoing = without === null;
  if (table === "Entity") return 0;
  if (table === "EntityName") return isGoing ? 8 : 1;
  if (table === "Speaker") return isGoing ? 2 : 7;
  if (table === "AttributionStep") return isGoing ? 3 : 6;
  return isGoing ? 4 : 5;
}

/** Search finds events and claims by their words. */
async function reindex(on: On, rows: readonly { readonly cell: string; readonly row: Row | null }[]) {
  const idsOf = (whole: TableName, part: TableName, column: string) =>
    rows.flatMap(({ cell, row }) => {
      const table = tableNameOf(cell);
      const id = table === whole ? cell.slice(whole.length + 1) : table === part ? row?.[column] : undefined;
      return typeof id === "string" ? [id] : [];
    });
  const slug = { select: { slug: true } } as const;
  const ids = idsOf("Event", "EventPassage", "eventId");
  const events = await on.event.findMany({ where: { id: { in: ids } }, ...slug });
  const claims = await on.claim.findMany({
    where: { id: { in: idsOf("Claim", "Evidence", "claimId") } },
    ...slug,
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
