/**
 * Whom a name means that several bear. One is favoured and the rivals are listed, each with what speaks for it: a fuller name earlier
 * in the text, the words around, how often it was meant before. It never drops a rival.
 */

import type { KnownName, Owner } from "#lib/proposals/named.ts";

/** What is known of one who may be meant, at one place of a text. */
export type Claimant = {
  readonly known: KnownName;
  /** Whether the words are a name of the bearer that is known, and not derived from one. */
  readonly isOwn: boolean;
  /** A longer name of the bearer stands in this text before the place; its words. */
  readonly fuller: string | null;
  /** How many words lie between that and the place; what is nearest is meant sooner. */
  readonly distance: number;
  /** Telling words that stand around the place and around other mentions of the bearer. */
  readonly shared: readonly string[];
};

const OWN = 1;
const FULLER = 3;
const NEAREST = 0.5;
const SHARED = 2;
const MOST_SHARED = 3;

/** The owners, the favoured first; of two with the same weight, the one meant more often, and then by name. */
export function favourOwner(claimants: readonly Claimant[]): Owner[] {
  const all = claimants.reduce((sum, { known }) => sum + known.uses, 0);
  const nearest = Math.min(...claimants.map(({ distance }) => distance));
  return claimants
    .map((claimant) => toOwner(claimant, all, claimant.distance === nearest))
    .toSorted((one, other) => other.weight - one.weight || (one.bearer < other.bearer ? -1 : 1));
}

function toOwner(
  { known, isOwn, fuller, distance, shared }: Claimant,
  all: number,
  isNearest: boolean,
): Owner {
  const reasons: string[] = [];
  let weight = (all > 0 ? known.uses / all : 0) + (isOwn ? OWN : 0);
  if (fuller !== null) {
    weight += FULLER + (isNearest && Number.isFinite(distance) ? NEAREST : 0);
    reasons.push(`“${fuller}” stands earlier in this text.`);
  }
  if (shared.length > 0) {
    weight += SHARED * Math.min(shared.length, MOST_SHARED);
    reasons.push(
      `Around it as elsewhere: ${shared
        .slice(0, MOST_SHARED)
        .map((word) => `“${word}”`)
        .join(", ")}.`,
    );
  }
  if (known.uses > 0)
    reasons.push(`Meant by “${known.name}” ${known.uses === 1 ? "once" : `${known.uses} times`} so far.`);
  return { bearer: known.bearer, kind: known.kind, name: known.name, weight, reasons };
}
