/**
 * Brings many rows from what they are to what they shall be, in the order given. Rows of a table that follow one another and only change
 * are written by a few statements: a merge moves thousands. Whatever is not simply there is written one by one, as `rows` does it.
 */
import type { Row } from "#lib/features/corrections/replay.ts";
import { type TableName, tableOf } from "#lib/features/corrections/row-tables.ts";
import {
  changed,
  isElsewhere,
  requireName,
  type Writing,
  type Written,
  write,
} from "#lib/features/corrections/rows/commands.ts";
import { named } from "#lib/features/corrections/rows/queries.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";

type On = Prisma.TransactionClient;

/** Gives what became of each, in the same order. */
export async function writeAll(on: On, writings: readonly Writing[]): Promise<Written[]> {
  const done: Written[] = [];
  for (const run of runsOf(writings))
    done.push(...(isPlain(run[0]) ? await writeRun(on, run) : await writeEach(on, run)));
  return done;
}

/** Stretches of the same table, of which all are plain or none. */
function runsOf(writings: readonly Writing[]): Writing[][] {
  const runs: Writing[][] = [];
  for (const writing of writings) {
    const last = runs.at(-1)?.[0];
    const isSame = last?.table === writing.table && isPlain(last) === isPlain(writing);
    if (isSame) runs.at(-1)?.push(writing);
    else runs.push([writing]);
  }
  return runs;
}

/** A row that is there and stays, hangs on an anchor and has no rival: only what is in it changes. */
function isPlain(writing: Writing | undefined): writing is Plain {
  if (!writing?.now || !writing.next || writing.isHidden || writing.next.anchor !== undefined) return false;
  const { key, anchor, once } = tableOf(writing.table);
  const { now, next } = writing;
  return (
    anchor !== undefined &&
    once === undefined &&
    [...key, anchor].every((column) => now[column] === next[column])
  );
}

type Plain = Writing & { readonly now: Row; readonly next: Row };

async function writeEach(on: On, writings: readonly Writing[]): Promise<Written[]> {
  const done: Written[] = [];
  for (const writing of writings) done.push(await write(on, writing));
  return done;
}

async function writeRun(on: On, run: readonly Writing[]): Promise<Written[]> {
  const plain = run.filter(isPlain);
  const table = plain[0]?.table;
  if (table === undefined || plain.length < 2) return writeEach(on, run);
  const there = await listThere(on, table, plain);
  const done: Written[] = [];
  const updates = new Map<string, Row[]>();
  const asked = new Set<string>();
  for (const writing of plain) {
    const { now, next } = writing;
    const stands = there.get(keyOf(table, now));
    if (stands === undefined) {
      done.push(await write(on, writing));
      continue;
    }
    if (writing.isUndo && isElsewhere(table, stands, now)) {
      done.push("left");
      continue;
    }
    const name = `${next.entityId} ${next.matched}`;
    if (table === "Mention" && !asked.has(name)) await requireName(on, next, now);
    asked.add(name);
    const columns = Object.keys(changed(now, next)).toSorted().join(" ");
    const same = updates.get(columns);
    if (same) same.push(next);
    else if (columns !== "") updates.set(columns, [next]);
    done.push("written");
  }
  for (const [columns, rows] of updates) await update(on, table, columns.split(" "), rows);
  return done;
}

function keyOf(table: TableName, row: Row): string {
  return tableOf(table)
    .key.map((column) => String(row[column]))
    .join(" ");
}

function keysAre(table: TableName): Prisma.Sql {
  return Prisma.join(
    tableOf(table).key.map((column) => Prisma.sql`t.${named(column)} = v.${named(column)}`),
    " AND ",
  );
}

/** The rows that stand where they were, by their keys. */
async function listThere(on: On, table: TableName, plain: readonly Plain[]): Promise<Map<string, Row>> {
  const there = new Map<string, Row>();
  await inBatches(plain, async (some) => {
    const keys = JSON.stringify(some.map(({ now }) => pick(now, tableOf(table).key)));
    const rows = await on.$queryRaw<{ row: Row }[]>`
      SELECT to_jsonb(t) AS row FROM ${named(table)} AS t
        JOIN jsonb_populate_recordset(NULL::${named(table)}, ${keys}::jsonb) AS v ON ${keysAre(table)}`;
    for (const { row } of rows) there.set(keyOf(table, row), row);
  });
  return there;
}

async function update(
  on: On,
  table: TableName,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const sets = Prisma.join(columns.map((column) => Prisma.sql`${named(column)} = v.${named(column)}`));
  await inBatches(rows, async (some) => {
    const values = JSON.stringify(some.map((row) => pick(row, [...tableOf(table).key, ...columns])));
    await on.$executeRaw`UPDATE ${named(table)} AS t SET ${sets}
      FROM jsonb_populate_recordset(NULL::${named(table)}, ${values}::jsonb) AS v WHERE ${keysAre(table)}`;
  });
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
