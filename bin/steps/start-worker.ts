/**
 * Starts the process that does the room's jobs, and starts it again when it ends on its own. Stopping lets a job under way come to an
 * end for a few seconds; what it had not finished is taken up at the next start.
 */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { say } from "./progress.ts";

const patienceMs = 5_000;
const pauseMs = 2_000;

export type Worker = { stop(): Promise<void> };

export function startWorker(root: string): Worker {
  let isStopping = false;
  let child = begin();
  let pause: NodeJS.Timeout | undefined;

  function begin(): ChildProcess {
    const begun = fork(join(root, "bin", "work.ts"), [], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    begun.once("exit", () => {
      if (isStopping) return;
      say("The process that imports files ended unexpectedly; starting it again.");
      pause = setTimeout(() => {
        child = begin();
      }, pauseMs);
    });
    return begun;
  }

  return {
    stop: async () => {
      isStopping = true;
      clearTimeout(pause);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
      await ended;
      clearTimeout(impatience);
    },
  };
}
