/**
 * What differs between a quotation and its source, named as an editor would name it. The kind is read from the words that
 * differ, never from how many or how alike they are.
 */

import { sliceText, textSpan } from "#lib/text/span.ts";
import type { Step } from "./align.ts";
import { isNegation } from "./negation.ts";
import type { Word } from "./word.ts";

export const CHANGE_KINDS = [
  "negation",
  "number",
  "name",
  "word",
  "order",
  "insertion",
  "omission",
  "typography",
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The words on either side as they are written; an empty string where a side has none. */
export type Change = { readonly kind: ChangeKind; readonly source: string; readonly quote: string };

/**
 * The words of one side of a comparison, in the text that they stand in. `lowerCased` holds the keys that the source also
 * writes with a small letter: a capital that only opens a sentence makes no name of them.
 */
export type Side = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lowerCased: ReadonlySet<string>;
};

type Group = { quote: number[]; source: number[]; isPaired: boolean };

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
  billions dozen dozens half twice first second third fourth fifth tens`.split(/\s+/u),
);

/**
 * The changes that an alignment shows, in the order of the quotation.
 *
 * @param steps from `align`, with indices into `quote.words` and `source.words`.
 */
export function readChanges(steps: readonly Step[], quote: Side, source: Side): Change[] {
  const changes = groupsOf(steps).map((group) => toChange(group, quote, source));
  return joinMoved(changes);
}

/** Runs of steps that are no match; a word for a word stays apart from the next, so that each is named by itself. */
function groupsOf(steps: readonly Step[]): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const step of steps) {
    if (step.isMatch) {
      open = null;
      continue;
    }
    const isPaired: boolean = step.quote !== null && step.source !== null;
    if (!open || (open.isPaired && isPaired)) {
      open = { quote: [], source: [], isPaired };
      groups.push(open);
    }
    open.isPaired &&= isPaired;
    if (step.quote !== null) open.quote.push(step.quote);
    if (step.source !== null) open.source.push(step.source);
  }
  return groups;
}

function toChange(group: Group, quote: Side, source: Side): Change {
  const quoted = wordsAt(quote, group.quote);
  const written = wordsAt(source, group.source);
  return {
    kind: kindOf(quoted, written, quote, source),
    source: textOf(source, written),
    quote: textOf(quote, quoted),
  };
}

function kindOf(quoted: readonly Word[], written: readonly Word[], quote: Side, source: Side): ChangeKind {
  const negations = (words: readonly Word[]) =>
    words
      .filter((word) => isNegation(word.key))
      .map((word) => word.key)
      .join(" ");
  if (negations(quoted) !== negations(written)) return "negation";
  if (run(quoted) === run(written)) return "typography";
  if (quoted.length === 0) return "omission";
  if (written.length === 0) return "insertion";
  if (sorted(quoted) === sorted(written)) return "order";
  if (numbers(quoted) !== numbers(written)) return "number";
  return quoted.some((word) => isName(word, quote)) || written.some((word) => isName(word, source))
    ? "name"
    : "word";
}

/** The same words left out in one place and added in another have changed places. */
function joinMoved(changes: readonly Change[]): Change[] {
  const left = [...changes];
  const joined: Change[] = [];
  for (const change of changes) {
    if (!left.includes(change)) continue;
    const partner = left.find((other) => isMoved(change, other));
    left.splice(left.indexOf(change), 1);
    if (partner) left.splice(left.indexOf(partner), 1);
    joined.push(
      partner
        ? { kind: "order", source: change.source || partner.source, quote: change.quote || partner.quote }
        : change,
    );
  }
  return joined;
}

function isMoved(one: Change, other: Change): boolean {
  const kinds = [one.kind, other.kind].sort().join();
  const words = (change: Change) => (change.source || change.quote).toLowerCase();
  return (
    (kinds === "insertion,omission" || kinds === "negation,negation") &&
    words(one) === words(other) &&
    one.source !== other.source
  );
}

function isName(word: Word, side: Side): boolean {
  if (!/^\p{Lu}/u.test(sliceText(side.text, word.span))) return false;
  const before = side.text.slice(0, word.span.start).trimEnd();
  const opensSentence = before === "" || /[.!?:“"‘]["'”’»)]*$/u.test(before);
  return !opensSentence || !side.lowerCased.has(word.key);
}

function wordsAt(side: Side, indices: readonly number[]): Word[] {
  return indices.flatMap((index) => side.words[index] ?? []);
}

function textOf(side: Side, words: readonly Word[]): string {
  const [first, last] = [words[0], words[words.length - 1]];
  return first && last ? sliceText(side.text, textSpan(first.span.start, last.span.end)) : "";
}

function numbers(words: readonly Word[]): string {
  return words
    .filter((word) => word.isNumber || NUMBER_WORDS.has(word.key))
    .map((word) => word.key)
    .join(" ");
}

function run(words: readonly Word[]): string {
  return words.map((word) => word.key).join("");
}

function sorted(words: readonly Word[]): string {
  return words
    .map((word) => word.key)
    .sort()
    .join(" ");
}
