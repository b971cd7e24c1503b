/**
 * Backs the room up into a file, and restores one into a room that is empty, in one transaction: whole or not at all. All triggers are
 * on meanwhile, so that nothing comes in by this door that could not come in by another.
 */
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { readDatabaseRefusal } from "#lib/server/database-refusal.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { listMigrations, listTables, readRoom, type TableRow } from "./queries.ts";
import { type Archive, openArchive } from "./read-archive.ts";
import { type BackedUpTable, derivedTables, type Manifest, type Row, UnreadableBackup } from "./schema.ts";
import { writeArchive } from "./write-archive.ts";

type On = Prisma.TransactionClient;

const unhurried = { maxWait: 10_000, timeout: 6 * 60 * 60_000 };

/** Rows of one statement: so many, or so many characters of them. */
const MOST_ROWS = 2000;
const MOST_CHARACTERS = 4_000_000;

/** Writes the whole room into a new file, as it stands at this moment. `told` of each table as it comes. */
export async function backUpRoom(
  access: Access,
  path: string,
  told: (table: string) => void = () => {},
): Promise<Manifest> {
  return writeArchive(path, (write) =>
    readRoom(access, (table, rows) => {
      told(table.name);
      return write(table, rows);
    }),
  );
}

/** Fills an empty room from a file. Refused, with nothing changed, where the room is not empty or the file is not whole. */
export async function restoreRoom(
  access: Access,
  path: string,
  told: (table: string) => void = () => {},
): Promise<Outcome<Manifest>> {
  const archive = await openArchive(path).catch((error: unknown) => error as Error);
  if (archive instanceof Error) return refusal(path, archive);
  try {
    await database().$transaction((on) => fill(access, on, archive, told), unhurried);
    await database().$executeRaw`ANALYZE`;
    return succeeded(archive.manifest);
  } catch (error) {
    return refusal(path, error);
  } finally {
    archive.close();
  }
}

/** A room that holds something already. */
class NotEmpty extends Error {}

async function fill(
  access: Access,
  on: On,
  { manifest, rowsOf }: Archive,
  told: (table: string) => void,
): Promise<void> {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import'))`;
  const tables = new Map((await listTables(access, on)).map((table) => [table.name, table]));
  await requireEmpty(on, [...tables.values()]);
  const known = new Set(await listMigrations(access, on));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new UnreadableBackup(
      `it was made by a newer version of the reading room (${unknown.join(", ")}): update this one first`,
    );
  const behind = [...tables.keys()];
  for (const backedUp of manifest.tables.toSorted(
    (a, b) => behind.indexOf(a.name) - behind.indexOf(b.name),
  )) {
    const table = tables.get(backedUp.name);
    if (!table) throw new UnreadableBackup(`this room has no table ${backedUp.name}`);
    told(backedUp.name);
    await fillTable(on, table, backedUp, rowsOf(backedUp));
  }
}

/** Tables that are made anew of the texts may stay as they are: they hold nothing without texts. */
async function requireEmpty(on: On, tables: readonly TableRow[]): Promise<void> {
  for (const { name } of tables) {
    if (derivedTables.has(name)) continue;
    const [found] = await on.$queryRaw<unknown[]>`SELECT 1 FROM ${quote(name)} LIMIT 1`;
    if (found !== undefined) throw new NotEmpty(name);
  }
}

async function fillTable(
  on: On,
  table: TableRow,
  backedUp: BackedUpTable,
  rows: AsyncIterable<Row>,
): Promise<void> {
  const typeOf = new Map(table.columns.map(({ name, type }) => [name, type]));
  const lacking = backedUp.columns.find((column) => !typeOf.has(column));
  if (lacking) throw new UnreadableBackup(`the table ${table.name} of this room has no column ${lacking}`);
  const names = Prisma.join(backedUp.columns.map(quote));
  const casts = Prisma.join(
    backedUp.columns.map((column, index) => Prisma.raw(`c${index}::${typeOf.get(column)}`)),
  );
  const insert = async (some: readonly Row[]) => {
    const values = backedUp.columns.map(
      (_, index) => Prisma.sql`${some.map((row) => row[index] ?? null)}::text[]`,
    );
    const parts = Prisma.raw(backedUp.columns.map((_, index) => `c${index}`).join(", "));
    await on.$executeRaw`
      INSERT INTO ${quote(table.name)} (${names})
        SELECT ${casts} FROM unnest(${Prisma.join(values)}) WITH ORDINALITY AS rows(${parts}, place) ORDER BY place`;
  };
  let some: Row[] = [];
  let characters = 0;
  for await (const row of rows) {
    some.push(row);
    characters += row.reduce((sum, value) => sum + (value?.length ?? 0), 0);
    if (some.length < MOST_ROWS && characters < MOST_CHARACTERS) continue;
    await insert(some);
    [some, characters] = [[], 0];
  }
  if (some.length > 0) await insert(some);
}

/** What a person can mend, in words; anything else is a surprise and is thrown on. */
function refusal(path: string, error: unknown): Outcome<never> {
  if (error instanceof NotEmpty) {
    return failed(
      "not-empty",
      `${path} was not restored: this room holds something already (${error.message}). A backup is restored into an empty room: name a new folder ` +
        "with READING_ROOM_DATA, restore there, and open the room with that folder.",
    );
  }
  if (error instanceof UnreadableBackup)
    return failed("unreadable", `${path} cannot be restored: ${error.message}. Nothing was changed.`);
  const refused = readDatabaseRefusal(error);
  if (refused)
    return failed(
      "refused",
      `${path} cannot be restored: the database refuses what is in it. Nothing was changed.\n${refused.message}`,
    );
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
    return failed("unreadable", `${path} cannot be read (${code}). Name the file of a backup.`);
  throw error;
}

function quote(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}
