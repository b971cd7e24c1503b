/**
 * Reads what the room of reviewing needs beside the suggestions: their passages, who may be meant, what was decided; and for a decision the
 * rows that it locks and who is named at which words. Positions are stored ones, code points.
 */
import { listStanding } from "#lib/features/entities/queries.ts";
import {
  getSuggestion,
  listToDecide,
  type SuggestionRow,
  type SuggestionToDecide,
} from "#lib/features/proposals/queries.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";
import type { DecisionRequest } from "./schema.ts";

type On = Prisma.TransactionClient;

/** The latest decisions that still stand, the newest first, each with one of its suggestions. */
export function listDecisions(_access: Access, limit: number) {
  return database().suggestionDecision.findMany({
    where: { undoneAt: null },
    select: {
      id: true,
      at: true,
      verb: true,
      made: true,
      _count: { select: { suggestions: true } },
      suggestions: {
        select: { id: true, kind: true, exact: true, payload: true },
        orderBy: [{ source: { slug: "asc" } }, { start: "asc" }],
        take: 1,
      },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** Whether these decisions still stand. */
export function listDecisionsOf(_access: Access, ids: readonly string[]) {
  return database().suggestionDecision.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, undoneAt: true },
  });
}

export function getDecision(_access: Access, id: string) {
  return database().suggestionDecision.findUnique({ where: { id } });
}

/** The decision by which a suggestion was decided; null of one that waits. */
export async function getDecisionOf(_access: Access, suggestion: string): Promise<string | null> {
  const found = await database().suggestion.findUnique({
    where: { id: suggestion },
    select: { decisionId: true },
  });
  return found?.decisionId ?? null;
}

export type PairRow = NonNullable<Awaited<ReturnType<typeof getPair>>>;

/** Two entities that are proposed as one, by the slugs that stand now, the one that is named most first; null of other suggestions. */
export async function getPair(access: Access, id: string) {
  const found = await getSuggestion(access, id);
  if (found?.payload.kind !== "duplicate") return null;
  const standing = await listStanding();
  const [one, other] = [standing(found.payload.one), standing(found.payload.other)] as const;
  const owners = await listOwners(access, [one, other]);
  const weightOf = (slug: string) => owners.find((owner) => owner.slug === slug)?._count.mentions ?? 0;
  const two: readonly [string, string] = weightOf(other) > weightOf(one) ? [other, one] : [one, other];
  return { state: found.state, two };
}

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];
/** So much of a passage is shown on either side of the words. */
const contextLength = 700;

export type SuggestionContext = {
  readonly passage: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly isCut: { readonly before: boolean; readonly after: boolean };
};

/** The passages that hold these spans, cut where they are long. All of one text at once: its code points are counted once. */
export async function listContextsOf(
  _access: Access,
  rows: readonly Pick<SuggestionRow, "id" | "sourceId" | "start" | "end">[],
  length = contextLength,
): Promise<ReadonlyMap<string, SuggestionContext>> {
  const sources = await database().source.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ sourceId }) => sourceId ?? []))] } },
    select: { id: true, text: true, passages: { select: { ordinal: true, start: true, end: true } } },
  });
  const contexts = sources.flatMap((source) => {
    const positions = new Positions(source.text);
    return rows.flatMap(({ id, sourceId, start, end }): [string, SuggestionContext][] => {
      if (sourceId !== source.id || start === null || end === null) return [];
      const passage = source.passages.find((one) => one.start <= start && start < one.end);
      if (passage === undefined) return [];
      const [from, to] = [Math.max(passage.start, start - length), Math.min(passage.end, end + length)];
      const cut = (one: number, other: number) =>
        sliceText(source.text, positions.toText(storedSpan(one, Math.max(one, other))));
      const isCut = { before: from > passage.start, after: to < passage.end };
      return [
        [
          id,
          {
            passage: passage.ordinal,
            before: cut(from, start),
            words: cut(start, end),
            after: cut(end, to),
            isCut,
          },
        ],
      ];
    });
  });
  return new Map(contexts);
}

/** So many mentions show whom a name means. */
const shownMentions = 3;

/** Who may be meant, as the room knows them, in the order asked for. */
export async function listOwners(_access: Access, slugs: readonly string[]) {
  const anchor = { start: true, end: true, prefix: true, exact: true, suffix: true } as const;
  const rows = await database().entity.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      kind: true,
      name: true,
      note: true,
      names: { select: { name: true }, orderBy: [{ kind: "asc" }, { name: "asc" }] },
      mentions: {
        select: { anchor: { select: { ...anchor, source: { select: { slug: true } } } } },
        orderBy: [{ sourceId: "asc" }, { anchor: { start: "asc" } }],
        take: shownMentions,
      },
      _count: { select: { mentions: true } },
    },
  });
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []);
}

export type OwnerRow = Awaited<ReturnType<typeof listOwners>>[number];

/** The suggestion first, then those like it that wait; nobody else decides them meanwhile. */
export async function lockSuggestions(
  on: On,
  { id, alike, source }: Pick<DecisionRequest, "id" | "alike" | "source">,
): Promise<SuggestionToDecide[]> {
  const found = await on.suggestion.findUnique({ where: { id }, select: { group: true } });
  if (found === null) return [];
  await on.$queryRaw`SELECT id FROM "Suggestion" WHERE "group" = ${found.group} ORDER BY id FOR UPDATE`;
  const like = {
    group: found.group,
    state: "open" as const,
    ...(source ? { source: { slug: source } } : {}),
  };
  const rows = await listToDecide(on, alike ? { OR: [{ id }, like] } : { id });
  return rows.toSorted((one, other) => Number(other.id === id) - Number(one.id === id));
}

/** What a source is recorded to say of itself; null where it says nothing. */
export async function getFieldValue(
  on: On,
  sourceId: string | null,
  name: "title" | "author" | "publisher" | "published",
): Promise<string | null> {
  const row = await on.sourceField.findFirst({
    where: { sourceId: sourceId ?? "", name },
    select: { value: true },
  });
  return row?.value ?? null;
}

/** What is named in these sources already, by its place. */
export function listNamedPlaces(on: On, sourceIds: readonly string[]) {
  return on.anchor.findMany({
    where: { sourceId: { in: [...sourceIds] }, mention: { isNot: null } },
    select: { sourceId: true, start: true, end: true },
  });
}

/** Who is named within the words, as recorded: only they take part. */
export async function listNamedWithin(on: On, { sourceId, start, end }: SuggestionToDecide) {
  const anchors = await on.anchor.findMany({
    where: {
      sourceId: sourceId ?? "",
      start: { gte: start ?? 0 },
      end: { lte: end ?? 0 },
      mention: { isNot: null },
    },
    select: {
      start: true,
      end: true,
      mention: { select: { entity: { select: { slug: true, kind: true } } } },
    },
    orderBy: { start: "asc" },
  });
  return anchors.flatMap(({ start, end, mention }) =>
    mention === null ? [] : [{ start, end, ...mention.entity }],
  );
}
/** The entity that is named at these very words. */
export async function getSpeakerAt(
  on: On,
  { sourceId }: SuggestionToDecide,
  at: { readonly start: number; readonly end: number },
): Promise<string | null> {
  const found = await on.anchor.findFirst({
    where: { sourceId: sourceId ?? "", start: at.start, end: at.end, mention: { isNot: null } },
    select: { mention: { select: { entity: { select: { slug: true } } } } },
  });
  return found?.mention?.entity.slug ?? null;
}
