/**
 * Reads works: one text published in several places, what shows it, whose word it is, and what its witnesses lean on. Positions are
 * stored ones, code points.
 */
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
    source: { select: { slug: true } },
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
    select: { slug: true, anchors: { where: { lean: { isNot: null } }, select: { lean } } },
    orderBy: { slug: "asc" },
  },
  passages: { select: { shows: true, anchor: shownAnchor } },
  voices: { select: { role: true, entity: { select: { slug: true, name: true } }, anchor: shownAnchor } },
} as const satisfies Prisma.WorkSelect;

type StoredWork = Prisma.WorkGetPayload<{ select: typeof work }>;
export type WorkRow = NonNullable<Awaited<ReturnType<typeof getWork>>>;
export type LeanRow = NonNullable<WorkRow["witnesses"][number]["anchors"][number]["lean"]>;

/** Works in the order of their slugs, at most `limit`, those behind the slug `after` where one is given. */
export async function listWorks(
  _access: Access,
  { limit, after }: { readonly limit?: number; readonly after?: string | undefined } = {},
) {
  const rows = await database().work.findMany({
    select: work,
    orderBy: { slug: "asc" },
    ...(after === undefined ? {} : { where: { slug: { gt: after } } }),
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows.map(inTextOrder);
}

/** A work with its witnesses and everything that shows it, or null. */
export async function getWork(_access: Access, slug: string) {
  const row = await database().work.findUnique({ where: { slug }, select: work });
  return row && inTextOrder(row);
}

/** All works of these slugs: the ground on which origins are counted. */
export async function listWorksOf(_access: Access, slugs: readonly string[]) {
  const rows = await database().work.findMany({ where: { slug: { in: [...slugs] } }, select: work });
  return rows.map(inTextOrder);
}

function inTextOrder<Row extends Pick<StoredWork, "passages" | "voices">>(row: Row): Row {
  return { ...row, passages: inOrder(row.passages), voices: inOrder(row.voices) };
}

/** A work as it is recorded, with the anchors that its facts hang on. */
export type RecordedWork = Recorded & {
  readonly record: WorkRecord;
  readonly anchors: readonly { readonly sourceId: string; readonly id: string }[];
};

/**
 * Every work as an import would give it, as last committed: an import that is under way has changed none of them yet, and its lock
 * keeps others out.
 */
export async function listRecordedWorks(_access: Access): Promise<RecordedWork[]> {
  const rows = await database().work.findMany({ select: work });
  return rows.map((row) => {
    const all = row.witnesses.flatMap(({ anchors }) => anchors.flatMap(({ lean }) => lean ?? []));
    const leans = all.filter(({ recordedBy }) => recordedBy === "import");
    const facts = [...row.passages, ...row.voices, ...leans];
    return {
      recordedBy: row.recordedBy,
      isHeld: false,
      anchors: [...facts.map(({ anchor }) => anchor), ...leans.map(({ cue }) => cue)],
      record: {
        slug: row.slug,
        title: row.title,
        note: row.note,
        witnesses: row.witnesses.map(({ slug }) => slug),
        voices: inOrder(row.voices).map(({ anchor, role, entity }) => ({
          ...toSpan(anchor),
          role,
          entity: entity.slug,
        })),
        passages: inOrder(row.passages).map(({ anchor, shows }) => ({ ...toSpan(anchor), shows })),
        leans: inOrder(leans).map(({ anchor, cue, outlet }) => ({
          ...toSpan(anchor),
          outlet: outlet.slug,
          cue: toSpan(cue),
        })),
      },
    };
  });
}

type Shown = { readonly source: { readonly slug: string }; readonly start: number; readonly end: number };

/** Where an anchor stands, as records say it. */
export function toSpan({ source, start, end }: Shown): SpanRecord {
  return { source: source.slug, start, end };
}

/** By source and position: as the texts tell them. */
export function inOrder<Fact extends { readonly anchor: Shown }>(facts: readonly Fact[]): Fact[] {
  return facts.toSorted(({ anchor: a }, { anchor: b }) => {
    const bySource = a.source.slug < b.source.slug ? -1 : a.source.slug > b.source.slug ? 1 : 0;
    return bySource || a.start - b.start || a.end - b.end;
  });
}
