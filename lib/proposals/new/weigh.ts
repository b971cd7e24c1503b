/**
 * Evidence to a kind and a score: alike evidence counts once and a little more where it repeats, what speaks for another kind counts
 * half against. The weights are steps of an order, set by hand; they are no probabilities.
 */

import { type BearerKind, bearerKinds } from "#lib/proposals/named.ts";
import type { Evidence } from "./evidence.ts";

export type Weighed = {
  readonly kind: BearerKind;
  /** Above 0; what is worth proposing has 1.5 or more. */
  readonly weight: number;
  /** What speaks for the kind, the weightiest first. */
  readonly reasons: readonly string[];
};

const AGAIN = 0.25;
const MOST_AGAIN = 2;
const RIVAL = 0.5;

/** The weight from which on a candidate is proposed. */
export const WORTH = 1.5;

/** The best kind, or null where nothing speaks for any or more speaks against. */
export function weigh(evidence: readonly Evidence[]): Weighed | null {
  const sums = new Map<Evidence["kind"], number>();
  const reasons = new Map<Evidence["kind"], { reason: string; weight: number }[]>();
  for (const alike of groupAlike(evidence).values()) {
    const best = alike.reduce((one, other) => (other.weight > one.weight ? other : one));
    const weight =
      best.weight * (1 + AGAIN * Math.min(alike.length - 1, MOST_AGAIN) * (best.kind === "none" ? 0 : 1));
    sums.set(best.kind, (sums.get(best.kind) ?? 0) + weight);
    reasons.set(best.kind, [...(reasons.get(best.kind) ?? []), { reason: best.reason, weight }]);
  }
  const [first, second] = bearerKinds
    .map((kind) => ({ kind, sum: sums.get(kind) ?? 0 }))
    .toSorted((one, other) => other.sum - one.sum);
  if (first === undefined || first.sum === 0) return null;
  const weight = first.sum - (sums.get("none") ?? 0) - RIVAL * (second?.sum ?? 0);
  if (weight <= 0) return null;
  const said = (reasons.get(first.kind) ?? []).toSorted((one, other) => other.weight - one.weight);
  return { kind: first.kind, weight, reasons: said.map(({ reason }) => reason) };
}

function groupAlike(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = `${one.kind} ${one.code}`;
    const alike = groups.get(key);
    if (alike === undefined) groups.set(key, [one]);
    else alike.push(one);
  }
  return groups;
}
