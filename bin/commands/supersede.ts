/**
 * `reading-room supersede SLUG FILE`: imports a changed file as the newer version of a source, and says what went over to it.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { withRoom } from "#bin/with-room.ts";
import { supersedeSource } from "#lib/features/versions/commands.ts";
import type { Superseded } from "#lib/features/versions/schema.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import { systemAccess } from "#lib/server/access.ts";
import { readEnvironment } from "#lib/server/environment.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";

export const supersede: Command = {
  summary: "import a changed file as the newer version of a source",
  usage: "SLUG FILE [--confirm]",
  options: { confirm: { type: "boolean" } },
  maxWords: 2,
  run: async ({ confirm }, [slug, file]) => {
    if (slug === undefined || file === undefined)
      throw new Refusal("Name the source and the file: reading-room supersede quiet-mission new.txt.");
    const document = await readDocument(read(file), basename(file), readEnvironment().reading);
    if (!document.ok) throw new Refusal(document.failure.message);
    const done = await withRoom("supersede", () =>
      supersedeSource(systemAccess("reading-room supersede"), slug, document.value, {
        isConfirmed: confirm === true,
      }),
    );
    if (!done.ok) {
      const hint = done.failure.code === "unrelated" ? " To confirm, add --confirm." : "";
      throw new Refusal(`${done.failure.message}${hint}`);
    }
    console.log(tell(done.value));
    return 0;
  },
};

function tell({ source, supersedes, anchors, carried, waiting }: Superseded): string {
  return [
    `"${source}" supersedes "${supersedes}".`,
    `${anchors.anchors} anchors: ${anchors.exact + anchors.moved} stand in the newer text, ${anchors.reread} it says itself,`,
    `  ${anchors.changed} changed, ${anchors.ambiguous} ambiguous, ${anchors.lost} lost.`,
    `${carried} facts and excerpts went over; ${waiting} wait for a decision at /sources/${source}/versions.`,
  ].join("\n");
}

function read(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new Refusal(`${file} could not be read (${(error as NodeJS.ErrnoException).code}). Name a file.`);
  }
}
