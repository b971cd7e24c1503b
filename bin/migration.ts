/**
 * `npm run migration -- NAME`, for developers: writes the SQL that leads from the migrations so far to `schema.prisma` into a new
 * folder of `prisma/migrations`. It is to be read and completed by hand (triggers, data); it is not applied to any room.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations, differenceFromSchema, migrationsFolder } from "#lib/server/migrations.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/embedded.ts";
import { describeError, Refusal } from "#lib/server/refusal.ts";

process.chdir(join(import.meta.dirname, ".."));
process.exitCode = await make(process.argv[2] ?? "").catch((error) => {
  console.error(describeError(error));
  return 1;
});

async function make(name: string): Promise<number> {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new Refusal(
      "Name the migration in lower case with underscores: npm run migration -- add_notebooks",
    );
  }
  const difference = await differenceOfMigrations();
  if (difference === null) {
    console.log("The migrations and schema.prisma agree: there is nothing to write.");
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder(), `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), difference);
  console.log(`Written: ${join(folder, "migration.sql")}\nRead it, complete it, and run npm test.`);
  return 0;
}

/** On a scratch database to which the migrations so far have been applied. */
async function differenceOfMigrations(): Promise<string | null> {
  const dataFolder = mkdtempSync(join(tmpdir(), "reading-room-migration-"));
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    holder: "npm run migration",
    isThrowaway: true,
  });
  try {
    await applyMigrations(postgres.url);
    return await differenceFromSchema(postgres.url);
  } finally {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
