/**
 * A judgement in words: what was found, and what an editor should look at.
 */

import type { Choice } from "./choose-reading.ts";
import { distinctPlaces } from "./distinct-places.ts";
import type { Claimed, Verdict } from "./judgement.ts";
import { isNegation } from "./negation.ts";
import type { Reading } from "./reading.ts";
import { readWords } from "./word.ts";

const HEADLINE: Record<Verdict, string> = {
  verbatim: "Word for word, mark for mark.",
  typographic: "Word for word; only marks, spaces or capitals differ.",
  elided: "Its parts stand in this order; what was left out is marked.",
  altered: "The words differ.",
  stitched: "Put together from places that do not stand together.",
  misattributed: "The words are right, the speaker is not.",
  "ambiguous-multiple": "The words stand in several places.",
  "not-found": "Not found.",
};

/** Words whose loss turns or bounds what is said. */
const BOUNDS =
  /^(?:but|however|although|though|unless|except|only|if|could|may|might|allegedly|reportedly|purported|likely|perhaps|almost|arguably|near|future|apparently|appears?|seems?|suggests?|some|partly|rarely)$/u;

/** @param found the readings that are shown beside the chosen one. */
export function noteOn(
  verdict: Verdict,
  choice: Choice,
  found: readonly Reading[],
  claimed: Claimed,
): string {
  const { chosen, equals, fit, voice } = choice;
  const notes = [HEADLINE[verdict]];
  if (verdict === "ambiguous-multiple")
    notes.push(`It stands in ${distinctPlaces(equals).length} passages; say which is meant.`);
  if (fit === "another")
    notes.push(
      `Claimed for ${claimed.attributedTo}; ${voice?.speaker?.name ?? "the source in its own voice"} says it.`,
    );
  if (voice?.reported && voice.reported.name !== voice.speaker?.name && fit === "fits")
    notes.push(`By ${voice.speaker?.name}, as said by ${voice.reported.name}.`);
  if (fit === "unknown")
    notes.push(`Whether ${claimed.attributedTo} says it cannot be established from the text.`);
  if (chosen.isDisclosed) notes.push("Brackets in the quotation say that not all words are the source's.");
  if (chosen.verdict === "elided") notes.push(...warnings(chosen));
  for (const other of found)
    if (other !== chosen && other.verdict !== chosen.verdict)
      notes.push(`In ${other.pieces[0]?.source.slug} it is ${other.verdict}.`);
  return [...new Set(notes)].join(" ");
}

/** What was left out under a mark, where that may turn the sense. */
function warnings({ changes }: Reading): string[] {
  const turning = changes
    .filter((change) => change.kind === "omission")
    .flatMap((change) => readWords(change.source))
    .filter((word) => isNegation(word.key) || BOUNDS.test(word.key))
    .map((word) => `“${word.key}”`);
  if (turning.length === 0) return [];
  return [`What was left out holds ${[...new Set(turning)].slice(0, 6).join(", ")}: does the sense stay?`];
}
