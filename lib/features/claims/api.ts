/** From rows to the shape of the API. */
import { toShown } from "#lib/features/works/schema.ts";
import type { OriginWork } from "./origins.ts";
import { type ClaimOrigins, evidenceId, originsOf, workKey, workOfKey } from "./origins-of.ts";
import { pairWitnesses } from "./pair-witnesses.ts";
import type { ClaimRow, EvidenceRow } from "./queries.ts";
import type { ClaimDetail } from "./schema.ts";
import { writtenName } from "./stored-names.ts";

type Step = ClaimDetail["evidence"][number]["attribution"][number];
type Relation = ClaimDetail["relations"][number];

export function toClaimDetail(row: ClaimRow): ClaimDetail {
  const { slug, statement, kind, subjects, described, evidence } = row;
  const origins = originsOf(row);
  return {
    slug,
    statement,
    kind,
    about: subjects.map(({ entity }) => entity.slug),
    described: described.map(({ anchor }) => toShown(anchor)),
    evidence: evidence.map((one) => toEvidence(slug, one)),
    relations: [...toRelations(row), ...toSameTexts(row)],
    origins: origins.origins.length,
    corroboration: toCorroboration(origins),
    sources: [...new Set(evidence.map(({ anchor }) => anchor.source.slug))].toSorted(),
  };
}

function toEvidence(
  claim: string,
  { label, stance, anchor, attribution }: EvidenceRow,
): ClaimDetail["evidence"][number] {
  return {
    id: evidenceId(claim, label),
    ...toShown(anchor),
    passage: anchor.passage,
    work: anchor.source.work?.slug ?? null,
    stance,
    attribution: attribution.map(toStep),
  };
}

function toStep({ relation, cue, speakers }: EvidenceRow["attribution"][number]): Step {
  const heard = speakers.map(({ anchor, entity, voice }) => ({
    ...toShown(anchor),
    who: anchor.exact,
    ...(entity && { entity: entity.slug }),
    ...(voice !== null && { voice }),
  }));
  const [only, ...more] = heard;
  return {
    who: only === undefined ? cue.exact : inOneBreath(heard.map(({ who }) => who)),
    ...(only?.entity !== undefined && more.length === 0 && { entity: only.entity }),
    relation: writtenName(relation),
    cue: toShown(cue),
    speakers: heard,
  };
}

/** @example inOneBreath(["one", "another", "a third"]) // "one, another and a third" */
function inOneBreath(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Its own relations, and those of others that hold both ways, seen from here. */
function toRelations({ slug, relations, related }: ClaimRow): Relation[] {
  const own = relations.map(({ type, why, other, from, to }) => {
    const ends = toEnds(slug, from?.label, other.slug, to?.label);
    return { type: writtenName(type), claim: other.slug, why, ...ends };
  });
  const others = related.flatMap(({ type, why, claim, from, to }) => {
    const ends = toEnds(slug, to?.label, claim.slug, from?.label);
    return type === "qualifies" ? [] : [{ type: writtenName(type), claim: claim.slug, why, ...ends }];
  });
  return [...own, ...others].toSorted((a, b) => (`${a.type} ${a.claim}` < `${b.type} ${b.claim}` ? -1 : 1));
}

function toEnds(here: string, from: string | undefined, there: string, to: string | undefined) {
  return {
    ...(from !== undefined && { from: evidenceId(here, from) }),
    ...(to !== undefined && { to: evidenceId(there, to) }),
  };
}

function toSameTexts({ slug, evidence, works }: ClaimRow): Relation[] {
  const witnessed = evidence.map(({ label, stance, anchor }) => {
    return {
      id: evidenceId(slug, label),
      source: anchor.source.slug,
      work: workKey(anchor.source),
      stance,
      exact: anchor.exact,
    };
  });
  return pairWitnesses(witnessed).map(({ work, from, to }) => {
    const title = works.find((one) => one.slug === work)?.title ?? work;
    return {
      type: "same-text",
      claim: slug,
      why: `One sentence of “${title}”, in two of its witnesses.`,
      from,
      to,
    };
  });
}

function toCorroboration({
  origins,
  voices,
  unestablished,
  denying,
  who,
}: ClaimOrigins): ClaimDetail["corroboration"] {
  const named = (key: string) => {
    const known = who.get(key);
    return { who: known?.name ?? key, ...(known?.entity && { entity: known.entity.slug }) };
  };
  const toWork = (one: OriginWork) => {
    return { work: workOfKey(one.work), sources: [...one.sources], evidence: [...one.evidence] };
  };
  return {
    origins: origins.map(({ works, joins }) => ({
      works: works.map(toWork),
      joins: joins.map((join) => {
        return {
          ...named(join.who),
          works: join.works.flatMap((work) => workOfKey(work) ?? []),
          shown: [...join.shown],
        };
      }),
    })),
    voices: voices.map((voice) => ({ ...named(voice.who), evidence: [...voice.evidence] })),
    unestablished: unestablished.map(({ evidence, shown }) => ({ ...shown, evidence })),
    denying: denying.map(toWork),
  };
}
