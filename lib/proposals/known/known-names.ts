/**
 * The names that the room knows, found in a text: one automaton over all of them and their derived forms, capitals and marks
 * respected, the longest winning, rivals listed. It decides nothing for good: each find is a proposal with its reasons.
 */

import type { KnownName, KnownProposal, Owner, Writing } from "#lib/proposals/named.ts";
import type { CorpusCase } from "#lib/proposals/words/corpus-case.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Run } from "#lib/proposals/words/run.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { type Derivation, type NameForm, nameForms } from "./derived-names.ts";
import { type Claimant, favourOwner } from "./favour-owner.ts";
import { longerName } from "./longer-name.ts";
import { PhraseAutomaton } from "./phrase-automaton.ts";
import { type Written, writtenAs } from "./written-as.ts";

/** All names of the room, made ready once and then asked of many texts. */
export type KnownNames = {
  readonly automaton: PhraseAutomaton<NameForm>;
  /** By bearer: telling words that stand around its mentions elsewhere. */
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A text looked through for names, once for all stages. */
export type ReadNames = {
  readonly words: readonly NameWord[];
  readonly runs: readonly Run[];
  readonly corpus: CorpusCase;
};

/** @param contexts may be left out: rivals are then told apart by this text alone. */
export function knownNames(
  names: readonly KnownName[],
  contexts: KnownNames["contexts"] = new Map(),
): KnownNames {
  const forms = names.flatMap(nameForms);
  const own = new Set(names.map(({ bearer, name }) => `${bearer} ${name}`));
  const kept = forms.filter(
    ({ known, words, derivation }) => derivation === null || !own.has(`${known.bearer} ${surfaceOf(words)}`),
  );
  return {
    automaton: new PhraseAutomaton(
      kept.map((form) => ({ words: form.words.map(({ word }) => word), value: form })),
    ),
    contexts,
  };
}

type Find = {
  readonly from: number;
  readonly to: number;
  readonly form: NameForm;
  readonly written: NonNullable<Written>;
};

/**
 * The known names of a text in order, none overlapping another. What is a part of a longer name that nobody knows
 * ("Arash Azizi" for a known "Azizi") is given with a score under one half, the longer name among its reasons.
 */
export function proposeKnownNames(known: KnownNames, text: ReadNames): KnownProposal[] {
  const finds = known.automaton
    .find(text.words.map(({ word }) => word))
    .flatMap(({ from, to, value }): Find[] => {
      const written = writtenAs(value.words, text.words.slice(from, to), value.known.kind);
      return written === null ? [] : [{ from, to, form: value, written }];
    });
  const full = new Map<string, Find[]>();
  for (const find of finds) {
    if (find.form.derivation === null)
      full.set(find.form.known.bearer, [...(full.get(find.form.known.bearer) ?? []), find]);
  }
  const places = longestPlaces(finds.filter((find) => isBelievable(find, text.corpus)));
  const covered = new Set(
    places.flatMap(([{ from, to }]) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  return places.map((here) => toProposal(here, { known, text, full, covered }));
}

/** A misprint of a word that stands small elsewhere is that word: "Guards" of "Guard" is not, "Times" of "Time" is. */
function isBelievable({ form, from, to }: Find, corpus: CorpusCase): boolean {
  if (form.derivation === null || form.derivation === "initials") return true;
  const only = to - from === 1 ? form.words[0]?.word : undefined;
  return only === undefined || !corpus.isOrdinary(only);
}

/** By place; of places that share a word the longer one, of two as long the earlier. */
function longestPlaces(finds: readonly Find[]): [Find, ...Find[]][] {
  const places = new Map<string, [Find, ...Find[]]>();
  for (const find of finds) {
    const key = `${find.from} ${find.to}`;
    const there = places.get(key);
    if (there === undefined) places.set(key, [find]);
    else there.push(find);
  }
  const taken = new Set<number>();
  const kept = Array.from(places.values())
    .toSorted(([one], [other]) => other.to - other.from - (one.to - one.from) || one.from - other.from)
    .filter(([{ from, to }]) => {
      const words = Array.from({ length: to - from }, (_, index) => from + index);
      if (words.some((word) => taken.has(word))) return false;
      for (const word of words) taken.add(word);
      return true;
    });
  return kept.toSorted(([one], [other]) => one.from - other.from);
}

type Around = {
  readonly known: KnownNames;
  readonly text: ReadNames;
  /** Every place of a bearer's own names. */
  readonly full: ReadonlyMap<string, readonly Find[]>;
  readonly covered: ReadonlySet<number>;
};

function toProposal(here: readonly [Find, ...Find[]], around: Around): KnownProposal {
  const [{ from, to }] = here;
  const { words } = around.text;
  const best = bestByBearer(here);
  const claimants = best.map((find) => claimantOf(find, around));
  const owners = favourOwner(claimants);
  const favoured = best.find(({ form }) => form.known.bearer === owners[0]?.bearer) ?? here[0];
  const reasons = [...reasonsFor(favoured), ...(owners.length > 1 ? [rivalReason(owners)] : [])];
  let score = scoreOf(favoured, around);
  const longer = longerName(around.text, { from, to, kind: favoured.form.known.kind }, around.covered);
  if (longer !== null) {
    score = Math.min(score, 0.3);
    reasons.push(`It seems to be part of a longer name here: “${longer}”.`);
  }
  const first = words[from];
  if (
    to - from === 1 &&
    first &&
    (first.opens || first.inHeadline) &&
    around.text.corpus.isOrdinary(first.word)
  ) {
    score = Math.min(score, 0.45);
    reasons.push("It opens a sentence or stands in a headline, and is an ordinary word elsewhere.");
  }
  return {
    span: spanOf(words, from, to),
    writing: writingOf(favoured),
    owners,
    score: owners.length > 1 ? score * 0.8 : score,
    reasons,
  };
}

/** One find for each bearer: its own name before a derived form of it. */
function bestByBearer(here: readonly Find[]): Find[] {
  const best = new Map<string, Find>();
  for (const find of here) {
    const other = best.get(find.form.known.bearer);
    if (other === undefined || (other.form.derivation !== null && find.form.derivation === null))
      best.set(find.form.known.bearer, find);
  }
  return Array.from(best.values());
}

function claimantOf(find: Find, { known, text, full }: Around): Claimant {
  const { bearer } = find.form.known;
  const earlier = (full.get(bearer) ?? []).findLast(
    ({ from, to }) => to <= find.from && to - from > find.to - find.from,
  );
  const context = known.contexts.get(bearer);
  const near = text.words
    .slice(Math.max(0, find.from - NEAR), find.to + NEAR)
    .filter((_, index) => index !== Math.min(NEAR, find.from));
  const shared =
    context === undefined
      ? []
      : Array.from(new Set(near.map(({ word }) => word))).filter((word) => context.has(word));
  return {
    known: find.form.known,
    isOwn: find.form.derivation === null,
    fuller: earlier === undefined ? null : surfaceOf(text.words.slice(earlier.from, earlier.to)),
    distance: earlier === undefined ? Number.POSITIVE_INFINITY : find.from - earlier.to,
    shared,
  };
}

/** Words on either side that tell whom a name means. */
const NEAR = 12;

const WHY: Readonly<Record<Derivation, (name: string) => string>> = {
  misprint: (name) => `“${name}” with an s: its apostrophe lost, or a plural.`,
  surname: (name) => `The surname of “${name}”.`,
  initials: (name) => `The first letters of “${name}”.`,
  singular: (name) => `“${name}” without its s.`,
};

function reasonsFor({ form, written }: Find): string[] {
  const derived = form.derivation === null ? [] : [WHY[form.derivation](form.known.name)];
  return [...derived, ...(written.reason === null ? [] : [written.reason])];
}

function rivalReason(owners: readonly Owner[]): string {
  return `${owners.length} may be meant; the first is favoured, the others are listed.`;
}

function writingOf({ form, written }: Find): Writing {
  return form.derivation === null ? written.writing : "derived";
}

/** A surname or initials want the full name in the same text. */
function scoreOf({ form, written }: Find, { full }: Around): number {
  const isNamedInFull = (full.get(form.known.bearer)?.length ?? 0) > 0;
  if (form.derivation === "surname" || form.derivation === "initials") return isNamedInFull ? 0.75 : 0.4;
  if (form.derivation !== null) return 0.65;
  return { "as-known": 0.95, small: 0.6, derived: 0.75, alike: 0.5 }[written.writing];
}

function spanOf(words: readonly NameWord[], from: number, to: number): TextSpan {
  return textSpan(words[from]?.span.start ?? 0, words[to - 1]?.span.end ?? 0);
}

function surfaceOf(words: readonly NameWord[]): string {
  return words
    .map(({ surface, after }, index) => (index < words.length - 1 ? surface + after : surface))
    .join("")
    .replace(/\s+/gu, " ");
}
