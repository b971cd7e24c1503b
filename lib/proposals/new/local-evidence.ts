/**
 * What the words around a run of capitals say for its being a place: prepositions, directions, datelines, in what it lies.
 */

import { gazetteer, stateAbbreviations } from "#lib/proposals/words/gazetteer.ts";
import {
  directions,
  openers,
  particles,
  placeNouns,
  placePrepositions,
  roles,
} from "#lib/proposals/words/lists.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Evidence } from "./evidence.ts";
import { type Place, SIDE } from "./surroundings.ts";

/** Each with its reason in words. */
export function localEvidence({ run, name, first, last, before, behind, led, followed }: Place): Evidence[] {
  const found: Evidence[] = [];
  const add = (weight: number, code: string, reason: string) =>
    found.push({ kind: "place", weight, code, reason });
  const [previous, second] = [before.at(-1), before.at(-2)];
  if (/^(?:to|from|in|for|into)$/u.test(led) && MOVES.test(second?.word ?? ""))
    add(2, "moved", `“${second?.word} ${led}” stands before it.`);
  if (/^(?:from|in)$/u.test(led) && second?.shape === "small" && roles.has(second.word))
    add(1.25, "role-from", `“${second.word} ${led}” stands before it.`);
  if (led === "of" && directions.has(second?.word ?? ""))
    add(2, "direction-of", `“${second?.word} of” stands before it.`);
  if (
    led === "of" &&
    /^(?:mayor|governor|people|residents|outskirts|streets|government|bishop|archbishop|invasion|siege|coast|south|north|shores)$/u.test(
      second?.word ?? "",
    )
  )
    add(2, "office-of", `“${second?.word} of” stands before it.`);
  if (
    /^(?:in|near|outside)$/u.test(led) &&
    !/^(?:shares|stake|stakes|investors|trust|faith|confidence)$/u.test(second?.word ?? "")
  )
    add(1.75, "in", `“${led}” stands before it.`);
  else if (placePrepositions.has(led)) add(0.75, "preposition", `“${led}” stands before it.`);
  if (REACHES.test(led)) add(1.75, "reached", `“${led}” stands before it.`);
  if (directions.has(led) && previous?.shape === "small")
    add(2.25, "direction", `“${led}” stands before it.`);
  if (led === "of" && placeNouns.has(second?.word ?? ""))
    add(2.5, "noun-of", `“${second?.word} of” stands before it.`);
  if (placeNouns.has(led) && previous?.shape === "small" && led !== "border")
    add(2, "noun", `“${led}” stands before it.`);
  if (
    /^(?:province|district|region|county|city|town|village|border|coast|peninsula|airport|governorate)$/u.test(
      followed,
    ) &&
    !last.isPossessive
  )
    add(2, "noun-behind", `“${followed}” follows.`);
  if (last.after.startsWith(",") && standsInPlace(behind))
    add(2, "within", `A place follows in which it lies: “${behind[0]?.surface}”.`);
  if (first.opens && run.from === 0 && last.shape === "capitals" && /^\s*[(–—]/u.test(last.after))
    add(3, "dateline", "It opens the report in capitals, as a dateline does.");
  else if (
    first.opens &&
    last.shape === "capitals" &&
    /^\s*(?:\(|[–—-]\s)/u.test(last.after) &&
    before.length === 0
  )
    add(3, "dateline", "It opens the report in capitals, as a dateline does.");
  if (
    previous?.after.startsWith(",") &&
    name.length === 1 &&
    stateAbbreviations.has(last.word) &&
    last.surface.endsWith(".")
  )
    add(4, "state", "It is the short form of a state, behind a comma.");
  if (behind[0] !== undefined && last.after === "-") {
    if (/^(?:based|born|occupied|controlled|held|bound|area)$/u.test(behind[0].word))
      add(2, "based", `“-${behind[0].word}” is joined to it.`);
    else if (SIDE.test(behind[0].word)) add(0.75, "side", `“-${behind[0].word}” is joined to it.`);
  }
  if (
    PLACE_APPOSITION.test(
      behind
        .slice(0, 3)
        .map(({ word }) => word)
        .join(" "),
    ) &&
    last.after.startsWith(",")
  )
    add(2.5, "capital", "It is said behind it what place it is.");
  return found;
}

const MOVES =
  /^(?:moved|moves|move|travelled|traveled|returned|return|flew|fled|drove|went|came|arrived|leaves|leave|left|sent|born|lives|lived|living|deported|way|road|flight|trip|visit)$/u;

/** What one does to places: "to enter Kirkuk". */
const REACHES =
  /^(?:enter|enters|entered|entering|reach|reached|reaching|visit|visits|visited|visiting|fled|flee|fleeing|invade|invaded|capture|captured|capturing|besieged|liberated|liberate|evacuated|bombed|shelled|recaptured|overran)$/u;

const PLACE_APPOSITION =
  /^(?:the capital|a city|a town|a village|a port|the city|the largest city|capital of|an island|a province|a district|a suburb)/u;

/** ", Iran" or ", southern Iran" behind a name. */
function standsInPlace(behind: readonly NameWord[]): boolean {
  const [first, second, third] = behind;
  if (first === undefined) return false;
  if (directions.has(first.word)) return second !== undefined && isPlace(second, third);
  return (
    first.shape !== "small" &&
    !first.isPossessive &&
    (isPlace(first, second) || (stateAbbreviations.has(first.word) && first.surface.includes(".")))
  );
}

function isPlace(word: NameWord, next: NameWord | undefined): boolean {
  if (openers.has(word.word) || particles.has(word.word)) return false;
  return gazetteer.has(word.word) || (next !== undefined && gazetteer.has(`${word.word} ${next.word}`));
}
