/**
 * The folder that PostgreSQL keeps its data in. It is made whole and then put in place by one rename, so that an
 * interrupted first start leaves nothing half made. Starting the server is `postmaster.ts`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#lib/server/refusal.ts";
import type { Binaries } from "./binaries.ts";
import type { Runner } from "./runner.ts";

export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, "postgres");
}

export function hasCluster(dataFolder: string): boolean {
  return existsSync(join(clusterFolder(dataFolder), "PG_VERSION"));
}

/** Refuses a cluster written by another major version: PostgreSQL cannot read it. */
export function requireSameVersion(dataFolder: string, binaries: Binaries): void {
  const cluster = clusterFolder(dataFolder);
  const written = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (written === binaries.major) return;
  throw new Refusal(
    `The data in ${cluster} was written by PostgreSQL ${written}; this reading room brings PostgreSQL ${binaries.major}, which cannot read it. Go back to the version of the reading room that wrote it, or set READING_ROOM_DATA to another folder.`,
  );
}

export function makeCluster(dataFolder: string, runner: Runner, password: string): void {
  sweepDrafts(dataFolder);
  const draft = join(dataFolder, `postgres.new-${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  try {
    const passwordFile = join(draft, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    runner.own(passwordFile);
    runner.own(draft);
    runInitdb(runner, join(draft, "cluster"), passwordFile);
    renameSync(join(draft, "cluster"), clusterFolder(dataFolder));
  } catch (error) {
    // Another start put its cluster in place first: that one serves both.
    if (!hasCluster(dataFolder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function runInitdb(runner: Runner, cluster: string, passwordFile: string): void {
  const { file, args, options } = runner.command("initdb", [
    `--pgdata=${cluster}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    // What counts as a letter outside ASCII comes from here, for pg_trgm too; every system has one of the two names.
    `--lc-ctype=${process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`,
    "--data-checksums",
    "--no-instructions",
  ]);
  const ran = spawnSync(file, args, { ...options, cwd: "/", encoding: "utf8" });
  if (ran.status === 0) return;
  const said = `${ran.stderr ?? ""}${ran.error?.message ?? ""}`.trim();
  const reason = reasonOf(said) ?? `initdb ended with status ${ran.status}:\n${said}`;
  throw new Refusal(`The database could not be made in ${cluster}: ${reason}`);
}

function reasonOf(said: string): string | null {
  if (/No space left on device/.test(said)) return "the disk is full. Make room and start again.";
  const uid = /could not look up effective user ID (\d+)/.exec(said)?.[1];
  if (!uid) return null;
  return `PostgreSQL wants its user to have a name, and uid ${uid} has none here. Run as a user that is in /etc/passwd, or set DATABASE_URL.`;
}

/** Drafts of first starts that were killed. */
function sweepDrafts(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
