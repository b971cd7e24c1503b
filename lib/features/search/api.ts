/** From rows to the shapes of the API. */
import type { CalledSourceRow, EntitySearchRow, KnownKind, KnownSearchRow, PassageRow } from "./queries.ts";
import type { Expression } from "./query.ts";
import type { SearchItem, Suggestion } from "./schema.ts";
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

/** An event or a claim stands at the first passage that it hangs on. */
export function toKnownSearchItem(kind: KnownKind, { slug, name, score, first }: KnownSearchRow): SearchItem {
  const item = toItem(first, score, null);
  return kind === "event"
    ? { ...item, event: { slug, title: name } }
    : { ...item, claim: { slug, statement: name } };
}

export function toKnownSuggestion(kind: KnownKind, { slug, name }: KnownSearchRow): Suggestion {
  return kind === "event" ? { type: "event", event: slug, name } : { type: "claim", claim: slug, name };
}

export function toEntitySuggestion({ slug, kind, name, mentions }: EntitySearchRow): Suggestion {
  return { type: "entity", entity: slug, kind, name, mentions };
}

export function toSourceSuggestion({ slug, name, publisher }: CalledSourceRow): Suggestion {
  return { type: "source", source: slug, name, publisher };
}

/** So much of a passage is offered while a query is being typed: a line or two. */
const suggestedLength = 120;

export function toPassageSuggestion(
  row: PassageRow,
  expression: Expression | null,
  names: ReadonlyMap<string, string>,
): Suggestion {
  const { slug: source, ordinal: passage } = row;
  const { at, snippet } = toResult(row, expression, suggestedLength);
  return {
    type: "passage",
    source,
    name: names.get(source) ?? source,
    passage,
    start: at.start,
    end: at.end,
    snippet: snippet.map(({ text, hit }) => ({ text, hit: hit !== null })),
  };
}

type Placed = MatchedPassage & { readonly slug: string; readonly ordinal: number };

function toItem(row: Placed, score: number, expression: Expression | null): SearchItem {
  const { at, snippet } = toResult(row, expression);
  return {
    source: row.slug,
    passage: row.ordinal,
    start: at.start,
    end: at.end,
    snippet: snippet.map(({ text, hit }) => ({ text, hit: hit !== null })),
    score,
  };
}
