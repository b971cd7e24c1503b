/** From rows to the shapes of the API. */
import type { EntitySearchRow, PassageRow } from "./queries.ts";
import type { Expression } from "./query.ts";
import type { SearchItem } from "./schema.ts";
import { type MatchedPassage, toResult } from "./to-result.ts";

export function toSearchItem(row: PassageRow, expression: Expression | null): SearchItem {
  return toItem(row, row.score, expression);
}

/** An entity stands where it is first named: no passage, no fact. */
export function toEntitySearchItem(row: EntitySearchRow): SearchItem {
  const { slug, kind, name, mentions, sources } = row;
  const names = row.names.map((one) => ({ name: one.name, kind: one.kind }));
  return { ...toItem(row.first, row.score, null), entity: { slug, kind, name, names, mentions, sources } };
}

type Placed = MatchedPassage & { readonly slug: string; readonly ordinal: number };

function toItem(row: Placed, score: number, expression: Expression | null): SearchItem {
  const { at, snippet } = toResult(row, expression);
  return {
    source: row.slug,
    passage: row.ordinal,
    start: at.start,
    end: at.end,
    snippet: snippet.map(({ text, hit }) => ({ text, hit })),
    score,
  };
}
