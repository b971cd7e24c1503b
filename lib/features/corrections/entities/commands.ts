/** What holds of every entity holds again after a correction: one canonical name, no name left over, shown as long as it is named. */
import { countWords } from "#lib/features/corrections/count-words.ts";
import { tallyNaming } from "#lib/features/corrections/rows/queries.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { fold } from "#lib/text/fold.ts";

type On = Prisma.TransactionClient;

/** What holds of every entity holds again: one canonical name, no name left over, shown as long as it is named somewhere. */
export async function settle(on: On, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const entity = await on.entity.findUnique({
      where: { id },
      include: {
        names: { include: { _count: { select: { mentions: true } } } },
        _count: { select: { mentions: true } },
      },
    });
    if (entity === null) continue;
    if (!entity.names.some(({ name }) => name === entity.name))
      await on.entityName.create({
        data: {
          entityId: id,
          name: entity.name,
          kind: "canonical",
          folded: fold(entity.name).trim(),
          lingers: true,
          recordedBy: "person",
        },
      });
    for (const { name, kind, lingers, _count } of entity.names) {
      const where = { entityId_name: { entityId: id, name } };
      if (name === entity.name) {
        if (kind !== "canonical") await on.entityName.update({ where, data: { kind: "canonical" } });
      } else if (lingers && _count.mentions === 0) await on.entityName.delete({ where });
      else if (kind === "canonical") await on.entityName.update({ where, data: { kind: "alias" } });
    }
    const retired = entity._count.mentions === 0;
    const hanging = retired && entity.leadsTo === null ? await tallyNaming(on, id) : [];
    if (hanging.length > 0)
      throw new Refused(
        "conflict",
        `Nothing would name ${entity.name} any more, but it would keep ${hanging.map(({ what, count }) => countWords(count, what)).join(", ")}. Take those from it first, or merge it into another.`,
      );
    if (retired !== entity.retired) await on.entity.update({ where: { id }, data: { retired } });
    if (retired && entity.leadsTo === null && (await isForgotten(on, id)))
      await on.entity.delete({ where: { id } });
  }
}

/** Made by a correction that was undone, and named by none that holds. */
async function isForgotten(on: On, id: string): Promise<boolean> {
  const made = await on.correctionChange.findFirst({
    where: {
      cell: `Entity ${id}`,
      before: { equals: Prisma.AnyNull },
      correction: { undoneAt: { not: null } },
    },
  });
  if (made === null) return false;
  const [held] = await on.$queryRaw<unknown[]>`
    SELECT 1 FROM "CorrectionChange" AS c JOIN "Correction" AS k ON k.id = c."correctionId"
      WHERE k."undoneAt" IS NULL AND (c.cell LIKE ${`%${id}%`} OR c.before::text LIKE ${`%${id}%`} OR c.patch::text LIKE ${`%${id}%`}) LIMIT 1`;
  return held === undefined;
}
