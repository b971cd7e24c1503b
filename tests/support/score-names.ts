/**
 * Proposals of names held against what is expected: how many of it was found, and how many of the finds are right. A find is right
 * only letter by letter, with its kind, and for a known name with its bearer.
 */
import { type BearerKind, bearerKinds } from "#lib/proposals/named.ts";
import { FOUND, type NameProposals } from "#lib/proposals/propose-names.ts";
import type { Expected } from "./held-out-articles.ts";

export type Tally = {
  readonly expected: number;
  readonly found: number;
  readonly proposed: number;
  readonly right: number;
};
export type Scored = Readonly<Record<BearerKind | "all", Tally>>;

/** `known`: names that the others have. `forms`: their bearers under other names. `fresh`: bearers that the others do not have. */
export type NameScores = {
  readonly known: Scored;
  readonly forms: Scored;
  readonly fresh: Scored;
  readonly both: Scored;
};

type Find = {
  readonly start: number;
  readonly end: number;
  readonly kind: BearerKind;
  readonly bearer: string | null;
};

export function scoreNames(
  proposals: NameProposals,
  expected: readonly Expected[],
  isKnownName: (bearer: string, name: string) => boolean,
  isKnownBearer: (bearer: string) => boolean,
): NameScores {
  const known = proposals.known
    .filter(({ score }) => score >= FOUND)
    .map(({ span, owners }): Find => {
      return {
        start: span.start,
        end: span.end,
        kind: owners[0]?.kind ?? "person",
        bearer: owners[0]?.bearer ?? null,
      };
    });
  const fresh = proposals.fresh
    .filter(({ score }) => score >= LEAST)
    .map(({ span, kind }): Find => ({ start: span.start, end: span.end, kind, bearer: null }));
  const named = expected.filter(({ bearer, name }) => isKnownName(bearer, name));
  const forms = expected.filter(({ bearer, name }) => !isKnownName(bearer, name) && isKnownBearer(bearer));
  const unknown = expected.filter(({ bearer }) => !isKnownBearer(bearer));
  const everyone = [...known, ...fresh];
  return {
    known: scored(named, known, expected),
    forms: scored(forms, everyone, expected),
    fresh: scored([...unknown], fresh, [...unknown, ...forms]),
    both: scored(expected, everyone, expected),
  };
}

/** The least score of a new name that counts as proposed. */
export const LEAST = 0.4;

/** @param all what a find may rightly be, of which `expected` is sought. */
function scored(expected: readonly Expected[], finds: readonly Find[], all: readonly Expected[]): Scored {
  const of = (kind: BearerKind | "all"): Tally => {
    const sought = expected.filter((one) => kind === "all" || one.kind === kind);
    const given = finds.filter((one) => kind === "all" || one.kind === kind);
    return {
      expected: sought.length,
      found: sought.filter((one) => finds.some((find) => isRight(find, one))).length,
      proposed: given.length,
      right: given.filter((find) => all.some((one) => isRight(find, one))).length,
    };
  };
  return Object.fromEntries([...bearerKinds, "all" as const].map((kind) => [kind, of(kind)])) as Scored;
}

function isRight(find: Find, one: Expected): boolean {
  return (
    find.start === one.span.start &&
    find.end === one.span.end &&
    find.kind === one.kind &&
    (find.bearer === null || find.bearer === one.bearer)
  );
}
