/** Corrections as tests ask for them: by words of a text of their own, refused or not; and all that is known, to see that nothing is left over. */
import type { z } from "zod";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import { correctionRequestSchema } from "#lib/features/corrections/schema.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";

type Request = z.input<typeof correctionRequestSchema>;

const access = localAccess();

/** Where the words stand in a text, the first time or the nth; a span of the source of this slug. */
export function placeIn(text: string, source: string) {
  return (words: string, nth = 0) => {
    let from = -1;
    for (let left = nth; left >= 0; left -= 1) from = text.indexOf(words, from + 1);
    if (from < 0) throw new Error(`"${words}" does not stand in "${source}" ${nth + 1} times.`);
    const start = [...text.slice(0, from)].length;
    return { source, start, end: start + [...words].length };
  };
}

export async function correctByHand(request: Request): Promise<string> {
  const done = await correct(access, correctionRequestSchema.parse(request));
  if (!done.ok) throw new Error(done.failure.message);
  return done.value.correction;
}

/** What the refusal says; nothing of it was done. */
export async function refusalOf(request: Request): Promise<string> {
  const before = await everythingKnown();
  const done = await correct(access, correctionRequestSchema.parse(request));
  if (done.ok) throw new Error(`It was not refused: ${done.value.said}`);
  if (JSON.stringify(await everythingKnown()) !== JSON.stringify(before))
    throw new Error("It was refused, and something was changed.");
  return done.failure.message;
}

export async function undoByHand(id: string): Promise<void> {
  const done = await undoCorrection(access, id);
  if (!done.ok) throw new Error(done.failure.message);
}

const tables = [
  "Anchor",
  "Entity",
  "EntityName",
  "Mention",
  "Event",
  "EventDateBasis",
  "EventPlace",
  "EventParticipant",
  "DescribedParticipant",
  "EventPassage",
  "Claim",
  "ClaimSubject",
  "Evidence",
  "AttributionStep",
  "Speaker",
  "ClaimRelation",
  "SourceField",
] as const;

/** The rows of every table in which facts are kept, in one order. */
export async function everythingKnown(): Promise<Record<string, readonly string[]>> {
  const known: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const rows = await database().$queryRawUnsafe<{ row: object }[]>(
      `SELECT to_jsonb(t) AS row FROM "${table}" AS t`,
    );
    known[table] = rows.map(({ row }) => JSON.stringify(row)).toSorted();
  }
  return known;
}
