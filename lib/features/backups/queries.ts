/**
 * Reads the whole room for a backup: its tables as the database itself describes them, and all their rows, as of one moment. Nothing
 * here knows what a table means.
 */
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { orderTables } from "./order-tables.ts";
import { derivedTables } from "./schema.ts";

type On = Prisma.TransactionClient;

export type TableRow = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly key: readonly string[];
  readonly refersTo: readonly string[];
  /** The column by which a row refers to another one of its table. */
  readonly selfReference: string | null;
  /** Whether a row may be as large as a file. */
  readonly isLarge: boolean;
};

/** A room of millions of words is read in minutes; nobody waits for it meanwhile. */
const unhurried = { maxWait: 10_000, timeout: 6 * 60 * 60_000 };

/** How many rows are in memory at once; of files few. */
const batch = { small: 2000, large: 4 };

/** The tables of the room, each behind those that it refers to. */
export async function listTables(_access: Access, on: On = database()): Promise<TableRow[]> {
  const rows = await on.$queryRaw<TableRow[]>`
    SELECT t.relname AS name,
        (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
          FROM pg_attribute AS a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
        (SELECT coalesce(json_agg(a.attname ORDER BY array_position(k.conkey, a.attnum)), '[]')
          FROM pg_constraint AS k JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
          WHERE k.conrelid = t.oid AND k.contype = 'p') AS key,
        (SELECT coalesce(json_agg(DISTINCT other.relname), '[]')
          FROM pg_constraint AS k JOIN pg_class AS other ON other.oid = k.confrelid
          WHERE k.conrelid = t.oid AND k.contype = 'f') AS "refersTo",
        (SELECT a.attname FROM pg_constraint AS k JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
          WHERE k.conrelid = t.oid AND k.confrelid = t.oid AND k.contype = 'f' LIMIT 1) AS "selfReference",
        EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = t.oid AND a.atttypid = 'bytea'::regtype) AS "isLarge"
      FROM pg_class AS t
      WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' AND t.relname <> '_prisma_migrations'`;
  return orderTables(rows);
}

/** The migrations that were applied, in their order. */
export async function listMigrations(_access: Access, on: On = database()): Promise<string[]> {
  const rows = await on.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name`;
  return rows.map(({ name }) => name);
}

/**
 * Gives every table that is backed up with its rows to `write`, one after the other, all as of the same moment: what is written
 * meanwhile is not in it, and waits for nothing.
 */
export async function readRoom(
  access: Access,
  write: (table: TableRow, lines: AsyncIterable<string>) => Promise<void>,
): Promise<{ readonly migrations: readonly string[] }> {
  return database().$transaction(
    async (on) => {
      await on.$executeRaw`SET TRANSACTION READ ONLY`;
      await on.$executeRaw`SELECT set_config('DateStyle', 'ISO', true), set_config('TimeZone', 'UTC', true),
        set_config('bytea_output', 'hex', true), set_config('IntervalStyle', 'postgres', true)`;
      const migrations = await listMigrations(access, on);
      for (const table of await listTables(access, on)) {
        if (!derivedTables.has(table.name)) await write(table, rowsOf(on, table));
      }
      return { migrations };
    },
    { ...unhurried, isolationLevel: "RepeatableRead" },
  );
}

/** Each row as a line of JSON. */
async function* rowsOf(on: On, table: TableRow): AsyncGenerator<string> {
  const name = Prisma.raw(`"backup_of_${table.name}"`);
  await on.$executeRaw`DECLARE ${name} NO SCROLL CURSOR FOR ${selectAll(table)}`;
  for (;;) {
    const count = Prisma.raw(String(table.isLarge ? batch.large : batch.small));
    const rows = await on.$queryRaw<{ line: string }[]>`FETCH FORWARD ${count} FROM ${name}`;
    for (const { line } of rows) yield line;
    if (rows.length === 0) break;
  }
  await on.$executeRaw`CLOSE ${name}`;
}

/** Every column as text, in the order of the key; where rows refer to rows of their own table, those referred to first. */
function selectAll({ name, columns, key, selfReference }: TableRow): Prisma.Sql {
  const [table, row] = [
    quote(name),
    Prisma.join(columns.map((column) => Prisma.sql`t.${quote(column.name)}::text`)),
  ];
  const order = Prisma.join(
    (key.length > 0 ? key : columns.map((column) => column.name)).map((one) => Prisma.sql`t.${quote(one)}`),
  );
  if (selfReference === null)
    return Prisma.sql`SELECT to_json(ARRAY[${row}])::text AS line FROM ${table} AS t ORDER BY ${order}`;
  const [id, parent] = [quote(key[0] ?? ""), quote(selfReference)];
  return Prisma.sql`
    WITH RECURSIVE line AS (
      SELECT ${id}, 0 AS depth FROM ${table} WHERE ${parent} IS NULL
      UNION ALL SELECT t.${id}, line.depth + 1 FROM ${table} AS t JOIN line ON t.${parent} = line.${id}
    ) SELECT to_json(ARRAY[${row}])::text AS line FROM ${table} AS t JOIN line USING (${id}) ORDER BY line.depth, ${order}`;
}

/** A name that came from the database's own description of itself. */
function quote(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}
