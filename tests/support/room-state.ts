/**
 * Every row of the room, table by table, for telling whether something left it as it was. Aside from the audit trail, which only grows,
 * and from what is made anew of the texts or says when something was last imported.
 */
import { database } from "#lib/server/database.ts";

export async function readRoomState(): Promise<Record<string, string[]>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'AuditEntry', 'DataImport')
        AND tablename NOT LIKE 'Trigram%' ORDER BY tablename`;
  const state: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await database().$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" AS t ORDER BY 1`,
    );
    state[name] = rows.map(({ row }) => row);
  }
  return state;
}
