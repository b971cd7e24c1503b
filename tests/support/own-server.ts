/**
 * A database of its own on the server that `TEST_DATABASE_URL` names, for a whole room under test.
 */
import pg from "pg";

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** Null without `TEST_DATABASE_URL`: then the room brings its own server. */
export async function createTestDatabase(purpose: string): Promise<TestDatabase | null> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return null;
  const name = `reading_room_test_${process.pid}_${purpose}`;
  await run(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
