/**
 * Ends PostgreSQL servers of test runs that were killed, and takes their folders away. The name of a run's folder holds its
 * process number: `.test/vitest-1234-a1b2c3`.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clusterFolder } from "#lib/server/postgres/cluster.ts";
import { stopPostmaster } from "#lib/server/postgres/postmaster.ts";
import { findPostmaster, isAlive } from "#lib/server/postgres/postmaster-file.ts";

export async function sweepClusters(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = /^\w+-(\d+)-\w+$/.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const found = findPostmaster(clusterFolder(join(folder, name)));
    if (found) await stopPostmaster(found.pid);
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
