/**
 * Runs a script of ours on hostile input in a process of its own: no environment, no right to write, to start programs or to read
 * beyond the project; so much time and so much resident memory, looked at every 50 ms. A heap limit alone bounds neither
 * buffers nor WebAssembly. However it ends, only that process ends.
 */
import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type Guard = {
  readonly seconds: number;
  readonly memoryBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears how far the script says it is: each line of its error stream that begins with `STEP_MARK`, without that. */
  readonly onStep?: ((step: string) => void) | undefined;
};

export type GuardedEnd =
  | { readonly kind: "answered"; readonly answer: string }
  | { readonly kind: "too-slow" | "too-much-memory" | "cancelled" }
  | { readonly kind: "fell"; readonly said: string };

/** No line that a program of its own accord writes begins so. */
export const STEP_MARK = "\u0001";

/** How often memory is looked at. */
const WATCH = 50;

/** More than any answer: text and positions of a book of 3,000 pages are some 100 MB. */
const LARGEST_ANSWER = 512 * 1024 * 1024;

/** @param script from the root of the project, where every program of ours runs. */
export async function runGuarded(
  script: string,
  args: readonly string[],
  input: Uint8Array,
  guard: Guard,
): Promise<GuardedEnd> {
  const root = process.cwd();
  const heap = Math.ceil((guard.memoryBytes / 1024 / 1024) * 0.75);
  const child = spawn(
    process.execPath,
    [
      "--permission",
      `--allow-fs-read=${join(/* turbopackIgnore: true */ root, "*")}`,
      `--max-old-space-size=${heap}`,
      "--no-warnings",
      join(/* turbopackIgnore: true */ root, script),
      ...args,
    ],
    { cwd: root, env: { NODE_ENV: "production" }, stdio: ["pipe", "pipe", "pipe"] },
  );
  let end: GuardedEnd | null = null;
  const stop = (kind: "too-slow" | "too-much-memory" | "cancelled") => {
    end ??= { kind };
    child.kill("SIGKILL");
  };
  const cancel = () => stop("cancelled");
  if (guard.signal?.aborted) cancel();
  guard.signal?.addEventListener("abort", cancel, { once: true });
  const clock = setTimeout(() => stop("too-slow"), guard.seconds * 1000);
  const { pid } = child;
  const watch = setInterval(async () => {
    if (pid !== undefined && (await residentBytes(pid)) > guard.memoryBytes) stop("too-much-memory");
  }, WATCH);
  // A pipe of our own that a killed process leaves behind is nobody's fault.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const answer: Buffer[] = [];
  const said: string[] = [];
  let length = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > LARGEST_ANSWER) stop("too-much-memory");
    else answer.push(chunk);
  });
  createInterface(child.stderr).on("line", (line) => {
    if (line.startsWith(STEP_MARK)) guard.onStep?.(line.slice(STEP_MARK.length));
    else if (said.length < 100) said.push(line.slice(0, 1000));
  });
  if (pid !== undefined) beCourteous(pid);
  const ended = await new Promise<number | string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code ?? signal ?? "nothing"));
  });
  clearTimeout(clock);
  clearInterval(watch);
  guard.signal?.removeEventListener("abort", cancel);
  if (end !== null) return end;
  if (ended === 0) return { kind: "answered", answer: Buffer.concat(answer).toString("utf8") };
  const words = `${said.join("\n")}\n${ended}`;
  return /heap out of memory|Array buffer allocation failed/i.test(words)
    ? { kind: "too-much-memory" }
    : { kind: "fell", said: words };
}

/** Whoever is served comes first. */
function beCourteous(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system has no such thing.
  }
}

/** Zero where it cannot be told: the process has ended, or the system (Windows) has no `ps`; then time and heap alone bound it. */
async function residentBytes(pid: number): Promise<number> {
  if (process.platform === "linux") {
    try {
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      return Number(kilobytes ?? 0) * 1024;
    } catch {
      return 0;
    }
  }
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, out) =>
      resolve(error ? 0 : Number(out) * 1024),
    );
  });
}
