/**
 * How many independent origins stand behind a claim, and why its copies collapse. It counts; it does not judge who is right,
 * and it knows no more of independence than the texts show. The reasons are in docs/decisions/0050-origins.md.
 *
 * 1. A claim's origins are the works that carry it: that assert or hedge it. All witnesses of a work are one.
 * 2. Two works are one origin where both pass on the same speaker's or outlet's words for the claim.
 * 3. Two works are one origin where one passes on the words of the other's author or outlet.
 * 4. Works that only deny the claim are no origins; they stand apart.
 */

/** Words of a source that show something, in code points. */
export type Shown = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

/** Somebody whose words are passed on: an entity, or a voice without a name, whose key must hold its work's, for no other work can know it. */
export type PassedOn = { readonly who: string; readonly shown: Shown };

export type OriginEvidence = {
  readonly id: string;
  readonly source: string;
  /** The work of which the source is a witness; a source without one counts as a work of its own. */
  readonly work: string;
  readonly stance: "asserts" | "denies" | "hedges";
  /** Every speaker of its attribution, and the outlet on which its passage leans. Empty: the article's own voice. */
  readonly passesOn: readonly PassedOn[];
  /** The words that pass it on without saying whose it is. */
  readonly unattributed: Shown | null;
};

/** Whose word a work is, its author's and its outlet's, with the words of a witness that show it. */
export type OwnWord = PassedOn & { readonly work: string };

export type OriginWork = {
  readonly work: string;
  readonly sources: readonly string[];
  readonly evidence: readonly string[];
};

/** Why works are one: the same who in each, by these words; in `ownOf` who is the author or outlet. */
type Join = {
  readonly who: string;
  readonly works: readonly string[];
  readonly ownOf: readonly string[];
  readonly shown: readonly Shown[];
};

type Origin = { readonly works: readonly OriginWork[]; readonly joins: readonly Join[] };
type Voice = {
  readonly who: string;
  readonly evidence: readonly string[];
  readonly shown: readonly Shown[];
};

export type Origins = {
  readonly origins: readonly Origin[];
  /** Works that only deny the claim. */
  readonly denying: readonly OriginWork[];
  /** Who is heard for the claim, named or described. */
  readonly voices: readonly Voice[];
  /** Where the claim is passed on without saying whose it is: origin not established. */
  readonly unestablished: readonly { readonly evidence: string; readonly shown: Shown }[];
  /** The sources that carry it. */
  readonly sources: readonly string[];
};

/**
 * The origins of one claim. Nothing depends on the order of what is given; everything comes sorted. With evidence that carries
 * the claim there is at least one origin, and never more than works that carry it.
 * @example two witnesses of one story, and a second story that quotes the same person: `origins.length` is 1
 */
export function findOrigins(evidence: readonly OriginEvidence[], ownWords: readonly OwnWord[] = []): Origins {
  const inOrder = evidence.toSorted(
    ({ source: a, ...one }, { source: b, ...other }) => compare(a, b) || compare(one.id, other.id),
  );
  const carrying = inOrder.filter(({ stance }) => stance !== "denies");
  const works = groupWorks(carrying);
  const carriers = new Set(works.map(({ work }) => work));
  const joins = findJoins(
    carrying,
    ownWords.filter(({ work }) => carriers.has(work)),
  );
  return {
    origins: joinWorks(works, joins),
    denying: groupWorks(inOrder).filter(({ work }) => !carriers.has(work)),
    voices: findVoices(carrying),
    unestablished: carrying.flatMap(({ id, unattributed }) =>
      unattributed ? [{ evidence: id, shown: unattributed }] : [],
    ),
    sources: distinct(carrying.map(({ source }) => source)),
  };
}

function groupWorks(evidence: readonly OriginEvidence[]): OriginWork[] {
  const grouped = [...Map.groupBy(evidence, ({ work }) => work)].toSorted(([a], [b]) => compare(a, b));
  return grouped.map(([work, of]) => ({
    work,
    sources: distinct(of.map(({ source }) => source)),
    evidence: of.map(({ id }) => id),
  }));
}

function findJoins(carrying: readonly OriginEvidence[], ownWords: readonly OwnWord[]): Join[] {
  const passing = carrying.flatMap(({ work, passesOn }) =>
    passesOn.map((one) => ({ ...one, work, isOwn: false })),
  );
  const own = ownWords.map((one) => ({ ...one, isOwn: true }));
  return [...Map.groupBy([...passing, ...own], ({ who }) => who)].flatMap(([who, heard]) => {
    const works = distinct(heard.map(({ work }) => work));
    if (works.length < 2 || heard.every(({ isOwn }) => isOwn)) return [];
    const ownOf = distinct(heard.flatMap(({ isOwn, work }) => (isOwn ? [work] : [])));
    return [{ who, works, ownOf, shown: distinctShown(heard.map(({ shown }) => shown)) }];
  });
}

function joinWorks(works: readonly OriginWork[], joins: readonly Join[]): Origin[] {
  let groups = works.map(({ work }) => new Set([work]));
  for (const join of joins) {
    const met = groups.filter((group) => join.works.some((work) => group.has(work)));
    groups = [...groups.filter((group) => !met.includes(group)), new Set(met.flatMap((group) => [...group]))];
  }
  const origins = groups.map((group) => ({
    works: works.filter(({ work }) => group.has(work)),
    joins: joins
      .filter((join) => join.works.some((work) => group.has(work)))
      .toSorted((a, b) => compare(a.who, b.who)),
  }));
  return origins.toSorted((a, b) => compare(a.works[0]?.work ?? "", b.works[0]?.work ?? ""));
}

function findVoices(carrying: readonly OriginEvidence[]): Voice[] {
  const heard = carrying.flatMap(({ id, passesOn }) => passesOn.map((one) => ({ id, ...one })));
  const voices = [...Map.groupBy(heard, ({ who }) => who)].map(([who, of]) => ({
    who,
    evidence: distinct(of.map(({ id }) => id)),
    shown: distinctShown(of.map(({ shown }) => shown)),
  }));
  return voices.toSorted((a, b) => compare(a.who, b.who));
}

function distinctShown(shown: readonly Shown[]): Shown[] {
  const bySpan = new Map(shown.map((one) => [`${one.source} ${one.start} ${one.end}`, one]));
  return [...bySpan.values()].toSorted(
    (a, b) => compare(a.source, b.source) || a.start - b.start || a.end - b.end,
  );
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted(compare);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
