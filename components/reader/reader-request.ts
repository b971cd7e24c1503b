/** What an address asks of the reader, understood: the words to open at, the layers to show, what to find. Faults become sentences. */
import type { SourceView } from "#lib/features/sources/view.ts";
import { findInText } from "#lib/text/find-in-text.ts";
import { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, storedSpan, type TextSpan } from "#lib/text/span.ts";
import { type Layer, parseLayers } from "./layers.ts";
import { firstEndingBehind } from "./marks.ts";
import { parseAt } from "./parse-at.ts";

/** The words of the query of an address, as they came. A word that came twice counts once. */
export type AskedWords = Readonly<Partial<Record<string, string | string[]>>>;

type ChosenSpan = {
  readonly at: StoredSpan;
  readonly span: TextSpan;
  readonly words: string;
  /** The ordinal of the passage in which they begin. */
  readonly passage: number;
};

export type ReaderRequest = {
  readonly layers: readonly Layer[];
  readonly chosen: ChosenSpan | null;
  /** Why the words at `asked` cannot be shown. */
  readonly fault: { readonly asked: string; readonly why: string } | null;
  /** A search whose hits are to be shown, in the grammar of search. */
  readonly query: string;
  /** Words to be found as they stand. */
  readonly find: string;
  /** The excerpt whose card is to be open. */
  readonly excerpt: string | null;
};

/** The longest words that are looked for; the rest is cut. */
const longest = 500;

export function readRequest(source: Pick<SourceView, "text" | "passages">, asked: AskedWords): ReaderRequest {
  const word = (name: string) => [asked[name]].flat()[0];
  const at = word("at");
  const chosen = readChosen(source, at);
  return {
    layers: parseLayers(word("layers")),
    chosen: typeof chosen === "string" ? null : chosen,
    fault: typeof chosen === "string" ? { asked: at ?? "", why: chosen } : null,
    query: (word("q") ?? "").slice(0, longest),
    find: (word("find") ?? "").slice(0, longest),
    excerpt: word("excerpt")?.slice(0, 100) ?? null,
  };
}

/** The words at a span, null where none is asked for, or why there are none. */
function readChosen(
  { text, passages }: Pick<SourceView, "text" | "passages">,
  asked: string | undefined,
): ChosenSpan | string | null {
  const positions = new Positions(text);
  const at = parseAt(asked, positions.length);
  if (!at.ok) return at.failure.message;
  if (at.value === null) return null;
  const span = positions.toText(at.value);
  const words = text.slice(span.start, span.end);
  const passage = passages[firstEndingBehind(passages, span.start)];
  if (!passage || passage.span.start >= span.end)
    return "No words stand there: it lies between two passages.";
  return { at: at.value, span, words, passage: passage.ordinal };
}

/** Where words stand in the passages of a text, as find-in-page finds them; in code points, like the hits of a search. */
export function findInPassages({ passages }: Pick<SourceView, "passages">, words: string): StoredSpan[] {
  return passages.flatMap(({ text, at }) => {
    const positions = new Positions(text);
    return findInText(text, words).map((hit) => {
      const { start, end } = positions.toStored(hit);
      return storedSpan(at.start + start, at.start + end);
    });
  });
}
