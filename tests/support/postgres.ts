/**
 * Runs once before all of vitest: a real PostgreSQL with a migrated template database, which each test file clones
 * (`database.ts`). Embedded and throwaway, or the server that `TEST_DATABASE_URL` names; never `DATABASE_URL`'s.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "#lib/server/migrations.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/embedded.ts";

export type TestServer = {
  /** May create databases. Its path names the database to connect to for that. */
  readonly adminUrl: string;
  /** Whose databases they are; the path is to be replaced. */
  readonly ownerUrl: string;
  /** What the names of all databases of this run begin with. */
  readonly prefix: string;
  readonly template: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, ownerUrl, stop } = await openServer();
  const prefix = `reading_room_test_${process.pid}`;
  const server: TestServer = { adminUrl, ownerUrl, prefix, template: `${prefix}_template` };
  const teardown = async () => {
    await dropDatabases(server);
    await stop();
  };
  try {
    await makeTemplate(server);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("testServer", server);
  return teardown;
}

/** The same address with another database in it. */
export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function openServer(): Promise<{ adminUrl: string; ownerUrl: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { adminUrl: given, ownerUrl: given, stop: async () => {} };
  mkdirSync(resolve(".test"), { recursive: true });
  const dataFolder = mkdtempSync(join(resolve(".test"), `vitest-${process.pid}-`));
  const postgres = await startEmbeddedPostgres({ dataFolder, holder: "the tests", isThrowaway: true });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { adminUrl: postgres.superuserUrl, ownerUrl: postgres.url, stop };
}

async function makeTemplate(server: TestServer): Promise<void> {
  await asAdmin(server, (client) => {
    const owner = client.escapeIdentifier(decodeURIComponent(new URL(server.ownerUrl).username));
    return client.query(
      `CREATE DATABASE ${server.template} OWNER ${owner} ENCODING 'UTF8' TEMPLATE template0`,
    );
  });
  await applyMigrations(withDatabaseName(server.ownerUrl, server.template));
}

async function dropDatabases(server: TestServer): Promise<void> {
  await asAdmin(server, async (client) => {
    const found = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [server.prefix],
    );
    for (const { datname } of found.rows)
      await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}

async function asAdmin(server: TestServer, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
