/** A suggestion as a decision finds it, for the day on which the decision is undone. */
import type { SuggestionToDecide } from "./queries.ts";

/** What of its row a decision may change. */
export function toBefore(row: SuggestionToDecide) {
  const { id, kind, state, group, start, end, exact, payload, reasons, score } = row;
  return { id, kind, state, group, start, end, exact, payload, reasons, score };
}
