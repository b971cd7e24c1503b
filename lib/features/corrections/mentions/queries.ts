/** What it comes to that words are linked to an entity, to another, or to none. */
import { type Entity, ofEntity, toMeant, withoutTwice } from "#lib/features/corrections/entities/queries.ts";
import { toNameChange } from "#lib/features/corrections/names/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findAnchor, findRow } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { cutWords, type Span } from "#lib/features/corrections/words/queries.ts";
import { nameKindOf, nameOf } from "#lib/features/reviews/to-knowledge.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

export function mentionAddress({ source, start, end }: Span): string {
  return `mention/${source}/${start}-${end}`;
}

type MentionAt = Awaited<ReturnType<typeof requireMention>>;

export async function requireMention(on: On, span: Span) {
  const found = await findMention(on, span);
  if (found === null) throw new Refused("not-found", "Nobody is linked at these words. Load the page again.");
  return found;
}

/** At these very words; where a link was drawn wider than its words, the one that lies within. */
async function findMention(on: On, { source, start, end }: Span) {
  const exactly = await on.mention.findFirst({
    where: { anchor: { source: { slug: source }, start, end } },
    select: mentionAt,
  });
  if (exactly !== null) return exactly;
  const within = await on.mention.findMany({
    where: { anchor: { source: { slug: source }, start: { gte: start }, end: { lte: end } } },
    select: mentionAt,
    take: 2,
  });
  return within.length === 1 ? (within[0] ?? null) : null;
}

const mentionAt = {
  sourceId: true,
  anchorId: true,
  matched: true,
  entity: { select: { id: true, slug: true, name: true } },
  anchor: { select: { exact: true } },
} as const;

export async function toMoves(
  on: On,
  mentions: readonly MentionAt[],
  to: Pick<Entity, "id" | "name">,
): Promise<PlannedChange[]> {
  const names = [...new Set(mentions.map(({ matched }) => matched))];
  const changes: PlannedChange[] = [];
  for (const name of names) changes.push(await toNameChange(on, to, name, nameKindOf(name, to.name)));
  for (const { sourceId, anchorId } of mentions) {
    const before = await findRow(on, "Mention", ["sourceId", "anchorId"], { sourceId, anchorId });
    changes.push({ table: "Mention", before, patch: { entityId: to.id, sense: null, why: null, ...byHand } });
  }
  return changes;
}

export async function getNamePlan(on: On, request: Asked<"name">): Promise<Plan> {
  const anchor = await cutWords(on, request);
  const { sourceId, id: anchorId, exact } = anchor;
  const rival = await on.mention.findFirst({
    where: { sourceId, anchor: { start: { lt: request.end }, end: { gt: request.start } } },
    select: { entity: { select: { name: true } } },
  });
  if (rival !== null)
    throw new Refused(
      "conflict",
      `These words, or some of them, are linked to ${rival.entity.name} already. Point that link to the right one.`,
    );
  const { meant, making } = await toMeant(on, request, exact);
  const matched = nameOf(exact);
  const naming = withoutTwice(making, [
    await toNameChange(on, meant, matched, nameKindOf(matched, meant.name)),
  ]);
  const mention = { sourceId, anchorId, entityId: meant.id, matched, sense: null, why: null, ...byHand };
  return {
    said: `“${exact}” is ${meant.name}.`,
    subjects: [ofEntity(meant.slug), mentionAddress(request)],
    changes: [...making, ...naming, { table: "Mention", before: null, patch: { ...mention, anchor } }],
    entity: meant.slug,
  };
}

export async function getPointPlan(on: On, request: Asked<"point">): Promise<Plan> {
  const mention = await requireMention(on, request);
  requireSame(request.was, mention.entity.slug, "This link");
  const { meant, making } = await toMeant(on, request, mention.anchor.exact);
  if (meant.id === mention.entity.id) throw new Refused("conflict", `It is linked to ${meant.name} already.`);
  const alike = request.alike
    ? await on.mention.findMany({
        where: {
          sourceId: mention.sourceId,
          entityId: mention.entity.id,
          anchor: { exact: mention.anchor.exact },
        },
        select: mentionAt,
      })
    : [mention];
  const moves = await toMoves(on, alike, meant);
  const where = alike.length === 1 ? "" : `, ${alike.length} times`;
  return {
    said: `“${mention.anchor.exact}” is ${meant.name}, not ${mention.entity.name}${where}.`,
    subjects: [ofEntity(mention.entity.slug), ofEntity(meant.slug), mentionAddress(request)],
    changes: [...making, ...withoutTwice(making, moves)],
    entity: meant.slug,
  };
}

export async function getUnlinkPlan(on: On, request: Asked<"unlink">): Promise<Plan> {
  const { sourceId, anchorId, entity, anchor } = await requireMention(on, request);
  requireSame(request.was, entity.slug, "This link");
  const row = await findRow(on, "Mention", ["sourceId", "anchorId"], { sourceId, anchorId });
  const words = await findAnchor(on, sourceId, anchorId);
  return {
    said: `“${anchor.exact}” is not linked to ${entity.name} any more.`,
    subjects: [ofEntity(entity.slug), mentionAddress(request)],
    changes: [{ table: "Mention", before: { ...row, anchor: words }, patch: null }],
  };
}
