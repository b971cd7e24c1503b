/**
 * What one place in a text says for or against a run of capitals being the name of a person, an organization or a place. Each rule
 * looks at the words around it and gives its reason in words. None decides.
 */

import type { BearerKind } from "#lib/proposals/named.ts";
import type { Run } from "#lib/proposals/words/capital-runs.ts";
import { gazetteer, stateAbbreviations } from "#lib/proposals/words/gazetteer.ts";
import {
  directions,
  openers,
  organizationFollowers,
  organizationLeaders,
  organizationNouns,
  particles,
  placeNouns,
  placePrepositions,
  roles,
  saying,
  titles,
} from "#lib/proposals/words/lists.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";

/** `none`: that it is no name of ours. `code` tells alike evidence, which counts once, from other. */
export type Evidence = {
  readonly kind: BearerKind | "none";
  readonly weight: number;
  readonly code: string;
  readonly reason: string;
};

/** A run in its surroundings: four words on either side within the sentence. */
type Place = {
  readonly run: Run;
  readonly name: readonly NameWord[];
  readonly first: NameWord;
  readonly last: NameWord;
  readonly before: readonly NameWord[];
  readonly behind: readonly NameWord[];
  /** The small word directly before, with nothing but a space between; empty otherwise. */
  readonly led: string;
  /** The same behind. */
  readonly followed: string;
};

const REACH = 6;

/** What the surroundings of one run say. */
export function evidenceAt(words: readonly NameWord[], run: Run): Evidence[] {
  const name = words.slice(run.from, run.to);
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined) return [];
  const same = (word: NameWord) => word.sentence === first.sentence;
  const before = words.slice(Math.max(0, run.from - REACH), run.from).filter(same);
  const behind = words.slice(run.to, run.to + REACH).filter(same);
  const [previous, next] = [before.at(-1), behind[0]];
  const place: Place = {
    run,
    name,
    first,
    last,
    before,
    behind,
    led: previous !== undefined && /^\s+$/u.test(previous.after) ? previous.word : "",
    followed: next !== undefined && /^\s+$/u.test(last.after) ? next.word : "",
  };
  return [...personal(place), ...organizational(place), ...local(place)];
}

function personal({ run, name, first, last, before, behind, led, followed }: Place): Evidence[] {
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

function organizational({ name, first, last, before, behind, led, followed }: Place): Evidence[] {
  const found: Evidence[] = [];
  const add = (weight: number, code: string, reason: string) =>
    found.push({ kind: "organization", weight, code, reason });
  const [previous, second] = [before.at(-1), before.at(-2)];
  if (led === "the")
    add(name.length === 1 && /s$/u.test(last.word) ? 1.5 : 0.75, "the", "“the” stands before it.");
  const isPlaceName = gazetteer.has(name.map(({ word }) => word).join(" "));
  if (organizationFollowers.has(followed) && !isPlaceName && !last.isPossessive)
    add(
      SURE_FOLLOWER.test(followed) || leadsSomebody(behind) ? 2.5 : 1.5,
      "follower",
      `“${followed}” follows, as behind an organization.`,
    );
  if (/^(?:of|by)$/u.test(led) && organizationLeaders.has(second?.word ?? ""))
    add(1.5, "leader", `“${second?.word} ${led}” stands before it.`);
  if (/\($/u.test(previous?.after ?? "") && /^\)\s*[-–—:]/u.test(last.after))
    add(3, "dateline", "It stands in brackets before the first sentence, as an outlet does.");
  if (
    first.passageKind === "byline" &&
    previous !== undefined &&
    previous.after.startsWith(",") &&
    last.shape === "capitals"
  )
    add(2, "byline", "It stands behind the author in the byline.");
  if (organizationNouns.has(led) && previous?.shape === "small")
    add(2.5, "noun", `“${led}” stands before it.`);
  if (
    /^,\s$/u.test(last.after) &&
    /^(?:an?|the|its|their|his|her|our)$/u.test(behind[0]?.word ?? "") &&
    organizationNouns.has(nounBehind(behind))
  )
    add(2.5, "noun-behind", `“${nounBehind(behind)}” is said of it directly behind.`);
  if (
    organizationNouns.has(followed) &&
    !isPlaceName &&
    !last.isPossessive &&
    !/^(?:group|team|network)$/u.test(followed)
  )
    add(1.5, "noun-follows", `“${followed}” follows.`);
  if (last.after.startsWith(",") && behind[0]?.word === "which") add(1, "which", "“which” goes on about it.");
  if (led === "in" && /^(?:shares|stake|stakes|investors)$/u.test(second?.word ?? ""))
    add(2, "shares", `“${second?.word} in” stands before it.`);
  if (
    behind.slice(0, 6).some(({ word }) => word === "its") &&
    !behind.some(({ word }) => PERSONAL_PRONOUN.test(word))
  )
    add(0.5, "its", "“its” follows soon.");
  if (saying.has(followed))
    add(behind[1]?.word === "it" ? 2 : 0.5, "says", "A word of saying stands beside it.");
  if (last.isPossessive && PUBLISHED.test(behind[0]?.word ?? ""))
    add(1, "published", `“${behind[0]?.word}” is said to be its own.`);
  if (led === "as" && /^(?:notes|reports|reported|puts|writes|wrote|noted)$/u.test(followed))
    add(1, "cited", "It is cited with “as”.");
  if (led === "at" && before.some(({ word }) => roles.has(word)))
    add(2, "at", "Somebody’s place of work is named with “at”.");
  if (behind[0] !== undefined && last.after === "-" && SIDE.test(behind[0].word))
    add(0.75, "side", `“-${behind[0].word}” is joined to it.`);
  return found;
}

function local({ run, name, first, last, before, behind, led, followed }: Place): Evidence[] {
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
/** What is done to people: "arrested X", "signed X". */
const DONE_TO =
  /^(?:signed|hired|fired|appointed|arrested|elected|accused|charged|sued|jailed|sentenced|detained|nominated|married|interviewed|named|quoted|praised|thanked|killed|replaced|succeeded|unlike)$/u;
const PERSONAL_THINGS =
  /^(?:wife|husband|widow|son|daughter|mother|father|brother|sister|family|house|home|death|funeral|lawyer|lawyers|body|career|biography|memoir|mother|childhood|predecessor|successor|resignation|killing|assassination|arrest|charisma|personality|office)$/u;
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

/** Of ", a telephone company," the last small word before the next mark. */
function nounBehind(behind: readonly NameWord[]): string {
  const ends = behind.findIndex(
    ({ after, word }, index) =>
      !/^\s$/u.test(after) ||
      /^(?:in|of|for|at|on|from|that|which|with|based|whose)$/u.test(behind[index + 1]?.word ?? "") ||
      word === "",
  );
  const noun = behind[ends === -1 ? behind.length - 1 : ends];
  return noun?.shape === "small" ? noun.word : "";
}

/** "Fatah Alliance leader Hadi al-Amiri": whoever has a leader with a name is an organization, or a place. */
function leadsSomebody([role, name]: readonly NameWord[]): boolean {
  return (
    /^(?:leader|spokesman|spokeswoman|spokesperson|commander|member|executive)$/u.test(role?.word ?? "") &&
    name?.shape === "capital"
  );
}

/** What outlets, firms and armed groups have, and hardly anybody else. */
const SURE_FOLLOWER =
  /^(?:website|newspaper|magazine|correspondent|fighters|fighter|militants|militiamen|shares|stock|employees|researchers|lawmakers|subsidiary|squad)$/u;
const PUBLISHED =
  /^(?:analysis|report|reporting|coverage|website|newsroom|editors|readers|shareholders|headquarters|fighters|leadership|spokesman|spokeswoman|spokesperson)$/u;
/** What one does to places: "to enter Kirkuk". */
const REACHES =
  /^(?:enter|enters|entered|entering|reach|reached|reaching|visit|visits|visited|visiting|fled|flee|fleeing|invade|invaded|capture|captured|capturing|besieged|liberated|liberate|evacuated|bombed|shelled|recaptured|overran)$/u;
const PERSONAL_PRONOUN = /^(?:he|she|his|her|him|himself|herself)$/u;
const PERSONAL_VERBS =
  /^(?:resigned|smiled|laughed|died|married|retired|grew|nodded|sighed|studied|graduated|lived|lives|remembers|remembered|believes|believed|thinks|thought|hopes|hoped|recalled|grinned|shrugged)$/u;
const SIDE = /^(?:backed|led|affiliated|linked|funded|aligned|sponsored|run|owned|supported)$/u;
const PLACE_APPOSITION =
  /^(?:the capital|a city|a town|a village|a port|the city|the largest city|capital of|an island|a province|a district|a suburb)/u;

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
