/** An excerpt's own content as it stands, held for whoever changes it, and as the audit trail tells it. */
import type { LinkBasis } from "#lib/features/excerpts/schema.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";

type On = Prisma.TransactionClient;

export type Content = NonNullable<Awaited<ReturnType<typeof lock>>>;

/** An excerpt's own content, its row held until the transaction ends. */
export async function lock(on: On, id: string) {
  await on.$queryRaw`SELECT FROM "Excerpt" WHERE id = ${id}::uuid FOR UPDATE`;
  return on.excerpt.findUnique({
    where: { id },
    select: {
      id: true,
      note: true,
      colour: true,
      revision: true,
      deletedAt: true,
      anchor: { select: { start: true, end: true, exact: true, source: { select: { slug: true } } } },
      tags: { select: { tag: true }, orderBy: { tag: "asc" } },
      entities: { select: { basis: true, entity: { select: { slug: true } } } },
      events: { select: { basis: true, event: { select: { slug: true } } } },
      claims: { select: { basis: true, claim: { select: { slug: true } } } },
      block: { select: { rank: true, notebook: { select: { id: true, slug: true } } } },
    },
  });
}

/** An excerpt as the audit trail tells it. */
export function toRecord(row: Content) {
  const { start, end, exact, source } = row.anchor;
  return {
    source: source.slug,
    start,
    end,
    exact,
    note: row.note,
    tags: row.tags.map(({ tag }) => tag),
    colour: row.colour,
    notebook: row.block?.notebook.slug ?? null,
    entities: slugsByHand(row.entities, ({ entity }) => entity.slug),
    events: slugsByHand(row.events, ({ event }) => event.slug),
    claims: slugsByHand(row.claims, ({ claim }) => claim.slug),
    deleted: row.deletedAt !== null,
  };
}

export function slugsByHand<Row extends { readonly basis: LinkBasis }>(
  rows: readonly Row[],
  slugOf: (row: Row) => string,
): string[] {
  return rows
    .filter(({ basis }) => basis === "hand")
    .map(slugOf)
    .sort();
}

export function pick(record: ReturnType<typeof toRecord>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}
