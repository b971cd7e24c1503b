/** Reads the audit trail: what was written of a subject, the latest first. */
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";

export function listAuditEntries(
  _access: Access,
  subject: string,
  { limit = 100, after }: { readonly limit?: number; readonly after?: string | undefined } = {},
) {
  return database().auditEntry.findMany({
    where: { subject },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
  });
}

/** How much was written of a subject. */
export function countAuditEntries(_access: Access, subject: string): Promise<number> {
  return database().auditEntry.count({ where: { subject } });
}
