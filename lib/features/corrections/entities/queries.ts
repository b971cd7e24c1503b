/** The entity that a correction means, one that stands or a new one; and what it comes to that its note is changed. */
import { randomUUIDv7 } from "node:crypto";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import type { Row } from "#lib/features/corrections/replay.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import type { Whom } from "#lib/features/corrections/words/schema.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { freeSlug, nameOf } from "#lib/features/reviews/to-knowledge.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { fold } from "#lib/text/fold.ts";

type On = Prisma.TransactionClient;

export const ofEntity = (slug: string) => `entity/${slug}`;

export type Entity = {
  readonly id: string;
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly row: Row;
};

export async function requireEntity(on: On, slug: string): Promise<Entity> {
  const found = await on.entity.findFirst({ where: { slug, retired: false } });
  if (found === null)
    throw new Refused(
      "not-found",
      `No entity is called "${slug}", or it was merged into another. Choose one that stands.`,
    );
  const { id, kind, name } = found;
  return { id, slug, kind, name, row: (await findRow(on, "Entity", ["id"], { id })) ?? {} };
}

/** The entity that is meant, or a new one, with the changes that make it. */
export async function toMeant(on: On, { entity, kind, name }: Whom, words: string) {
  if (entity !== undefined) return { meant: await requireEntity(on, entity), making: [] };
  if (kind === undefined)
    throw new Refused("invalid-body", "Say which entity is meant, or of which kind a new one is.");
  const taken = new Set((await on.entity.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const canonical = name ?? nameOf(words);
  const id = randomUUIDv7();
  const slug = freeSlug(canonical, taken);
  const row = {
    id,
    slug,
    kind,
    name: canonical,
    note: null,
    retired: false,
    leadsTo: null,
    recordedAt: new Date().toISOString(),
    ...byHand,
  };
  const named = {
    entityId: id,
    name: canonical,
    kind: "canonical",
    folded: fold(canonical).trim(),
    lingers: false,
    ...byHand,
  };
  const making: PlannedChange[] = [
    { table: "Entity", before: null, patch: row },
    { table: "EntityName", before: null, patch: named },
  ];
  return { meant: { id, slug, kind, name: canonical, row }, making };
}

/** A new entity is made with its first name already. */
export function withoutTwice(
  making: readonly PlannedChange[],
  others: readonly PlannedChange[],
): PlannedChange[] {
  const made = making.find(({ table }) => table === "EntityName")?.patch;
  return others.filter(
    ({ table, patch }) =>
      !(table === "EntityName" && made?.entityId === patch?.entityId && made?.name === patch?.name),
  );
}

export async function getNotePlan(on: On, { entity, note, was }: Asked<"edit-entity">): Promise<Plan> {
  const { name, row } = await requireEntity(on, entity);
  requireSame(was, (row.note ?? null) as string | null, "The note");
  return {
    said: note === "" ? `The note on ${name} was taken away.` : `The note on ${name} was changed.`,
    subjects: [ofEntity(entity)],
    changes: [{ table: "Entity", before: row, patch: { note: note === "" ? null : note, ...byHand } }],
  };
}
