/**
 * `postmaster.pid`: what a running server says of itself in its cluster. A server that was killed leaves the file behind,
 * and its process number may meanwhile be another program's; so it is believed only if that process works on this cluster.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
};

/**
 * Reads the lines of `postmaster.pid`: process, data folder, start, port, socket folder, address, shared memory, status.
 * A file that is still being written gives null.
 */
export function parsePostmasterFile(content: string): Postmaster | null {
  const lines = content.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return null;
  return { pid, port, isReady: lines[7] === "ready" };
}

/** The server at work on this cluster, or null. */
export function findPostmaster(cluster: string): Postmaster | null {
  const found = readPostmasterFile(cluster);
  return found && worksOn(found.pid, cluster) ? found : null;
}

/**
 * Takes away a file whose process is gone or is another program: PostgreSQL would take that program for a server and
 * refuse to start. (That no process of the dead server still holds its memory, PostgreSQL checks by itself.)
 */
export function clearStalePostmasterFile(cluster: string): void {
  const file = join(cluster, "postmaster.pid");
  const found = readPostmasterFile(cluster);
  if (found ? !worksOn(found.pid, cluster) : isRemnant(file)) rmSync(file, { force: true });
}

/** A file without contents that is not just being written: the machine went down in that moment. */
function isRemnant(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > 10_000;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readPostmasterFile(cluster: string): Postmaster | null {
  try {
    return parsePostmasterFile(readFileSync(join(cluster, "postmaster.pid"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** A server's working folder is its cluster, and its command line names it. */
function worksOn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "win32") return true;
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    const line = execFileSync("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" });
    return line.includes("postgres") && line.includes(cluster);
  } catch {
    return false;
  }
}
