/**
 * The steps of an alignment that belong to one change: a word for a word by itself, words added or left out together, two words
 * that changed places.
 */

import type { Step } from "./align.ts";
import type { Side } from "./kind-of.ts";

/** Indices of words on either side. `isPaired`: each stands for the one beside it. */
export type Group = { quote: number[]; source: number[]; isPaired: boolean };

/** The groups in the order of the quotation. @example changeGroups(align(quoted, written), quote, source).length // 1 */
export function changeGroups(steps: readonly Step[], quote: Side, source: Side): Group[] {
  return joinSwapped(groupsOf(steps), quote, source);
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
