/** Suggestions as the API gives them. */
import type { SuggestionRow } from "./queries.ts";
import type { Suggestion } from "./schema.ts";
import { toKind } from "./stored-names.ts";

export function toSuggestion(row: SuggestionRow): Suggestion {
  const { id, kind, state, source, start, end, exact, group, reasons, score, maker, payload } = row;
  return {
    id,
    kind: toKind(kind),
    state,
    source: source?.slug ?? null,
    start,
    end,
    exact,
    group,
    reasons,
    score,
    maker,
    proposal: payload,
  };
}
