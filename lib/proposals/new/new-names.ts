/**
 * Names that the room does not know: runs of capitals, weighed by all that the corpus says of them, then by their neighbours in
 * lists and by the full names whose surname they are. High recall for a person to confirm.
 */

import { surnameOf } from "#lib/proposals/known/derived-names.ts";
import type { BearerKind } from "#lib/proposals/named.ts";
import type { CorpusCase } from "#lib/proposals/words/corpus-case.ts";
import { familyFirst } from "#lib/proposals/words/family-first.ts";
import { gazetteer } from "#lib/proposals/words/gazetteer.ts";
import { isDemonym } from "#lib/proposals/words/is-demonym.ts";
import { particles } from "#lib/proposals/words/lists.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Run } from "#lib/proposals/words/run.ts";
import { type Candidate, type Candidates, keyOf } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { shapeEvidence } from "./shape-evidence.ts";
import { type Weighed, WORTH, weigh } from "./weigh.ts";

export type NewName = Weighed & {
  readonly key: string;
  readonly name: string;
  /** The key of the fuller name of the same bearer, or its own. */
  readonly bearer: string;
  readonly words: readonly NameWord[];
};

type Reading = {
  readonly words: readonly NameWord[];
  readonly runs: readonly Run[];
  readonly corpus: CorpusCase;
};

/**
 * The new names of a text.
 *
 * @param all evidence of the whole corpus, this text's included.
 * @param kinds what is already known to be a name, by its folded words: neighbours in a list are of its kind.
 */
export function newNames(text: Reading, all: Candidates, kinds: ReadonlyMap<string, BearerKind>): NewName[] {
  const here = new Map<string, Candidate>();
  for (const run of text.runs) {
    const candidate = all.get(keyOf(text.words.slice(run.from, run.to)));
    if (candidate !== undefined && !kinds.has(candidate.key)) here.set(candidate.key, candidate);
  }
  const judged = new Map<string, Weighed | null>();
  const evidence = new Map<string, Evidence[]>();
  const judge = (candidate: Candidate, more: readonly Evidence[]) => {
    const known = evidence.get(candidate.key) ?? [
      ...candidate.evidence,
      ...shapeEvidence(candidate.name, text.corpus, candidate.isInside),
    ];
    known.push(...more);
    evidence.set(candidate.key, known);
    judged.set(candidate.key, weigh(known));
  };
  for (const candidate of here.values()) judge(candidate, []);
  const kindOf = (key: string) =>
    kinds.get(key) ?? (isWorth(judged.get(key)) ? judged.get(key)?.kind : undefined);
  for (const candidate of here.values()) {
    const more = [...neighbours(text, candidate, kindOf), ...fullerNames(candidate, here, judged)];
    if (more.length > 0) judge(candidate, more);
  }
  return Array.from(here.values()).flatMap((candidate) => {
    const weighed = judged.get(candidate.key);
    if (!isWorth(weighed)) return [];
    const fuller = fullerOf(candidate, here, judged, weighed.kind);
    return [
      {
        ...weighed,
        key: candidate.key,
        name: surfaceOf(candidate.name),
        bearer: fuller?.key ?? candidate.key,
        words: candidate.name,
      },
    ];
  });
}

function isWorth(weighed: Weighed | null | undefined): weighed is Weighed {
  return weighed !== null && weighed !== undefined && weighed.weight >= WORTH;
}

/** "Deif, Sinwar, and Al-Gharidi": what stands in one list is of one kind. */
function neighbours(
  { words, runs }: Reading,
  { key }: Candidate,
  kindOf: (key: string) => BearerKind | undefined,
): Evidence[] {
  const found: Evidence[] = [];
  runs.forEach((run, index) => {
    if (keyOf(words.slice(run.from, run.to)) !== key) return;
    for (const other of [runs[index - 1], runs[index + 1]]) {
      if (other === undefined || !areListed(words, run, other)) continue;
      const kind = kindOf(keyOf(words.slice(other.from, other.to)));
      const name = surfaceOf(words.slice(other.from, other.to));
      if (kind !== undefined)
        found.push({
          kind,
          weight: 1.75,
          code: "listed-with",
          reason: `It stands in a list with “${name}”.`,
        });
    }
  });
  return found;
}

/** Joined by "and" or "or", or by a comma in a list that goes on so. */
function areListed(words: readonly NameWord[], one: Run, other: Run): boolean {
  const [left, right] = one.from < other.from ? [one, other] : [other, one];
  const last = words[left.to - 1];
  const between = words.slice(left.to, right.from);
  if (last === undefined || last.isPossessive || words[right.from]?.sentence !== last.sentence) return false;
  if (between.length === 1)
    return /^(?:and|or)$/u.test(between[0]?.word ?? "") && /^,?\s+$/u.test(last.after);
  return between.length === 0 && /^,\s+$/u.test(last.after) && goesOn(words, right.to);
}

/** Whether behind a list's member another comes, by a comma or an "and". */
function goesOn(words: readonly NameWord[], at: number): boolean {
  const last = words[at - 1];
  if (last === undefined) return false;
  if (/^,?\s+$/u.test(last.after) && /^(?:and|or)$/u.test(words[at]?.word ?? "")) return true;
  return (
    /^,\s+$/u.test(last.after) && words[at]?.shape === "capital" && words[at]?.sentence === last.sentence
  );
}

/** A surname alone, where the full name stands in the text too. */
function fullerNames(
  candidate: Candidate,
  here: ReadonlyMap<string, Candidate>,
  judged: ReadonlyMap<string, Weighed | null>,
): Evidence[] {
  const whole = fullerOf(candidate, here, judged, "organization");
  if (whole !== null && candidate.isInside)
    return [
      {
        kind: "organization",
        weight: 2,
        code: "short",
        reason: `“${surfaceOf(whole.name)}” stands in this text too.`,
      },
    ];
  const fuller = fullerOf(candidate, here, judged, "person");
  if (fuller === null) return [];
  return [
    {
      kind: "person",
      weight: 4,
      code: "surname",
      reason: `The surname of “${surfaceOf(fuller.name)}”, who stands in this text.`,
    },
  ];
}

function fullerOf(
  { key, name }: Candidate,
  here: ReadonlyMap<string, Candidate>,
  judged: ReadonlyMap<string, Weighed | null>,
  kind: BearerKind,
): Candidate | null {
  for (const other of here.values()) {
    const weighed = judged.get(other.key);
    if (other.key === key || other.name.length <= name.length || !isWorth(weighed) || weighed.kind !== kind)
      continue;
    if (kind === "person" && isSurnameOf(name, other.name)) return other;
    if (kind === "organization" && name.length > 1 && other.key.endsWith(` ${key}`)) return other;
    if (
      kind === "organization" &&
      name.length === 1 &&
      other.key.startsWith(`${key} `) &&
      !gazetteer.has(key) &&
      !isDemonym(key)
    )
      return other;
  }
  return null;
}

function isSurnameOf(name: readonly NameWord[], full: readonly NameWord[]): boolean {
  const surname = surnameOf(full);
  if (surname === null) return false;
  if (familyFirst.has(full[0]?.word ?? "") && full.length < 5 && keyOf(full.slice(0, 1)) === keyOf(name))
    return true;
  const bare = (words: readonly NameWord[]) => keyOf(words.filter(({ word }) => !particles.has(word)));
  return keyOf(surname) === keyOf(name) || bare(surname) === bare(name);
}

function surfaceOf(words: readonly NameWord[]): string {
  return words
    .map(({ surface, after }, index) => (index < words.length - 1 ? surface + after : surface))
    .join("")
    .replace(/\s+/gu, " ");
}
