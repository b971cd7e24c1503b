/**
 * The files that paths on a command line name: one by its name, those of a folder by their paths below it. What cannot be looked into is
 * told, and keeps nobody else out; what is not there at all is refused before anything begins.
 */
import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isDocumentName } from "#lib/features/arrivals/is-document-name.ts";
import { Refusal } from "#lib/server/refusal.ts";

export type NamedFile = { readonly file: string; readonly path: string; readonly bytes: number };
export type LeftOut = { readonly path: string; readonly message: string };

/** Relative paths count from where the command was called. */
export function listFiles(paths: readonly string[]): { found: NamedFile[]; left: LeftOut[] } {
  const found: NamedFile[] = [];
  const left: LeftOut[] = [];
  for (const given of paths) {
    const file = resolve(process.env.READING_ROOM_FROM ?? ".", given);
    const stats = look(file);
    if (stats === null) throw new Refusal(`${given} is not there. Nothing was brought in.`);
    if (stats.isDirectory()) descend(file, "", { found, left });
    else take(file, basename(file), stats, { found, left });
  }
  return { found, left };
}

type Lists = { readonly found: NamedFile[]; readonly left: LeftOut[] };

function descend(folder: string, below: string, lists: Lists): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    lists.left.push({
      path: below || folder,
      message: `The folder cannot be looked into (${codeOf(error)}).`,
    });
    return;
  }
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const { name } = entry;
    const path = below === "" ? name : `${below}/${name}`;
    const file = join(folder, name);
    if (!isDocumentName(path)) continue;
    const stats = look(file);
    if (stats?.isDirectory() && entry.isSymbolicLink())
      lists.left.push({ path, message: "It leads to a folder elsewhere: name that one." });
    else if (stats?.isDirectory()) descend(file, path, lists);
    else take(file, path, stats, lists);
  }
}

function take(file: string, path: string, stats: Stats | null, { found, left }: Lists): void {
  if (stats === null) left.push({ path, message: "It leads nowhere, or cannot be reached." });
  else if (!stats.isFile()) left.push({ path, message: "It is no file." });
  else found.push({ file, path, bytes: stats.size });
}

function look(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null; // A link that leads round in a circle, a folder that is closed.
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
