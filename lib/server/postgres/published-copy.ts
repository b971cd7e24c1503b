/**
 * A copy of PostgreSQL's programs in a place where another user than root may run them, for a clone below a folder that is
 * closed to others. It belongs to root and is written by one rename, so that nobody else can plant a program in it and
 * no half of it is ever run. It is made once for each version.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Refusal } from "#lib/server/refusal.ts";
import type { Binaries } from "./binaries.ts";

/** The folder with `bin`, `lib` and `share` that `uid` can run. Called as root only. */
export function publishedCopy(
  binaries: Binaries,
  uid: number,
  places: readonly string[] = usualPlaces(),
): string {
  const tried: string[] = [];
  for (const place of places) {
    try {
      return copyInto(place, binaries, uid);
    } catch (error) {
      tried.push(`  ${place}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Refusal(
    `PostgreSQL does not run as root, so its programs are copied to a place where uid ${uid} can run them. No place would do:\n${tried.join("\n")}\nMake room in one of these, run as an ordinary user, or set DATABASE_URL.`,
  );
}

function usualPlaces(): string[] {
  return ["/var/cache/reading-room", join(tmpdir(), "reading-room-root")];
}

function copyInto(place: string, binaries: Binaries, uid: number): string {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  requireRootsOwn(place);
  const target = join(place, `postgres-${binaries.version}-${binaries.platform}`);
  if (isSameTree(binaries.native, target) && canRun(target, uid)) return target;
  const draft = `${target}.${process.pid}.new`;
  try {
    cpSync(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    if (!isSameTree(binaries.native, draft)) throw new Error("the copy is not whole");
    if (!canRun(draft, uid)) throw new Error(`uid ${uid} cannot run programs there`);
    publish(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** Another start may have published the same copy meanwhile: then that one serves. A copy that is not whole makes way. */
function publish(draft: string, target: string): void {
  const old = `${draft}.old`;
  try {
    renameSync(target, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  renameSync(draft, target);
  rmSync(old, { recursive: true, force: true });
}

/** A folder counts as root's own if no other user can write to it, or swap it or a folder above it. */
function requireRootsOwn(folder: string): void {
  const found = lstatSync(folder);
  const isSafe = found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
  if (!isSafe) throw new Error("it does not belong to root alone");
  for (let above = dirname(folder); ; above = dirname(above)) {
    const { uid, mode } = lstatSync(above);
    const isSticky = (mode & 0o1000) !== 0;
    if (uid !== 0 || ((mode & 0o022) !== 0 && !isSticky)) throw new Error(`others may write to ${above}`);
    if (above === dirname(above)) return;
  }
}

function isSameTree(left: string, right: string): boolean {
  return listTree(left) === listTree(right);
}

/** Every file with its size, and every link: what a broken copy would differ in. */
function listTree(root: string): string {
  const entries = readdirOrNothing(root).map((name) => {
    const { size } = lstatSync(join(root, name));
    return lstatSync(join(root, name)).isDirectory() ? name : `${name} ${size}`;
  });
  return entries.sort().join("\n");
}

function readdirOrNothing(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
}

function openToAll(root: string): void {
  chmodSync(root, 0o755);
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    const found = lstatSync(join(root, name));
    if (found.isSymbolicLink()) continue;
    chmodSync(join(root, name), found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

function canRun(native: string, uid: number): boolean {
  return spawnSync(join(native, "bin", "postgres"), ["--version"], { uid, gid: uid }).status === 0;
}
