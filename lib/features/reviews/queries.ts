/**
 * Reads what the room of reviewing needs beside the suggestions: their passages, who may be meant, what was decided; and for a decision the
 * rows that it locks and who is named at which words. Positions are stored ones, code points.
 */
import {
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

/** Who may be meant, as the room knows them. */
export function listOwners(_access: Access, slugs: readonly string[]) {
  return database().entity.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, kind: true, name: true, note: true, _count: { select: { mentions: true } } },
  });
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
