/**
 * Runs the programs of a test run, each in a process group of its own, so that everything that they started can be ended by
 * number when the run is interrupted.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

export type Finished = { readonly status: number | string; readonly said: string };

const running = new Set<ChildProcess>();

/** Runs `args` on this Node; `env` is added to the environment, where undefined takes a variable away. */
export async function runChild(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Finished> {
  return runProgram(process.execPath, args, env);
}

export async function runProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Finished> {
  const child = spawn(file, args, {
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  running.add(child);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code ?? signal ?? "nothing"));
  });
  running.delete(child);
  return { status, said: Buffer.concat(said).toString("utf8").trim() };
}

/** Asks everything that still runs to end, and ends it after five seconds. */
export async function endChildren(): Promise<void> {
  const ending = [...running];
  for (const child of ending) signalGroup(child, "SIGTERM");
  for (let waited = 0; waited < 5_000 && running.size > 0; waited += 50) await pause(50);
  for (const child of ending) signalGroup(child, "SIGKILL");
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
