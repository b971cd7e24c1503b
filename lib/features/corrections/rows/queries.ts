/**
 * Rows as they stand, by their table and key. SQL by hand: which table is asked is one of a closed list, and what is asked for is a parameter.
 */
import type { PlannedChange } from "#lib/features/corrections/plan.ts";
import type { Row } from "#lib/features/corrections/replay.ts";
import { cellOf, type TableName, tableOf } from "#lib/features/corrections/row-tables.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";

type On = Prisma.TransactionClient;

/** The row with these values in these columns, or null. */
export async function findRow(
  on: On,
  table: TableName,
  columns: readonly string[],
  values: Row,
): Promise<Row | null> {
  const [found] = await on.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) - 'lexemes' AS row FROM ${named(table)} AS t
      WHERE ${isAt(table, columns, values)} LIMIT 1`;
  return found?.row ?? null;
}

/** The rows of a table that name an entity, and nothing of them that is made by the database. */
export async function listNaming(on: On, table: TableName, entityId: string): Promise<Row[]> {
  const column = tableOf(table).entity;
  if (column === undefined) return [];
  const rows = await on.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) - 'lexemes' AS row FROM ${named(table)} AS t WHERE t.${named(column)} = ${entityId}::uuid
      ORDER BY t.${Prisma.raw(tableOf(table).key.map(quote).join(", t."))}`;
  return rows.map(({ row }) => row);
}

/** How much names an entity, as a person would count it; what is none is left out. */
export async function tallyNaming(on: On, entityId: string) {
  const count = async (...tables: readonly TableName[]) => {
    let sum = 0;
    for (const table of tables) {
      const column = named(tableOf(table).entity ?? "entityId");
      const [row] = await on.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM ${named(table)} AS t WHERE t.${column} = ${entityId}::uuid`;
      sum += row?.count ?? 0;
    }
    return sum;
  };
  const tally = [
    { what: "mentions", count: await count("Mention") },
    { what: "descriptions", count: await count("Description") },
    { what: "parts in events", count: await count("EventParticipant", "EventPlace") },
    { what: "claims about it", count: await count("ClaimSubject") },
    { what: "statements by it", count: await count("Speaker", "WorkVoice", "Lean") },
    { what: "excerpts", count: await count("ExcerptEntity") },
  ];
  return tally.filter(({ count }) => count > 0);
}

export async function findAnchor(on: On, sourceId: string, id: string): Promise<Row> {
  const [found] = await on.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(a) AS row FROM "Anchor" AS a WHERE a."sourceId" = ${sourceId}::uuid AND a.id = ${id}::uuid`;
  return found?.row ?? {};
}

/** `t` has these values in these columns. */
export function isAt(table: TableName, columns: readonly string[], values: Row): Prisma.Sql {
  const list = (of: string) => Prisma.raw(columns.map((column) => `${of}.${quote(column)}`).join(", "));
  return Prisma.sql`(${list("t")}) = (SELECT ${list("p")} FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(values)}::jsonb) AS p)`;
}

export function named(identifier: string): Prisma.Sql {
  return Prisma.raw(quote(identifier));
}

function quote(identifier: string): string {
  if (!/^[A-Za-z]+$/.test(identifier)) throw new Error(`"${identifier}" is no name of a table or column.`);
  return `"${identifier}"`;
}

/** The rows of a table with these values, each with the anchor that goes with it. */
export async function listRows(
  on: On,
  table: TableName,
  columns: readonly string[],
  values: Row,
): Promise<Row[]> {
  const column = tableOf(table).anchor;
  const where = isAt(table, columns, values);
  const rows =
    column === undefined
      ? await on.$queryRaw<{ row: Row; anchor: Row | null }[]>`
          SELECT to_jsonb(t) - 'lexemes' AS row, NULL AS anchor FROM ${named(table)} AS t WHERE ${where}`
      : await on.$queryRaw<{ row: Row; anchor: Row | null }[]>`
          SELECT to_jsonb(t) - 'lexemes' AS row, to_jsonb(a) AS anchor FROM ${named(table)} AS t
            LEFT JOIN "Anchor" AS a ON a."sourceId" = t."sourceId" AND a.id = t.${named(column)} WHERE ${where}`;
  return rows.map(({ row, anchor }) => (anchor === null ? row : { ...row, anchor }));
}

/** The rows of a table with this value that a correction has ever touched, undone or not. */
export async function listEver(on: On, table: TableName, column: string, value: string): Promise<Row[]> {
  const has = { path: [column], equals: value };
  const changes = await on.correctionChange.findMany({
    where: { cell: { startsWith: `${table} ` }, OR: [{ before: has }, { patch: has }] },
  });
  return changes.map(({ before, patch }) => (before ?? patch) as Row);
}

/**
 * Rows that are replaced as a whole: what stands goes, and whatever an earlier correction would bring back when it is undone stays away,
 * so that what is said last is all that is said.
 */
export async function listReplaced(
  on: On,
  table: TableName,
  column: string,
  value: string,
): Promise<PlannedChange[]> {
  const stands = await listRows(on, table, [column], { [column]: value });
  const cells = new Set(stands.map((row) => cellOf(table, row)));
  const ever = await listEver(on, table, column, value);
  const away = new Map(ever.map((row): [string, Row] => [cellOf(table, row), row]));
  return [
    ...stands.map((before): PlannedChange => ({ table, before, patch: null })),
    ...[...away].flatMap(([cell, at]): PlannedChange[] =>
      cells.has(cell) ? [] : [{ table, before: null, patch: null, at }],
    ),
  ];
}
