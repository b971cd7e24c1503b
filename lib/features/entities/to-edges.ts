/**
 * How an entity stands to others: the events in which both have a part, the claims about both, what the one says of the other.
 * Each edge has the passages behind it, so that it can be opened. Mere mention side by side is no edge. Pure.
 */
import type { ClaimRow } from "#lib/features/claims/queries.ts";
import type { EventRow } from "#lib/features/events/queries.ts";
import { type Shown, toShown } from "#lib/features/works/schema.ts";
import type { EntityKind } from "./schema.ts";

type Named = { readonly slug: string; readonly name: string; readonly kind: EntityKind };

/** What joins two entities. `says`: the entity of the concordance speaks of the other; `told`: the other speaks of it. */
export type EdgeGround = {
  readonly kind: "event" | "claim" | "says" | "told";
  /** The slug of the event or claim, and its title or statement. */
  readonly slug: string;
  readonly title: string;
  readonly words: readonly Shown[];
};

export type EdgeView = { readonly entity: Named; readonly grounds: readonly EdgeGround[] };

/** The edges of one entity, those with most grounds first. `events` and `claims` may hold others, which give none. */
export function toEdges(slug: string, events: readonly EventRow[], claims: readonly ClaimRow[]): EdgeView[] {
  const edges = new Map<string, { entity: Named; grounds: EdgeGround[] }>();
  const add = (entity: Named, ground: EdgeGround) => {
    if (entity.slug === slug) return;
    const edge = edges.get(entity.slug) ?? { entity, grounds: [] };
    edges.set(entity.slug, edge);
    const isThere = edge.grounds.some((one) => one.kind === ground.kind && one.slug === ground.slug);
    if (!isThere) edge.grounds.push(ground);
  };
  for (const event of events) {
    const present = [...event.participants, ...event.places].map(({ entity }) => entity);
    if (!present.some((one) => one.slug === slug)) continue;
    const words = event.passages.map(({ anchor }) => toShown(anchor));
    for (const one of present) add(one, { kind: "event", slug: event.slug, title: event.title, words });
  }
  for (const claim of claims)
    for (const { entity, kind, words } of groundsOf(slug, claim))
      add(entity, { kind, slug: claim.slug, title: claim.statement, words });
  return [...edges.values()].toSorted(
    (a, b) => b.grounds.length - a.grounds.length || (a.entity.slug < b.entity.slug ? -1 : 1),
  );
}

function groundsOf(slug: string, { subjects, evidence }: ClaimRow) {
  const about = subjects.map(({ entity }) => entity);
  const isAbout = about.some((one) => one.slug === slug);
  const all = evidence.map(({ anchor }) => toShown(anchor));
  const spoken = evidence.flatMap(({ anchor, attribution }) =>
    attribution.flatMap(({ speakers }) =>
      speakers.flatMap(({ entity }) => (entity ? [{ entity, words: [toShown(anchor)] }] : [])),
    ),
  );
  const own = spoken.filter(({ entity }) => entity.slug === slug).flatMap(({ words }) => words);
  return [
    ...(isAbout ? about.map((entity) => ({ entity, kind: "claim" as const, words: all })) : []),
    ...(own.length > 0 ? about.map((entity) => ({ entity, kind: "says" as const, words: own })) : []),
    ...(isAbout ? spoken.map(({ entity, words }) => ({ entity, kind: "told" as const, words })) : []),
  ];
}
