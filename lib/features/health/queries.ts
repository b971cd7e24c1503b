/**
 * Whether the room can answer: its database is there and migrated. Says nothing of what the room holds.
 */
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";

/** Throws when the database does not answer within five seconds, or has no tables of ours. */
export async function getHealth(_access: Access): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error("The database did not answer within five seconds.")), 5_000);
  });
  try {
    await Promise.race([database().source.findFirst({ select: { id: true } }), timeout]);
  } finally {
    clearTimeout(late);
  }
}
