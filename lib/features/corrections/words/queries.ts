/** Words of a source that a correction points at, cut here from the stored text; it says what is wrong with those that cannot be. */
import { getAnchorCutter, type NewAnchor } from "#lib/features/sources/queries.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import type { Span } from "./schema.ts";

type On = Prisma.TransactionClient;
type Place = Pick<Span, "start" | "end">;

/** An anchor on the words of a span. */
export async function cutWords(on: On, span: Span): Promise<NewAnchor> {
  return (await getCutter(on, span.source))(span);
}

/** What cuts words of one source. */
export async function getCutter(on: On, source: string): Promise<(place: Place) => NewAnchor> {
  const row = await on.source.findUnique({
    where: { slug: source },
    select: {
      length: true,
      supersededBy: { select: { slug: true } },
      passages: { select: { start: true, end: true } },
    },
  });
  if (row === null) throw new Refused("not-found", `No source is called "${source}".`);
  if (row.supersededBy !== null)
    throw new Refused(
      "conflict",
      `This is an older version: what is known is kept on the newest, "${row.supersededBy.slug}".`,
    );
  const cut = await getAnchorCutter(on, [source]);
  return ({ start, end }) => {
    if (start >= end || end > row.length)
      throw new Refused("bad-span", "These are no words of the source. Choose others.");
    if (!row.passages.some((passage) => passage.start <= start && end <= passage.end))
      throw new Refused(
        "bad-span",
        "These words reach beyond a passage, or lie in none. Choose words of one passage.",
      );
    return cut({ source, start, end });
  };
}
