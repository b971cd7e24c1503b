/**
 * Runs of capitalised words, the raw material of names: "Mohammed Shia al-Sudani", "Council on Foreign Relations", "Unit 400".
 * They are cut where a title, a month or a possessive stands between two names. High recall; what a run is, others decide.
 */

import type { CorpusCase } from "./corpus-case.ts";
import { cutRun } from "./cut-run.ts";
import { gazetteer } from "./gazetteer.ts";
import {
  connectors,
  openers,
  organizationHeads,
  organizationOpenings,
  particles,
  placeHeads,
  placeOpenings,
  titles,
} from "./lists.ts";
import type { NameWord } from "./name-words.ts";
import type { Run } from "./run.ts";

const WITHIN = /^(?:[ \t\u00a0\u202f]+|\s?\n?\s?|[-‐‑]|[ \u00a0]&[ \u00a0])$/u;
/** Behind a hyphen these make a word of a name: "Iran-backed", "Guard-linked". */
const SAID_OF =
  /(?:ed|en|led|run|held|made|born|wide|style|like|free|only|era|level|area|time|size|type|based|ing)$/u;
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|prof|gen|brig|lt|col|maj|capt|adm|sgt|gov|sen|rep|rev|hon|st|jr|sr|inc|co|corp|ltd|no)$/u;
const NUMBERED =
  /^(?:units?|brigades?|divisions?|battalions?|channel|squadron|group|camp|task|force|route|highway|studio|formula|area|zone|block)$/u;

const prefixes =
  /^(?:anti|pro|post|pre|non|ex|mid|neo|trans|inter|sub|semi|half|all|self|counter|cross|un|multi|then|late|ultra|quasi)$/u;

/** All runs of a text, in order. */
export function capitalRuns(words: readonly NameWord[], corpus: CorpusCase): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    const end = isBeginning(words, at) ? endOfRun(words, at, corpus) : at;
    if (end > at) runs.push(...cutRun(words, at, end, corpus));
    at = Math.max(end, at + 1);
  }
  return runs;
}

/** Whether two words that follow each other may be of one name. */
function joins(word: NameWord | undefined, next: NameWord | undefined): boolean {
  if (word === undefined || next === undefined || word.sentence !== next.sentence || word.isPossessive)
    return false;
  if (word.shape === "initial" || ABBREVIATED.test(word.word)) return /^\.?[ \u00a0-]?$/u.test(word.after);
  return WITHIN.test(word.after);
}

const hasCapital = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.shape === "capital" || word.shape === "capitals" || word.shape === "initial");

/** A capital that is not the prefix of a compound. */
function isBeginning(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  return word !== undefined && hasCapital(word) && !(prefixes.test(word.word) && /^[-‐‑]$/u.test(word.after));
}

function endOfRun(words: readonly NameWord[], from: number, corpus: CorpusCase): number {
  let to = from + 1;
  while (joins(words[to - 1], words[to])) {
    const step = stepAt(words, from, to, corpus);
    if (step === 0) break;
    to += step;
  }
  return to;
}

/** How many words more belong to the run. */
function stepAt(words: readonly NameWord[], from: number, to: number, corpus: CorpusCase): number {
  const [last, next, behind] = [words[to - 1], words[to], words[to + 1]];
  if (last === undefined || next === undefined || isCompound(words, to - 1)) return 0;
  if (hasCapital(next)) return isPair(last, next) ? 0 : 1;
  if (next.shape === "number")
    return NUMBERED.test(last.word) && !/^[,.]/u.test(next.after.trim()) ? 1 : numberStep(words, to);
  if (isSecondPart(words, from, to)) return 1;
  if (!joins(next, behind)) return 0;
  if (
    particles.has(next.word) &&
    particles.has(behind?.word ?? "") &&
    behind?.shape === "small" &&
    joins(behind, words[to + 2]) &&
    hasCapital(words[to + 2])
  )
    return 3;
  if (
    particles.has(next.word) &&
    hasCapital(behind) &&
    next.word !== "as" &&
    next.word !== "at" &&
    next.word !== "an"
  )
    return 2;
  if (!connectors.has(next.word) || !mayGoOn(words.slice(from, to), next.word, corpus)) return 0;
  if (hasCapital(behind)) return 2;
  const third = words[to + 2];
  const isOpened = words.slice(from, to).some(({ word }) => organizationOpenings.has(word));
  return isOpened && behind?.word === "the" && joins(behind, third) && hasCapital(third) ? 3 : 0;
}

/** "Li Qiang-wei", "Kim Jong-un": what follows the hyphen small is of the same name; what describes ("Iran-backed") is not. */
function isSecondPart(words: readonly NameWord[], from: number, to: number): boolean {
  const [last, next] = [words[to - 1], words[to]];
  return (
    to - from > 1 &&
    last?.shape === "capital" &&
    /^[-‐‑]$/u.test(last.after) &&
    next?.shape === "small" &&
    next.word.length <= 5 &&
    !/^[-‐‑]$/u.test(next.after) &&
    !particles.has(next.word) &&
    !SAID_OF.test(next.word) &&
    !openers.has(next.word)
  );
}

/** "Institute for", "Strait of", "Axis of": what goes on behind such a word is of the same name. A person's does not. */
function mayGoOn(run: readonly NameWord[], connector: string, corpus: CorpusCase): boolean {
  const last = run.at(-1)?.word ?? "";
  if (connector === "of" && titles.has(last)) return true;
  if (connector === "and")
    return run.some(({ word, shape }) => shape === "small" && connectors.has(word) && !particles.has(word));
  if (run.some(({ word, shape }) => shape !== "small" && organizationOpenings.has(word))) return true;
  if (connector !== "of" || run.at(-1)?.inHeadline) return false;
  return (
    placeHeads.has(last) || placeOpenings.has(last) || organizationHeads.has(last) || corpus.isOrdinary(last)
  );
}

/** "anti-Taliban", "Post-Soleimani": the name within ends with the compound. */
function isCompound(words: readonly NameWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return (
    before !== undefined &&
    before.sentence === word?.sentence &&
    /^[-‐‑]$/u.test(before.after) &&
    prefixes.test(before.word)
  );
}

/** "Iran-Iraq war", "U.S.-China talks": two places, not one. */
function isPair(word: NameWord, next: NameWord): boolean {
  return /^[-‐‑]$/u.test(word.after) && gazetteer.has(word.word) && gazetteer.has(next.word);
}

/** "Unit 12,000" is a number in two words. */
function numberStep(words: readonly NameWord[], to: number): number {
  const [last, first, second] = [words[to - 1], words[to], words[to + 1]];
  if (last === undefined || !NUMBERED.test(last.word)) return 0;
  return first?.after === "," && second?.shape === "number" && /^\d{3}$/u.test(second.surface) ? 2 : 1;
}
