/**
 * All runs of capitals of a body of texts, brought together by their words, each with all evidence from every place. Counted text by
 * text, so that a new text adds to what the others said.
 */

import { initialsOf } from "#lib/proposals/known/derived-names.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Run } from "#lib/proposals/words/run.ts";
import type { Evidence } from "./evidence.ts";
import { evidenceAt } from "./gather-evidence.ts";

export type Candidate = {
  /** The folded words, with single spaces. */
  readonly key: string;
  /** As written where it is not in capitals throughout, if anywhere. */
  name: readonly NameWord[];
  readonly evidence: Evidence[];
  /** It stands somewhere inside a sentence, where its capital means something. */
  isInside: boolean;
  places: number;
};

/** Candidates by their key. */
export class Candidates {
  readonly #byKey = new Map<string, Candidate>();

  /** Everything that a text says of its runs. */
  add(words: readonly NameWord[], runs: readonly Run[]): void {
    runs.forEach((run, index) => {
      const name = words.slice(run.from, run.to);
      const first = name[0];
      if (first === undefined) return;
      const evidence = evidenceAt(words, run);
      const candidate = this.#at(name);
      candidate.evidence.push(...evidence);
      candidate.places += 1;
      const isTold = evidence.some(({ weight }) => weight >= 2);
      const means = name.length > 1 || !first.opens || first.shape === "capitals";
      if (isTold || (means && !first.inHeadline) || first.passageKind === "byline" || run.title !== null)
        candidate.isInside = true;
      const short = runs[index + 1];
      if (short !== undefined) this.#addDefinition(candidate, words, run, short);
    });
  }

  get(key: string): Candidate | undefined {
    return this.#byKey.get(key);
  }

  all(): Iterable<Candidate> {
    return this.#byKey.values();
  }

  /** "Islamic Revolutionary Guard Corps (IRGC)", "…, or SWP": both are names of one bearer. */
  #addDefinition(long: Candidate, words: readonly NameWord[], run: Run, short: Run): void {
    const between = words.slice(run.to, short.from);
    const last = words[run.to - 1];
    const abbreviation = words[short.from];
    if (
      last === undefined ||
      abbreviation === undefined ||
      short.to - short.from !== 1 ||
      abbreviation.shape !== "capitals"
    )
      return;
    const isBracketed = between.length === 0 && /^\s*\($/u.test(last.after);
    const isOr = between.length === 1 && between[0]?.word === "or" && last.after.startsWith(",");
    if (!isBracketed && !isOr) return;
    const initials = initialsOf(long.name) ?? long.name.map(({ surface }) => surface.charAt(0)).join("");
    const isSpelled =
      abbreviation.word[0] === initials[0]?.toLowerCase() &&
      isWithin(abbreviation.word, initials.toLowerCase());
    const surface = abbreviation.surface;
    const full = long.name.map(({ surface }) => surface).join(" ");
    if (!isSpelled && !isOr) return;
    long.evidence.push({
      kind: "organization",
      weight: 2,
      code: "abbreviated",
      reason: `“${surface}” behind it shortens it.`,
    });
    this.#at([abbreviation]).evidence.push({
      kind: "organization",
      weight: 2,
      code: "shortens",
      reason: `It shortens “${full}”.`,
    });
  }

  #at(name: readonly NameWord[]): Candidate {
    const key = keyOf(name);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      const capitals = (words: readonly NameWord[]) =>
        words.filter(({ shape }) => shape === "capitals").length;
      if (capitals(name) < capitals(known.name)) known.name = name;
      return known;
    }
    const candidate: Candidate = { key, name, evidence: [], isInside: false, places: 0 };
    this.#byKey.set(key, candidate);
    return candidate;
  }
}

/** Whether the letters stand in others in the same order: "cdc" in "cdcp". */
function isWithin(letters: string, others: string): boolean {
  let at = 0;
  for (const letter of others) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** The folded words of a name, joined by single spaces: how candidates are told apart. */
export function keyOf(name: readonly NameWord[]): string {
  return name.map(({ word }) => word).join(" ");
}
