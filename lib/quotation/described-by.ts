/**
 * Whether somebody who is claimed by office or trade ("the Secretary of State", "an expert on the Guard") is whom a text
 * describes so. A name alone describes nobody: that is asked of names.
 */

import { fold } from "#lib/text/fold.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** Words that say nothing of who it is. */
const EMPTY = /^(?:the|an?|of|s|by|for|at|in|on|with|to|and|his|her|its|their|then|former|late)$/u;

/** Offices and trades; a claim without one of them is a name, or no description. */
const OFFICE =
  /^(?:secretary|minister|president|premier|chief|commander|general|gen|head|leader|cleric|ayatollah|ambassador|senator|spokesman|spokeswoman|spokesperson|official|officials|adviser|advisor|advisers|diplomat|expert|analyst|scholar|historian|fellow|author|journalist|reporter|source|sources|insider|insiders|bureaucrat|deputy|chair|chairman|director|professor)$/u;

/**
 * Whether each word of a claim that says something stands in the description, an office or a trade among them.
 *
 * @example isDescribedBy("the U.S. Secretary of State", "U.S. Secretary of State") // true
 * @example isDescribedBy("the Quds Force", "Iran’s Quds Force chief") // false
 */
export function isDescribedBy(claimed: string, description: string): boolean {
  const sought = wordsOf(claimed).filter((word) => !EMPTY.test(word));
  const there = new Set(wordsOf(description));
  return sought.some((word) => OFFICE.test(word)) && sought.every((word) => there.has(word));
}

function wordsOf(text: string): string[] {
  return tokenize(fold(text.replace(/[’']s(?!\p{L})/gu, ""))).map((token) => token.word);
}
