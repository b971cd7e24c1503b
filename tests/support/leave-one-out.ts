/**
 * Leave one of the five articles out and read it as new, with the knowledge of the other four; or with none at all ("cold"). One
 * measurement for the bench, which prints it, and the test, which holds its floors.
 */
import { proposeNames } from "#lib/proposals/propose-names.ts";
import { knowledgeOf, readArticles } from "./held-out-articles.ts";
import { type NameScores, type Scored, scoreNames, type Tally } from "./score-names.ts";
import { type UnrelatedSet, unrelatedTexts } from "./unrelated-names.ts";

export type Measured = { readonly what: string; readonly scores: NameScores; readonly milliseconds: number };

/** @param isCold nothing is known: every name is a new one. */
export function leaveOneOut(isCold = false): Measured[] {
  const articles = readArticles();
  return articles.map((article) => {
    const others = articles.filter((one) => one !== article);
    const knowledge = isCold ? { names: [], corpus: others } : knowledgeOf(others);
    const since = performance.now();
    const proposals = proposeNames(article, knowledge);
    const milliseconds = performance.now() - since;
    const names = new Set(knowledge.names.map(({ bearer, name }) => `${bearer} ${name}`));
    const bearers = new Set(knowledge.names.map(({ bearer }) => bearer));
    const scores = scoreNames(
      proposals,
      article.expected,
      (bearer, name) => names.has(`${bearer} ${name}`),
      (bearer) => bearers.has(bearer),
    );
    return { what: article.file.slice(0, 3), scores, milliseconds };
  });
}

/** The unrelated passages, each read with the others of its set as corpus and nothing known. */
export function unrelated(which: UnrelatedSet): Measured[] {
  const all = unrelatedTexts(which);
  return all.map((one) => {
    const since = performance.now();
    const proposals = proposeNames(one, { names: [], corpus: all.filter((other) => other !== one) });
    const milliseconds = performance.now() - since;
    const nobody = () => false;
    return { what: one.name, scores: scoreNames(proposals, one.expected, nobody, nobody), milliseconds };
  });
}

/** All tallies of one stage added up. */
export function summed(measured: readonly Measured[], stage: keyof NameScores): Scored {
  const kinds = ["person", "organization", "place", "all"] as const;
  const add = (one: Tally, other: Tally): Tally => ({
    expected: one.expected + other.expected,
    found: one.found + other.found,
    proposed: one.proposed + other.proposed,
    right: one.right + other.right,
  });
  const none: Tally = { expected: 0, found: 0, proposed: 0, right: 0 };
  return Object.fromEntries(
    kinds.map((kind) => [kind, measured.map(({ scores }) => scores[stage][kind]).reduce(add, none)]),
  ) as Scored;
}

/** 1 where nothing was to be found, or nothing was proposed. */
export const recall = ({ found, expected }: Tally): number => (expected === 0 ? 1 : found / expected);
export const precision = ({ right, proposed }: Tally): number => (proposed === 0 ? 1 : right / proposed);
