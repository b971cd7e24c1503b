/** What is marked in an article, from what is known of its source and what the address asks for. */
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { MentionsView } from "#lib/features/entities/view.ts";
import { mergeOverlapping } from "#lib/features/search/mark-extract.ts";
import type { Positions } from "#lib/text/positions.ts";
import { storedSpan, type TextSpan } from "#lib/text/span.ts";
import type { Layer } from "./layers.ts";
import type { Mark } from "./marks.ts";
import type { Fact } from "./to-facts.ts";

/** Beyond this many, hits are counted and not marked: no eye follows them, and each is an element. */
const mostMarkedHits = 5000;

/** A link for each mention; it leads nowhere while its layer is not shown. Its card is a place in the list of cards. */
export function mentionMarks({ mentions, cards }: MentionsView, layers: readonly Layer[]): Mark[] {
  const places = new Map(cards.map((card, place) => [card.slug, place]));
  return mentions.map(({ entity, kind, span, as, sense, why }) => ({
    span,
    kind,
    element: "a",
    href: layers.includes(kind) ? entityAddress(entity) : undefined,
    data: {
      card: places.get(entity),
      as: as === "canonical" ? undefined : as,
      sense: sense ?? undefined,
      why: why ?? undefined,
    },
  }));
}

/** A mark for each passage of each event and claim. Its place in the list is what the margin knows it by. */
export function factMarks(facts: readonly Fact[], positions: Positions): Mark[] {
  return facts.flatMap(({ kind, spans }, fact) =>
    spans.map((span): Mark => ({ span: positions.toText(span), kind, element: "span", data: { fact } })),
  );
}

/** What a reader has kept of the text: enough to mark it. */
export type Kept = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly colour: string | null;
};

/** A mark for each excerpt; its last piece bears its number, for the notes under a printed text. */
export function excerptMarks(kept: readonly Kept[], positions: Positions): Mark[] {
  return kept.map(({ id, start, end, colour }, index) => ({
    span: positions.toText(storedSpan(start, end)),
    kind: "excerpt",
    element: "span",
    data: { excerpt: id, colour: colour ?? "none" },
    last: { note: index + 1 },
  }));
}

/** The words that the address names; `#at` is where they begin, and can be given the focus. */
export function chosenMark(span: TextSpan): Mark {
  return { span, kind: "chosen", element: "mark", id: "at" };
}

/** The hits of a search, numbered; `#hit-0` is the first. Those that overlap are one. */
export function hitMarks(hits: readonly TextSpan[]): Mark[] {
  return mergeOverlapping(hits)
    .slice(0, mostMarkedHits)
    .map((span, number) => ({
      span,
      kind: "hit",
      element: "mark",
      id: `hit-${number}`,
      data: { hit: number },
    }));
}
