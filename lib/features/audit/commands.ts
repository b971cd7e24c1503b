/**
 * Writes the audit trail, always in the transaction of what it tells of, so that neither stands without the other. The database
 * refuses to change or remove an entry.
 */

import type { Plan } from "#lib/plan-records.ts";
import { type Access, actorName } from "#lib/server/access.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import type { AuditRecord, Json } from "./schema.ts";

/** Rows of one statement; each has 6 parameters of at most 32,767. */
const batch = 5000;

export async function addAuditEntries(
  access: Access,
  on: Prisma.TransactionClient,
  records: readonly AuditRecord[],
): Promise<void> {
  const actor = actorName(access);
  for (let from = 0; from < records.length; from += batch) {
    await on.auditEntry.createMany({
      data: records.slice(from, from + batch).map(({ action, subject, before, after }) => ({
        actor,
        action,
        subject,
        before: toStored(before),
        after: toStored(after),
      })),
    });
  }
}

/** One entry for each record that a plan adds, changes or takes back: `add event`, of `event/…`. */
export async function addPlanEntries<Thing extends { readonly slug: string }>(
  access: Access,
  on: Prisma.TransactionClient,
  noun: string,
  { add, change, remove }: Plan<Thing>,
): Promise<void> {
  const of = (slug: string) => `${noun}/${slug}`;
  await addAuditEntries(access, on, [
    ...add.map((one) => ({ action: `add ${noun}`, subject: of(one.slug), after: toJson(one) })),
    ...change.map(({ before, after }) => {
      return {
        action: `change ${noun}`,
        subject: of(after.slug),
        before: toJson(before),
        after: toJson(after),
      };
    }),
    ...remove.map((one) => ({ action: `remove ${noun}`, subject: of(one.slug), before: toJson(one) })),
  ]);
}

function toJson(record: object): Json {
  return JSON.parse(JSON.stringify(record)) as Json;
}

function toStored(value: Json | undefined) {
  return value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
