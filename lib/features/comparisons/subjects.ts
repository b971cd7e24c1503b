/**
 * What different texts have in common, and what only one of them has: whom they name, which events they tell of, which claims
 * they make. Ranked; which passages these are is `topic.ts`.
 */
import type { ClaimRow } from "#lib/features/claims/queries.ts";
import { keyOf, type Told, type ToldSubject } from "./told.ts";

export type Subject = ToldSubject & {
  /** By column: how often it is named, or how many passages tell of it. */
  readonly counts: readonly number[];
};

/** What is known of the compared sources. */
export type Known = {
  readonly slugs: readonly string[];
  readonly told: readonly Told[];
  readonly claims: readonly ClaimRow[];
};

export type Subjects = {
  /** In two columns or more: those in most columns first, then those that every one of these has most of. */
  readonly shared: readonly Subject[];
  /** By column: what no other has, the most frequent first. */
  readonly only: readonly (readonly Subject[])[];
};

export function rankSubjects({ slugs, told }: Pick<Known, "slugs" | "told">): Subjects {
  const subjects = Array.from(Map.groupBy(told, ({ subject }) => keyOf(subject)).values(), (places) =>
    toSubject(slugs, places),
  ).flatMap((subject) => subject ?? []);
  const columns = ({ counts }: Subject) => counts.filter((count) => count > 0).length;
  const least = ({ counts }: Subject) => Math.min(...counts.filter((count) => count > 0));
  const sum = ({ counts }: Subject) => counts.reduce((all, count) => all + count, 0);
  const ranked = subjects.toSorted(
    (a, b) => columns(b) - columns(a) || least(b) - least(a) || sum(b) - sum(a) || (a.name < b.name ? -1 : 1),
  );
  return {
    shared: ranked.filter((subject) => columns(subject) > 1),
    only: slugs.map((_, column) =>
      ranked.filter((subject) => columns(subject) === 1 && (subject.counts[column] ?? 0) > 0),
    ),
  };
}

function toSubject(slugs: readonly string[], places: readonly Told[]): Subject | null {
  const [first] = places;
  const counts = slugs.map((slug) => places.filter(({ source }) => source === slug).length);
  return first ? { ...first.subject, counts } : null;
}
