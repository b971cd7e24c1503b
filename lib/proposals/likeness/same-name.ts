/**
 * Whether two names may be one bearer's: another spelling, initials, a name cut short. It gives the reason; it never says that they
 * are the same, since two people may share a name.
 */

import { initialsOf, surnameOf } from "#lib/proposals/known/derived-names.ts";
import type { BearerKind } from "#lib/proposals/named.ts";
import { keyOf } from "#lib/proposals/new/candidates.ts";
import { wordsOfName } from "#lib/proposals/words/name-words.ts";
import { soundKeys } from "./sound-key.ts";

/** Why two names may mean the same, and how strongly, 0 to 1. */
export type Likeness = { readonly score: number; readonly reason: string };

/**
 * Null where nothing speaks for it. Names of one word are alike only letter by letter, save for marks and doubled letters.
 *
 * @example likeness("Qasem Soleimani", "Qassem Soleimani", "person") // { score: 0.9, reason: "Another spelling: …" }
 */
export function likeness(one: string, other: string, kind: BearerKind): Likeness | null {
  const [ours, theirs] = [wordsOfName(one), wordsOfName(other)];
  const [left, right] = [keyOf(ours), keyOf(theirs)];
  const bare = (key: string) => key.replace(/[^\p{L}\p{N}]/gu, "");
  if (bare(left) === bare(right))
    return { score: 0.95, reason: `The same letters: “${one}” and “${other}”.` };
  const [sounds, otherSounds] = [soundKeys(one), soundKeys(other)];
  const isLong = Math.min(sounds.length, otherSounds.length) > 1;
  if (sounds.join(" ") === otherSounds.join(" ") && (isLong || doubled(left) === doubled(right)))
    return { score: isLong ? 0.9 : 0.6, reason: `Another spelling: “${one}” sounds like “${other}”.` };
  if (kind === "person") return likePerson(one, other);
  const [initials, otherInitials] = [initialsOf(ours), initialsOf(theirs)];
  if (initials?.toLowerCase() === bare(right) || otherInitials?.toLowerCase() === bare(left))
    return { score: 0.7, reason: `The first letters: “${one}” and “${other}”.` };
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  if (short.includes(" ") && (long.endsWith(` ${short}`) || long.startsWith(`${short} `)))
    return { score: 0.6, reason: `The one is a part of the other: “${one}” and “${other}”.` };
  return null;
}

/** Cut short ("Sune Engel"), with an initial ("R. Takeyh"), a middle name more or less; a surname alone says little. */
function likePerson(one: string, other: string): Likeness | null {
  const [left, right] = [soundKeys(one), soundKeys(other)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length > 1 && short.length < long.length && short.every((word, index) => word === long[index]))
    return { score: 0.75, reason: `The one begins the other: “${one}” and “${other}”.` };
  const sameLast = short.at(-1) === long.at(-1);
  if (short.length > 1 && sameLast && short[0] === long[0])
    return { score: 0.8, reason: `First and last name are alike: “${one}” and “${other}”.` };
  if (
    short.length > 1 &&
    sameLast &&
    (short[0]?.length === 1 || long[0]?.length === 1) &&
    short[0]?.[0] === long[0]?.[0]
  )
    return { score: 0.7, reason: `An initial and the same surname: “${one}” and “${other}”.` };
  const surname = surnameOf(wordsOfName(left.length > right.length ? one : other));
  if (
    short.length === 1 &&
    surname !== null &&
    soundKeys(surname.map(({ surface }) => surface).join(" ")).join(" ") === short.join(" ")
  )
    return { score: 0.45, reason: `The surname alone: “${one}” and “${other}”.` };
  return null;
}

function doubled(key: string): string {
  return key.replace(/(.)\1+/gu, "$1").replace(/['’ -]/gu, "");
}
