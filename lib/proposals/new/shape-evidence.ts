/**
 * What the words of a run say by themselves, wherever it stands: first names, head words, abbreviations, a list of places, and what
 * has a capital and is no name of ours.
 */

import type { CorpusCase } from "#lib/proposals/words/corpus-case.ts";
import { familyFirst } from "#lib/proposals/words/family-first.ts";
import { firstNames } from "#lib/proposals/words/first-names.ts";
import { gazetteer } from "#lib/proposals/words/gazetteer.ts";
import { isDemonym } from "#lib/proposals/words/is-demonym.ts";
import {
  calendar,
  openers,
  ordinaryCapitals,
  organizationFirsts,
  organizationHeads,
  organizationOpenings,
  otherFirsts,
  otherHeads,
  particles,
  placeHeads,
  placeOpenings,
  roles,
  titles,
} from "#lib/proposals/words/lists.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Evidence } from "./evidence.ts";

/** @param everInside whether the run stands somewhere with a capital that means something, or with evidence of its own. */
export function shapeEvidence(
  name: readonly NameWord[],
  corpus: CorpusCase,
  everInside: boolean,
): Evidence[] {
  return [
    ...personal(name, corpus),
    ...organizational(name),
    ...local(name),
    ...against(name, corpus, everInside),
  ];
}

const say = (kind: Evidence["kind"], weight: number, code: string, reason: string): Evidence => ({
  kind,
  weight,
  code,
  reason,
});

function personal(name: readonly NameWord[], corpus: CorpusCase): Evidence[] {
  const first = name[0];
  const last = name.at(-1);
  if (first === undefined || last === undefined || name.length < 2 || name.length > 6) return [];
  if (organizationHeads.has(last.word) || placeHeads.has(last.word) || otherHeads.has(last.word)) return [];
  const found: Evidence[] = [];
  if (name.length < 4 && familyFirst.has(first.word) && !firstNames.has(first.word))
    found.push(say("person", 1.5, "family-name", `“${first.surface}” is a family name that stands first.`));
  if (firstNames.has(first.word))
    found.push(say("person", 3, "first-name", `“${first.surface}” is a first name.`));
  if (
    name.slice(1).some(({ shape }) => shape === "initial") ||
    (first.shape === "initial" && name.length > 1)
  )
    found.push(say("person", 1.5, "initial", "An initial is among the words."));
  if (name.slice(1, -1).some(({ word }) => particles.has(word)))
    found.push(say("person", 0.75, "particle", "A particle of surnames joins its words."));
  const isPlain = name.every(
    ({ word, shape }, index) =>
      particles.has(word) ||
      (index > 0 && /^[-‐‑]$/u.test(name[index - 1]?.after ?? "")) ||
      shape === "initial" ||
      (shape === "capital" && !corpus.isOrdinary(word) && !isDemonym(word)),
  );
  const own = name.filter(({ word }) => !particles.has(word));
  if (isPlain && own.length > 1 && !isArticle(first.word) && !placeOpenings.has(first.word))
    found.push(say("person", 1.5, "shape", "Words with capitals, none of which is an ordinary one."));
  return found;
}

function organizational(name: readonly NameWord[]): Evidence[] {
  const first = name[0];
  const last = name.at(-1);
  if (first === undefined || last === undefined) return [];
  const found: Evidence[] = [];
  const isOpened = organizationOpenings.has(first.word) && name.some(({ shape }) => shape === "small");
  if (name.length > 1 && isHead(last.word))
    found.push(say("organization", 3, "head", `“${last.surface}” ends it, as it ends organizations.`));
  if (organizationFirsts.has(first.word) && name.length > 1)
    found.push(say("organization", 2.5, "first", `“${first.surface}” opens it, as it opens organizations.`));
  if (
    !isOpened &&
    name.some(({ word }, index) => index > 0 && organizationHeads.has(word) && connects(name[index + 1]))
  )
    found.push(
      say("organization", 3, "head-of", "A word of organizations with “of” or “for” is among its words."),
    );
  if (isOpened)
    found.push(
      say("organization", 3, "opening", `“${first.surface} …” opens it, as it opens organizations.`),
    );
  if (
    name.length > 1 &&
    !isOpened &&
    name.slice(0, -1).some(({ word }) => organizationHeads.has(word) && !placeHeads.has(word))
  )
    found.push(say("organization", 1, "head-within", "A word of organizations is among its words."));
  if (name.length === 1 && last.shape === "capitals" && /^\p{Lu}[\p{Lu}&-]{1,5}$/u.test(last.surface)) {
    if (!ordinaryCapitals.has(last.word) && !gazetteer.has(last.word))
      found.push(say("organization", 2, "capitals", "An abbreviation in capitals."));
  }
  if (name.length === 1 && /\p{L}{3}\d/u.test(last.surface))
    found.push(say("organization", 1.5, "digits", "Digits end it, as they end names of outlets and firms."));
  if (name.slice(0, -1).some(({ after }) => /&/u.test(after)))
    found.push(say("organization", 3.5, "ampersand", "“&” joins its words, as it joins partners."));
  if (name.length > 1 && last.shape === "number")
    found.push(say("organization", 3, "number", "A number ends it, as it ends names of units."));
  if (name.length > 2 && isArticle(first.word))
    found.push(say("organization", 1, "article", "An Arabic article opens it, and no first name."));
  if (
    name.length > 1 &&
    name.some(
      ({ shape, surface, word }) => shape === "capitals" && surface.length < 6 && !gazetteer.has(word),
    )
  )
    found.push(say("organization", 2, "capitals", "An abbreviation in capitals is among its words."));
  return found;
}

function connects(word: NameWord | undefined): boolean {
  return word?.shape === "small" && /^(?:of|for|on)$/u.test(word.word);
}

function isArticle(word: string): boolean {
  return /^(?:al|el|as|ash|ar)$/u.test(word);
}

/** "Badr Organizations": a misprint of a possessive is still a head. */
function isHead(word: string): boolean {
  return organizationHeads.has(word) || (word.endsWith("s") && organizationHeads.has(word.slice(0, -1)));
}

function local(name: readonly NameWord[]): Evidence[] {
  const key = name.map(({ word }) => word).join(" ");
  const [first, last] = [name[0]?.word ?? "", name.at(-1)?.word ?? ""];
  const found: Evidence[] = [];
  if (gazetteer.has(key))
    found.push(say("place", 3.5, "listed", "It is on the list of states and great cities."));
  if (name.length > 1 && placeHeads.has(last) && !firstNames.has(first))
    found.push(say("place", 3, "place-head", `“${name.at(-1)?.surface}” ends it, as it ends places.`));
  if (
    name.some(
      ({ word, shape }, index) =>
        shape !== "small" &&
        /^(?:republic|kingdom|state|strait|gulf|isle|sea|bay|cape|emirate|province|city)$/u.test(word) &&
        name[index + 1]?.word === "of",
    )
  )
    found.push(say("place", 3, "place-of", "A word of places with “of” is among its words."));
  if (name.length > 1 && placeOpenings.has(first) && !organizationHeads.has(last))
    found.push(say("place", 2, "place-opening", `“${name[0]?.surface}” opens it, as it opens places.`));
  return found;
}

function against(name: readonly NameWord[], corpus: CorpusCase, everInside: boolean): Evidence[] {
  const found: Evidence[] = [];
  const last = name.at(-1);
  if (last === undefined) return found;
  const letters = name.map(({ word }) => word);
  if (otherHeads.has(last.word) && name.length > 1)
    found.push(say("none", 4, "other", `“${last.surface}” ends it, as it ends events and works.`));
  if (name.length > 1 && otherFirsts.has(letters[0] ?? ""))
    found.push(
      say("none", 4, "other-first", `“${name[0]?.surface}” opens it, as it opens names of other things.`),
    );
  if (letters.every((word) => isDemonym(word)))
    found.push(say("none", 6, "people", "It says of what people or faith something is."));
  if (letters.every((word) => titles.has(word) || roles.has(word)))
    found.push(say("none", 4, "role", "It is a title or a role."));
  if (
    name.every(
      ({ word, shape }) =>
        (shape !== "capitals" && openers.has(word)) || calendar.has(word) || word.length < 2,
    )
  )
    found.push(say("none", 6, "opener", "It is a word of grammar or of the calendar."));
  if (name.length === 1 && ordinaryCapitals.has(last.word))
    found.push(say("none", 4, "form", "An abbreviation that names nobody."));
  if (name.length === 1 && last.shape !== "capitals" && corpus.isOrdinary(last.word))
    found.push(say("none", 3, "ordinary", "It stands in small letters elsewhere."));
  else if (!everInside && !gazetteer.has(letters.join(" ")))
    found.push(say("none", 2.5, "opening", "It only opens sentences or stands in headlines."));
  const own = name.filter(({ shape }) => shape !== "small");
  if (name.length > 1 && own.every(({ word }) => corpus.isOrdinary(word)) && !everInside)
    found.push(say("none", 3, "ordinary-words", "Ordinary words that a headline capitalises."));
  return found;
}
