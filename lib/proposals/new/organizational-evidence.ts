/**
 * What the words around a run of capitals say for its being an organization: what follows it, who leads it, what it is called.
 */

import { gazetteer } from "#lib/proposals/words/gazetteer.ts";
import {
  organizationFollowers,
  organizationLeaders,
  organizationNouns,
  roles,
  saying,
} from "#lib/proposals/words/lists.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Evidence } from "./evidence.ts";
import { nounBehind, PERSONAL_PRONOUN, type Place, SIDE } from "./surroundings.ts";

/** Each with its reason in words. */
export function organizationalEvidence({
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
