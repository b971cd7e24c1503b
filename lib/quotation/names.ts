/**
 * Whether a name as an editor writes it is one of a bearer's names: with titles or without, the surname alone, an outlet by
 * its initials. It knows no nicknames and no spellings that the bearer's names do not give.
 */

import { fold } from "#lib/text/fold.ts";
import { tokenize } from "#lib/text/tokens.ts";

const TITLES =
  /^(?:mr|mrs|ms|dr|prof|professor|gen|general|brig|brigadier|maj|major|president|minister|prime|foreign|secretary|state|senator|ayatollah|supreme|leader|commander|expert|analyst|historian|scholar|journalist|author|reporter|the|an?|u|us|former|iranian|iraqi)$/u;

/** A part of an outlet, or what it published. */
const DESK = /^(?:opinion|english|news|online|website|magazine|newspaper|report|story|article|analysis)$/u;

/** What follows is said of somebody, and is not the one who speaks: "a spokesman for Qaani". */
const OF_ANOTHER = /\b(?:for|to|by|with|about|against|on)\s+\S+/iu;

/**
 * @example isSameName("Secretary of State Antony Blinken", ["Antony Blinken"]) // true
 * @example isSameName("Arash Azizi", ["Hamidreza Azizi", "Azizi"]) // false
 */
export function isSameName(claimed: string, names: readonly string[]): boolean {
  const head = claimed.split(/[,(;:]|\s+[-–—]\s+/u)[0] ?? "";
  const sought = nameWords(
    head.replace(/(?<=\p{L}{3})\s+(?:of|from|at|in)\s+(?:the\s+)?\S.*$/u, (rest) =>
      /\bstate\b/iu.test(rest) ? rest : "",
    ),
  );
  const all = [nameWords(claimed), nameWords(head), sought].filter((words) => words.length > 0);
  const known = names.map(nameWords).filter((words) => words.length > 0);
  const full = known.filter((words) => words.length > 1);
  const isOther = OF_ANOTHER.test(head);
  return all.some((words) => known.some((name) => isOneOf(words, name, full, isOther)));
}

/** The words of a name without titles, initials and a possessive s. */
export function nameWords(name: string): string[] {
  const words = tokenize(fold(name)).map((token) => token.word);
  const kept = words.filter((word) => !TITLES.test(word) && word !== "s" && word !== "of");
  const long = kept.filter((word) => word.length > 1);
  return long.length > 0 ? long : kept;
}

function isOneOf(
  sought: readonly string[],
  name: readonly string[],
  full: readonly (readonly string[])[],
  isOther: boolean,
): boolean {
  const [ours, theirs] = [sought.join(" "), name.join(" ")];
  if (ours.replaceAll(" ", "") === theirs.replaceAll(" ", "") || theirs.endsWith(` ${ours}`)) return true;
  if (ours.startsWith(`${theirs} `) && DESK.test(ours.slice(theirs.length + 1))) return true;
  if (initialsOf(sought) === theirs || (sought.length === 1 && initialsOf(name) === ours)) return true;
  if (isOther || !ours.endsWith(` ${theirs}`)) return false;
  return name.length > 1 || !full.some((words) => words.at(-1) === theirs);
}

/** "wsj" of Wall Street Journal; a name of one word has none. */
function initialsOf(words: readonly string[]): string | null {
  return words.length > 1 ? words.map((word) => word.charAt(0)).join("") : null;
}
