/** What it comes to that a source is given a title, an author, a publisher or a date by hand. */
import type { Plan } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { shorten } from "#lib/features/corrections/shorten.ts";
import { cutWords } from "#lib/features/corrections/words/queries.ts";
import { nameOf } from "#lib/features/reviews/to-knowledge.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

export async function getFieldPlan(on: On, request: Asked<"field">): Promise<Plan> {
  const { source, field, value, start, end } = request;
  const row = await on.source.findUnique({ where: { slug: source }, select: { id: true } });
  if (row === null) throw new Refused("not-found", `No source is called "${source}".`);
  const key = { sourceId: row.id, name: field };
  const before = await findRow(on, "SourceField", ["sourceId", "name"], key);
  requireSame(request.was, (before?.value ?? null) as string | null, `The ${field}`);
  const subjects = [`source/${source}`];
  if (start !== undefined && end !== undefined) {
    const anchor = await cutWords(on, { source, start, end });
    const said = field === "published" ? value : nameOf(anchor.exact);
    if (!said)
      throw new Refused("invalid-body", "Write the date as well, as 2024-02-08: the words only show it.");
    const patch = { ...key, value: said, basis: "passage", detail: null, anchorId: anchor.id, anchor };
    return {
      said: `The ${field} of ${source} is “${shorten(said)}”, by its own words.`,
      subjects,
      changes: [{ table: "SourceField", before, patch }],
    };
  }
  if (value === undefined) throw new Refused("invalid-body", "Say what it is, or which words say it.");
  if (value === "") {
    if (before === null) throw new Refused("conflict", "There is none.");
    return {
      said: `The ${field} of ${source} was taken away.`,
      subjects,
      changes: [{ table: "SourceField", before, patch: null }],
    };
  }
  const patch = { ...key, value, basis: "person", detail: null, anchorId: null };
  return {
    said: `The ${field} of ${source} is “${shorten(value)}”.`,
    subjects,
    changes: [{ table: "SourceField", before, patch }],
  };
}
