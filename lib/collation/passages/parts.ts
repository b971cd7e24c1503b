/**
 * Passages cut into the parts that answer something on the other side: between two sentences where it can be, else between
 * two words. Every word of a passage lies in one part.
 */

import type { Part } from "#lib/collation/collation.ts";
import type { Version } from "#lib/collation/version.ts";
import { trimmed } from "#lib/collation/words/trimmed.ts";
import type { Words } from "#lib/collation/words/words.ts";
import { sentences } from "#lib/text/sentences.ts";
import type { Relation } from "./relations.ts";

/** A part with its words, half-open. Its span has no white space at its ends. */
export type WordedPart = Part & { readonly first: number; readonly end: number };

/** For each relation its part on one side, and the passages of that side that have no relation. */
export type Parts = { readonly of: ReadonlyMap<Relation, WordedPart>; readonly alone: readonly Part[] };

/**
 * The parts of all passages of one side. A passage with one relation is one part, whole; where it has several, what lies
 * between two of them and belongs to neither goes with the one before.
 *
 * @param relations Those of one passage in the order of their words, without overlap.
 * @example partsOf(left, leftWords, relations, "left").of.get(relation)
 */
export function partsOf(
  version: Version,
  words: Words,
  relations: readonly Relation[],
  side: "left" | "right",
): Parts {
  const byPassage = Map.groupBy(relations, (relation) => relation[side]);
  const of = new Map<Relation, WordedPart>();
  const alone: Part[] = [];
  version.passages.forEach((passage, index) => {
    const its = byPassage.get(index);
    if (its === undefined) {
      alone.push({ ordinal: passage.ordinal, span: passage.span });
      return;
    }
    const whole = { ...passage, first: words.passages[index] ?? 0, end: words.passages[index + 1] ?? 0 };
    const parts = cut(
      words,
      whole,
      its.map((relation) => reachOf(relation, side)),
    );
    its.forEach((relation, place) => {
      of.set(relation, parts[place] ?? whole);
    });
  });
  return { of, alone };
}

/** The first and the last word of a passage that a relation shares. */
type Reach = { readonly first: number; readonly last: number };

function reachOf({ blocks }: Relation, side: "left" | "right"): Reach {
  const last = blocks.at(-1);
  return { first: blocks[0]?.[side] ?? 0, last: last === undefined ? 0 : last[side] + last.length - 1 };
}

function cut(words: Words, passage: WordedPart, reaches: readonly Reach[]): WordedPart[] {
  const starts = reaches.length > 1 ? sentences(words.text, passage.span).map(({ start }) => start) : [];
  const parts: WordedPart[] = [];
  let rest = passage;
  reaches.slice(1).forEach((next, index) => {
    const last = reaches[index]?.last ?? 0;
    const at = cutBetween(words, last, next.first, starts);
    let word = last + 1;
    while (word < next.first && (words.starts[word] ?? 0) < at) word += 1;
    parts.push({ ...rest, span: trimmed(words.text, rest.span.start, at), end: word });
    rest = { ...rest, span: trimmed(words.text, at, passage.span.end), first: word };
  });
  return [...parts, rest];
}

/**
 * The first beginning of a sentence behind word `last` and not behind word `next`; else the space before word `next`. Never
 * within a word, whatever the rules for sentences say.
 */
function cutBetween(words: Words, last: number, next: number, sentenceStarts: readonly number[]): number {
  for (let word = last + 1; word <= next; word += 1) {
    const from = words.ends[word - 1] ?? 0;
    const to = words.starts[word] ?? 0;
    const sentence = sentenceStarts.find((start) => start >= from && start <= to);
    if (sentence !== undefined) return sentence;
  }
  const behind = words.ends[next - 1] ?? 0;
  const to = words.starts[next] ?? 0;
  const space = words.text.slice(behind, to).search(/\s\S*$/v);
  return space < 0 ? to : behind + space;
}
