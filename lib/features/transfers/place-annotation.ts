/**
 * Where the words of an annotation stand in the texts of a room. It is certain or it is not: certain where the very text is here and
 * says these words there, or where the words with what stood around them stand in one place only. Everything else is shown with the
 * places that there are, and nothing is chosen. White space does not count, since a page and a text break their lines differently.
 */
import { type Positions, splitsPair } from "#lib/text/positions.ts";
import { type StoredSpan, sliceText, storedSpan, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { ReadAnnotation } from "./read-annotations.ts";

export type PlacedText = {
  readonly slug: string;
  readonly sha256: string;
  readonly text: string;
  readonly positions: Positions;
};

type Place = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

export type Placement =
  | { readonly status: "placed"; readonly place: Place }
  /**
   * `ambiguous`: its words stand with their surroundings in several places. `changed`: its words stand, in other surroundings.
   * `lost`: they do not stand in this room.
   */
  | { readonly status: "ambiguous" | "changed" | "lost"; readonly candidates: readonly Place[] };

/** More than a person would look through. */
const MOST_CANDIDATES = 10;
/** Less context than this says too little, save at the edges of a text. In characters without white space. */
const ENOUGH = 20;

/** A text without its white space, and where each of its code units was. */
type Dense = { readonly text: string; readonly at: Uint32Array };

const known = new WeakMap<PlacedText, Dense>();

/**
 * What becomes of an annotation among these texts. Where it names a source that is here, that one is looked in first, and the others
 * only for candidates.
 */
export function placeAnnotation(annotation: ReadAnnotation, texts: readonly PlacedText[]): Placement {
  const { source, position, quote } = annotation;
  const same = texts.find(({ sha256 }) => sha256 === source.sha256);
  const there = same && position && placeAt(same, storedSpan(position.start, position.end));
  if (there && there.exact === quote.exact) return { status: "placed", place: there };
  const named = texts.filter((text) => text === same || text.slug === source.slug);
  for (const scope of named.length > 0 ? [named, texts] : [texts]) {
    const places = scope.flatMap((text) => findWithContext(quote, text));
    const [place, ...others] = places;
    if (place !== undefined && others.length === 0 && (scope === named || named.length === 0))
      return { status: "placed", place };
    if (place !== undefined) return { status: "ambiguous", candidates: places.slice(0, MOST_CANDIDATES) };
  }
  const candidates = texts.flatMap((text) => findWords(quote.exact, text)).slice(0, MOST_CANDIDATES);
  return { status: candidates.length > 0 ? "changed" : "lost", candidates };
}

/** The places in a text where the words stand with what stood before and behind them. */
function findWithContext({ exact, prefix, suffix }: ReadAnnotation["quote"], text: PlacedText): Place[] {
  const dense = densify(text);
  const [before, words, after] = [thin(prefix), thin(exact), thin(suffix)];
  if (words === "") return [];
  const isThin = before.length + after.length < ENOUGH;
  return findAll(dense.text, before + words + after).flatMap((at) => {
    const from = at + before.length;
    const to = from + words.length;
    const holdsEdges = (before !== "" || from === 0) && (after !== "" || to === dense.text.length);
    return isThin && !holdsEdges ? [] : toPlace(exact, text, dense, from, to);
  });
}

function findWords(exact: string, text: PlacedText): Place[] {
  const dense = densify(text);
  const words = thin(exact);
  return words === ""
    ? []
    : findAll(dense.text, words).flatMap((at) => toPlace(exact, text, dense, at, at + words.length));
}

/** The place of a stretch of the dense text, where it reads as the words do: with its spaces in the same places. */
function toPlace(exact: string, text: PlacedText, { at }: Dense, from: number, to: number): Place[] {
  const first = at[from];
  const last = at[to - 1];
  if (first === undefined || last === undefined || splitsPair(text.text, first)) return [];
  const span: TextSpan = textSpan(first, last + 1);
  if (splitsPair(text.text, span.end) || spaced(sliceText(text.text, span)) !== spaced(exact)) return [];
  const place = placeAt(text, text.positions.toStored(span));
  return place === null ? [] : [place];
}

function placeAt({ slug, text, positions }: PlacedText, span: StoredSpan): Place | null {
  if (span.end > positions.length) return null;
  const { start, end } = span;
  return { source: slug, start, end, exact: sliceText(text, positions.toText(span)) };
}

function densify(text: PlacedText): Dense {
  const ready = known.get(text);
  if (ready !== undefined) return ready;
  const at: number[] = [];
  let dense = "";
  for (const { 0: run, index } of text.text.matchAll(/\S+/gu)) {
    dense += run;
    for (let unit = 0; unit < run.length; unit += 1) at.push(index + unit);
  }
  const made = { text: dense, at: Uint32Array.from(at) };
  known.set(text, made);
  return made;
}

function thin(words: string): string {
  return words.replace(/\s+/gu, "");
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

function findAll(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < 100; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}
