/**
 * Places that may be what an anchor meant, for a person to choose from. They are ordered by how much still stands
 * around them, and nothing is decided by that order.
 */

import type { Positions } from "#lib/text/positions.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { describeSpan } from "./describe.ts";
import { findAll } from "./find-all.ts";
import type { Candidate } from "./resolution.ts";
import type { Anchor } from "./selectors.ts";

/** More than a person would look through. */
export const MOST_CANDIDATES = 10;

/** Code points next to the words by which changed words are found: two or three words, since edits cluster. */
const NEAR = 16;

/** How much longer than the old words changed words may be, in code units: a clause put in, not a paragraph. */
const MOST_ADDED = 120;

/**
 * The places in a text where the anchor's words stand in other surroundings, or other words in its surroundings; at most
 * ten, those first around which most still stands, then those nearest to the old place. Empty where there is neither.
 *
 * @example findCandidates(anchor, "Some 43,549 men.", positions)[0]?.differs // ["words"]
 */
export function findCandidates(anchor: Anchor, text: string, positions: Positions): Candidate[] {
  const spans = [...findAll(text, anchor.exact), ...findChangedWords(anchor, text)];
  return spans
    .map((span) => ({ span, kept: keptAround(anchor, text, span) }))
    .sort((one, other) => other.kept - one.kept || distance(anchor, one.span) - distance(anchor, other.span))
    .slice(0, MOST_CANDIDATES)
    .map(({ span }) => toCandidate(anchor, describeSpan(text, span, positions)));
}

/**
 * A place with what differs there from an anchor.
 *
 * @example toCandidate(anchor, anchor).differs // []
 */
export function toCandidate(anchor: Anchor, there: Anchor): Candidate {
  const differs: Candidate["differs"][number][] = [];
  if (there.exact !== anchor.exact) differs.push("words");
  if (!there.prefix.endsWith(anchor.prefix)) differs.push("prefix");
  if (!there.suffix.startsWith(anchor.suffix)) differs.push("suffix");
  return { anchor: there, differs };
}

/** What stands between the nearest surroundings, where these stand and other words are between them. */
function findChangedWords(anchor: Anchor, text: string): TextSpan[] {
  const left = Array.from(anchor.prefix).slice(-NEAR).join("");
  const right = Array.from(anchor.suffix).slice(0, NEAR).join("");
  if (left === "" || right === "") return [];
  return findAll(text, left).flatMap(({ end }) => {
    const limit = end + anchor.exact.length + MOST_ADDED;
    const at = text.slice(end, limit + right.length).indexOf(right);
    const words = text.slice(end, end + at);
    return at <= 0 || words === anchor.exact ? [] : [textSpan(end, end + at)];
  });
}

/** How many code units of the old surroundings still stand directly on either side. */
function keptAround({ prefix, suffix }: Anchor, text: string, span: TextSpan): number {
  let before = 0;
  while (before < prefix.length && text[span.start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[span.end + after] === suffix[after]) after += 1;
  return before + after;
}

function distance(anchor: Anchor, span: TextSpan): number {
  return Math.abs(span.start - anchor.start);
}
