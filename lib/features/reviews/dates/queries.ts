/** Reads what words that give a date would date: an event that is recorded there without one, or one that is proposed there. */
import { listToDecide, type SuggestionToDecide } from "#lib/features/proposals/queries.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";

type On = Prisma.TransactionClient;
type Words = Pick<SuggestionToDecide, "sourceId" | "start" | "end">;

export type DateTarget =
  | { readonly kind: "event"; readonly slug: string; readonly title: string }
  | { readonly kind: "proposal"; readonly row: SuggestionToDecide };

/** The events told by a passage around the words, those without a date; what is proposed there only where none is recorded. */
export async function listDateTargets(
  { sourceId, start, end }: Words,
  on: On = database(),
): Promise<DateTarget[]> {
  if (sourceId === null || start === null || end === null) return [];
  const around = { sourceId, start: { lte: start }, end: { gte: end } };
  const events = await on.event.findMany({
    where: { date: null, passages: { some: { anchor: around } } },
    select: { slug: true, title: true },
    orderBy: { slug: "asc" },
  });
  if (events.length > 0) return events.map((event) => ({ kind: "event", ...event }));
  const proposed = await listToDecide(on, { kind: "event", state: "open", ...around });
  return proposed.map((row) => ({ kind: "proposal", row }));
}

/** The passage in which words begin. */
export function getPassageAt({ sourceId, start }: Words, on: On) {
  return on.passage.findFirst({
    where: { sourceId: sourceId ?? "", start: { lte: start ?? 0 }, end: { gt: start ?? 0 } },
    select: { start: true, end: true },
  });
}

/** What is proposed at just these words as a date, and waits. */
export function listDatesAt(words: Words, on: On): Promise<SuggestionToDecide[]> {
  return listToDecide(on, { kind: "date", state: "open", ...words });
}
