/** Reads the texts that are to be compared and what is known of them. What they have in common is found by pure files beside this one. */
import { listClaims } from "#lib/features/claims/queries.ts";
import { getEntity, listMentioned } from "#lib/features/entities/queries.ts";
import { listEvents } from "#lib/features/events/queries.ts";
import { getSource, listSources } from "#lib/features/sources/queries.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { type ComparedText, toComparedText } from "./compared-text.ts";
import type { Known } from "./subjects.ts";
import type { TopicPlace } from "./topic.ts";

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
  const [mentioned, events, claims] = await Promise.all([
    Promise.all(slugs.map((slug) => listMentioned(access, slug))),
    Promise.all(slugs.map((source) => listEvents(access, { source }))),
    Promise.all(slugs.map((source) => listClaims(access, { source }))),
  ]);
  return { slugs, mentioned, events: once(events.flat()), claims: once(claims.flat()) };
}

function once<Row extends { readonly slug: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.slug, row])).values()];
}

/** Where an entity is named. */
export async function listEntityPlaces(access: Access, slug: string): Promise<TopicPlace[]> {
  const row = await getEntity(access, slug);
  return (row?.mentions ?? []).map(({ anchor: { source, passage, start, end } }) => {
    return { source: source.slug, passage, start, end };
  });
}

/** A source that may be laid beside those that are chosen, and what it has in common with one of them or more. */
export type ProposalRow = {
  readonly slug: string;
  readonly name: string;
  readonly isWitness: boolean;
  readonly names: number;
  readonly claims: number;
};

/** All other current sources: witnesses of the same works first, then those that share most names and claims. */
export async function listProposals(access: Access, chosen: readonly string[]): Promise<ProposalRow[]> {
  const [sources, mentioned, claims] = await Promise.all([
    listSources(access, { versions: "all" }),
    chosen.length > 0 ? listMentioned(access) : [],
    Promise.all(chosen.map((source) => listClaims(access, { source }))),
  ]);
  const own = sources.filter(({ slug }) => chosen.includes(slug));
  const works = new Set(own.flatMap(({ work }) => work?.slug ?? []));
  const namedOf = Map.groupBy(mentioned, ({ source }) => source);
  const named = new Set(chosen.flatMap((slug) => namedOf.get(slug) ?? []).map(({ slug }) => slug));
  const made = once(claims.flat()).map(
    ({ evidence }) => new Set(evidence.map(({ anchor }) => anchor.source.slug)),
  );
  return sources
    .filter(({ slug, supersededBy }) => supersededBy === null && !chosen.includes(slug))
    .map(({ slug, fileName, fields, work }) => ({
      slug,
      name: fields.find((field) => field.name === "title")?.value ?? fileName,
      isWitness: work !== null && works.has(work.slug),
      names: (namedOf.get(slug) ?? []).filter((row) => named.has(row.slug)).length,
      claims: made.filter((its) => its.has(slug)).length,
    }))
    .toSorted((a, b) => Number(b.isWitness) - Number(a.isWitness) || b.claims + b.names - a.claims - a.names);
}
