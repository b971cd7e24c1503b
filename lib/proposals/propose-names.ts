/**
 * All names of a text as proposals: first what the room knows, then what it does not, the longer of two that overlap. The one entry
 * for names; it stores nothing and decides nothing.
 */

import { overlaps } from "#lib/text/span.ts";
import { type KnownNames, knownNames, proposeKnownNames, type ReadNames } from "./known/known-names.ts";
import { likeness } from "./likeness/same-name.ts";
import type { BearerKind, KnownName, KnownProposal, NewProposal, Owner, ProposingText } from "./named.ts";
import { Candidates, keyOf } from "./new/candidates.ts";
import { type NewName, newNames } from "./new/new-names.ts";
import { capitalRuns } from "./words/capital-runs.ts";
import { CorpusCase } from "./words/corpus-case.ts";
import { type NameWord, nameWords, wordsOfName } from "./words/name-words.ts";

export type NameProposals = {
  readonly known: readonly KnownProposal[];
  readonly fresh: readonly NewProposal[];
};

/** What is known when a text comes in. */
export type NameKnowledge = {
  readonly names: readonly KnownName[];
  readonly contexts?: KnownNames["contexts"];
  /** The other texts of the room: what they write small is an ordinary word, what they say of a name is evidence. */
  readonly corpus: readonly ProposingText[];
};

/** From this score on a known name counts as found; below it the proposal is doubtful, and a new name may take its place. */
export const FOUND = 0.5;

/** @example proposeNames(text, { names: [], corpus: [] }).fresh */
export function proposeNames(text: ProposingText, knowledge: NameKnowledge): NameProposals {
  const others = knowledge.corpus.map(nameWords);
  const read = readNames(text, others);
  const { words, runs, corpus } = read;
  const known = proposeKnownNames(knownNames(knowledge.names, knowledge.contexts), read);
  const evidence = new Candidates();
  evidence.add(words, runs);
  for (const other of others) evidence.add(other, capitalRuns(other, corpus));
  const kinds = new Map(knowledge.names.map(({ name, kind }) => [keyOf(wordsOfName(name)), kind]));
  const found = newNames(read, evidence, kinds);
  return joined(known, placesOf(found, read), knowledge.names);
}

/** A text looked through once for all stages; `others` are the words of the corpus, which say what is an ordinary word. */
export function readNames(text: ProposingText, others: readonly (readonly NameWord[])[]): ReadNames {
  const words = nameWords(text);
  const corpus = new CorpusCase();
  for (const one of [words, ...others]) corpus.add(one);
  return { words, runs: capitalRuns(words, corpus), corpus };
}

/** Where the new names stand, headlines and compounds included. */
function placesOf(names: readonly NewName[], read: ReadNames): (NewProposal & { readonly doubt: number })[] {
  const byKey = new Map(names.map((name) => [name.key, name]));
  const asKnown = names.map(({ key, kind, name }): KnownName => ({ bearer: key, kind, name, uses: 0 }));
  return proposeKnownNames(knownNames(asKnown), read).flatMap((place) => {
    const name = byKey.get(place.owners[0]?.bearer ?? "");
    if (name === undefined) return [];
    const full = byKey.get(name.bearer) ?? name;
    const reasons = [
      ...name.reasons,
      ...(full === name ? [] : [`Short for “${full.name}” in this text.`]),
      ...place.reasons,
    ];
    const score = name.weight / (name.weight + 2);
    return [
      {
        span: place.span,
        kind: name.kind,
        name: full.name,
        score: place.score < FOUND ? score / 2 : score,
        reasons,
        doubt: place.score,
      },
    ];
  });
}

/** A known name stands unless a new one is longer; of a doubtful one the new name takes the place. */
function joined(
  known: readonly KnownProposal[],
  fresh: readonly (NewProposal & { readonly doubt: number })[],
  names: readonly KnownName[],
): NameProposals {
  const length = ({ span }: Pick<NewProposal, "span">) => span.end - span.start;
  const surely = known.filter(({ score }) => score >= FOUND);
  const isOfSeveral = (one: NewProposal) => surely.filter(({ span }) => overlaps(one.span, span)).length > 1;
  const beats = (one: NewProposal & { readonly doubt: number }, other: KnownProposal) =>
    one.doubt >= FOUND && (other.score < FOUND || (length(one) > length(other) && !isOfSeveral(one)));
  const free = fresh.filter((one) =>
    known.every((other) => !overlaps(one.span, other.span) || beats(one, other)),
  );
  const kept = known.filter(
    (one) => !free.some((other) => overlaps(one.span, other.span) && other.doubt >= FOUND),
  );
  const alike = free.flatMap((one) => alikeOf(one, names) ?? []);
  const taken = new Set(alike.map(({ span }) => span.start));
  return {
    known: [...kept, ...alike].toSorted((one, other) => one.span.start - other.span.start),
    fresh: free
      .filter(({ span }) => !taken.has(span.start))
      .map(({ span, kind, name, score, reasons }) => ({ span, kind, name, score, reasons })),
  };
}

/** Two full words alike are needed before a new name is proposed as another spelling of a known one. */
const ALIKE = 0.7;

function alikeOf(one: NewProposal, names: readonly KnownName[]): KnownProposal | null {
  const best = new Map<string, Owner>();
  for (const { bearer, kind, name, uses } of names) {
    if (kind !== one.kind) continue;
    const like = likeness(one.name, name, kind as BearerKind);
    if (like === null || like.score < ALIKE) continue;
    const weight = like.score + uses / 1e6;
    if ((best.get(bearer)?.weight ?? 0) < weight)
      best.set(bearer, { bearer, kind, name, weight, reasons: [like.reason] });
  }
  const owners = Array.from(best.values()).toSorted((a, b) => b.weight - a.weight);
  const first = owners[0];
  if (first === undefined) return null;
  return {
    span: one.span,
    writing: "alike",
    owners,
    score: Math.min(one.score, first.weight),
    reasons: [...first.reasons, ...one.reasons],
  };
}
