/**
 * Starts and stops the server process of a cluster. It runs in a session of its own, so that Ctrl-C in a terminal reaches
 * only the reading room, which then stops it in order. Who may start it, and what happens to orphans, is `embedded.ts`.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "#lib/server/refusal.ts";
import { clearStalePostmasterFile, findPostmaster, isAlive } from "./postmaster-file.ts";
import type { Runner } from "./runner.ts";
import { serverSettings } from "./server-settings.ts";

export type StartedPostmaster = { readonly pid: number; readonly port: number };

export type StartOptions = {
  readonly cluster: string;
  readonly logFile: string;
  readonly runner: Runner;
  /** Keeps the port of a server that crashed, so that addresses already handed out stay true. */
  readonly port?: number | undefined;
  /** Data that may be lost with the machine: for tests. */
  readonly isThrowaway: boolean;
};

const attempts = 40;

/**
 * Starts the server and waits until it answers; null if another server is at work on the cluster. After a crash, processes
 * of the old server can hold its memory for a moment, and a port that was free can be taken meanwhile: both are tried again.
 */
export async function startPostmaster(options: StartOptions): Promise<StartedPostmaster | null> {
  for (let attempt = 1; ; attempt++) {
    clearStalePostmasterFile(options.cluster);
    const port = options.port ?? (await freePort());
    const failure = await tryStart(options, port);
    if (typeof failure !== "string") return failure;
    if (/lock file ".*" (?:already exists|is empty)/.test(failure)) return null;
    const mayPass = /Address already in use|pre-existing shared memory/.test(failure);
    if (!mayPass || attempt === attempts) throw refusalFor(failure, options);
    await pause(250);
  }
}

/** Asks the server to end in order; insists after 20 s. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 2_000],
  ] as const) {
    signalIfAlive(pid, signal);
    for (let waited = 0; waited < patience; waited += 20) {
      if (!isAlive(pid)) return;
      await pause(20);
    }
  }
}

/** Waits up to a minute for a server that is starting, recovering or ending. Gives null when it has ended. */
export async function settledPostmaster(cluster: string): Promise<StartedPostmaster | null> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const found = findPostmaster(cluster);
    if (!found || found.isReady) return found;
    await pause(50);
  }
  return findPostmaster(cluster);
}

async function tryStart(options: StartOptions, port: number): Promise<StartedPostmaster | string> {
  const before = logSize(options.logFile);
  const child = launch(options, port);
  const ended = new Promise<"ended">((resolve) => child.once("close", () => resolve("ended")));
  child.once("error", () => {});
  for (;;) {
    const found = findPostmaster(options.cluster);
    if (found?.isReady && found.pid === child.pid) {
      child.unref();
      return { pid: found.pid, port };
    }
    const next = await Promise.race([ended, pause(15)]);
    if (next === "ended") return logSince(options.logFile, before) || `it ended at once (${child.spawnfile})`;
  }
}

function launch(options: StartOptions, port: number): ChildProcess {
  const settings = serverSettings({ port, isThrowaway: options.isThrowaway });
  const args = ["-D", options.cluster, ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const command = options.runner.command("postgres", args);
  const log = openSync(options.logFile, "a", 0o600);
  try {
    return spawn(command.file, command.args, {
      ...command.options,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
    });
  } finally {
    closeSync(log);
  }
}

function refusalFor(failure: string, options: StartOptions): Refusal {
  const what = `PostgreSQL did not start on ${options.cluster}`;
  if (/No space left on device/.test(failure)) {
    return new Refusal(
      `${what}: the disk is full. Make room and start again; nothing that was committed is lost.`,
    );
  }
  if (/pre-existing shared memory/.test(failure)) {
    return new Refusal(`${what}: processes of a server that was killed do not end.\n${failure.trim()}`);
  }
  if (/Permission denied/.test(failure)) {
    return new Refusal(
      `${what}: it may not read or write there. Give the folder back to its owner.\n${failure.trim()}`,
    );
  }
  return new Refusal(`${what}. It said (${options.logFile}):\n${failure.trim()}`);
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

const maxLogBytes = 5_000_000;

function logSize(file: string): number {
  try {
    const { size } = statSync(file);
    if (size < maxLogBytes) return size;
    renameSync(file, `${file}.old`);
    return 0;
  } catch {
    return 0;
  }
}

function logSince(file: string, offset: number): string {
  return readFileSync(file).subarray(offset).toString("utf8").split("\n").slice(-12).join("\n");
}
