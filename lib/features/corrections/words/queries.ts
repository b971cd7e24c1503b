/** Words of a source that a correction points at, cut here from the stored text; it says what is wrong with those that cannot be. */
import { getAnchorCutter } from "#lib/features/sources/queries.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

export type Span = { readonly source: string; readonly start: number; readonly end: number };

/** An anchor on the words of a span, cut here from the stored text. */
export async function cutWords(on: On, { source, start, end }: Span) {
  const row = await on.source.findUnique({
    where: { slug: source },
    select: { id: true, length: true, supersededBy: { select: { slug: true } } },
  });
  if (row === null) throw new Refused("not-found", `No source is called "${source}".`);
  if (row.supersededBy !== null)
    throw new Refused(
      "conflict",
      `This is an older version: what is known is kept on the newest, "${row.supersededBy.slug}".`,
    );
  if (start >= end || end > row.length)
    throw new Refused("bad-span", "These are no words of the source. Choose others.");
  const cut = await getAnchorCutter(on, [source]);
  try {
    return cut({ source, start, end });
  } catch {
    throw new Refused(
      "bad-span",
      "These words reach beyond a passage, or lie in none. Choose words of one passage.",
    );
  }
}
