/**
 * Reads versions of a text: their line from the oldest to the newest, and what hangs on a text, fact by fact. Positions are stored
 * ones, code points.
 */
import { type AnchoredText, type CutAnchor, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { type FactKind, factParts } from "./fact-kinds.ts";
import { planCarrying } from "./plan-carrying.ts";
import type { CarryDecision, CarryOutcome } from "./schema.ts";

type On = Prisma.TransactionClient;

export type VersionRow = {
  readonly id: string;
  readonly slug: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly supersedesId: string | null;
  readonly importedAt: Date;
};

/** All versions of the text of which this source is one, the oldest first; none where no source has that slug. */
export function listLine(_access: Access, slug: string, on: On = database()): Promise<VersionRow[]> {
  return on.$queryRaw<VersionRow[]>`
    WITH RECURSIVE older AS (
      SELECT id, "supersedesId", 0 AS age FROM "Source" WHERE slug = ${slug}
      UNION ALL SELECT s.id, s."supersedesId", older.age + 1 FROM older JOIN "Source" AS s ON s.id = older."supersedesId"
    ), line AS (
      SELECT * FROM (SELECT id, 1 AS number FROM older ORDER BY age DESC LIMIT 1) AS oldest
      UNION ALL SELECT s.id, line.number + 1 FROM line JOIN "Source" AS s ON s."supersedesId" = line.id
    )
    SELECT s.id, s.slug, s."fileName", s.sha256, s."supersedesId", s."importedAt"
      FROM line JOIN "Source" AS s USING (id) ORDER BY line.number`;
}

export type VersionText = AnchoredText & { readonly id: string; readonly slug: string };

/** A stored text with its passages, for cutting and carrying anchors. */
export async function getVersionText(_access: Access, id: string, on: On = database()): Promise<VersionText> {
  const row = await on.source.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      slug: true,
      text: true,
      passages: { select: { ordinal: true, start: true, end: true }, orderBy: { ordinal: "asc" } },
    },
  });
  return { ...row, positions: new Positions(row.text) };
}

/** An anchor on which a fact hangs, wholly or with one of its parts. `fact` is the anchor on which the whole hangs. */
export type HangingRow = CutAnchor & {
  readonly kind: FactKind;
  readonly table: string;
  readonly fact: string;
  readonly sourceId: string;
  readonly id: string;
  /** The anchor in a newer text, where it has one already. */
  readonly toId: string | null;
  readonly outcome: CarryOutcome | null;
  readonly decision: CarryDecision | null;
  readonly isKnown: boolean;
};

/** What hangs on a text, by position; what has been let go only where that is asked for. */
export async function listHanging(
  _access: Access,
  sourceId: string,
  on: On = database(),
  { withReleased = false } = {},
): Promise<HangingRow[]> {
  const parts = factParts.map(({ kind, table, fact, anchor }) => {
    const [from, whole, part] = [table, fact, anchor].map((name) => Prisma.raw(`"${name}"`));
    return Prisma.sql`SELECT ${kind}::text AS kind, ${table}::text AS "table", ${whole} AS fact, ${part} AS id
      FROM ${from} WHERE "sourceId" = ${sourceId}::uuid AND ${part} IS NOT NULL`;
  });
  return on.$queryRaw<HangingRow[]>(Prisma.sql`
    SELECT part.kind, part."table", part.fact, a."sourceId", a.id, a.passage, a.start, a."end", a.exact, a.prefix, a.suffix,
        carried."toId", carried.outcome, carried.decision, carried."anchorId" IS NOT NULL AS "isKnown"
      FROM (${Prisma.join(parts, " UNION ALL ")}) AS part
      JOIN "Anchor" AS a ON a."sourceId" = ${sourceId}::uuid AND a.id = part.id
      LEFT JOIN "CarriedAnchor" AS carried ON carried."sourceId" = a."sourceId" AND carried."anchorId" = a.id
      WHERE ${withReleased} OR carried.decision IS DISTINCT FROM 'released'
      ORDER BY a.start, a."end", a.id`);
}

const named = { select: { slug: true, name: true } } as const;
const ofEvent = { select: { event: { select: { slug: true, title: true } } } } as const;
const ofClaim = { select: { claim: { select: { slug: true, statement: true } } } } as const;

/** What hangs on an anchor, by its name. */
const hanging = {
  id: true,
  field: { select: { name: true } },
  mention: { select: { entity: named } },
  workPassage: { select: { work: { select: { slug: true, title: true } } } },
  workVoice: { select: { entity: named } },
  lean: { select: { outlet: named } },
  description: { select: { entity: named } },
  dateBasis: ofEvent,
  eventPlace: ofEvent,
  describedParticipant: ofEvent,
  eventPassage: ofEvent,
  describedSubject: ofClaim,
  evidence: ofClaim,
  excerpt: { select: { id: true, note: true } },
} as const satisfies Prisma.AnchorSelect;

export type HangingThing = Prisma.AnchorGetPayload<{ select: typeof hanging }>;

export type DecisionPartRow = CutAnchor & {
  readonly id: string;
  /** In a table of its own: `AttributionStep` for a cue. */
  readonly table: string;
  readonly outcome: CarryOutcome | null;
  readonly decision: CarryDecision | null;
  /** Its place in the newest text, where it has one. */
  readonly there: CutAnchor | null;
};

/** A fact that waits for a decision, or on which one was made. */
export type DecisionRow = {
  readonly kind: FactKind;
  readonly older: VersionText;
  readonly state: "waiting" | "placed" | "released";
  readonly thing: HangingThing;
  /** The first is that on which the whole hangs. */
  readonly parts: readonly DecisionPartRow[];
};

export type DecisionsRow = {
  readonly line: readonly VersionRow[];
  readonly newest: VersionText;
  readonly decisions: readonly DecisionRow[];
};

/** The versions of a text, and what was or is to be decided in the newest, by the older texts and position; null for no source. */
export async function getDecisions(access: Access, slug: string): Promise<DecisionsRow | null> {
  const line = await listLine(access, slug);
  const last = line.at(-1);
  if (last === undefined) return null;
  const newest = await getVersionText(access, last.id);
  const arrived = await listHanging(access, last.id);
  const decisions: DecisionRow[] = [];
  for (const { id } of line.slice(0, -1)) {
    const older = await getVersionText(access, id);
    decisions.push(...(await decisionsOf(access, older, newest, arrived)));
  }
  return { line, newest, decisions };
}

async function decisionsOf(
  access: Access,
  older: VersionText,
  newest: VersionText,
  arrived: readonly HangingRow[],
): Promise<DecisionRow[]> {
  const here = await listHanging(access, older.id, database(), { withReleased: true });
  const ways = await database().carriedAnchor.findMany({
    where: { sourceId: older.id, toSourceId: newest.id, toId: { not: null } },
    select: { anchorId: true, toId: true, outcome: true, decision: true, anchor: true, to: true },
  });
  const there = new Map(ways.map((way) => [way.anchorId, way.to]));
  const settled = here.filter(
    ({ kind, toId, decision }) => kind === "field" && toId !== null && decision === null,
  );
  const stayed = here.filter((row) => !settled.includes(row));
  const moved = ways.flatMap(({ toId, anchor, ...way }) => {
    const row = arrived.find(({ id, kind }) => id === toId && kind !== "field");
    return row ? [{ ...row, ...anchor, ...way }] : [];
  });
  const decided = new Set(moved.filter(({ decision }) => decision !== null).map(({ fact }) => fact));
  const all = [...stayed, ...moved.filter(({ fact }) => decided.has(fact))];
  const things = await database().anchor.findMany({
    where: { id: { in: all.map(({ fact }) => fact) } },
    select: hanging,
  });
  const thingOf = new Map(things.map((thing) => [thing.id, thing]));
  return [...Map.groupBy(all, ({ kind, fact }) => `${kind} ${fact}`).values()].flatMap(
    (rows): DecisionRow[] => {
      const [first] = rows;
      const thing = first && thingOf.get(first.fact);
      if (!thing) return [];
      const isPlaced = rows.every(
        (row) => decided.has(row.fact) || (row.kind === "field" && row.toId !== null),
      );
      const isReleased = rows.some(({ decision }) => decision === "released");
      const parts = rows.map((row) => ({ ...row, there: there.get(row.id) ?? null }));
      const state = isReleased ? "released" : isPlaced ? "placed" : "waiting";
      return [{ kind: first.kind, older, state, thing, parts: parts.toSorted(mainFirst) }];
    },
  );
}

const tablesBehind = new Set(["AttributionStep", "Speaker"]);

/** What is said, then who says so. */
function mainFirst(
  a: { readonly table: string; readonly start: number },
  b: { readonly table: string; readonly start: number },
): number {
  return Number(tablesBehind.has(a.table)) - Number(tablesBehind.has(b.table)) || a.start - b.start;
}

/** What is said above an older version that is read: which is the newest, and since when. Null for a newest version. */
export async function getSupersession(access: Access, slug: string) {
  const line = await listLine(access, slug);
  const at = line.findIndex((one) => one.slug === slug);
  const [next, newest] = [line[at + 1], line.at(-1)];
  if (at < 0 || !next || !newest) return null;
  const waiting = (await listHanging(access, line[at]?.id ?? "")).filter(
    ({ kind, toId }) => kind !== "field" || toId === null,
  );
  return { next, newest, waiting: new Set(waiting.map(({ fact }) => fact)).size };
}

type OldPlace = {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

/** How an older text is read: which version is the newest, and where in the older one stood what hangs on the newest now. */
export type OlderReading = {
  readonly slug: string;
  readonly newest: string;
  /** By the id of the anchor on which it hangs now. */
  readonly places: ReadonlyMap<string, OldPlace>;
};

/** What a text that was superseded is read with; null for a newest version. */
export async function getOlderReading(access: Access, slug: string): Promise<OlderReading | null> {
  const line = await listLine(access, slug);
  const own = line.find((one) => one.slug === slug);
  const newest = line.at(-1);
  if (!own || !newest || own === newest) return null;
  const rows = await database().$queryRaw<(OldPlace & { id: string })[]>`
    WITH RECURSIVE way AS (
      SELECT "anchorId" AS origin, "toId" AS id FROM "CarriedAnchor" WHERE "sourceId" = ${own.id}::uuid AND "toId" IS NOT NULL
      UNION ALL SELECT way.origin, next."toId" FROM way JOIN "CarriedAnchor" AS next ON next."anchorId" = way.id AND next."toId" IS NOT NULL
    )
    SELECT way.id::text AS id, a.passage, a.start, a."end", a.exact
      FROM way JOIN "Anchor" AS a ON a."sourceId" = ${own.id}::uuid AND a.id = way.origin`;
  return { slug, newest: newest.slug, places: new Map(rows.map(({ id, ...place }) => [id, place])) };
}

type OnAnchor = {
  readonly anchor: OldPlace & { readonly id: string; readonly source: { readonly slug: string } };
};

/** Facts as the older text tells them: those that were carried from it at their old places, those that stayed as they are. */
export function toOlderPlaces<Fact extends OnAnchor>(
  { slug, places }: OlderReading,
  facts: readonly Fact[],
): Fact[] {
  return facts.flatMap((fact) => {
    if (fact.anchor.source.slug === slug) return [fact];
    const place = places.get(fact.anchor.id);
    return place
      ? [{ ...fact, anchor: { ...fact.anchor, ...place, source: { ...fact.anchor.source, slug } } }]
      : [];
  });
}

/** Where a span of an older text stands in the newest, if that is beyond doubt. */
export async function findSamePlace(
  access: Access,
  slug: string,
  at: { readonly start: number; readonly end: number },
): Promise<{ readonly start: number; readonly end: number } | null> {
  const line = await listLine(access, slug);
  const [own, last] = [line.find((one) => one.slug === slug), line.at(-1)];
  if (!own || !last || own === last) return null;
  const [before, after] = await Promise.all([
    getVersionText(access, own.id),
    getVersionText(access, last.id),
  ]);
  const anchor = at.end <= before.positions.length ? cutAnchor(before, storedSpan(at.start, at.end)) : null;
  const to = anchor && planCarrying(before, after)(anchor).to;
  return to && { start: to.start, end: to.end };
}
