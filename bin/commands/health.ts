/**
 * `reading-room health`: whether the database of the room can be opened and answers.
 */

import { withRoom } from "#bin/with-room.ts";
import { getHealth } from "#lib/features/health/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import type { Command } from "./command.ts";

export const health: Command = {
  summary: "see whether the database of the room answers",
  usage: "",
  options: {},
  maxWords: 0,
  run: async () => {
    await withRoom("health", () => getHealth(systemAccess("reading-room health")));
    console.log("The database answers.");
    return 0;
  },
};
