/**
 * What differs between a quotation and its source, named as an editor would name it. The kind is read from the words that
 * differ, never from how many or how alike they are.
 */

import { sliceText, textSpan } from "#lib/text/span.ts";
import type { Step } from "./align.ts";
import { changeGroups, type Group } from "./change-groups.ts";
import { type ChangeKind, kindOf, type Side } from "./kind-of.ts";
import type { Word } from "./word.ts";

/** The words on either side as they are written; an empty string where a side has none. */
export type Change = { readonly kind: ChangeKind; readonly source: string; readonly quote: string };

/**
 * The changes that an alignment shows, in the order of the quotation.
 *
 * @param steps from `align`, with indices into `quote.words` and `source.words`.
 */
export function readChanges(steps: readonly Step[], quote: Side, source: Side): Change[] {
  const groups = changeGroups(steps, quote, source);
  const changes = groups.map((group) => toChange(group, quote, source));
  return joinMoved(changes);
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
