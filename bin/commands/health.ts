/**
 * `reading-room health`: whether the database of the room can be opened and answers, and what the index of quotations takes.
 */

import { withRoom } from "#bin/with-room.ts";
import { getHealth } from "#lib/features/health/queries.ts";
import { getTrigramSize } from "#lib/features/trigrams/queries.ts";
import { sizeLine } from "#lib/features/trigrams/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import type { Command } from "./command.ts";

export const health: Command = {
  summary: "see whether the database of the room answers",
  usage: "",
  options: {},
  maxWords: 0,
  run: async () => {
    const access = systemAccess("reading-room health");
    const size = await withRoom("health", async () => {
      await getHealth(access);
      return getTrigramSize(access);
    });
    console.log(`The database answers.\nIndex of quotations: ${sizeLine(size)}.`);
    return 0;
  },
};
