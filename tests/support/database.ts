/**
 * A database of its own for a test file: call `withTestDatabase()` at its top. Before the file's tests the migrated template is
 * cloned (some 50 ms) and `DATABASE_URL` points to the clone, so that `database()` and every query and command use it.
 */
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { database, disconnectDatabase } from "#lib/server/database.ts";
import { withDatabaseName } from "./postgres.ts";

/** Gives the tests of this file an empty database with all tables and triggers. They share it, in the order they stand. */
export function withTestDatabase(): void {
  beforeAll(async () => {
    process.env.DATABASE_URL = await cloneTemplate();
  });
  afterAll(async () => {
    await disconnectDatabase();
    delete process.env.DATABASE_URL;
  });
}

/** Takes every row away, as if the database had just been cloned: for `beforeEach` where tests must not see one another. */
export async function emptyDatabase(): Promise<void> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  // The audit trail refuses to be emptied, like everything else in it.
  await database().$transaction([
    database().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER audit_not_emptied`,
    database().$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(", ")} CASCADE`),
    database().$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER audit_not_emptied`,
  ]);
}

/** A plain connection to this file's database, for tests that speak SQL. The caller ends it. */
export async function connectToDatabase(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

async function cloneTemplate(): Promise<string> {
  return makeDatabase("", inject("testServer").template);
}

/** A database without any table, for tests of what makes them; `options` go into its CREATE DATABASE. Dropped with the run. */
export async function makeBareDatabase(name: string, options = "ENCODING 'UTF8'"): Promise<string> {
  return makeDatabase(`_${name}`, "template0", options);
}

async function makeDatabase(ending: string, template: string, options = ""): Promise<string> {
  const server = inject("testServer");
  const name = `${server.prefix}_${process.env.VITEST_POOL_ID ?? process.pid}${ending}`;
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    const owner = client.escapeIdentifier(decodeURIComponent(new URL(server.ownerUrl).username));
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${template} ${options}`);
  } finally {
    await client.end();
  }
  return withDatabaseName(server.ownerUrl, name);
}
