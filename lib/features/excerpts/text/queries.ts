/** What cuts the words of an excerpt from the stored text, and says of a span that is none what is wrong with it. */
import { randomUUIDv7 } from "node:crypto";
import { type AnchoredText, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { EXCERPT_LENGTH } from "#lib/features/excerpts/schema.ts";
import type { NewAnchor } from "#lib/features/sources/queries.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

type On = Prisma.TransactionClient;

export type TextCutter = (slug: string, start: number, end: number) => Promise<NewAnchor>;

type CutText = AnchoredText & { readonly id: string };

/** What cuts anchors, each text read and counted once. */
export function getTextCutter(on: On): TextCutter {
  const texts = new Map<string, CutText>();
  return async (slug, start, end) => {
    const text = texts.get(slug) ?? (await readText(on, slug));
    texts.set(slug, text);
    return cutFrom(text, slug, start, end);
  };
}

async function readText(on: On, slug: string): Promise<CutText> {
  const source = await on.source.findUnique({
    where: { slug },
    select: {
      id: true,
      text: true,
      passages: { select: { ordinal: true, start: true, end: true }, orderBy: { ordinal: "asc" } },
    },
  });
  if (source === null)
    throw new Refused("not-found", `No source has the slug "${slug}". /api/v1/sources lists them.`);
  return { ...source, positions: new Positions(source.text) };
}

/** The anchor of a span of a source. White space ahead of a passage, which a selection easily takes along, is left out. */
function cutFrom(source: CutText, slug: string, start: number, end: number): NewAnchor {
  const { positions } = source;
  if (!(start < end && end <= positions.length))
    throw new Refused(
      "invalid-span",
      `[${start}, ${end}) is no span of "${slug}": its text has ${positions.length} characters, and a span has at least one.`,
    );
  if (end - start > EXCERPT_LENGTH)
    throw new Refused(
      "invalid-span",
      `The span has ${end - start} characters, and an excerpt at most ${EXCERPT_LENGTH}. Save it in parts.`,
    );
  const first = source.passages.find((passage) => passage.end > start)?.start ?? end;
  const cut = first < end ? cutAnchor(source, storedSpan(Math.max(start, first), end)) : null;
  if (cut === null || cut.exact.trim() === "")
    throw new Refused("invalid-span", `[${start}, ${end}) of "${slug}" holds no words: select some.`);
  return { sourceId: source.id, id: randomUUIDv7(), ...cut };
}
