/**
 * Reads claims: the passages that carry or deny them, who says so, how they stand to one another, and the ground on which their
 * origins are counted; those of a source, those about an entity and those that it makes. Positions are stored ones, code points.
 */
import { currentFirst, currentSource, getOrigins, type Versions } from "#lib/features/sources/queries.ts";
import { listWorksOf, shownAnchor, type WorkRow } from "#lib/features/works/queries.ts";
import type { Recorded } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import {
  type ClaimKind,
  type ClaimRecord,
  conflictTypes,
  type EvidenceRecord,
  type RecordedRelation,
  type SpeakerRecord,
} from "./schema.ts";
import { storedName, writtenName } from "./stored-names.ts";

const entity = { select: { slug: true, name: true, kind: true } } as const;
const byOrdinal = { ordinal: "asc" } as const;

const evidence = {
  label: true,
  stance: true,
  recordedBy: true,
  anchor: {
    select: {
      ...shownAnchor.select,
      source: { select: { ...shownAnchor.select.source.select, work: { select: { slug: true } } } },
    },
  },
  attribution: {
    select: {
      relation: true,
      cue: shownAnchor,
      speakers: { select: { voice: true, entity, anchor: shownAnchor }, orderBy: byOrdinal },
    },
    orderBy: byOrdinal,
  },
} as const satisfies Prisma.EvidenceSelect;

const otherClaim = { select: { slug: true, statement: true, kind: true } } as const;
const end = { select: { label: true, stance: true, anchor: shownAnchor } } as const;
const relation = { type: true, why: true, recordedBy: true, from: end, to: end } as const;

const claim = {
  slug: true,
  statement: true,
  kind: true,
  recordedBy: true,
  subjects: { select: { entity }, orderBy: byOrdinal },
  described: { select: { anchor: shownAnchor }, orderBy: byOrdinal },
  evidence: { select: evidence },
  relations: { select: { ...relation, other: otherClaim } },
  related: { select: { ...relation, claim: otherClaim } },
} as const satisfies Prisma.ClaimSelect;

type StoredClaim = Prisma.ClaimGetPayload<{ select: typeof claim }>;
export type EvidenceRow = StoredClaim["evidence"][number];

/** A claim with the works whose witnesses carry or deny it: whose word they are, and what they lean on. */
export type ClaimRow = StoredClaim & { readonly works: readonly WorkRow[] };

export type ClaimFilter = {
  /** The slug of an entity that the claim is about. */
  readonly about?: string | undefined;
  /** The slug of an entity whose words carry or deny it. */
  readonly speaker?: string | undefined;
  /** The slug of a source that carries or denies it; of an older version too, if asked for. */
  readonly source?: string | undefined;
  readonly versions?: Versions | undefined;
  readonly kind?: ClaimKind | undefined;
  /** Standing to another claim in one of these ways. */
  readonly relations?: readonly RecordedRelation[] | undefined;
  readonly limit?: number | undefined;
  /** The slug of the last claim of the page before. */
  readonly after?: string | undefined;
};

/** Claims in the order of their slugs, each with its evidence by its labels. */
export async function listClaims(access: Access, filter: ClaimFilter = {}): Promise<ClaimRow[]> {
  const rows = await database().claim.findMany({
    select: claim,
    where: { AND: toConditions(filter) },
    orderBy: { slug: "asc" },
    ...(filter.limit === undefined ? {} : { take: filter.limit }),
  });
  return withWorks(access, filter.versions === "all" ? rows : rows.map(toCurrent));
}

/** A claim with everything that is known of it, or null. */
export async function getClaim(access: Access, slug: string): Promise<ClaimRow | null> {
  const row = await database().claim.findUnique({ where: { slug }, select: claim });
  return row && ((await withWorks(access, [toCurrent(row)]))[0] ?? null);
}

/** How many claims there are, and how many of them another contradicts or is in tension with. */
export async function getClaimCounts(_access: Access) {
  const [claims, conflicts] = await Promise.all([
    database().claim.count({ where: { AND: toConditions({}) } }),
    database().claim.count({ where: { AND: toConditions({ relations: conflictTypes }) } }),
  ]);
  return { claims, conflicts };
}

/** A claim stands in a list where evidence on a current text carries it: as the database asks it of all texts together. */
const carriedNow = {
  evidence: { some: { stance: { not: "denies" }, anchor: { source: currentSource } } },
} as const satisfies Prisma.ClaimWhereInput;

function toConditions({
  about,
  speaker,
  source,
  kind,
  relations,
  after,
  versions = "current",
}: ClaimFilter): Prisma.ClaimWhereInput[] {
  const types = relations?.map((type) => storedName(type));
  const of = versions === "all" ? {} : currentSource;
  const said = {
    anchor: { source: of },
    attribution: { some: { speakers: { some: { entity: { slug: speaker ?? "" } } } } },
  };
  return [
    ...(versions === "all" ? [] : [carriedNow]),
    ...(about === undefined ? [] : [{ subjects: { some: { entity: { slug: about } } } }]),
    ...(speaker === undefined ? [] : [{ evidence: { some: said } }]),
    ...(source === undefined
      ? []
      : [{ evidence: { some: { anchor: { source: { ...of, slug: source } } } } }]),
    ...(kind === undefined ? [] : [{ kind }]),
    ...(types === undefined
      ? []
      : [
          {
            OR: [
              { relations: { some: { type: { in: types } } } },
              { related: { some: { type: { in: types } } } },
            ],
          },
        ]),
    ...(after === undefined ? [] : [{ slug: { gt: after } }]),
  ];
}

/** What current texts say; of the ends of relations, those that stand on current texts. A claim that waits shows what it has. */
function toCurrent(row: StoredClaim): StoredClaim {
  const carrying = currentFirst(row.evidence.filter(({ stance }) => stance !== "denies"));
  const isWaiting = carrying.some(({ anchor }) => anchor.source.supersededBy !== null);
  if (isWaiting) return row;
  return {
    ...row,
    described: currentFirst(row.described),
    evidence: row.evidence.filter(({ anchor }) => anchor.source.supersededBy === null),
    relations: row.relations.map(withCurrentEnds),
    related: row.related.map(withCurrentEnds),
  };
}

type End = StoredClaim["relations"][number]["from"];

function withCurrentEnds<Relation extends { readonly from: End; readonly to: End }>(one: Relation): Relation {
  const orNull = (end: End) => (end?.anchor.source.supersededBy === null ? end : null);
  return { ...one, from: orNull(one.from), to: orNull(one.to) };
}

async function withWorks(access: Access, rows: readonly StoredClaim[]): Promise<ClaimRow[]> {
  const slugs = rows.flatMap(({ evidence }) =>
    evidence.flatMap(({ anchor }) => anchor.source.work?.slug ?? []),
  );
  const works = await listWorksOf(access, [...new Set(slugs)]);
  return rows.map((row) => {
    const own = new Set(row.evidence.map(({ anchor }) => anchor.source.work?.slug));
    return {
      ...row,
      evidence: row.evidence.toSorted((a, b) => labelNumber(a.label) - labelNumber(b.label)),
      works: works.filter(({ slug }) => own.has(slug)),
    };
  });
}

function labelNumber(label: string): number {
  return Number(label.slice(1));
}

/** A claim as it is recorded, told by the texts in which it was recorded, with the anchors that an import's facts hang on now. */
export type RecordedClaim = Recorded & {
  readonly record: ClaimRecord;
  readonly id: string;
  readonly anchors: readonly { readonly sourceId: string; readonly id: string }[];
  /** Those of what a person recorded of it, too. */
  readonly allAnchors: readonly { readonly sourceId: string; readonly id: string }[];
};

/**
 * Every claim as an import would give it, as last committed: an import that is under way has changed none of them yet, and its lock
 * keeps others out.
 */
export async function listRecordedClaims(access: Access): Promise<RecordedClaim[]> {
  const rows = await database().claim.findMany({ select: { ...claim, id: true } });
  const toOrigin = await getOrigins(access);
  return rows.map(
    ({ id, slug, statement, kind, recordedBy, subjects, described, evidence, relations, related }) => {
      const imported = evidence.filter((one) => one.recordedBy === "import");
      const anchorsOf = (some: typeof evidence) => {
        const steps = some.flatMap(({ attribution }) => attribution);
        const shown = [...described, ...some, ...steps.flatMap(({ speakers }) => speakers)];
        return [...shown.map(({ anchor }) => anchor), ...steps.map(({ cue }) => cue)];
      };
      const others = [...relations, ...related].some((one) => one.recordedBy !== "import");
      return {
        id,
        recordedBy,
        isHeld: others || imported.length < evidence.length,
        anchors: anchorsOf(imported),
        allAnchors: anchorsOf(evidence),
        record: {
          slug,
          statement,
          kind,
          about: subjects.map(({ entity }) => entity.slug),
          described: described.map(({ anchor }) => toOrigin(anchor)),
          evidence: imported
            .toSorted((a, b) => labelNumber(a.label) - labelNumber(b.label))
            .map((one) => toEvidenceRecord(one, toOrigin)),
          relations: relations
            .filter((one) => one.recordedBy === "import")
            .map(({ type, why, from, to, other }) => {
              const ends = { from: from?.label ?? null, to: to?.label ?? null };
              return { type: writtenName(type), claim: other.slug, why, ...ends };
            })
            .toSorted((a, b) => (`${a.claim} ${a.type}` < `${b.claim} ${b.type}` ? -1 : 1)),
        },
      };
    },
  );
}

function toEvidenceRecord(
  { label, stance, anchor, attribution }: EvidenceRow,
  toOrigin: Awaited<ReturnType<typeof getOrigins>>,
): EvidenceRecord {
  return {
    ...toOrigin(anchor),
    label,
    stance,
    attribution: attribution.map(({ relation, cue, speakers }) => ({
      relation: writtenName(relation),
      cue: toOrigin(cue),
      speakers: speakers.map(({ anchor, entity, voice }): SpeakerRecord => {
        return entity
          ? { ...toOrigin(anchor), entity: entity.slug }
          : { ...toOrigin(anchor), voice: voice ?? "" };
      }),
    })),
  };
}
