/**
 * What it comes to that some of the mentions of an entity belong to somebody else: these, whatever else hangs on the very same words, and
 * the claims and events that were asked to go along. The rest stays, and is told before.
 */
import {
  ofEntity,
  requireEntity,
  toMeant,
  withoutTwice,
} from "#lib/features/corrections/entities/queries.ts";
import {
  type Found,
  listAtSameWords,
  mentionAddress,
  toOthers,
} from "#lib/features/corrections/mentions/queries.ts";
import { toNameChange } from "#lib/features/corrections/names/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import { cellOf, type TableName } from "#lib/features/corrections/row-tables.ts";
import { listNaming } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { nameKindOf } from "#lib/features/reviews/to-knowledge.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused, refusable } from "#lib/server/refusable.ts";
import type { SplitPreview } from "./schema.ts";

type On = Prisma.TransactionClient;
type Split = Asked<"split">;

export async function getSplitPlan(
  on: On,
  { entity, mentions, to, kind, name, along }: Split,
): Promise<Plan> {
  const from = await requireEntity(on, entity);
  const { going } = await divide(on, from, mentions);
  const { meant, making } = await toMeant(
    on,
    { entity: to, kind: kind ?? from.kind, name },
    going[0]?.matched ?? "",
  );
  if (meant.id === from.id) throw new Refused("conflict", "They are linked to this one already.");
  const changes: PlannedChange[] = [];
  for (const one of new Set(going.map(({ matched }) => matched)))
    changes.push(await toNameChange(on, meant, one, nameKindOf(one, meant.name)));
  const ids = new Set(idsOf(going));
  const rows = (await listNaming(on, "Mention", from.id)).filter((row) => ids.has(String(row.anchorId)));
  for (const before of rows)
    changes.push({
      table: "Mention",
      before,
      patch: { entityId: meant.id, sense: null, why: null, ...byHand },
    });
  const others = [
    ...(await listAtSameWords(on, from.id, idsOf(going))),
    ...(await listAlong(on, from.id, along)),
  ];
  const once = new Map(others.map((one) => [cellOf(one.table, one.before), one]));
  changes.push(...(await toOthers(on, [...once.values()], meant.id)));
  return {
    said: `${countOf(going.length, "mention")} of ${from.name} became ${meant.name}${withFacts(along)}.`,
    subjects: [
      ofEntity(from.slug),
      ofEntity(meant.slug),
      ...along.map((one) => `${one.kind}/${one.slug}`),
      ...mentions.slice(0, 50).map(mentionAddress),
    ],
    changes: [...making, ...withoutTwice(making, changes)],
    entity: meant.slug,
  };
}

function idsOf(mentions: readonly Mentioned[]): string[] {
  return mentions.map(({ anchorId }) => anchorId);
}

function countOf(count: number, what: string): string {
  return count === 1 ? `One ${what}` : `${count} ${what}s`;
}

function withFacts(along: Split["along"]): string {
  const words = (["claim", "event"] as const).flatMap((kind) => {
    const count = along.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? "" : "s"}`];
  });
  return words.length === 0 ? "" : `, with ${words.join(" and ")}`;
}

type Place = { readonly sourceId: string; readonly start: number; readonly end: number };
type Mentioned = Place & { readonly anchorId: string; readonly source: string; readonly matched: string };
type Asking = Split["mentions"][number];

/** All mentions of an entity, those that were asked for apart from the others. */
async function divide(on: On, { id, name }: { id: string; name: string }, asked: readonly Asking[]) {
  const rows = await on.mention.findMany({
    where: { entityId: id },
    select: {
      anchorId: true,
      matched: true,
      anchor: { select: { sourceId: true, start: true, end: true, source: { select: { slug: true } } } },
    },
  });
  const all = rows.map(({ anchorId, matched, anchor: { sourceId, start, end, source } }): Mentioned => {
    return { anchorId, matched, sourceId, start, end, source: source.slug };
  });
  const byPlace = new Map(all.map((one) => [placeOf(one), one]));
  const going = new Map(
    asked.map((span) => {
      const found = byPlace.get(placeOf(span)) ?? within(all, span);
      if (found === null)
        throw new Refused(
          "conflict",
          `Some of the words that you chose are not linked to ${name} any more. Load the page again, and choose anew.`,
        );
      return [found.anchorId, found];
    }),
  );
  return { going: [...going.values()], staying: all.filter(({ anchorId }) => !going.has(anchorId)) };
}

function placeOf({ source, start, end }: Asking): string {
  return `${source} ${start} ${end}`;
}

/** Where words were asked for more widely than the link is. */
function within(all: readonly Mentioned[], { source, start, end }: Asking): Mentioned | null {
  const found = all.filter((one) => one.source === source && start <= one.start && one.end <= end);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** How these claims are about the entity, and how it took part in these events. */
async function listAlong(on: On, entityId: string, along: Split["along"]): Promise<Found[]> {
  const slugs = (kind: "claim" | "event") => along.flatMap((one) => (one.kind === kind ? [one.slug] : []));
  const [claims, events] = [
    await on.claim.findMany({ where: { slug: { in: slugs("claim") } }, select: { id: true } }),
    await on.event.findMany({ where: { slug: { in: slugs("event") } }, select: { id: true } }),
  ];
  const asked = new Set([...claims, ...events].map(({ id }) => id));
  const found: Found[] = [];
  for (const table of ["ClaimSubject", "EventParticipant", "EventPlace"] as const)
    for (const before of await listNaming(on, table, entityId))
      if (asked.has(String(before.claimId ?? before.eventId))) found.push({ table, before });
  return found;
}

/** What would move, and what stays; or why that cannot be told: no such entity, mentions that are not there any more. */
export async function getSplitPreview(
  _access: Access,
  slug: string,
  { mentions, to }: { readonly mentions: readonly Asking[]; readonly to?: string | undefined },
): Promise<Outcome<SplitPreview>> {
  return refusable((on) => preview(on, slug, mentions, to));
}

async function preview(
  on: On,
  slug: string,
  mentions: readonly Asking[],
  to: string | undefined,
): Promise<SplitPreview> {
  const from = await requireEntity(on, slug);
  const { going, staying } = await divide(on, from, mentions);
  const withThem = await listAtSameWords(on, from.id, idsOf(going));
  const other = to === undefined ? null : await requireEntity(on, to);
  const has = await on.entityName.findMany({
    where: { entityId: other?.id ?? from.id },
    select: { name: true },
  });
  const known = new Set(other === null ? [] : has.map(({ name }) => name));
  const names = [...new Set(going.map(({ matched }) => matched))].filter((name) => !known.has(name));
  const moving = (table: TableName) => withThem.filter((one) => one.table === table).length;
  const stays = async (...tables: readonly TableName[]) => {
    let count = 0;
    for (const table of tables) count += (await listNaming(on, table, from.id)).length - moving(table);
    return count;
  };
  const keeps = [
    { what: "claims about it", count: await stays("ClaimSubject") },
    { what: "parts in events", count: await stays("EventParticipant", "EventPlace") },
    { what: "statements by it", count: await stays("Speaker", "WorkVoice", "Lean") },
    { what: "descriptions", count: await stays("Description") },
    { what: "excerpts", count: await stays("ExcerptEntity") },
  ];
  return {
    mentions: going.length,
    sources: new Set(going.map(({ sourceId }) => sourceId)).size,
    left: staying.length,
    withThem: withThem.length,
    names,
    keeps: keeps.filter(({ count }) => count > 0),
    bound: await listBound(on, from.id, going, staying),
  };
}

/** Claims and events of the entity whose passages name, of its mentions, only those that go. */
async function listBound(
  on: On,
  entityId: string,
  going: readonly Place[],
  staying: readonly Place[],
): Promise<SplitPreview["bound"]> {
  const anchor = { anchor: { select: { sourceId: true, start: true, end: true } } } as const;
  const [claims, events] = [
    await on.claim.findMany({
      where: { subjects: { some: { entityId } } },
      select: { slug: true, statement: true, evidence: { select: anchor } },
      orderBy: { slug: "asc" },
    }),
    await on.event.findMany({
      where: { OR: [{ participants: { some: { entityId } } }, { places: { some: { entityId } } }] },
      select: { slug: true, title: true, passages: { select: anchor } },
      orderBy: { slug: "asc" },
    }),
  ];
  const names = (some: readonly Place[], passages: readonly { readonly anchor: Place }[]) =>
    passages.some(({ anchor: { sourceId, start, end } }) =>
      some.some((one) => one.sourceId === sourceId && start <= one.start && one.end <= end),
    );
  const isBound = (passages: readonly { readonly anchor: Place }[]) =>
    names(going, passages) && !names(staying, passages);
  return [
    ...claims.flatMap(({ slug, statement, evidence }) =>
      isBound(evidence) ? [{ kind: "claim" as const, slug, title: statement }] : [],
    ),
    ...events.flatMap(({ slug, title, passages }) =>
      isBound(passages) ? [{ kind: "event" as const, slug, title }] : [],
    ),
  ];
}
