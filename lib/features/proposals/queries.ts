/**
 * Reads suggestions: which wait, in which order, as they are before they are decided; and what proposing needs to know: the names of the
 * room, the words around their bearers, the other texts. Positions are stored ones, code points.
 */
import { type ShingleHashes, shingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { longestShared } from "#lib/collation/longest-shared.ts";
import type { Version } from "#lib/collation/version.ts";
import type { KnownName, ProposingText } from "#lib/proposals/named.ts";
import { openers } from "#lib/proposals/words/lists.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { fold } from "#lib/text/fold.ts";
import { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";
import { type KnownText, nearCopies } from "./near-copies.ts";
import { payloadSchema, type SuggestionKind, type SuggestionState } from "./schema.ts";
import { storedKind, toKind } from "./stored-names.ts";
import type { PlacedCopy } from "./to-suggestions.ts";

export type SuggestionFilter = {
  readonly kind?: SuggestionKind | undefined;
  readonly source?: string | undefined;
  readonly state?: SuggestionState | undefined;
  readonly group?: string | undefined;
  readonly limit?: number | undefined;
  /** The place of the last suggestion of the page before: its kind's rank is the database's own. */
  readonly after?: string | undefined;
};

const row = {
  id: true,
  kind: true,
  state: true,
  start: true,
  end: true,
  exact: true,
  group: true,
  payload: true,
  reasons: true,
  score: true,
  maker: true,
  sourceId: true,
  source: { select: { slug: true } },
} as const satisfies Prisma.SuggestionSelect;

/** By kind, then by source, then in the order of the text: a reviewer reads on where the last one stood. */
const inOrder = [
  { kind: "asc" },
  { source: { slug: "asc" } },
  { start: "asc" },
  { id: "asc" },
] as const satisfies Prisma.SuggestionOrderByWithRelationInput[];

/**
 * What waits at words of a text that a newer one replaced waits no more; neither does the question what a source is, once somebody said
 * so in another room.
 */
const current = {
  OR: [{ sourceId: null }, { source: { supersededBy: null } }],
  NOT: {
    state: "open",
    kind: { in: ["version", "witness"] },
    source: { OR: [{ workId: { not: null } }, { supersedesId: { not: null } }] },
  },
} satisfies Prisma.SuggestionWhereInput;

function where({ kind, source, state, group }: SuggestionFilter): Prisma.SuggestionWhereInput {
  return {
    ...(kind === undefined ? {} : { kind: storedKind(kind) }),
    ...current,
    ...(source === undefined ? {} : { source: { slug: source, supersededBy: null } }),
    ...(state === undefined ? {} : { state }),
    ...(group === undefined ? {} : { group }),
  };
}

export type SuggestionRow = Awaited<ReturnType<typeof listSuggestions>>[number];

/** Suggestions in order, those behind the one with the id `after` where one is given. */
export async function listSuggestions(_access: Access, filter: SuggestionFilter = {}) {
  const rows = await database().suggestion.findMany({
    where: where(filter),
    select: row,
    orderBy: [...inOrder],
    ...(filter.limit === undefined ? {} : { take: filter.limit }),
    ...(filter.after === undefined ? {} : { cursor: { id: filter.after }, skip: 1 }),
  });
  return rows.map(withPayload);
}

/** One suggestion, or null. */
export async function getSuggestion(_access: Access, id: string) {
  const found = await database().suggestion.findUnique({ where: { id }, select: row });
  return found && withPayload(found);
}

/** The first open suggestion of a filter, behind the one given if there is any behind it, else from the beginning; or null. */
export async function getNextSuggestion(access: Access, filter: SuggestionFilter, after?: string) {
  const open = { ...filter, state: "open", limit: 1 } as const;
  const at = after === undefined ? null : await getSuggestion(access, after);
  if (at !== null) {
    const behind: Prisma.SuggestionWhereInput = {
      OR: [
        { kind: at.kind, source: { slug: at.source?.slug ?? "" }, start: { gt: at.start ?? 0 } },
        { kind: at.kind, source: { slug: { gt: at.source?.slug ?? "" } } },
      ],
    };
    const next = await database().suggestion.findFirst({
      where: { AND: [where(open), behind] },
      select: row,
      orderBy: [...inOrder],
    });
    if (next !== null) return withPayload(next);
  }
  return (await listSuggestions(access, open))[0] ?? null;
}

function withPayload<Row extends { readonly payload: unknown }>(found: Row) {
  return { ...found, payload: payloadSchema.parse(found.payload) };
}

export type SuggestionCount = {
  readonly kind: Awaited<ReturnType<typeof listSuggestions>>[number]["kind"];
  readonly state: SuggestionState;
  readonly source: string | null;
  readonly count: number;
};

/** How many there are of each kind, state and source. */
export async function listSuggestionCounts(_access: Access): Promise<SuggestionCount[]> {
  const by = ["kind", "state", "sourceId"] as const;
  const counts = await database().suggestion.groupBy({ by: [...by], where: current, _count: true });
  const ids = counts.flatMap(({ sourceId }) => sourceId ?? []);
  const sources = await database().source.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true },
  });
  const slugs = new Map(sources.map(({ id, slug }) => [id, slug]));
  return counts.map(({ kind, state, sourceId, _count }) => {
    return { kind, state, source: slugs.get(sourceId ?? "") ?? null, count: _count };
  });
}

/** How many suggestions wait for a person, in all sources or in one. */
export function countOpenSuggestions(_access: Access, source?: string): Promise<number> {
  return database().suggestion.count({ where: where({ state: "open", source }) });
}

/** A current source as proposing reads it, with what is recorded in it already; null where there is none. */
export async function getProposingSource(_access: Access, slug: string) {
  const found = await database().source.findUnique({
    where: { slug, supersededBy: null },
    select: {
      id: true,
      slug: true,
      fileName: true,
      text: true,
      workId: true,
      supersedesId: true,
      passages,
      fields: {
        select: {
          name: true,
          value: true,
          basis: true,
          detail: true,
          anchor: { select: { start: true, end: true, exact: true } },
        },
        orderBy: { name: "asc" },
      },
      anchors: {
        where: {
          OR: [
            { mention: { isNot: null } },
            { eventPassage: { isNot: null } },
            { evidence: { isNot: null } },
            { dateBasis: { isNot: null } },
          ],
        },
        select: {
          start: true,
          end: true,
          mention: { select: { matched: true, entity: entityOf } },
          eventPassage: { select: { eventId: true } },
          evidence: { select: { claimId: true } },
          dateBasis: { select: { eventId: true } },
        },
      },
    },
  });
  if (found === null) return null;
  const positions = new Positions(found.text);
  return { ...found, positions, proposing: toProposing(found, positions) };
}

const passages = {
  select: { ordinal: true, kind: true, start: true, end: true },
  orderBy: { ordinal: "asc" },
} as const satisfies Prisma.Source$passagesArgs;
const entityOf = { select: { slug: true, kind: true } } as const;

type StoredText = {
  readonly text: string;
  readonly passages: readonly {
    readonly ordinal: number;
    readonly kind: string;
    readonly start: number;
    readonly end: number;
  }[];
};

function toProposing({ text, passages }: StoredText, positions = new Positions(text)): ProposingText {
  return {
    text,
    passages: passages.map(({ kind, start, end }) => ({
      kind,
      span: positions.toText(storedSpan(start, end)),
    })),
  };
}

/** The shingles of every current text that was there before this one, kept in the process by the texts' hashes. */
async function listShinglesBefore(_access: Access, id: string): Promise<KnownText[]> {
  const rows = await database().source.findMany({
    where: { supersededBy: null, id: { lt: id } },
    select: { id: true, slug: true, fileName: true, sha256: true },
  });
  const missing = rows.filter(({ sha256 }) => !shingles.has(sha256)).map((row) => row.id);
  for (let from = 0; from < missing.length; from += 50) {
    const texts = await database().source.findMany({
      where: { id: { in: missing.slice(from, from + 50) } },
      select: { sha256: true, text: true },
    });
    for (const { sha256, text } of texts) shingles.set(sha256, shingleHashes(text));
  }
  return rows.map(({ slug, fileName, sha256 }) => {
    return { slug, fileName, hashes: shingles.get(sha256) ?? shingleHashes("") };
  });
}

const shingles = new Map<string, ShingleHashes>();

type Proposed = NonNullable<Awaited<ReturnType<typeof getProposingSource>>>;

/** The texts that a source repeats, with the longest sentence of both; none where it is known already what it is to another. */
export async function listNearCopies(access: Access, source: Proposed): Promise<PlacedCopy[]> {
  if (source.workId !== null || source.supersedesId !== null) return [];
  const text = { fileName: source.fileName, hashes: shingleHashes(source.text) };
  const copies = nearCopies(text, await listShinglesBefore(access, source.id));
  const placed: PlacedCopy[] = [];
  for (const copy of copies) {
    const row = await database().source.findUnique({
      where: { slug: copy.of },
      select: { text: true, passages },
    });
    if (row === null) continue;
    const other = { text: row.text, passages: row.passages, positions: new Positions(row.text) };
    const shared = longestShared(toVersion(source), toVersion(other));
    if (shared === null) placed.push({ ...copy, here: null, there: null });
    else {
      const [at, there] = shared;
      const here = { ...source.positions.toStored(at.span), exact: sliceText(source.text, at.span) };
      placed.push({ ...copy, here, there: other.positions.toStored(there.span) });
    }
  }
  return placed;
}

/** Without boilerplate, which any two pages of one outlet share. */
function toVersion({ text, passages, positions }: StoredText & { readonly positions: Positions }): Version {
  const own = passages.filter(({ kind }) => kind !== "boilerplate");
  return {
    text,
    passages: own.map(({ ordinal, start, end }) => ({
      ordinal,
      span: positions.toText(storedSpan(start, end)),
    })),
  };
}

/** So many characters of other texts say what is an ordinary word and what speaks for a name; more would say little new. */
const corpusCharacters = 4_000_000;

/** The other current texts of the room, the newest first, as many as tell something. */
export async function listCorpus(_access: Access, slug: string): Promise<ProposingText[]> {
  const sizes = await database().source.findMany({
    where: { slug: { not: slug }, supersededBy: null },
    select: { id: true, length: true },
    orderBy: { importedAt: "desc" },
  });
  let left = corpusCharacters;
  const ids = sizes.flatMap(({ id, length }) => {
    left -= length;
    return left >= 0 ? [id] : [];
  });
  const rows = await database().source.findMany({
    where: { id: { in: ids } },
    select: { text: true, passages },
  });
  return rows.map((one) => toProposing(one));
}

/** Every name of every entity, and how often the entity stands under it. */
export async function listKnownNames(_access: Access): Promise<KnownName[]> {
  const rows = await database().entityName.findMany({
    where: { entity: { retired: false } },
    select: { name: true, entity: entityOf, _count: { select: { mentions: true } } },
    orderBy: [{ entity: { slug: "asc" } }, { name: "asc" }],
  });
  return rows.map(({ name, entity, _count }) => ({
    bearer: entity.slug,
    kind: entity.kind,
    name,
    uses: _count.mentions,
  }));
}

/** So many mentions of each bearer show what stands around it. */
const contextMentions = 60;

/** The telling words around the mentions of these entities: those with a capital, folded. */
export async function listContexts(
  _access: Access,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await database().entity.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      mentions: {
        select: { anchor: { select: { prefix: true, suffix: true } } },
        take: contextMentions,
      },
    },
  });
  return new Map(
    rows.map(({ slug, mentions }) => {
      const words = mentions.flatMap(({ anchor: { prefix, suffix } }) =>
        Array.from(`${prefix} ${suffix}`.matchAll(/\p{Lu}[\p{L}-]{2,}/gu), ([word]) => fold(word)).filter(
          (word) => !openers.has(word),
        ),
      );
      return [slug, new Set(words)];
    }),
  );
}

/** All entities with their names, for finding two that may be one. */
export async function listBearers(_access: Access) {
  const rows = await database().entity.findMany({
    where: { retired: false },
    select: { slug: true, kind: true, names: { select: { name: true } } },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug, kind, names }) => ({ bearer: slug, kind, names: names.map(({ name }) => name) }));
}

/** The current sources, others than one, in whose text a name stands letter by letter; at most 200. */
export async function listSourcesWith(_access: Access, name: string, except: string): Promise<string[]> {
  const rows = await database().source.findMany({
    where: { text: { contains: name }, slug: { not: except }, supersededBy: null },
    select: { slug: true },
    take: 200,
  });
  return rows.map(({ slug }) => slug);
}

const toDecide = {
  id: true,
  kind: true,
  state: true,
  group: true,
  sourceId: true,
  start: true,
  end: true,
  exact: true,
  payload: true,
  reasons: true,
  score: true,
  source: { select: { slug: true, text: true } },
} as const satisfies Prisma.SuggestionSelect;

export type SuggestionToDecide = Awaited<ReturnType<typeof listToDecide>>[number];

/** Suggestions as a decision finds them, in the order of the texts. */
export async function listToDecide(on: Prisma.TransactionClient, where: Prisma.SuggestionWhereInput) {
  const rows = await on.suggestion.findMany({
    where,
    select: toDecide,
    orderBy: [{ sourceId: "asc" }, { start: "asc" }],
  });
  return rows.map((row) => ({ ...row, kind: toKind(row.kind), payload: payloadSchema.parse(row.payload) }));
}
