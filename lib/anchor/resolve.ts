/**
 * Finds a described span in another version of its text. It moves by itself only where that is beyond doubt; everything
 * else is shown to a person with what differs. Similarity decides nothing here: a sentence that loses its "not" is 97 %
 * the same.
 */

import { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, sliceText, storedSpan } from "#lib/text/span.ts";
import { findCandidates, MOST_CANDIDATES, toCandidate } from "./candidates.ts";
import { describeStoredSpan } from "./describe.ts";
import { belongsToAnother, placesByContext, placesBySentence, type Version } from "./places.ts";
import type { IdenticalSentence, Resolution } from "./resolution.ts";
import type { Anchor } from "./selectors.ts";

/**
 * What becomes of the anchors of one text in another: one function, to be asked for each anchor.
 *
 * An anchor is accepted (`exact`, `moved`) where its exact words with their stored prefix and suffix stand in `after`
 * once, and stood in `before` once; or where one of `identical` holds it wholly and its words stand at the same offset
 * in the other sentence. Where both apply they must agree. What else comes back is never a guess.
 *
 * What this promises: an accepted place reads like the old one for 32 code points on either side, or for a whole
 * sentence. It can be another place than the one an editor had in mind only where an edit took the words away and
 * wrote the same words in the same surroundings anew.
 *
 * Edges: a context cut short by the edge of the old text counts as it is while the two sides have 32 code points
 * together; below that, it holds only at the same edge. Where `before` is `after`, every anchor is `exact`.
 *
 * @throws Error where the anchor does not stand in `before` as it says: it is not an anchor of that text.
 * @example resolver(before, after)(anchor) // { status: "moved", anchor: { start: 96, … }, because: "context" }
 */
export function resolver(
  before: string,
  after: string,
  identical: readonly IdenticalSentence[] = [],
): (anchor: Anchor) => Resolution {
  const old = { text: before, positions: new Positions(before) };
  const now = before === after ? old : { text: after, positions: new Positions(after) };
  const sentences = identical.filter((pair) => areIdentical(pair, old, now));
  return (anchor) => {
    requireGrounded(anchor, old);
    if (old === now) return { status: "exact", anchor, because: "same-text" };
    return resolveBetween(anchor, old, now, sentences);
  };
}

/**
 * The same for one anchor.
 *
 * @example resolve(anchor, before, after).status // "changed"
 */
export function resolve(
  anchor: Anchor,
  before: string,
  after: string,
  identical: readonly IdenticalSentence[] = [],
): Resolution {
  return resolver(before, after, identical)(anchor);
}

function resolveBetween(
  anchor: Anchor,
  old: Version,
  now: Version,
  identical: readonly IdenticalSentence[],
): Resolution {
  const byContext = placesByContext(anchor, now);
  const bySentence = placesBySentence(anchor, identical);
  const [place, ...others] = bySentence.length > 0 ? bySentence : byContext;
  const ask = (because: "several-places" | "several-before" | "disagreement"): Resolution => {
    const places = [...new Set([...bySentence, ...byContext])].slice(0, MOST_CANDIDATES);
    return { status: "ambiguous", because, candidates: places.map((at) => candidateAt(anchor, now, at)) };
  };
  if (place === undefined) {
    const candidates = findCandidates(anchor, now.text, now.positions);
    return candidates.length > 0 ? { status: "changed", candidates } : { status: "lost" };
  }
  if (others.length > 0) return ask("several-places");
  if (bySentence.length > 0) {
    const isContradicted = byContext.length > 0 && !byContext.includes(place);
    return isContradicted ? ask("disagreement") : accept(anchor, now, place, "sentence");
  }
  if (belongsToAnother(anchor, place, identical)) return ask("disagreement");
  if (placesByContext(anchor, old).length > 1) return ask("several-before");
  return accept(anchor, now, place, "context");
}

function accept(anchor: Anchor, now: Version, place: number, because: "context" | "sentence"): Resolution {
  const status = place === anchor.start ? "exact" : "moved";
  return { status, anchor: candidateAt(anchor, now, place).anchor, because };
}

function candidateAt(anchor: Anchor, { text, positions }: Version, place: number) {
  const span = storedSpan(place, place + anchor.end - anchor.start);
  return toCandidate(anchor, describeStoredSpan(text, span, positions));
}

function areIdentical({ before, after }: IdenticalSentence, old: Version, now: Version): boolean {
  return cut(old, before) === cut(now, after);
}

function requireGrounded(anchor: Anchor, old: Version): void {
  const there =
    anchor.end <= old.positions.length ? describeStoredSpan(old.text, anchor, old.positions) : null;
  if (there?.exact === anchor.exact && there.prefix === anchor.prefix && there.suffix === anchor.suffix)
    return;
  throw new Error(
    `Cannot resolve the anchor ${anchor.start}–${anchor.end} “${anchor.exact}”: its text says “${there?.exact ?? ""}” there.`,
  );
}

function cut({ text, positions }: Version, span: StoredSpan): string {
  return sliceText(text, positions.toText(span));
}
