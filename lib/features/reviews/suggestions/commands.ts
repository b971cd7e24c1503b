/** What a decision does to the suggestions themselves: closes them, or points them elsewhere. */
import { teach } from "#lib/features/proposals/commands.ts";
import { distinctionKey, nameKey } from "#lib/features/proposals/lesson-keys.ts";
import type { SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import { toBefore } from "#lib/features/proposals/to-before.ts";
import type { Doing, Rows } from "#lib/features/reviews/doing.ts";
import { lockSuggestions } from "#lib/features/reviews/queries.ts";
import type { Made } from "#lib/features/reviews/schema.ts";

export const nothingMade: Made = {
  knowledge: null,
  events: [],
  claims: [],
  suggestions: [],
  witness: null,
  version: null,
  corrections: [],
  correction: null,
};

/** Closes these with the decision; what was made of them is added by whoever made it. */
export async function settled(
  { on, decision }: Doing,
  rows: readonly Row[],
  state: "accepted" | "rejected" | "skipped",
  made: Partial<Made> = {},
): Promise<Made> {
  await on.suggestion.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { state, decisionId: decision },
  });
  return { ...nothingMade, ...made };
}

/** These words are never this entity: wherever they wait for it, the next rival is favoured, or nobody is left. */
export async function tellApart(doing: Doing, rows: Rows): Promise<Made> {
  const { on, decision } = doing;
  await teach(on, decision, rows.map(distinctionKey));
  const others = await takeWaiting(doing, rows);
  const all = [...rows, ...others];
  for (const { id, payload, exact } of all) {
    if (payload.kind !== "known-name" || payload.owners.length < 2) continue;
    const owners = payload.owners.slice(1);
    const group = `known-name ${owners[0]?.bearer} ${nameKey(exact)}`;
    await on.suggestion.update({
      where: { id },
      data: { payload: { ...payload, owners }, group, state: "open", decisionId: decision },
    });
  }
  const alone = all.filter(({ payload }) => payload.kind !== "known-name" || payload.owners.length < 2);
  return settled(doing, alone, "rejected");
}

/** All others of the group that wait: the decision changes them too. */
export async function takeWaiting(doing: Doing, rows: Rows): Promise<Row[]> {
  const seen = new Set(rows.map(({ id }) => id));
  const group = await lockSuggestions(doing.on, { id: rows[0].id, alike: true });
  const others = group.filter(({ id, state }) => state === "open" && !seen.has(id));
  doing.before.push(...others.map(toBefore));
  return others;
}
