/**
 * Brings a database to the state that `prisma/migrations` describes, by Prisma's own engine, one room at a time, and beside it the
 * tables of the queue of jobs, by the queue's own library. Each
 * migration is one transaction: what failed or was interrupted has left nothing behind and is tried again.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { migrateJobs } from "./jobs/run-jobs.ts";
import { Refusal } from "./refusal.ts";
import {
  everything,
  type MigrationList,
  type SchemaEngine,
  ScriptError,
  withSchemaEngine,
} from "./schema-engine.ts";

/** Any fixed number; other programs on the same server take locks in databases of their own. */
const lockNumber = 7_323_465;

/** Applies what is missing and returns the names of what it applied. Throws a `Refusal` when it cannot. */
export async function applyMigrations(
  url: string,
  folder: string = migrationsFolder(),
): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  try {
    return await withLock(url, async () => {
      const applied = await withSchemaEngine(url, null, (engine) => applyMissing(engine, migrations));
      await migrateJobs(url);
      return applied;
    });
  } catch (error) {
    throw error instanceof ScriptError ? refusalFor(error) : error;
  }
}

/**
 * What the engine would do to make the database agree with `schema.prisma`, as SQL; null if they agree. What Prisma does
 * not know (triggers, functions) it does not compare.
 */
export async function differenceFromSchema(
  url: string,
  schema: string = readSchema(),
): Promise<string | null> {
  const files = { files: [{ path: "schema.prisma", content: schema }] };
  const difference = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", ...files, configDir: process.cwd() },
      to: { tag: "schemaDatamodel", ...files },
      script: true,
      exitCode: true,
      filters: everything,
    }),
  );
  return difference.exitCode === 0 ? null : (difference.stdout ?? "");
}

export function migrationsFolder(): string {
  return resolve("prisma", "migrations");
}

export function readSchema(): string {
  return readFileSync(resolve("prisma", "schema.prisma"), "utf8");
}

function readMigrations(folder: string): MigrationList {
  const lockFile = join(folder, "migration_lock.toml");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = names.filter((name) => existsSync(join(folder, name, "migration.sql")));
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockFile) ? readFileSync(lockFile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: found.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** Refuses a history that is not ours, and clears the way for migrations that were begun and never finished. */
async function prepareHistory(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: everything,
  });
  const failed = new Set(diagnosis.failedMigrationNames);
  const edited = diagnosis.editedMigrationNames.filter((name) => !failed.has(name));
  if (edited.length > 0) {
    throw new Refusal(
      `The database was made with other wordings of these migrations: ${edited.join(", ")}. A migration is never edited once it has been applied: put the file back as it was and add a new one, or start on an empty data folder (READING_ROOM_DATA).`,
    );
  }
  const { history } = diagnosis;
  if (history && history.diagnostic !== "databaseIsBehind") {
    throw new Refusal(
      `The database knows migrations that this version of the reading room does not: ${history.unpersistedMigrationNames.join(", ")}. It was opened by a newer version: use that one, or another data folder (READING_ROOM_DATA).`,
    );
  }
  for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
}

async function applyMissing(engine: SchemaEngine, migrationsList: MigrationList): Promise<readonly string[]> {
  await prepareHistory(engine, migrationsList);
  const applied = await engine.applyMigrations({ migrationsList, filters: everything });
  return applied.appliedMigrationNames;
}

function refusalFor(error: ScriptError): Refusal {
  const name = /migration_name="([^"]+)"/.exec(String(error.cause))?.[1] ?? "?";
  return new Refusal(
    `Migration ${name} could not be applied; nothing of it was kept, and what was there before is untouched. PostgreSQL said:\n  ${error.message}\nMend the cause (a full disk, missing rights, a fault in prisma/migrations/${name}) and start again.`,
  );
}

async function withLock<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    return await work();
  } finally {
    await client.end();
  }
}
