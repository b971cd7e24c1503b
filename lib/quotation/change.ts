/**
 * What differs between a quotation and its source, named as an editor would name it. The kind is read from the words that
 * differ, never from how many or how alike they are.
 */

import { sliceText, textSpan } from "#lib/text/span.ts";
import type { Step } from "./align.ts";
import { type ChangeKind, kindOf, type Side } from "./kind-of.ts";
import type { Word } from "./word.ts";

/** The words on either side as they are written; an empty string where a side has none. */
export type Change = { readonly kind: ChangeKind; readonly source: string; readonly quote: string };

type Group = { quote: number[]; source: number[]; isPaired: boolean };

/**
 * The changes that an alignment shows, in the order of the quotation.
 *
 * @param steps from `align`, with indices into `quote.words` and `source.words`.
 */
export function readChanges(steps: readonly Step[], quote: Side, source: Side): Change[] {
  const groups = joinSwapped(groupsOf(steps), quote, source);
  const changes = groups.map((group) => toChange(group, quote, source));
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

/** Two words that stand in for each other, at most three words apart, are one change of order: "Syria and Iraq". */
function joinSwapped(groups: readonly Group[], quote: Side, source: Side): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const [a, b, c, d] = [last?.quote[0], group.quote.at(-1), last?.source[0], group.source.at(-1)];
    const isNear = last?.isPaired && group.isPaired && b !== undefined && a !== undefined && b - a <= 3;
    const is = (one: Side, at: number | undefined, other: Side, there: number | undefined) =>
      one.words[at ?? -1]?.key === other.words[there ?? -1]?.key;
    if (!isNear || c === undefined || d === undefined || !is(quote, a, source, d) || !is(quote, b, source, c))
      joined.push(group);
    else joined[joined.length - 1] = { quote: rangeOf(a, b), source: rangeOf(c, d), isPaired: false };
  }
  return joined;
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
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

/** The same words left out in one place and added in another, or two that stand in for each other, have changed places. */
function joinMoved(changes: readonly Change[]): Change[] {
  const left = [...changes];
  const joined: Change[] = [];
  for (const change of changes) {
    if (!left.includes(change)) continue;
    left.splice(left.indexOf(change), 1);
    const partner = left.find((other) => isMoved(change, other));
    if (partner) left.splice(left.indexOf(partner), 1);
    joined.push(partner ? moved(change, partner) : change);
  }
  return joined;
}

function moved(change: Change, partner: Change): Change {
  const side = (of: "source" | "quote") => change[of] || partner[of];
  return { kind: "order", source: side("source"), quote: side("quote") };
}

function isMoved(one: Change, other: Change): boolean {
  const same = (some: string, others: string) => some !== "" && sorted(some) === sorted(others);
  const isEmpty = (change: Change) => change.source === "" || change.quote === "";
  return isEmpty(one) && isEmpty(other) && (same(one.source, other.quote) || same(one.quote, other.source));
}

function sorted(words: string): string {
  return words.toLowerCase().split(/\s+/u).sort().join(" ");
}

function wordsAt(side: Side, indices: readonly number[]): Word[] {
  return indices.flatMap((index) => side.words[index] ?? []);
}

function textOf(side: Side, words: readonly Word[]): string {
  const [first, last] = [words[0], words[words.length - 1]];
  return first && last ? sliceText(side.text, textSpan(first.span.start, last.span.end)) : "";
}
