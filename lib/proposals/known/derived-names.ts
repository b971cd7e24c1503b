/**
 * Forms in which a known name may stand although nobody recorded them: an apostrophe lost, a plural, a surname after the full
 * name, initials. Each with its reason; whether the form is believed at a place, the place decides.
 */

import type { KnownName } from "#lib/proposals/named.ts";
import { particles } from "#lib/proposals/words/lists.ts";
import { type NameWord, wordsOfName } from "#lib/proposals/words/name-words.ts";

export type NameForm = {
  readonly known: KnownName;
  readonly words: readonly NameWord[];
  /** What was done to the known name; null for the name itself. */
  readonly derivation: Derivation | null;
};

export type Derivation = "misprint" | "surname" | "initials" | "singular";

/**
 * The name itself and its derived forms. A form of one of the bearer's own names is that name, and not derived again.
 *
 * @example nameForms({ name: "Esmail Qaani", kind: "person", … }) // "Esmail Qaani", "Qaani" (surname), "Esmail Qaanis" (misprint)
 */
export function nameForms(known: KnownName): NameForm[] {
  const words = wordsOfName(known.name);
  const last = words.at(-1);
  if (last === undefined) return [];
  const forms: NameForm[] = [{ known, words, derivation: null }];
  const isAbbreviation = words.length === 1 && last.shape !== "capital";
  if (!isAbbreviation && /\p{L}{3}$/u.test(last.word) && !last.word.endsWith("s")) {
    forms.push({ known, words: withLast(words, last, "s"), derivation: "misprint" });
  }
  if (known.kind === "organization" && /\p{L}{4}s$/u.test(last.word) && !last.word.endsWith("ss")) {
    forms.push({ known, words: withLast(words, last, null), derivation: "singular" });
  }
  const surname = known.kind === "person" ? surnameOf(words) : null;
  if (surname !== null) {
    forms.push({ known, words: surname, derivation: "surname" });
    const family = surname.at(-1);
    if (family !== undefined && !family.word.endsWith("s"))
      forms.push({ known, words: withLast(surname, family, "s"), derivation: "misprint" });
    if (surname.length > 1 && family !== undefined)
      forms.push({ known, words: [family], derivation: "surname" });
  }
  const initials = known.kind === "organization" ? initialsOf(words) : null;
  if (initials !== null) forms.push({ known, words: wordsOfName(initials), derivation: "initials" });
  return forms;
}

/** The last word of a full name, with its particle or its other half: "al-Sadr", "van Gogh", "Ortega-Ruiz". Null for a name of one word. */
export function surnameOf(words: readonly NameWord[]): readonly NameWord[] | null {
  if (words.length < 2) return null;
  let from = words.length - 1;
  const isJoined = (at: number) => /^[-‐‑]$/u.test(words[at]?.after ?? "");
  while (from > 1 && (particles.has(words[from - 1]?.word ?? "") || isJoined(from - 1))) from -= 1;
  return from === 0 || /^\p{L}\.?$/u.test(words[from]?.surface ?? "") ? null : words.slice(from);
}

/** "IRGC" of Islamic Revolutionary Guard Corps: the first letters of the words with capitals, three or more. */
export function initialsOf(words: readonly NameWord[]): string | null {
  const capital = words.filter(({ shape }) => shape === "capital" || shape === "capitals");
  if (capital.length < 3) return null;
  return capital.map(({ surface }) => surface.charAt(0)).join("");
}

function withLast(words: readonly NameWord[], last: NameWord, added: "s" | null): NameWord[] {
  const change = (letters: string) => (added === null ? letters.slice(0, -1) : letters + added);
  return [...words.slice(0, -1), { ...last, word: change(last.word), surface: change(last.surface) }];
}
