/**
 * `reading-room backup FILE`: the whole room in one file, as it stands at this moment; while it is open too.
 */
import { existsSync } from "node:fs";
import { withRoom } from "#bin/with-room.ts";
import { backUpRoom } from "#lib/features/backups/commands.ts";
import { systemAccess } from "#lib/server/access.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";

export const backup: Command = {
  summary: "write the whole room into one file: originals, texts, what is known, notes, history",
  usage: "FILE",
  options: {},
  maxWords: 1,
  run: async (_, [file]) => {
    if (file === undefined) throw new Refusal("Name the file to write: reading-room backup room.zip.");
    if (existsSync(file)) throw new Refusal(`${file} is there already. Name a new file, or remove that one.`);
    const made = await withRoom("backup", () => backUpRoom(systemAccess("reading-room backup"), file)).catch(
      (error: unknown) => {
        throw explain(error, file);
      },
    );
    const rows = made.tables.reduce((sum, table) => sum + table.rows, 0);
    const sources = made.tables.find(({ name }) => name === "Source")?.rows ?? 0;
    console.log(`${file} holds the room: ${sources} sources, ${rows} rows of ${made.tables.length} tables.`);
    console.log(
      "Restore it into an empty room with `reading-room restore`, and look it over with `reading-room verify`.",
    );
    return 0;
  },
};

function explain(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC")
    return new Refusal(`${file} could not be written: the disk is full. Nothing was left there.`);
  if (code === "ENOENT" || code === "EACCES" || code === "EEXIST" || code === "EROFS")
    return new Refusal(
      `${file} could not be written (${code}). Name a new file in a folder that you may write to.`,
    );
  return error;
}
