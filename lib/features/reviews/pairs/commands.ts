/**
 * Whether two entities are one. That is corrected by hand like everything else that is known: a decision here only leads to that record,
 * and is taken back with it.
 */
import { correct } from "#lib/features/corrections/commands.ts";
import type { DecidedRows } from "#lib/features/reviews/doing.ts";
import { getDecisionOf, type PairRow } from "#lib/features/reviews/queries.ts";
import type { DecisionRequest } from "#lib/features/reviews/schema.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";

/** Makes the two one, or tells them apart; of two that are one the first stays, unless the other is asked for. */
export async function decidePair(
  access: Access,
  { id, verb, change }: DecisionRequest,
  { state, two }: PairRow,
): Promise<Outcome<DecidedRows>> {
  const [one, other] = two;
  if (state !== "open" && state !== "skipped")
    return failed("conflict", "This was decided already. Undo that decision first.");
  const isOne = verb === "accept" || verb === "change";
  const into = change?.entity ?? one;
  if (isOne && !two.includes(into))
    return failed("invalid-body", `"${into}" is neither of the two. Say which of them stays.`);
  const merge = { verb: "merge", entity: into === one ? other : one, into } as const;
  const done = await correct(access, isOne ? merge : { verb: "not-the-same", one, other });
  if (!done.ok) return done;
  const decision = await getDecisionOf(access, id);
  return decision === null
    ? failed("conflict", "This was decided and undone meanwhile. Load the page again.")
    : succeeded({ decision, count: 1, isNewBearer: false, version: null });
}
