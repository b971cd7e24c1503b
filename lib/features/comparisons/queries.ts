/** Reads the texts that are to be compared and what is known of them. What they have in common is found by pure files beside this one. */
import { listClaims } from "#lib/features/claims/queries.ts";
import { listMentionsOfSource } from "#lib/features/entities/queries.ts";
import { listEvents } from "#lib/features/events/queries.ts";
import { getSource } from "#lib/features/sources/queries.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { resemblances } from "./are-versions.ts";
import { type ComparedText, toComparedText } from "./compared-text.ts";
import type { Known } from "./subjects.ts";
import { toldByClaims, toldByEvents, toldByMentions } from "./told.ts";

/** The texts of those of these sources that are known, in their order. */
export async function listKnownTexts(access: Access, slugs: readonly string[]): Promise<ComparedText[]> {
  const rows = await Promise.all(slugs.map((slug) => getSource(access, slug)));
  return rows.flatMap((row) => (row === null ? [] : [toComparedText(row)]));
}

/** The texts of these sources, in their order; it fails where one is not known. */
export async function listComparedTexts(
  access: Access,
  slugs: readonly string[],
): Promise<Outcome<ComparedText[]>> {
  const texts = await listKnownTexts(access, slugs);
  const unknown = slugs.filter((asked) => !texts.some(({ slug }) => slug === asked));
  if (unknown.length > 0) {
    const names = unknown.map((slug) => `"${slug}"`).join(", ");
    return failed(
      "not-found",
      `No source has the slug ${names}, so it cannot be compared. /api/v1/sources lists those there are.`,
    );
  }
  return succeeded(texts);
}

/** Everything that is known of these sources, for aligning them by what they share. */
export async function getKnown(access: Access, slugs: readonly string[]): Promise<Known> {
  const [mentions, events, claims] = await Promise.all([
    Promise.all(slugs.map(async (slug) => toldByMentions(slug, await listMentionsOfSource(access, slug)))),
    Promise.all(slugs.map((source) => listEvents(access, { source }))),
    Promise.all(slugs.map((source) => listClaims(access, { source }))),
  ]);
  const [told, made] = [toldByEvents(slugs, once(events.flat())), once(claims.flat())];
  return { slugs, told: [...mentions.flat(), ...told, ...toldByClaims(slugs, made)], claims: made };
}

function once<Row extends { readonly slug: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.slug, row])).values()];
}

/** A source that may be laid beside those that are chosen, and what it has in common with one of them or more. */
type OverlapRow = {
  readonly slug: string;
  readonly name: string;
  readonly isWitness: boolean;
  /** Entities that both name, and claims that both carry or deny. */
  readonly names: number;
  readonly claims: number;
};

/** Current sources other than these, at most `limit`: witnesses of the same works first, then those that share most. */
function listOverlaps(_access: Access, chosen: readonly string[], limit: number): Promise<OverlapRow[]> {
  return database().$queryRaw<OverlapRow[]>`
    WITH chosen AS (SELECT id, "workId" FROM "Source" WHERE slug = ANY(${[...chosen]})),
    named AS (
      SELECT m."sourceId", count(DISTINCT m."entityId")::int AS names FROM "Mention" AS m
        WHERE m."entityId" IN (SELECT "entityId" FROM "Mention" WHERE "sourceId" IN (SELECT id FROM chosen))
        GROUP BY m."sourceId"
    ),
    claimed AS (
      SELECT e."sourceId", count(DISTINCT e."claimId")::int AS claims FROM "Evidence" AS e
        WHERE e."claimId" IN (SELECT "claimId" FROM "Evidence" WHERE "sourceId" IN (SELECT id FROM chosen))
        GROUP BY e."sourceId"
    )
    SELECT s.slug, coalesce(title.value, s."fileName") AS name,
        coalesce(s."workId" IN (SELECT "workId" FROM chosen), false) AS "isWitness",
        coalesce(named.names, 0) AS names, coalesce(claimed.claims, 0) AS claims
      FROM "Source" AS s
        LEFT JOIN "SourceField" AS title ON title."sourceId" = s.id AND title.name = 'title'
        LEFT JOIN named ON named."sourceId" = s.id
        LEFT JOIN claimed ON claimed."sourceId" = s.id
      WHERE s.id NOT IN (SELECT id FROM chosen)
        AND NOT EXISTS (SELECT FROM "Source" AS newer WHERE newer."supersedesId" = s.id)
      ORDER BY "isWitness" DESC, coalesce(claimed.claims, 0) + coalesce(named.names, 0) DESC, s.slug COLLATE "C"
      LIMIT ${limit}::int`;
}

/** A source that is proposed, and how much of the shorter text stands in the longer: null where that is next to nothing. */
export type ProposalRow = OverlapRow & { readonly resemblance: number | null };

/** So many of the nearest are proposed, and held against the chosen texts word by word. */
const MOST_PROPOSED = 50;

/** Sources to lay beside these: witnesses of the same works, then what is nearly the same text, then what shares names and claims. */
export async function listProposals(access: Access, chosen: readonly string[]): Promise<ProposalRow[]> {
  const rows = await listOverlaps(access, chosen, MOST_PROPOSED);
  const own = await listKnownTexts(access, chosen);
  const texts =
    own.length === 0
      ? []
      : await listKnownTexts(
          access,
          rows.map(({ slug }) => slug),
        );
  const alike = resemblances(own, texts);
  return rows
    .map((row) => ({ ...row, resemblance: alike.get(row.slug) ?? null }))
    .toSorted(
      (a, b) =>
        Number(b.isWitness) - Number(a.isWitness) ||
        (b.resemblance ?? 0) - (a.resemblance ?? 0) ||
        b.claims + b.names - a.claims - a.names,
    );
}
