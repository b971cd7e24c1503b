/**
 * What becomes of the anchors of one version in a newer one: each is resolved by the rules of `lib/anchor` with the sentences that
 * the collation pairs as identical. What is certain has a place; nothing is left out. Pure: nothing is stored here.
 */
import { type AnchoredText, type CutAnchor, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { findAll } from "#lib/anchor/find-all.ts";
import type { Candidate, IdenticalSentence, Resolution } from "#lib/anchor/resolution.ts";
import { resolver } from "#lib/anchor/resolve.ts";
import { collate } from "#lib/collation/collate.ts";
import { identicalSentences } from "#lib/collation/identical-sentences.ts";
import type { Version } from "#lib/collation/version.ts";
import { sliceText, storedSpan, type TextSpan } from "#lib/text/span.ts";

type Outcome = Resolution["status"];

/** What became of an anchor: its place in the newer text where that is beyond doubt, or else what a person may choose from. */
export type Carrying = {
  readonly outcome: Outcome;
  readonly to: CutAnchor | null;
  readonly candidates: readonly Candidate[];
};

/**
 * What becomes of anchors of `before` in `after`, to be asked for each. A place that begins in no passage, or that reaches out of its
 * passage where the anchor did not, could not carry the same facts: it is `changed`, and shown.
 *
 * @throws Error where an anchor does not stand in `before` as it says.
 * @example planCarrying(old, now)(anchor) // { outcome: "moved", to: { passage: 3, start: 96, … }, candidates: [] }
 */
export function planCarrying(before: AnchoredText, after: AnchoredText): (anchor: CutAnchor) => Carrying {
  const pairs = identicalSentences(collate(toVersion(before), toVersion(after)), before.text, after.text);
  const resolve = resolver(before.text, after.text, pairs.filter(isTheSame(before, after)));
  return (anchor) => {
    const resolution = resolve({ ...storedSpan(anchor.start, anchor.end), ...wordsOf(anchor) });
    if (resolution.status === "lost") return { outcome: "lost", to: null, candidates: [] };
    if (!("anchor" in resolution)) {
      return { outcome: resolution.status, to: null, candidates: resolution.candidates };
    }
    const to = cutAnchor(after, resolution.anchor);
    if (to !== null && (isWithinPassage(after, to) || !isWithinPassage(before, anchor))) {
      return { outcome: resolution.status, to, candidates: [] };
    }
    return { outcome: "changed", to: null, candidates: [{ anchor: resolution.anchor, differs: [] }] };
  };
}

/**
 * Which of the paired sentences are surely one and the same: of several that are alike, a collation pairs any. Where a sentence stands
 * in both texts equally often, its place in that row tells; where one was taken away or put in, nothing does.
 */
function isTheSame(before: AnchoredText, after: AnchoredText): (pair: IdenticalSentence) => boolean {
  const rows = new Map<string, readonly [old: TextSpan[], now: TextSpan[]]>();
  return (pair) => {
    const [old, now] = [before.positions.toText(pair.before), after.positions.toText(pair.after)];
    const words = sliceText(before.text, old);
    const [inOld, inNow] = rows.get(words) ?? [findAll(before.text, words), findAll(after.text, words)];
    rows.set(words, [inOld, inNow]);
    const rankOf = (row: readonly TextSpan[], { start }: TextSpan) =>
      row.findIndex((one) => one.start === start);
    return inOld.length === inNow.length && rankOf(inOld, old) === rankOf(inNow, now);
  };
}

function wordsOf({ exact, prefix, suffix }: CutAnchor) {
  return { exact, prefix, suffix };
}

function isWithinPassage({ passages }: AnchoredText, { passage, end }: CutAnchor): boolean {
  return end <= (passages.find(({ ordinal }) => ordinal === passage)?.end ?? 0);
}

function toVersion({ text, positions, passages }: AnchoredText): Version {
  return {
    text,
    passages: passages.map(({ ordinal, start, end }) => {
      return { ordinal, span: positions.toText(storedSpan(start, end)) };
    }),
  };
}
