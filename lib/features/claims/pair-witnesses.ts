/**
 * Which pieces of evidence are one text: the same sentence of a work as two of its witnesses have it. This is what the relation
 * `same-text` means; it follows from the work and is never recorded, and it corroborates nothing.
 */
import { tokenize } from "#lib/text/tokens.ts";

export type WitnessedEvidence = {
  readonly id: string;
  readonly source: string;
  readonly work: string;
  readonly stance: string;
  readonly exact: string;
};

export type SameText = { readonly work: string; readonly from: string; readonly to: string };

/**
 * Half of the words, counted in both: an editor changes words and cuts clauses, but two sentences on one matter in a different
 * place share far fewer. In the first body of texts what is one sentence shares 0.74 or more, all else 0.56 at most.
 */
const alike = 0.6;

/**
 * Pairs among the evidence of one claim: of one work, in two of its sources, with one stance, and more alike than
 * either is to anything else there. Evidence without its like in the other witness stands in no pair.
 * @example pairWitnesses([e1 of "w" in a, e2 of "w" in b]) // [{ work: "w", from: "e1", to: "e2" }]
 */
export function pairWitnesses(evidence: readonly WitnessedEvidence[]): SameText[] {
  const read = evidence.map((one) => ({ ...one, words: tokenize(one.exact).map(({ word }) => word) }));
  const pairs = read.flatMap((one, index) =>
    read.slice(index + 1).flatMap((other) => {
      if (one.work !== other.work || one.source === other.source || one.stance !== other.stance) return [];
      const likeness = compareWords(one.words, other.words);
      return likeness < alike ? [] : [{ work: one.work, from: one, to: other, likeness }];
    }),
  );
  const taken = new Set<string>();
  const best = pairs
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ from, to }) => {
      const ends = [`${from.id} ${to.source}`, `${to.id} ${from.source}`];
      if (ends.some((end) => taken.has(end))) return false;
      for (const end of ends) taken.add(end);
      return true;
    });
  return pairs
    .filter((pair) => best.includes(pair))
    .map(({ work, from, to }) => ({ work, from: from.id, to: to.id }));
}

/** The part of the words, of 1, that both have in the same order: 2 × the longest common sequence ÷ the words of both. */
function compareWords(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [index, with_] of other.entries()) {
      next.push(word === with_ ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  const words = one.length + other.length;
  return words === 0 ? 0 : (2 * (row.at(-1) ?? 0)) / words;
}
