/** What it comes to that words are linked to an entity, to another, or to none. */
import {
  type Entity,
  ofEntity,
  requireEntity,
  toMeant,
  withoutTwice,
} from "#lib/features/corrections/entities/queries.ts";
import { toNameChange } from "#lib/features/corrections/names/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import type { Row } from "#lib/features/corrections/replay.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { namingTables, type TableName, tableOf } from "#lib/features/corrections/row-tables.ts";
import { findAnchor, findRow, named } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { cutWords } from "#lib/features/corrections/words/queries.ts";
import type { Span, Whom } from "#lib/features/corrections/words/schema.ts";
import { nameKindOf, nameOf } from "#lib/features/reviews/to-knowledge.ts";
import { getOrigins } from "#lib/features/sources/queries.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

export function mentionAddress({ source, start, end }: Span): string {
  return `mention/${source}/${start}-${end}`;
}

type MentionAt = Awaited<ReturnType<typeof requireMention>>;

async function requireMention(on: On, span: Span) {
  const found = await findMention(on, span);
  if (found === null) throw new Refused("not-found", "Nobody is linked at these words. Load the page again.");
  return found;
}

/** At these very words; where a link was drawn wider than its words, the one that lies within. */
async function findMention(on: On, span: Span) {
  const { source, start, end } = span;
  const exactly = await findExactly(on, span);
  if (exactly !== null) return exactly;
  const within = await on.mention.findMany({
    where: { anchor: { source: { slug: source }, start: { gte: start }, end: { lte: end } } },
    select: mentionAt,
    take: 2,
  });
  return within.length === 1 ? (within[0] ?? null) : null;
}

function findExactly(on: On, { source, start, end }: Span) {
  return on.mention.findFirst({
    where: { anchor: { source: { slug: source }, start, end } },
    select: mentionAt,
  });
}

const mentionAt = {
  sourceId: true,
  anchorId: true,
  matched: true,
  entity: { select: { id: true, slug: true, name: true, kind: true } },
  anchor: { select: { id: true, exact: true, start: true, end: true, source: { select: { slug: true } } } },
} as const;

/** What it takes that these mentions of an entity are another's, with what hangs on the very same words. */
async function toMoves(
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
  const ids = mentions.map(({ anchorId }) => anchorId);
  const whose = mentions[0]?.entity.id ?? to.id;
  return [...changes, ...(await toOthers(on, await listAtSameWords(on, whose, ids), to.id))];
}

export type Found = { readonly table: TableName; readonly before: Row };

/** Whoever speaks, or wherever something happened, by the very words of these mentions: the words are theirs. */
export async function listAtSameWords(
  on: On,
  entityId: string,
  anchorIds: readonly string[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const table of namingTables) {
    const { entity = "entityId", anchor } = tableOf(table);
    if (table === "Mention" || anchor === undefined) continue;
    const rows = await on.$queryRaw<{ row: Row }[]>`
      SELECT to_jsonb(t) AS row FROM "Anchor" AS m
        JOIN "Anchor" AS a ON a."sourceId" = m."sourceId" AND a.start = m.start AND a."end" = m."end" AND a.id <> m.id
        JOIN ${named(table)} AS t ON t."sourceId" = a."sourceId" AND t."anchorId" = a.id
        WHERE m.id = ANY(${[...anchorIds]}::uuid[]) AND t.${named(entity)} = ${entityId}::uuid`;
    found.push(...rows.map(({ row }) => ({ table, before: row })));
  }
  return found;
}

/** Rows that become another's, and what they are part of signed by the person: an import brings events and claims into agreement whole. */
export async function toOthers(on: On, found: readonly Found[], id: string): Promise<PlannedChange[]> {
  const changes: PlannedChange[] = found.map((one) => ({ ...one, patch: toOther(one.table, id) }));
  const rows = found.map(({ before }) => before);
  const evidence = rows.flatMap((row) =>
    row.evidenceId === undefined
      ? []
      : [{ sourceId: String(row.sourceId), anchorId: String(row.evidenceId) }],
  );
  const held = await on.evidence.findMany({ where: { OR: evidence }, select: { claimId: true } });
  const claims = [...rows, ...held].flatMap(({ claimId }) =>
    claimId === undefined ? [] : [String(claimId)],
  );
  const events = rows.flatMap(({ eventId }) => (eventId === undefined ? [] : [String(eventId)]));
  for (const [table, ids] of [
    ["Claim", claims],
    ["Event", events],
  ] as const)
    for (const whole of new Set(ids))
      changes.push({ table, before: await findRow(on, table, ["id"], { id: whole }), patch: byHand });
  return changes;
}

/** What makes a row another's. */
function toOther(table: TableName, id: string): Row {
  const { entity = "entityId", isSigned } = tableOf(table);
  return { [entity]: id, ...(isSigned ? byHand : {}) };
}

/** Whom words of a fact name, with what it takes that they do. */
export type Named = {
  readonly meant: Pick<Entity, "id" | "slug" | "name" | "kind">;
  readonly changes: readonly PlannedChange[];
};

/** Whoever is linked at the words; else they are linked, in the same decision, to the one who is meant. Null where they name nobody. */
export async function getNamed(on: On, span: Span, whom: Whom): Promise<Named | null> {
  if (whom.entity === undefined && whom.kind === undefined) {
    await cutWords(on, span);
    const mention = await findExactly(on, span);
    return mention && { meant: mention.entity, changes: [] };
  }
  if (whom.entity !== undefined) {
    const meant = await requireEntity(on, whom.entity);
    const anchor = { source: { slug: span.source }, start: { gte: span.start }, end: { lte: span.end } };
    await cutWords(on, span);
    if ((await on.mention.count({ where: { entityId: meant.id, anchor } })) > 0)
      return { meant, changes: [] };
  }
  const { meant, changes } = await toName(on, span, whom);
  return { meant, changes };
}

/** Whether one of these sources names the entity anywhere. */
export async function isNamedIn(on: On, entityId: string, sources: readonly string[]): Promise<boolean> {
  const where = { entityId, anchor: { source: { slug: { in: [...sources] } } } };
  return (await on.mention.findFirst({ where, select: { anchorId: true } })) !== null;
}

export async function getNamePlan(on: On, request: Asked<"name">): Promise<Plan> {
  const { exact, meant, changes } = await toName(on, request, request);
  return {
    said: `“${exact}” is ${meant.name}.`,
    subjects: [ofEntity(meant.slug), mentionAddress(request)],
    changes,
    entity: meant.slug,
  };
}

async function toName(on: On, request: Span, whom: Whom) {
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
  const { meant, making } = await toMeant(on, whom, exact);
  const matched = nameOf(exact);
  const naming = withoutTwice(making, [
    await toNameChange(on, meant, matched, nameKindOf(matched, meant.name)),
  ]);
  const mention = { sourceId, anchorId, entityId: meant.id, matched, sense: null, why: null, ...byHand };
  const linking: PlannedChange = { table: "Mention", before: null, patch: { ...mention, anchor } };
  return { exact, meant, changes: [...making, ...naming, linking] };
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

/** Where the words were recorded first is kept too: an import looks for them there, and must not bring the link back. */
export async function getUnlinkPlan(access: Access, on: On, request: Asked<"unlink">): Promise<Plan> {
  const { sourceId, anchorId, entity, anchor } = await requireMention(on, request);
  requireSame(request.was, entity.slug, "This link");
  const row = await findRow(on, "Mention", ["sourceId", "anchorId"], { sourceId, anchorId });
  const words = await findAnchor(on, sourceId, anchorId);
  const origin = (await getOrigins(access))(anchor);
  return {
    said: `“${anchor.exact}” is not linked to ${entity.name} any more.`,
    subjects: [ofEntity(entity.slug), mentionAddress(request)],
    changes: [{ table: "Mention", before: { ...row, anchor: { ...words, origin } }, patch: null }],
  };
}
