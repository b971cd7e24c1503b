/**
 * `reading-room restore FILE`: fills an empty room from a backup, or refuses and changes nothing.
 */
import { withRoom } from "#bin/with-room.ts";
import { restoreRoom } from "#lib/features/backups/commands.ts";
import { systemAccess } from "#lib/server/access.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";

export const restore: Command = {
  summary: "fill an empty room from a backup",
  usage: "FILE",
  options: {},
  maxWords: 1,
  run: async (_, [file]) => {
    if (file === undefined) throw new Refusal("Name the backup to restore: reading-room restore room.zip.");
    const told = (table: string) => console.log(`Restoring ${table}`);
    const restored = await withRoom(
      "restore",
      () => restoreRoom(systemAccess("reading-room restore"), file, told),
      {
        isNewWelcome: true,
      },
    );
    if (!restored.ok) throw new Refusal(restored.failure.message);
    const { tables, made } = restored.value;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`The room of ${made} is restored: ${rows} rows. Look it over with \`reading-room verify\`.`);
    return 0;
  },
};
