/** Reads notebooks: their shelf, one with its blocks in order. What is deleted is shown only where that is asked for. */
import { type ExcerptRow, listExcerptsOfNotebook } from "#lib/features/excerpts/queries.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";

const item = {
  id: true,
  slug: true,
  title: true,
  question: true,
  description: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
  colours: { select: { colour: true, meaning: true }, orderBy: { colour: "asc" } },
  _count: { select: { blocks: { where: { kind: "excerpt", excerpt: { deletedAt: null } } } } },
} as const satisfies Prisma.NotebookSelect;

const block = { id: true, rank: true, kind: true, text: true, excerptId: true, revision: true } as const;

export type NotebookItemRow = Prisma.NotebookGetPayload<{ select: typeof item }>;
type StoredBlock = Prisma.NotebookBlockGetPayload<{ select: typeof block }>;
type BlockRow = Omit<StoredBlock, "excerptId"> & { readonly excerpt: ExcerptRow | null };
export type NotebookRow = NotebookItemRow & { readonly blocks: readonly BlockRow[] };

export type NotebookPage = {
  readonly limit?: number | undefined;
  /** The slug of the last of the page before. */
  readonly after?: string | undefined;
  /** Only what is deleted, instead of what is not. */
  readonly deleted?: boolean | undefined;
};

/** Notebooks in the order of their slugs. */
export function listNotebooks(
  _access: Access,
  { limit, after, deleted = false }: NotebookPage = {},
): Promise<NotebookItemRow[]> {
  return database().notebook.findMany({
    select: item,
    where: {
      deletedAt: deleted ? { not: null } : null,
      ...(after === undefined ? {} : { slug: { gt: after } }),
    },
    orderBy: { slug: "asc" },
    ...(limit === undefined ? {} : { take: limit }),
  });
}

/** A notebook without its blocks, or null. */
export async function getNotebookItem(
  _access: Access,
  slug: string,
  { withDeleted = false } = {},
): Promise<NotebookItemRow | null> {
  const row = await database().notebook.findUnique({ where: { slug }, select: item });
  return row?.deletedAt && !withDeleted ? null : row;
}

/** A notebook with its blocks in their order, or null. Excerpts that are deleted are passed over; their place is kept. */
export async function getNotebook(access: Access, slug: string): Promise<NotebookRow | null> {
  const row = await getNotebookItem(access, slug);
  if (row === null) return null;
  const blocks = await database().notebookBlock.findMany({
    where: { notebookId: row.id },
    select: block,
    orderBy: { rank: "asc" },
  });
  const excerpts = new Map((await listExcerptsOfNotebook(access, slug)).map((one) => [one.id, one]));
  const shown = blocks.flatMap(({ excerptId, ...one }): BlockRow[] => {
    if (excerptId === null) return [{ ...one, excerpt: null }];
    const excerpt = excerpts.get(excerptId);
    return excerpt === undefined ? [] : [{ ...one, excerpt }];
  });
  return { ...row, blocks: shown };
}
