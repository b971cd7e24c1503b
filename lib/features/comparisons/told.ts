/** What each text tells of, at which words: names, events and claims in one list. Everything that different texts share is found in it. */
import type { ClaimRow } from "#lib/features/claims/queries.ts";
import type { SourceMentionRow } from "#lib/features/entities/queries.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import type { EventRow } from "#lib/features/events/queries.ts";
import type { SubjectKey } from "./compare-request.ts";

/** Words of a source: in which passage, where in code points. */
export type ToldPlace = {
  readonly source: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
};

/** Somebody or something that a text can tell of. */
export type ToldSubject = SubjectKey & {
  readonly kind: EntityKind | "event" | "claim";
  readonly name: string;
};

export type Told = ToldPlace & { readonly subject: ToldSubject };

type Anchored = {
  readonly anchor: Omit<ToldPlace, "source"> & { readonly source: { readonly slug: string } };
};

export function toldByMentions(source: string, mentions: readonly SourceMentionRow[]): Told[] {
  return mentions.map(({ entity: { slug, kind, name }, anchor: { passage, start, end } }) => {
    return { source, passage, start, end, subject: { type: "entity", slug, kind, name } };
  });
}

/** The passages that tell of events, of these sources only. */
export function toldByEvents(slugs: readonly string[], events: readonly EventRow[]): Told[] {
  return events.flatMap(({ slug, title, passages }) =>
    toldAt(slugs, passages, { type: "event", slug, kind: "event", name: title }),
  );
}

/** The evidence of claims, of these sources only. */
export function toldByClaims(slugs: readonly string[], claims: readonly ClaimRow[]): Told[] {
  return claims.flatMap(({ slug, statement, evidence }) =>
    toldAt(slugs, evidence, { type: "claim", slug, kind: "claim", name: statement }),
  );
}

function toldAt(slugs: readonly string[], rows: readonly Anchored[], subject: ToldSubject): Told[] {
  return rows.flatMap(({ anchor: { source, passage, start, end } }) =>
    slugs.includes(source.slug) ? [{ source: source.slug, passage, start, end, subject }] : [],
  );
}

/** The same for the same subject, and for no other. */
export function keyOf({ type, slug }: SubjectKey): string {
  return `${type}:${slug}`;
}
