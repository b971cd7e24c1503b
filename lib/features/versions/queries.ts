/**
 * Reads versions of a text: their line from the oldest to the newest, and what hangs on a text, fact by fact. Positions are stored
 * ones, code points.
 */
import type { AnchoredText, CutAnchor } from "#lib/anchor/cut-anchor.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Positions } from "#lib/text/positions.ts";
import { type FactKind, factParts } from "./fact-kinds.ts";
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
