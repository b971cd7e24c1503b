/** Reads the audit trail: what was written of a subject, the latest first. */
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";

export function listAuditEntries(_access: Access, subject: string, limit = 100) {
  return database().auditEntry.findMany({
    where: { subject },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
}
