/**
 * Cuts what somebody typed into the pieces of the grammar: terms, filters, parentheses, AND, OR, NOT. It heals what
 * concerns one piece alone and says so in notes; how pieces combine is left to `parse-query.ts`.
 */
import type { FilterField } from "./query.ts";
import { readQuotation } from "./read-quotation.ts";

export type TermPiece = {
  readonly type: "term";
  readonly text: string;
  readonly quoted: boolean;
  readonly negated: boolean;
};
export type FilterPiece = {
  readonly type: "filter";
  readonly field: FilterField;
  readonly value: string;
  readonly negated: boolean;
};
export type OpenPiece = { readonly type: "open"; readonly negated: boolean };
export type Piece = TermPiece | FilterPiece | OpenPiece | { readonly type: "close" | "and" | "or" | "not" };

/** A hyphen, or what a telephone makes of one, in front of a word. */
const minuses = /[-–−]+(?=\S)/uy;
const spaces = /\s+/uy;
/** An apostrophe that opens no phrase says nothing in front of a word. */
const strayMarks = /['‘’‚‛]+/uy;
const filterName = /(source|entity):/iuy;
const bareWord = /[^\s()"“”„‟＂〝〞〟″«»‹›「」『』]+/uy;
const operators = new Map([
  ["AND", "and"],
  ["OR", "or"],
  ["NOT", "not"],
] as const) as ReadonlyMap<string, "and" | "or" | "not">;

/**
 * The pieces of `input` from left to right; never throws. A minus belongs to the piece that follows it at once. A double
 * quotation mark opens a phrase even inside a word, so that a word ends there.
 *
 * @example lexQuery('-"axis of" iran').pieces // [{ type: "term", text: "axis of", quoted: true, negated: true }, …]
 */
export function lexQuery(input: string): { pieces: Piece[]; notes: string[] } {
  const pieces: Piece[] = [];
  const notes: string[] = [];
  let at = 0;
  let negated = false;
  while (at < input.length) {
    const space = matchAt(spaces, input, at);
    const minus = matchAt(minuses, input, at + space.length);
    negated = minus !== "" || (negated && space === "");
    at += space.length + minus.length;
    if (at >= input.length) break;
    const read = readPiece(input, at, negated, notes);
    if (read.piece) pieces.push(read.piece);
    negated = negated && read.isStray === true;
    at = read.end;
  }
  return { pieces, notes };
}

/** `isStray`: nothing was read but marks, and a minus before them belongs to what follows. */
type Read = { readonly piece: Piece | null; readonly end: number; readonly isStray?: boolean };

function readPiece(input: string, at: number, negated: boolean, notes: string[]): Read {
  const character = input.charAt(at);
  if (character === "(") return { piece: { type: "open", negated }, end: at + 1 };
  if (character === ")") return { piece: { type: "close" }, end: at + 1 };
  const filter = matchAt(filterName, input, at);
  if (filter) return readFilter(input, at, filter, negated, notes);
  const phrase = readPhrase(input, at, notes);
  if (phrase) return { piece: { type: "term", text: phrase.text, quoted: true, negated }, end: phrase.end };
  const stray = matchAt(strayMarks, input, at);
  if (stray) return { piece: null, end: at + stray.length, isStray: true };
  const text = matchAt(bareWord, input, at);
  const operator = operators.get(text);
  const isOperator = operator !== undefined && !negated;
  return {
    piece: isOperator ? { type: operator } : { type: "term", text, quoted: operator !== undefined, negated },
    end: at + text.length,
  };
}

function readFilter(input: string, at: number, name: string, negated: boolean, notes: string[]): Read {
  const from = at + name.length;
  const phrase = readPhrase(input, from, notes);
  const open = phrase ? from : from + matchAt(strayMarks, input, from).length;
  const value = phrase ? phrase.text : matchAt(bareWord, input, open);
  const end = phrase ? phrase.end : open + value.length;
  const field: FilterField = name.toLowerCase() === "source:" ? "source" : "entity";
  if (value !== "") return { piece: { type: "filter", field, value, negated }, end };
  notes.push(`“${field}:” needs a name right after the colon; it was left out.`);
  return { piece: null, end };
}

/** A phrase, with a star that stands right behind its closing mark taken in: `"qods forc"*` means `"qods forc*"`. */
function readPhrase(input: string, at: number, notes: string[]): { text: string; end: number } | null {
  const phrase = readQuotation(input, at);
  if (!phrase) return null;
  if (!phrase.isClosed && phrase.text !== "") notes.push(unclosedNote(phrase.text));
  const isStarred = phrase.isClosed && input.charAt(phrase.end) === "*";
  return isStarred ? { text: `${phrase.text}*`, end: phrase.end + 1 } : phrase;
}

function unclosedNote(text: string): string {
  return `The opening quotation mark had no closing one; the phrase was read as “${text}”.`;
}

function matchAt(pattern: RegExp, input: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(input)?.[0] ?? "";
}
