/**
 * A PostgreSQL server of the reader's own (`DATABASE_URL`): looked at before anything is written to it, and refused with
 * the way out if it cannot keep what the room keeps.
 */
import pg from "pg";
import { Refusal } from "#lib/server/refusal.ts";

const oldestVersion = 15;

export async function requireUsableServer(url: string): Promise<void> {
  const fault = faultOf(await lookAt(url));
  if (fault) throw new Refusal(fault);
}

/** Why a server cannot be used, or null. `version` as PostgreSQL numbers itself: 180004 is 18.4. */
export function faultOf({ version, encoding }: { version: number; encoding: string }): string | null {
  if (version < oldestVersion * 10_000) {
    return `DATABASE_URL names a PostgreSQL ${Math.floor(version / 10_000)}; ${oldestVersion} or later is needed. Upgrade that server, or leave DATABASE_URL out to use the one that comes along.`;
  }
  if (encoding !== "UTF8") {
    return `The database that DATABASE_URL names is encoded in ${encoding}, which cannot hold every text. Make one in UTF8 (CREATE DATABASE reading_room ENCODING 'UTF8' TEMPLATE template0) and name that.`;
  }
  return null;
}

async function lookAt(url: string): Promise<{ version: number; encoding: string }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const found = await client.query<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    const [row] = found.rows;
    if (!row) throw new Error("it gave no answer");
    return row;
  } catch (error) {
    throw new Refusal(`The database that DATABASE_URL names cannot be used: ${reasonOf(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** By code where there is one: messages are in the server's language. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "ECONNREFUSED") return "nothing answers there. Start that server, or mend host and port.";
  if (code === "ENOTFOUND") return "its host has no address. Mend the host.";
  if (code === "28P01" || code === "28000") return "it does not accept that user and password. Mend them.";
  if (code === "3D000")
    return "that server has no such database. Make it (CREATE DATABASE … ENCODING 'UTF8').";
  return `${message ?? String(error)}.`;
}
