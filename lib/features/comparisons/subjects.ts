/**
 * What different texts have in common, and what only one of them has: whom they name, which events they tell of, which claims
 * they make. Ranked; which passages these are is `topic.ts`.
 */
import type { ClaimRow } from "#lib/features/claims/queries.ts";
import type { MentionedRow } from "#lib/features/entities/queries.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import type { EventRow } from "#lib/features/events/queries.ts";
import type { SubjectKey } from "./compare-request.ts";

export type Subject = SubjectKey & {
  readonly kind: EntityKind | "event" | "claim";
  readonly name: string;
  /** By column: how often it is named, or how many passages tell of it. */
  readonly counts: readonly number[];
};

/** What is known of the compared sources, by column where a source has its own. */
export type Known = {
  readonly slugs: readonly string[];
  readonly mentioned: readonly (readonly MentionedRow[])[];
  readonly events: readonly EventRow[];
  readonly claims: readonly ClaimRow[];
};

export type Subjects = {
  /** In two columns or more: those in most columns first, then those that every one of these has most of. */
  readonly shared: readonly Subject[];
  /** By column: what no other has, the most frequent first. */
  readonly only: readonly (readonly Subject[])[];
};

export function rankSubjects(known: Known): Subjects {
  const subjects = [...entitiesOf(known), ...eventsOf(known), ...claimsOf(known)];
  const columns = ({ counts }: Subject) => counts.filter((count) => count > 0).length;
  const least = ({ counts }: Subject) => Math.min(...counts.filter((count) => count > 0));
  const sum = ({ counts }: Subject) => counts.reduce((all, count) => all + count, 0);
  const ranked = subjects.toSorted(
    (a, b) => columns(b) - columns(a) || least(b) - least(a) || sum(b) - sum(a) || (a.name < b.name ? -1 : 1),
  );
  return {
    shared: ranked.filter((subject) => columns(subject) > 1),
    only: known.slugs.map((_, column) =>
      ranked.filter((subject) => columns(subject) === 1 && (subject.counts[column] ?? 0) > 0),
    ),
  };
}

function entitiesOf({ mentioned }: Known): Subject[] {
  const found = new Map<string, Subject>();
  mentioned.forEach((rows, column) => {
    for (const { slug, kind, name, here } of rows) {
      const counts = found.get(slug)?.counts ?? mentioned.map(() => 0);
      found.set(slug, { type: "entity", slug, kind, name, counts: counts.with(column, here) });
    }
  });
  return [...found.values()];
}

function eventsOf({ slugs, events }: Known): Subject[] {
  return events.map(({ slug, title, passages }) => ({
    type: "event",
    slug,
    kind: "event",
    name: title,
    counts: slugs.map((source) => passages.filter(({ anchor }) => anchor.source.slug === source).length),
  }));
}

function claimsOf({ slugs, claims }: Known): Subject[] {
  return claims.map(({ slug, statement, evidence }) => ({
    type: "claim",
    slug,
    kind: "claim",
    name: statement,
    counts: slugs.map((source) => evidence.filter(({ anchor }) => anchor.source.slug === source).length),
  }));
}
