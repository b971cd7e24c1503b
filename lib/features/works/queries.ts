/**
 * Reads works: one text published in several places, what shows it, whose word it is, and what its witnesses lean on. Positions are
 * stored ones, code points.
 */
import { currentFirst, getOrigins, type Versions } from "#lib/features/sources/queries.ts";
import type { Recorded } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import type { SpanRecord, WorkRecord } from "./schema.ts";

/** Words of a source at their place, as every query of facts selects them. */
export const shownAnchor = {
  select: {
    sourceId: true,
    id: true,
    passage: true,
    start: true,
    end: true,
    exact: true,
    source: { select: { slug: true, supersededBy: { select: { slug: true } } } },
  },
} as const;

const lean = {
  select: {
    recordedBy: true,
    outlet: { select: { slug: true, name: true } },
    anchor: shownAnchor,
    cue: shownAnchor,
  },
} as const;

const work = {
  slug: true,
  title: true,
  note: true,
  recordedBy: true,
  witnesses: {
    select: {
      slug: true,
      supersedesId: true,
      supersededBy: { select: { slug: true } },
      anchors: { where: { lean: { isNot: null } }, select: { lean } },
    },
    orderBy: { slug: "asc" },
  },
  passages: { select: { shows: true, recordedBy: true, anchor: shownAnchor } },
  voices: { select: { role: true, entity: { select: { slug: true, name: true } }, anchor: shownAnchor } },
} as const satisfies Prisma.WorkSelect;

type StoredWork = Prisma.WorkGetPayload<{ select: typeof work }>;
export type WorkRow = NonNullable<Awaited<ReturnType<typeof getWork>>>;
export type LeanRow = NonNullable<WorkRow["witnesses"][number]["anchors"][number]["lean"]>;

/** Works in the order of their slugs, at most `limit`, those behind the slug `after` where one is given. */
export async function listWorks(
  _access: Access,
  {
    limit,
    after,
    versions = "current",
  }: {
    readonly limit?: number;
    readonly after?: string | undefined;
    readonly versions?: Versions;
  } = {},
) {
  const rows = await database().work.findMany({
    select: work,
    orderBy: { slug: "asc" },
    ...(after === undefined ? {} : { where: { slug: { gt: after } } }),
    ...(limit === undefined ? {} : { take: limit }),
  });
  return versions === "all" ? rows.map(inTextOrder) : rows.map(toCurrent);
}

/** A work with its witnesses and everything that shows it, or null. */
export async function getWork(_access: Access, slug: string) {
  const row = await database().work.findUnique({ where: { slug }, select: work });
  return row && toCurrent(row);
}

/** All works of these slugs: the ground on which origins are counted. */
export async function listWorksOf(_access: Access, slugs: readonly string[]) {
  const rows = await database().work.findMany({ where: { slug: { in: [...slugs] } }, select: work });
  return rows.map(toCurrent);
}

function toCurrent(row: StoredWork): StoredWork {
  return inTextOrder({
    ...row,
    witnesses: row.witnesses.filter(({ supersededBy }) => supersededBy === null),
    passages: currentFirst(row.passages),
    voices: currentFirst(row.voices),
  });
}

function inTextOrder<Row extends Pick<StoredWork, "passages" | "voices">>(row: Row): Row {
  return { ...row, passages: inOrder(row.passages), voices: inOrder(row.voices) };
}

/** A work as it is recorded, told by the texts in which it was recorded, with the anchors that its facts hang on now. */
export type RecordedWork = Recorded & {
  readonly record: WorkRecord;
  readonly anchors: readonly { readonly sourceId: string; readonly id: string }[];
};

/**
 * Every work as an import would give it, without the witnesses that a person named, as last committed: an import that is under way has
 * changed none of them yet, and its lock keeps others out.
 */
export async function listRecordedWorks(access: Access): Promise<RecordedWork[]> {
  const rows = await database().work.findMany({ select: work });
  const toOrigin = await getOrigins(access);
  return rows.map((row) => {
    const all = row.witnesses.flatMap(({ anchors }) => anchors.flatMap(({ lean }) => lean ?? []));
    const leans = all.filter(({ recordedBy }) => recordedBy === "import");
    const passages = row.passages.filter(({ recordedBy }) => recordedBy === "import");
    const byImport = new Set(passages.map(({ anchor }) => toOrigin(anchor).source));
    const joined = row.passages
      .map(({ anchor }) => toOrigin(anchor).source)
      .filter((one) => !byImport.has(one));
    const facts = [...passages, ...row.voices, ...leans];
    return {
      recordedBy: row.recordedBy,
      isHeld: joined.length > 0,
      anchors: [...facts.map(({ anchor }) => anchor), ...leans.map(({ cue }) => cue)],
      record: {
        slug: row.slug,
        title: row.title,
        note: row.note,
        witnesses: row.witnesses.flatMap(({ slug, supersedesId }) =>
          supersedesId === null && !joined.includes(slug) ? [slug] : [],
        ),
        voices: bySpan(
          row.voices.map(({ anchor, role, entity }) => ({ ...toOrigin(anchor), role, entity: entity.slug })),
        ),
        passages: bySpan(row.passages.map(({ anchor, shows }) => ({ ...toOrigin(anchor), shows }))),
        leans: bySpan(
          leans.map(({ anchor, cue, outlet }) => {
            return { ...toOrigin(anchor), outlet: outlet.slug, cue: toOrigin(cue) };
          }),
        ),
      },
    };
  });
}

type Shown = { readonly source: { readonly slug: string }; readonly start: number; readonly end: number };

/** By source and position: as the texts tell them. */
export function inOrder<Fact extends { readonly anchor: Shown }>(facts: readonly Fact[]): Fact[] {
  return facts.toSorted(({ anchor: a }, { anchor: b }) =>
    compareSpans({ ...a, source: a.source.slug }, { ...b, source: b.source.slug }),
  );
}

/** The same for records. */
export function bySpan<Span extends SpanRecord>(spans: readonly Span[]): Span[] {
  return spans.toSorted(compareSpans);
}

function compareSpans(a: SpanRecord, b: SpanRecord): number {
  const bySource = a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
  return bySource || a.start - b.start || a.end - b.end;
}
