/** Accepts names: mentions of somebody who is known, or of a new entity, which is then looked for wherever else it may stand. */
import { addKnowledge } from "#lib/features/entities/commands.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { proposeElsewhere } from "#lib/features/proposals/commands.ts";
import { nameKey } from "#lib/features/proposals/lesson-keys.ts";
import type { SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import type { Doing, Rows } from "#lib/features/reviews/doing.ts";
import { freePlaces } from "#lib/features/reviews/free-places.ts";
import { listNamedPlaces } from "#lib/features/reviews/queries.ts";
import type { Made, SuggestionChange } from "#lib/features/reviews/schema.ts";
import { settled, takeWaiting } from "#lib/features/reviews/suggestions/commands.ts";
import {
  kindOf,
  meantEntity,
  type NameSuggestion,
  nameKindOf,
  nameOf,
  proposedName,
  toEntity,
  toMention,
} from "#lib/features/reviews/to-knowledge.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

type On = Prisma.TransactionClient;

export async function acceptNames(doing: Doing, rows: Rows): Promise<Made> {
  const { access, on, change } = doing;
  const asked = rows.flatMap((row, index) => toName(row, index === 0 ? change : {}) ?? []);
  const taken = await listNamedPlaces(on, [...new Set(asked.map(({ sourceId }) => sourceId))]);
  const free = freePlaces(asked, taken);
  const [first] = free;
  if (first === undefined)
    throw new Refused(
      "conflict",
      "These words, or some of them, name somebody already. Skip it, or change which words.",
    );
  if (change.start !== undefined || change.end !== undefined) {
    const { start, end, exact } = first;
    await on.suggestion.update({ where: { id: rows[0].id }, data: { start, end, exact } });
  }
  const words = free.map(({ exact }) => nameOf(exact));
  const bearer = await whoIsMeant(on, first, words, change);
  const { slug } = bearer.entity;
  const knowledge = await addKnowledge(access, on, {
    entities: bearer.isNew ? [bearer.entity] : [],
    names: bearer.isNew
      ? []
      : [...new Set(words)].map((name) => ({
          entity: slug,
          name,
          kind: nameKindOf(name, bearer.entity.name),
        })),
    mentions: free.map((name) => toMention(name, slug)),
  });
  const suggestions = bearer.isNew
    ? await proposeOnwards(doing, rows, { ...bearer.entity, names: [bearer.entity.name, ...words] })
    : [];
  const accepted = free.map(({ row }) => row);
  return settled(doing, accepted, "accepted", { knowledge, suggestions });
}

/** The entity that stands and is meant, or a new one with a slug that is free. */
async function whoIsMeant(on: On, name: NameSuggestion, words: readonly string[], change: SuggestionChange) {
  const meant = meantEntity(name, change);
  if (meant === null) {
    const taken = new Set((await on.entity.findMany({ select: { slug: true } })).map(({ slug }) => slug));
    const entity = toEntity(proposedName(name, change), kindOf(name, change), words, taken);
    return { isNew: true, entity } as const;
  }
  const entity = await on.entity.findUnique({ where: { slug: meant }, select: { slug: true, name: true } });
  if (entity === null) throw new Refused("not-found", `No entity is called "${meant}". Choose another.`);
  return { isNew: false, entity } as const;
}

/** Another span is cut from the stored text: the request never says what stands there. */
function toName(
  row: Row,
  change: SuggestionChange,
): (NameSuggestion & { row: Row; sourceId: string }) | null {
  const { source, sourceId, payload, reasons } = row;
  if (source === null || sourceId === null || row.start === null || row.end === null) return null;
  if (payload.kind !== "known-name" && payload.kind !== "new-name") return null;
  const [start, end] = [change.start ?? row.start, change.end ?? row.end];
  const isSpan = start < end && end <= [...source.text].length;
  if (!isSpan) throw new Refused("bad-span", "These are no words of the source. Choose others.");
  const exact = sliceStored(source.text, storedSpan(start, end));
  return { row, sourceId, source: source.slug, start, end, exact, reasons, payload };
}

type NewBearer = { readonly slug: string; readonly kind: EntityKind; readonly names: readonly string[] };

/** An accepted name is known at once: what waits under it becomes a proposal of the entity, and other texts are looked through for it. */
async function proposeOnwards(doing: Doing, rows: Rows, { slug, kind, names }: NewBearer): Promise<string[]> {
  const { access, on } = doing;
  const reasons = ["Accepted elsewhere under this name."];
  for (const { id, exact } of await takeWaiting(doing, rows)) {
    const owner = { bearer: slug, kind, name: names[0] ?? "", reasons };
    const payload = { kind: "known-name", writing: "as-known", owners: [owner] } satisfies Payload;
    const group = `known-name ${slug} ${nameKey(exact)}`;
    await on.suggestion.update({ where: { id }, data: { kind: "knownName", payload, group } });
  }
  return proposeElsewhere(access, on, { entity: slug, kind, names }, rows[0].source?.slug ?? "");
}
