/**
 * `reading-room export FOLDER`: what the room knows as the readable data of `seeds/`, with the documents, for git and for other rooms. A room
 * is opened on it by `READING_ROOM_SEEDS=FOLDER npm start`.
 */
import { mkdirSync, readdirSync } from "node:fs";
import { withRoom } from "#bin/with-room.ts";
import { writeKnowledge } from "#lib/features/imports/write-knowledge.ts";
import { systemAccess } from "#lib/server/access.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";

export const exportKnowledge: Command = {
  summary: "write what the room knows as readable data, with its documents, into a folder",
  usage: "FOLDER",
  options: {},
  maxWords: 1,
  run: async (_values, [folder]) => {
    if (folder === undefined)
      throw new Refusal("Name the folder to write into: reading-room export knowledge/");
    requireOurs(folder);
    const knowledge = await withRoom("export", () =>
      writeKnowledge(systemAccess("reading-room export"), folder),
    );
    const { catalogue, entities, events, claims } = knowledge;
    console.log(
      `Written to ${folder}: ${catalogue.length} documents, ${entities.length} names of people, organizations and places, ${events.length} events, ${claims.length} claims`,
    );
    return 0;
  },
};

/** A folder of other things is not written into. */
function requireOurs(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const found = readdirSync(folder).filter((name) => !name.startsWith("."));
  if (found.length > 0 && !found.includes("catalogue.json")) {
    throw new Refusal(
      `${folder} holds other files. Name an empty folder, or one that was written by this command.`,
    );
  }
}
