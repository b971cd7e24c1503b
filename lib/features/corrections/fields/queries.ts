/** What it comes to that a source is given a title, an author, a date, a language by hand: by words of its text, or as a person says. */
import { findDatingFault } from "#lib/features/corrections/events/find-dating-fault.ts";
import type { Plan } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { listRows } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { shorten } from "#lib/features/corrections/shorten.ts";
import { cutWords } from "#lib/features/corrections/words/queries.ts";
import { nameOf } from "#lib/features/reviews/to-knowledge.ts";
import { byHandDetail } from "#lib/features/sources/schema.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { toFieldValue } from "./to-field-value.ts";

type On = Prisma.TransactionClient;

const called = {
  title: "title",
  author: "author",
  publisher: "publisher",
  published: "date of publication",
  language: "language",
  direction: "direction of writing",
  type: "type",
} as const;

export async function getFieldPlan(on: On, request: Asked<"field">): Promise<Plan> {
  const { source, field, value } = request;
  const row = await on.source.findUnique({ where: { slug: source }, select: { id: true } });
  if (row === null) throw new Refused("not-found", `No source is called "${source}".`);
  const key = { sourceId: row.id, name: field };
  const [before = null] = await listRows(on, "SourceField", ["sourceId", "name"], key);
  requireSame(request.was, (before?.value ?? null) as string | null, `The ${called[field]}`);
  const subjects = [`source/${source}`];
  if (request.start !== undefined && request.end !== undefined) {
    const span = { source, start: request.start, end: request.end };
    const anchor = await cutWords(on, span);
    const said = toSaid(field, anchor.exact, value);
    const patch = {
      ...key,
      value: said,
      basis: "passage",
      detail: byHandDetail,
      anchorId: anchor.id,
      anchor,
    };
    return {
      said: `The ${called[field]} of ${source} is “${shorten(said)}”, by its own words “${shorten(anchor.exact)}”.`,
      subjects,
      changes: [{ table: "SourceField", before, patch }],
    };
  }
  if (value === undefined) throw new Refused("invalid-body", "Say what it is, or which words say it.");
  if (value === "") {
    if (before === null) throw new Refused("conflict", "There is none.");
    return {
      said: `The ${called[field]} of ${source} was taken away.`,
      subjects,
      changes: [{ table: "SourceField", before, patch: null }],
    };
  }
  const said = requireValue(field, value);
  const patch = { ...key, value: said, basis: "person", detail: null, anchorId: null };
  return {
    said: `The ${called[field]} of ${source} is “${shorten(said)}”.`,
    subjects,
    changes: [{ table: "SourceField", before, patch }],
  };
}

type Field = Asked<"field">["field"];

function requireValue(field: Field, value: string): string {
  const said = toFieldValue(field, value);
  if (!said.ok) throw new Refused("invalid-body", said.failure.message);
  return said.value;
}

/** What words say of a field: themselves, or what they come to. */
function toSaid(field: Field, exact: string, value: string | undefined): string {
  if (field === "title" || field === "author" || field === "publisher") return nameOf(exact);
  if (!value)
    throw new Refused("invalid-body", `Say as well what these words come to as the ${called[field]}.`);
  const said = requireValue(field, value);
  const fault = field === "published" ? findDatingFault({ date: said, words: [exact], note: "" }) : null;
  if (fault !== null) throw new Refused("invalid-body", fault);
  return said;
}
