/** What it comes to that an entity gets a name, loses one, or is called by another. */
import { type Entity, ofEntity, requireEntity } from "#lib/features/corrections/entities/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import type { NameKind } from "#lib/features/entities/schema.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { fold } from "#lib/text/fold.ts";

type On = Prisma.TransactionClient;

/** A name as an entity is to have it: one that it has already stays as it is, and is told, so that it is kept if the other goes. */
export async function toNameChange(
  on: On,
  { id }: Pick<Entity, "id">,
  name: string,
  kind: NameKind,
): Promise<PlannedChange> {
  const key = { entityId: id, name };
  const found = await findRow(on, "EntityName", ["entityId", "name"], key);
  const before = found === null || found.lingers ? null : found;
  const plain = kind === "canonical" ? "alias" : kind;
  const whole = { ...key, kind: found?.kind ?? plain, folded: fold(name).trim(), lingers: false };
  return { table: "EntityName", before, patch: { ...whole, recordedBy: before?.recordedBy ?? "person" } };
}

export async function getNamesPlan(
  on: On,
  request: Asked<"add-name" | "remove-name" | "change-name">,
): Promise<Plan> {
  const entity = await requireEntity(on, request.entity);
  const subjects = [ofEntity(entity.slug)];
  const key = { entityId: entity.id, name: request.name };
  const before = await findRow(on, "EntityName", ["entityId", "name"], key);
  if (request.verb === "add-name") {
    if (before !== null && !before.lingers)
      throw new Refused("conflict", `${entity.name} has the name “${request.name}” already.`);
    const added = await toNameChange(on, entity, request.name, request.kind);
    const patch = { ...added.patch, kind: request.kind };
    return {
      said: `${entity.name} got the name “${request.name}”.`,
      subjects,
      changes: [{ ...added, patch }],
    };
  }
  if (before === null) throw new Refused("not-found", `${entity.name} has no name “${request.name}”.`);
  if (request.verb === "remove-name") {
    const used = await on.mention.count({ where: { entityId: entity.id, matched: request.name } });
    if (request.name === entity.name)
      throw new Refused("conflict", "It is called so. Let another name be the canonical one first.");
    if (used > 0)
      throw new Refused(
        "conflict",
        `It is named so ${used === 1 ? "once" : `${used} times`} in the texts. Point those links elsewhere first.`,
      );
    return {
      said: `${entity.name} lost the name “${request.name}”.`,
      subjects,
      changes: [{ table: "EntityName", before, patch: null }],
    };
  }
  requireSame(request.was, String(before.kind), "The kind of this name");
  if (request.kind === before.kind)
    throw new Refused("conflict", `“${request.name}” is of this kind already.`);
  if (request.name === entity.name)
    throw new Refused("conflict", "It is called so. Let another name be the canonical one instead.");
  const changed: PlannedChange = { table: "EntityName", before, patch: { kind: request.kind, ...byHand } };
  if (request.kind !== "canonical")
    return {
      said: `“${request.name}” is a name of another kind (${request.kind}) of ${entity.name}.`,
      subjects,
      changes: [changed],
    };
  const old = await findRow(on, "EntityName", ["entityId", "name"], {
    entityId: entity.id,
    name: entity.name,
  });
  return {
    said: `${entity.name} is called ${request.name}.`,
    subjects,
    changes: [
      { table: "EntityName", before: old, patch: { kind: "alias", ...byHand } },
      changed,
      { table: "Entity", before: entity.row, patch: { name: request.name, ...byHand } },
    ],
  };
}
