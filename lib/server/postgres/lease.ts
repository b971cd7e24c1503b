/**
 * One room for each data folder. Whoever runs the embedded server holds an advisory lock in it over one open connection:
 * the lock ends with the process, however it ends, and the connection tells at once when the server has gone.
 */
import pg from "pg";

/** Any fixed number: the lock lives in the cluster's own `postgres` database, where nothing else takes locks. */
const lockNumber = 7_323_464;

export type Lease = {
  /** Resolves when the connection has ended, by `release` or because the server went. */
  readonly ended: Promise<void>;
  release(): Promise<void>;
};

export type LeaseAnswer = { readonly lease: Lease } | { readonly holder: string };

/** Tries to become the one room of this cluster; `name` (at most 63 bytes) is what a second start will be told. */
export async function takeLease(superuserUrl: string, name: string): Promise<LeaseAnswer> {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: name, keepAlive: true });
  const ended = new Promise<void>((resolve) => client.once("end", () => resolve()));
  client.on("error", () => {});
  await client.connect();
  const answer = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [
    lockNumber,
  ]);
  if (answer.rows[0]?.taken) return { lease: { ended, release: () => client.end() } };
  const held = await client.query<{ name: string }>(
    `SELECT activity.application_name AS name FROM pg_locks JOIN pg_stat_activity AS activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objid = $1`,
    [lockNumber],
  );
  await client.end();
  return { holder: held.rows[0]?.name ?? "another reading room" };
}
