/**
 * The embedded PostgreSQL of one data folder, from an empty folder to a running server with the room's database in it.
 * An orphan left by a killed room is stopped first; a second room on the same folder is refused. Migrations come after.
 */
import { accessSync, constants, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Refusal } from "#lib/server/refusal.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { clusterFolder, hasCluster, makeCluster, requireSameVersion } from "./cluster.ts";
import {
  type Credentials,
  connectionUrl,
  credentialsFile,
  makeCredentials,
  readCredentials,
} from "./credentials.ts";
import { type Lease, takeLease } from "./lease.ts";
import {
  type StartedPostmaster,
  type StartOptions,
  settledPostmaster,
  startPostmaster,
  stopPostmaster,
} from "./postmaster.ts";
import { prepareDatabase, roomDatabase } from "./prepare-database.ts";
import { chooseRunner } from "./runner.ts";

export type EmbeddedOptions = {
  readonly dataFolder: string;
  /** What a second start on this folder is told: `the reading room at http://127.0.0.1:3000 (process 12)`. */
  readonly holder: string;
  readonly port?: number;
  /** For tests: a cluster that may be lost with the machine. */
  readonly isThrowaway?: boolean;
};

export type EmbeddedPostgres = {
  /** The address of the room's database, for the role that owns it and nothing else. */
  readonly url: string;
  readonly superuserUrl: string;
  readonly pid: number;
  readonly port: number;
  /** Resolves when the server has ended, in order or by a crash. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const dataFolder = openDataFolder(options.dataFolder);
  const cluster = clusterFolder(dataFolder);
  const runner = chooseRunner(binaries, dataFolder);
  const credentials = hasCluster(dataFolder)
    ? keptCredentials(dataFolder, binaries)
    : makeCredentials(dataFolder);
  if (!hasCluster(dataFolder)) makeCluster(dataFolder, runner, credentials.superuser);
  const starting = {
    cluster,
    runner,
    logFile: join(dataFolder, "postgres.log"),
    port: options.port,
    isThrowaway: options.isThrowaway ?? false,
  };
  const { started, lease } = await startAsOnlyRoom(starting, credentials, options.holder);
  const superuserUrl = connectionUrl(started.port, credentials, "superuser", "postgres");
  await prepareDatabase(superuserUrl, credentials);
  return {
    ...started,
    superuserUrl,
    url: connectionUrl(started.port, credentials, "room", roomDatabase),
    ended: lease.ended,
    stop: () => stopPostmaster(started.pid),
  };
}

/** The address of the database of a room that runs now on this data folder, or null. For the command line. */
export async function findRunningDatabase(dataFolder: string): Promise<string | null> {
  if (!hasCluster(dataFolder)) return null;
  const folder = realpathSync(dataFolder);
  const found = await settledPostmaster(clusterFolder(folder));
  const credentials = readCredentials(folder);
  if (!found || !credentials) return null;
  const url = connectionUrl(found.port, credentials, "superuser", "postgres");
  const answer = await takeLease(url, "a command that looks who is there").catch(nullIfGone);
  if (answer === null) return null;
  if ("holder" in answer) return connectionUrl(found.port, credentials, "room", roomDatabase);
  await answer.lease.release();
  return null;
}

/** Where two rooms start at once, one of them finds its server ended or another one in its place, and looks again who has it. */
async function startAsOnlyRoom(
  starting: StartOptions,
  credentials: Credentials,
  holder: string,
): Promise<{ started: StartedPostmaster; lease: Lease }> {
  for (let attempt = 1; attempt <= 8; attempt++) {
    await stopOrphan(starting.cluster, credentials, holder);
    const started = await startPostmaster(starting);
    const lease = started && (await leaseOf(started.port, credentials, holder, starting.cluster));
    if (started && lease) return { started, lease };
    await pause(250);
  }
  throw new Refusal(
    `PostgreSQL ends as soon as it has started on ${starting.cluster}, or other rooms keep starting there. Its log is ${starting.logFile}.`,
  );
}

function openDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `The data folder ${folder} cannot be used: ${reason}. Make it writable, or set READING_ROOM_DATA to another folder.`,
    );
  }
}

function keptCredentials(dataFolder: string, binaries: Binaries): Credentials {
  requireSameVersion(dataFolder, binaries);
  const kept = readCredentials(dataFolder);
  if (kept) return kept;
  throw new Refusal(
    `${credentialsFile(dataFolder)} is missing, and without its passwords the database beside it cannot be opened. Put the file back from a copy.`,
  );
}

/** A server without a room is an orphan of one that was killed: it is ended in order and started anew, as our own. */
async function stopOrphan(cluster: string, credentials: Credentials, holder: string): Promise<void> {
  const found = await settledPostmaster(cluster);
  const lease = found && (await leaseOf(found.port, credentials, holder, cluster));
  if (!found || !lease) return;
  await stopPostmaster(found.pid);
  await lease.ended;
}

/**
 * Becomes the one room of a server; null if the server has gone meanwhile. Refuses if another room has it, but asks for two
 * seconds: a room that was killed a moment ago may hold its lease for an instant longer.
 */
async function leaseOf(
  port: number,
  credentials: Credentials,
  holder: string,
  cluster: string,
): Promise<Lease | null> {
  const url = connectionUrl(port, credentials, "superuser", "postgres");
  for (let attempt = 1; ; attempt++) {
    const answer = await takeLease(url, holder).catch(nullIfGone);
    if (answer === null) return null;
    if ("lease" in answer) return answer.lease;
    if (attempt === 10) {
      throw new Refusal(
        `The data in ${cluster} is in use by ${answer.holder}. End that one first (Ctrl-C), or set READING_ROOM_DATA to another folder.`,
      );
    }
    await pause(200);
  }
}

/**
 * A connection that is refused or cut off, or a server that says it is ending (class 57P): there is no server any more.
 * Whatever else a server that answers may say is a surprise.
 */
function nullIfGone(error: unknown): null {
  if (error instanceof pg.DatabaseError && !error.code?.startsWith("57P")) throw error;
  return null;
}
