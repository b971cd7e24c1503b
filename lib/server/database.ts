/**
 * The one way to the database: a Prisma client made when first asked for, from `DATABASE_URL` as it then stands. Only
 * `queries.ts` and `commands.ts` of the features use it. It starts no server and applies no migration.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/prisma/client.ts";

export type Database = PrismaClient;

type Connected = { readonly url: string; readonly client: PrismaClient };
/** Kept outside the module, because Next's dev mode loads the module anew at each change of the source. */
const kept = globalThis as typeof globalThis & { readingRoomDatabase?: Connected | undefined };

/** The client for the database named by `DATABASE_URL`. Queries wait at most 10 s for a connection. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("The database was asked for before DATABASE_URL was set: start the room first.");
  if (kept.readingRoomDatabase?.url !== url) kept.readingRoomDatabase = { url, client: connect(url) };
  return kept.readingRoomDatabase.client;
}

/** Closes the connections. The next call of `database` opens new ones. */
export async function disconnectDatabase(): Promise<void> {
  const connected = kept.readingRoomDatabase;
  kept.readingRoomDatabase = undefined;
  await connected?.client.$disconnect();
}

function connect(url: string): PrismaClient {
  const pool = { connectionString: url, max: 10, connectionTimeoutMillis: 10_000 };
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
