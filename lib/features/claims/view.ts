/**
 * From rows to what a screen of claims needs: a claim in the matrix, and a claim with its evidence by source, its origins explained, and
 * its relations with the passages at both ends. Spans are in code points, for addresses.
 */
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { type Shown, toShown } from "#lib/features/works/schema.ts";
import { type ClaimOrigins, evidenceId, originsOf, workOfKey } from "./origins-of.ts";
import type { ClaimRow, EvidenceRow } from "./queries.ts";
import type { AttributionRelation, ClaimKind, RecordedRelation, Stance } from "./schema.ts";
import { writtenName } from "./stored-names.ts";

type EntityLink = { readonly slug: string; readonly name: string; readonly kind: EntityKind };

export type ClaimItemView = {
  readonly slug: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly about: readonly EntityLink[];
  /** Whose words carry or deny it. */
  readonly speakers: readonly EntityLink[];
  readonly evidence: readonly { readonly id: string; readonly stance: Stance; readonly words: Shown }[];
  /** How many claims it stands to in each way, seen from here. */
  readonly relations: Readonly<Record<RecordedRelation, number>>;
  readonly origins: number;
  readonly voices: number;
  readonly sources: readonly string[];
};

export type StepView = {
  readonly relation: AttributionRelation;
  readonly cue: Shown;
  readonly speakers: readonly {
    readonly words: Shown;
    readonly entity: EntityLink | null;
    /** The key of one without a name. */
    readonly voice: string | null;
  }[];
};

type EvidenceView = {
  readonly id: string;
  readonly stance: Stance;
  readonly words: Shown;
  /** Nearest to the article first; empty: the article's own voice. */
  readonly attribution: readonly StepView[];
};

export type RelationView = {
  readonly type: RecordedRelation;
  /** Whether the relation is told from here, or of this claim from the other; matters to `qualifies` alone. */
  readonly isOwn: boolean;
  readonly why: string;
  readonly other: { readonly slug: string; readonly statement: string; readonly kind: ClaimKind };
  readonly here: Shown | null;
  readonly there: Shown | null;
};

type Named = { readonly name: string; readonly entity: string | null };
type OriginWorkView = {
  readonly work: string | null;
  readonly title: string | null;
  readonly sources: readonly string[];
};

export type OriginsView = {
  readonly origins: readonly {
    readonly works: readonly OriginWorkView[];
    readonly joins: readonly (Named & { readonly isOwn: boolean; readonly shown: readonly Shown[] })[];
  }[];
  readonly voices: readonly (Named & { readonly shown: readonly Shown[] })[];
  readonly unestablished: readonly Shown[];
  readonly denying: readonly OriginWorkView[];
  /** The sources that assert or hedge it. */
  readonly sources: readonly string[];
};

export type ClaimView = ClaimItemView & {
  readonly described: readonly Shown[];
  readonly bySource: readonly { readonly source: string; readonly evidence: readonly EvidenceView[] }[];
  readonly explained: OriginsView;
  readonly related: readonly RelationView[];
};

export function toClaimItemView(row: ClaimRow): ClaimItemView {
  const origins = originsOf(row);
  const speakers = row.evidence.flatMap(({ attribution }) =>
    attribution.flatMap((step) => step.speakers.flatMap(({ entity }) => entity ?? [])),
  );
  return {
    slug: row.slug,
    statement: row.statement,
    kind: row.kind,
    about: row.subjects.map(({ entity }) => entity),
    speakers: [...new Map(speakers.map((entity) => [entity.slug, entity])).values()],
    evidence: row.evidence.map(({ label, stance, anchor }) => ({
      id: evidenceId(row.slug, label),
      stance,
      words: toShown(anchor),
    })),
    relations: countRelations(row),
    origins: origins.origins.length,
    voices: origins.voices.length,
    sources: [...new Set(row.evidence.map(({ anchor }) => anchor.source.slug))].toSorted(),
  };
}

export function toClaimView(row: ClaimRow): ClaimView {
  const bySource = Map.groupBy(row.evidence, ({ anchor }) => anchor.source.slug);
  return {
    ...toClaimItemView(row),
    described: row.described.map(({ anchor }) => toShown(anchor)),
    bySource: [...bySource]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([source, evidence]) => ({
        source,
        evidence: evidence
          .toSorted((a, b) => a.anchor.start - b.anchor.start)
          .map((one) => toEvidenceView(row.slug, one)),
      })),
    explained: toOriginsView(row, originsOf(row)),
    related: toRelationViews(row),
  };
}

function toEvidenceView(claim: string, { label, stance, anchor, attribution }: EvidenceRow): EvidenceView {
  return {
    id: evidenceId(claim, label),
    stance,
    words: toShown(anchor),
    attribution: attribution.map(({ relation, cue, speakers }) => ({
      relation: writtenName(relation),
      cue: toShown(cue),
      speakers: speakers.map(({ anchor: words, entity, voice }) => ({
        words: toShown(words),
        entity,
        voice,
      })),
    })),
  };
}

function countRelations({ relations, related }: ClaimRow): Record<RecordedRelation, number> {
  const counts = { contradicts: 0, "in-tension": 0, corroborates: 0, qualifies: 0 };
  for (const { type } of relations) counts[writtenName(type)] += 1;
  for (const { type } of related) if (type !== "qualifies") counts[writtenName(type)] += 1;
  return counts;
}

const relationOrder: readonly RecordedRelation[] = ["contradicts", "in-tension", "qualifies", "corroborates"];

function toRelationViews({ relations, related }: ClaimRow): RelationView[] {
  const own = relations.map(({ type, why, other, from, to }) => {
    const ends = { here: from && toShown(from.anchor), there: to && toShown(to.anchor) };
    return { type: writtenName(type), isOwn: true, why, other, ...ends };
  });
  const others = related.map(({ type, why, claim, from, to }) => {
    const ends = { here: to && toShown(to.anchor), there: from && toShown(from.anchor) };
    return { type: writtenName(type), isOwn: false, why, other: claim, ...ends };
  });
  return [...own, ...others].toSorted(
    (a, b) =>
      relationOrder.indexOf(a.type) - relationOrder.indexOf(b.type) || (a.other.slug < b.other.slug ? -1 : 1),
  );
}

function toOriginsView({ works }: ClaimRow, found: ClaimOrigins): OriginsView {
  const named = (key: string): Named => {
    const known = found.who.get(key);
    return { name: known?.entity?.name ?? known?.name ?? key, entity: known?.entity?.slug ?? null };
  };
  const toWork = ({ work, sources }: ClaimOrigins["denying"][number]): OriginWorkView => {
    const slug = workOfKey(work);
    return { work: slug, title: works.find((one) => one.slug === slug)?.title ?? null, sources };
  };
  return {
    origins: found.origins.map(({ works, joins }) => ({
      works: works.map(toWork),
      joins: joins.map(({ who, ownOf, shown }) => ({ ...named(who), isOwn: ownOf.length > 0, shown })),
    })),
    voices: found.voices.map(({ who, shown }) => ({ ...named(who), shown })),
    unestablished: found.unestablished.map(({ shown }) => shown),
    denying: found.denying.map(toWork),
    sources: found.sources,
  };
}
