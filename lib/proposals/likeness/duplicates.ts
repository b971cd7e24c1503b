/**
 * Entities that may be one: a name of the one is like a name of the other. All pairs are looked at through the sounds of their words, so
 * that a hundred thousand names do not make ten thousand million pairs. It proposes a merge and performs none.
 */

import type { BearerKind } from "#lib/proposals/named.ts";
import { type Likeness, likeness } from "./same-name.ts";
import { soundKeys } from "./sound-key.ts";

export type Bearer = {
  readonly bearer: string;
  readonly kind: BearerKind;
  readonly names: readonly string[];
};

export type DuplicateProposal = {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly string[];
};

/** From here on a likeness is worth a person's time; a shared surname alone is below it. */
const WORTH = 0.5;
/** Words that more bearers than this have in their names tell nobody apart, and lead to no pair. */
const COMMON = 50;

/** The pairs, the likeliest first; each once, `one` before `other` in the order given. */
export function proposeDuplicates(bearers: readonly Bearer[]): DuplicateProposal[] {
  const pairs = new Map<string, DuplicateProposal>();
  for (const [left, right] of candidatePairs(bearers)) {
    const [one, other] = [bearers[left], bearers[right]];
    if (one === undefined || other === undefined || one.kind !== other.kind) continue;
    const best = bestLikeness(one, other);
    if (best !== null && best.score >= WORTH)
      pairs.set(`${left} ${right}`, {
        one: one.bearer,
        other: other.bearer,
        score: best.score,
        reasons: [best.reason],
      });
  }
  return Array.from(pairs.values()).toSorted((one, other) => other.score - one.score);
}

function candidatePairs(bearers: readonly Bearer[]): [number, number][] {
  const bySound = new Map<string, Set<number>>();
  bearers.forEach(({ names }, index) => {
    for (const name of names) {
      const sounds = soundKeys(name);
      const initials = sounds.length > 2 ? [sounds.map((sound) => sound.charAt(0)).join("")] : [];
      for (const sound of [...sounds, ...initials, sounds.join("")])
        bySound.set(sound, (bySound.get(sound) ?? new Set()).add(index));
    }
  });
  const pairs = new Map<string, [number, number]>();
  for (const holders of bySound.values()) {
    if (holders.size > COMMON) continue;
    const all = Array.from(holders);
    all.forEach((one, at) => {
      for (const other of all.slice(at + 1))
        pairs.set(`${one} ${other}`, one < other ? [one, other] : [other, one]);
    });
  }
  return Array.from(pairs.values());
}

function bestLikeness(one: Bearer, other: Bearer): Likeness | null {
  const all = one.names.flatMap((name) =>
    other.names.flatMap((theirs) => likeness(name, theirs, one.kind) ?? []),
  );
  return all.reduce<Likeness | null>(
    (best, like) => (best !== null && best.score >= like.score ? best : like),
    null,
  );
}
