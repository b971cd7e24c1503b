/**
 * From rows to what a screen of entities needs: a concordance grouped by source, and the mentions of one source with a card
 * for each entity. `at` is a span in code points for addresses; `span` is in code units for cutting the text in memory.
 */
import { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, storedSpan, type TextSpan } from "#lib/text/span.ts";
import type {
  EntityRow,
  MentionedRow,
  PassageMentionRow,
  PassageTextRow,
  SourceMentionRow,
} from "./queries.ts";
import type { EntityKind, NameKind } from "./schema.ts";

/** One line of a concordance: the words, and the rest of their passage on either side. */
export type MentionLine = {
  readonly passage: number;
  readonly at: StoredSpan;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly matched: string;
  readonly sense: string | null;
  readonly why: string | null;
};

export type EntityView = {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly note: string | null;
  readonly names: readonly { readonly name: string; readonly kind: NameKind; readonly mentions: number }[];
  readonly mentions: number;
  readonly bySource: readonly { readonly source: string; readonly lines: readonly MentionLine[] }[];
};

export function toEntityView(row: EntityRow, passages: readonly PassageTextRow[]): EntityView {
  const texts = new Map(passages.map((passage) => [`${passage.source} ${passage.ordinal}`, passage]));
  const bySource = Map.groupBy(row.mentions, ({ anchor }) => anchor.source.slug);
  return {
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    note: row.note,
    names: row.names.map((name) => ({
      ...name,
      mentions: row.mentions.filter(({ matched }) => matched === name.name).length,
    })),
    mentions: row.mentions.length,
    bySource: [...bySource].map(([source, mentions]) => ({
      source,
      lines: mentions.map((mention) =>
        toMentionLine(mention, texts.get(`${source} ${mention.anchor.passage}`)),
      ),
    })),
  };
}

function toMentionLine(
  { anchor, matched, sense, why }: EntityRow["mentions"][number],
  passage: PassageTextRow | undefined,
): MentionLine {
  const at = storedSpan(anchor.start, anchor.end);
  const line = { passage: anchor.passage, at, exact: anchor.exact, matched, sense, why };
  if (passage === undefined) return { ...line, before: anchor.prefix, after: anchor.suffix };
  const positions = new Positions(passage.text);
  const { start, end } = positions.toText(storedSpan(at.start - passage.start, at.end - passage.start));
  return { ...line, before: passage.text.slice(0, start), after: passage.text.slice(end) };
}

/** A mention as the reader marks it; `entity` is the slug of its card. */
type MentionView = {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly passage: number;
  readonly at: StoredSpan;
  readonly span: TextSpan;
  readonly exact: string;
  readonly matched: string;
  /** What kind of a name that is. */
  readonly as: NameKind;
  readonly sense: string | null;
  readonly why: string | null;
  /** Where this source names the entity next, if it does so again. */
  readonly next: StoredSpan | null;
};

type EntityCard = Omit<MentionedRow, "source"> & { readonly note: string | null };

export type MentionsView = {
  readonly mentions: readonly MentionView[];
  readonly cards: readonly EntityCard[];
};

/** The mentions of a source in the order of its text, and a card for each who is named, the most mentioned first. */
export function toMentionsView(
  text: string,
  rows: readonly SourceMentionRow[],
  mentioned: readonly MentionedRow[],
): MentionsView {
  const positions = new Positions(text);
  const next = new Map<string, StoredSpan>();
  const notes = new Map(rows.map(({ entity }) => [entity.slug, entity.note]));
  const mentions = rows.toReversed().map(({ anchor, entity, matched, name, sense, why }) => {
    const at = storedSpan(anchor.start, anchor.end);
    const following = next.get(entity.slug) ?? null;
    next.set(entity.slug, at);
    const { passage, exact } = anchor;
    const span = positions.toText(at);
    return {
      entity: entity.slug,
      kind: entity.kind,
      passage,
      at,
      span,
      exact,
      matched,
      as: name.kind,
      sense,
      why,
      next: following,
    };
  });
  const cards = mentioned.map(({ source, ...card }) => ({ ...card, note: notes.get(card.slug) ?? null }));
  return { mentions: mentions.reverse(), cards };
}

/** A passage cut at its names: the pieces join to its words, and those that are names say whose and where. */
export type NamedPassageView = {
  readonly source: string;
  readonly pieces: readonly { readonly text: string; readonly kind?: EntityKind; readonly at?: StoredSpan }[];
};

/** `mentions` are those of the passage, in the order of the text. */
export function toNamedPassageView(
  passage: PassageTextRow,
  mentions: readonly PassageMentionRow[],
): NamedPassageView {
  const positions = new Positions(passage.text);
  let done = 0;
  const pieces = mentions.flatMap(({ anchor, entity }) => {
    const at = storedSpan(anchor.start, anchor.end);
    const { start, end } = positions.toText(storedSpan(at.start - passage.start, at.end - passage.start));
    const before = { text: passage.text.slice(done, start) };
    done = end;
    return [before, { text: anchor.exact, kind: entity.kind, at }];
  });
  return {
    source: passage.source,
    pieces: [...pieces, { text: passage.text.slice(done) }].filter(({ text }) => text),
  };
}
