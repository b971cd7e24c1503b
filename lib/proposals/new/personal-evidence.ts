/**
 * What the words around a run of capitals say for its being a person: titles, roles, speech, bylines, what is done to people.
 */

import { organizationNouns, placePrepositions, roles, saying, titles } from "#lib/proposals/words/lists.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Evidence } from "./evidence.ts";
import { nounBehind, PERSONAL_PRONOUN, type Place } from "./surroundings.ts";

/** Each with its reason in words. */
export function personalEvidence({
  run,
  name,
  first,
  last,
  before,
  behind,
  led,
  followed,
}: Place): Evidence[] {
  const found: Evidence[] = [];
  const add = (weight: number, code: string, reason: string) =>
    found.push({ kind: "person", weight, code, reason });
  const previous = before.at(-1);
  if (run.title !== null) add(3, "title", `“${run.title}” stands before it.`);
  else if (roles.has(led) && previous?.shape === "small")
    add(2.5, "role-before", `“${led}” stands before it.`);
  const role = placePrepositions.has(led) ? null : roleBehind(last, behind);
  if (role !== null) add(2.5, "role-behind", `“${role}” is said of it directly behind.`);
  if (followed === "who" || (last.after.startsWith(",") && behind[0]?.word === "who"))
    add(2, "who", "“who” goes on about it.");
  if (saying.has(followed) || (saying.has(led) && !["told", "asked", "tells"].includes(led)))
    add(1, "says", "A word of saying stands beside it.");
  if (previous?.word === "by" && previous.opens && name.length > 1)
    add(3, "by", "“By” opens the line before it.");
  else if (first.passageKind === "byline" && first.opens && name.length > 1)
    add(2.5, "byline", "It stands in the byline.");
  if (
    previous !== undefined &&
    name.length > 1 &&
    /^:/u.test(previous.after) &&
    /^(?:photo|photograph|illustration|image|video|graphic|credit|photos|text|by)$/u.test(previous.word)
  )
    add(2.5, "credit", `A credit, “${previous.surface}:”, stands before it.`);
  if (last.isPossessive && PERSONAL_THINGS.test(behind[0]?.word ?? ""))
    add(1.5, "own", `“${behind[0]?.word}” is said to be its own.`);
  if (
    behind.slice(0, 5).some(({ word }) => PERSONAL_PRONOUN.test(word)) &&
    !behind.some(({ shape, opens }) => shape === "capital" && !opens)
  )
    add(0.5, "pronoun", "“he” or “she” follows soon.");
  if (
    previous !== undefined &&
    roles.has(previous.word) &&
    previous.shape === "small" &&
    /^,\s$/u.test(previous.after)
  )
    add(2.25, "role-comma", `“${previous.word},” stands before it.`);
  if (name.length > 1 && isOfficeOf(before))
    add(2.5, "office", "An office and where it is held stand before it.");
  if (DONE_TO.test(led)) add(1, "done-to", `“${led}” stands before it.`);
  if (
    led === "of" &&
    /^(?:release|arrest|trial|killing|death|widow|assassination|murder|appointment|resignation|predecessor|successor)$/u.test(
      before.at(-2)?.word ?? "",
    )
  )
    add(1, "done-of", `“${before.at(-2)?.word} of” stands before it.`);
  if (
    /^,\s$/u.test(last.after) &&
    /^(?:an?|whose)$/u.test(behind[0]?.word ?? "") &&
    !organizationNouns.has(nounBehind(behind))
  )
    add(0.75, "apposed", "It is said behind it who that is.");
  if (PERSONAL_VERBS.test(followed)) add(1, "does", `“${followed}” is what it does.`);
  return found;
}

/** What is done to people: "arrested X", "signed X". */
const DONE_TO =
  /^(?:signed|hired|fired|appointed|arrested|elected|accused|charged|sued|jailed|sentenced|detained|nominated|married|interviewed|named|quoted|praised|thanked|killed|replaced|succeeded|unlike)$/u;

const PERSONAL_THINGS =
  /^(?:wife|husband|widow|son|daughter|mother|father|brother|sister|family|house|home|death|funeral|lawyer|lawyers|body|career|biography|memoir|mother|childhood|predecessor|successor|resignation|killing|assassination|arrest|charisma|personality|office)$/u;

const PERSONAL_VERBS =
  /^(?:resigned|smiled|laughed|died|married|retired|grew|nodded|sighed|studied|graduated|lived|lives|remembers|remembered|believes|believed|thinks|thought|hopes|hoped|recalled|grinned|shrugged)$/u;

/** "the mayor of Askøy, X": a role, "of" and a name before the comma. */
function isOfficeOf(before: readonly NameWord[]): boolean {
  if (!/^,\s$/u.test(before.at(-1)?.after ?? "") || before.at(-1)?.shape === "small") return false;
  const of = before.findLastIndex(({ word }) => /^(?:of|at|for)$/u.test(word));
  return (
    of > 0 &&
    roles.has(before[of - 1]?.word ?? "") &&
    before
      .slice(of + 1)
      .every(
        ({ shape, after }, index, all) =>
          shape !== "small" && (index === all.length - 1 || /^[ -]$/u.test(after)),
      )
  );
}

/** "an expert on", "(commander of": a role within the first words of what follows in a comma or a bracket. */
function roleBehind(last: NameWord, behind: readonly NameWord[]): string | null {
  if (!/^\s*[,(]\s*$/u.test(last.after)) return null;
  if (behind[0]?.word === "and") return null;
  for (const { word, shape, after } of behind.slice(0, 5)) {
    if ((roles.has(word) || titles.has(word)) && shape === "small") return word;
    if (/[,.;:)]/u.test(after) || saying.has(word)) return null;
  }
  return null;
}
