/**
 * The role and the database of the room inside a cluster of ours. Each step is done only if it is missing, so that a start
 * that was interrupted between them is completed by the next.
 */
import pg from "pg";
import { type Credentials, roomRole } from "./credentials.ts";

export const roomDatabase = "reading_room";

export async function prepareDatabase(superuserUrl: string, credentials: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [roomRole]);
    const password = client.escapeLiteral(credentials.room);
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${roomRole} LOGIN PASSWORD ${password}`);
    const made = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [roomDatabase]);
    if (made.rowCount === 0) await client.query(`CREATE DATABASE ${roomDatabase} OWNER ${roomRole}`);
  } finally {
    await client.end();
  }
}
