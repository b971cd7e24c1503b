/** Puts excerpts into notebooks and takes them out. The transaction is the caller's. */
import { RANK_PATTERN, ranksBehind } from "#lib/rank-between.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

/** Puts excerpts at the end of a notebook, in this order, or takes them out of any. */
export async function place(on: On, ids: readonly string[], slug: string | null): Promise<void> {
  if (ids.length === 0 && slug === null) return;
  await on.notebookBlock.deleteMany({ where: { excerptId: { in: [...ids] } } });
  if (slug === null) return;
  const [notebook] = await on.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Notebook" WHERE slug = ${slug} AND "deletedAt" IS NULL FOR UPDATE`;
  if (notebook === undefined)
    throw new Refused("not-found", `No notebook has the slug "${slug}". /api/v1/notebooks lists them.`);
  const last = await on.notebookBlock.findFirst({
    where: { notebookId: notebook.id },
    orderBy: { rank: "desc" },
    select: { rank: true },
  });
  const ranks = ranksBehind(last?.rank ?? null, ids.length);
  await on.notebookBlock.createMany({
    data: ids.map((excerptId, index) => {
      return { notebookId: notebook.id, rank: ranks[index] ?? "", kind: "excerpt", excerptId };
    }),
  });
  await touchNotebook(on, notebook.id);
}

/** Puts an excerpt where it stood, or as near behind as there is room; its notebook's slug. */
export async function placeBack(
  on: On,
  id: string,
  to: { readonly notebook: string; readonly rank: string } | null,
): Promise<string | null> {
  await on.notebookBlock.deleteMany({ where: { excerptId: id } });
  if (to === null) return null;
  const [notebook] = await on.$queryRaw<{ id: string; slug: string }[]>`
    SELECT id, slug FROM "Notebook" WHERE id = ${to.notebook}::uuid FOR UPDATE`;
  if (notebook === undefined) return null;
  const taken = await on.notebookBlock.findUnique({
    where: { notebookId_rank: { notebookId: notebook.id, rank: to.rank } },
  });
  if (!RANK_PATTERN.test(to.rank) || taken !== null) {
    await place(on, [id], notebook.slug);
    return notebook.slug;
  }
  await on.notebookBlock.create({
    data: { notebookId: notebook.id, rank: to.rank, kind: "excerpt", excerptId: id },
  });
  await touchNotebook(on, notebook.id);
  return notebook.slug;
}

async function touchNotebook(on: On, id: string): Promise<void> {
  await on.notebook.update({ where: { id }, data: { revision: { increment: 1 }, updatedAt: new Date() } });
}
