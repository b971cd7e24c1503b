/**
 * Opens the room that the end-to-end tests visit, with the seeds imported, and closes it after the last of them.
 */
import { rmSync } from "node:fs";
import { closeRoom, makeDataFolder, openRoom } from "#tests/support/open-room.ts";
import { createTestDatabase } from "#tests/support/own-server.ts";

export default async function startRoom(): Promise<() => Promise<void>> {
  const dataFolder = makeDataFolder("e2e");
  const database = await createTestDatabase("e2e");
  const clear = async () => {
    await database?.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const room = await openRoom({ dataFolder, env: database ? { DATABASE_URL: database.url } : {} });
    process.env.READING_ROOM_URL = room.url;
    return async () => {
      await closeRoom(room);
      await clear();
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
