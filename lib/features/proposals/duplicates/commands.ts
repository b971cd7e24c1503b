/**
 * Two entities that a correction made one, or told apart, as proposals know of it: what waited for that is decided by it, and waits again
 * when the correction is undone. The correction itself is the record; nothing here merges.
 */
import { listStanding } from "#lib/features/entities/queries.ts";
import { teach } from "#lib/features/proposals/commands.ts";
import { pairKey } from "#lib/features/proposals/lesson-keys.ts";
import { listToDecide, type SuggestionToDecide } from "#lib/features/proposals/queries.ts";
import { toBefore } from "#lib/features/proposals/to-before.ts";
import { type Access, actorName } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";

type On = Prisma.TransactionClient;

export type PairDecided = {
  readonly isOne: boolean;
  readonly two: readonly [string, string];
  readonly correction: { readonly id: string; readonly said: string };
};

/** Decides what waited for it; gives the decision, by which that waits again, or null where nothing waited and nothing was learnt. */
export async function settlePair(
  access: Access,
  on: On,
  { isOne, two, correction }: PairDecided,
): Promise<string | null> {
  const [one, other] = two;
  const rows = await listWaiting(on, (ends) =>
    isOne ? ends[0] === ends[1] : ends.includes(one) && ends.includes(other),
  );
  if (isOne && rows.length === 0) return null;
  const { id } = await on.suggestionDecision.create({
    data: {
      actor: actorName(access),
      verb: isOne ? "accept" : "notTheSame",
      before: rows.map(toBefore),
      made: { correction },
    },
    select: { id: true },
  });
  if (!isOne) await teach(on, id, [pairKey(one, other)]);
  await on.suggestion.updateMany({
    where: { id: { in: rows.map((row) => row.id) } },
    data: { state: isOne ? "accepted" : "rejected", decisionId: id },
  });
  return id;
}

/** Pairs that wait, by those that stand now: one end, or both, may have been merged into another since. */
async function listWaiting(
  on: On,
  isIt: (ends: readonly [string, string]) => boolean,
): Promise<SuggestionToDecide[]> {
  const rows = await listToDecide(on, { kind: "duplicate", state: { in: ["open", "skipped"] } });
  if (rows.length === 0) return [];
  const standing = await listStanding(on);
  return rows.filter(({ payload }) => {
    return payload.kind === "duplicate" && isIt([standing(payload.one), standing(payload.other)]);
  });
}

/** What was decided waits again, and what was learnt is forgotten. */
export async function reopenPair(on: On, decision: string): Promise<void> {
  await on.suggestion.updateMany({
    where: { decisionId: decision },
    data: { state: "open", decisionId: null },
  });
  await on.suggestionLesson.deleteMany({ where: { decisionId: decision } });
  await on.suggestionDecision.update({ where: { id: decision }, data: { undoneAt: new Date() } });
}
