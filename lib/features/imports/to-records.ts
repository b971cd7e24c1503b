/** From the records of the files to those that the features record: documents by their slugs, lists in the order that counts. Pure. */
import { parse } from "node:path";
import type { ClaimRecord, SpeakerRecord } from "#lib/features/claims/schema.ts";
import type { DescriptionRecord } from "#lib/features/entities/schema.ts";
import type { EventRecord } from "#lib/features/events/schema.ts";
import type { SpanRecord, WorkRecord } from "#lib/features/works/schema.ts";
import type { SeedFacts } from "./read-seeds.ts";
import type { SeedClaim, SeedEvent, SeedShown, SeedWork } from "./schema.ts";

export type FactRecords = {
  readonly descriptions: readonly DescriptionRecord[];
  readonly works: readonly WorkRecord[];
  readonly events: readonly EventRecord[];
  readonly claims: readonly ClaimRecord[];
};

/** `slugs`: the slug of each document by the name of its file without the ending. */
export function toRecords(facts: SeedFacts, slugs: ReadonlyMap<string, string>): FactRecords {
  const slugOf = (file: string) => slugs.get(parse(file).name) ?? file;
  const spanOf = ({ source, at: [start, end] }: Pick<SeedShown, "source" | "at">) => ({
    source: slugOf(source),
    start,
    end,
  });
  return {
    descriptions: facts.descriptions.records.map((one) => ({ ...spanOf(one), entity: one.entity })),
    works: facts.works.records.map((work) => toWork(work, spanOf, slugOf)),
    events: facts.events.records.map((event) => toEvent(event, spanOf)),
    claims: facts.claims.records.map((claim) => toClaim(claim, spanOf)),
  };
}

type SpanOf = (shown: Pick<SeedShown, "source" | "at">) => SpanRecord;

function toWork(work: SeedWork, spanOf: SpanOf, slugOf: (file: string) => string): WorkRecord {
  const { slug, title, note = null, witnesses, voices, passages, leans } = work;
  return {
    slug,
    title,
    note,
    witnesses: witnesses.map(slugOf).toSorted(),
    voices: inOrder(voices.map((one) => ({ ...spanOf(one), role: one.role, entity: one.entity }))),
    passages: inOrder(passages.map((one) => ({ ...spanOf(one), shows: one.shows }))),
    leans: inOrder(
      leans.map((one) => ({
        ...spanOf(one),
        outlet: one.on,
        cue: spanOf({ source: one.source, at: one.cue.at }),
      })),
    ),
  };
}

function toEvent(event: SeedEvent, spanOf: SpanOf): EventRecord {
  const {
    slug,
    title,
    modality,
    date,
    dateBasis = [],
    dateNote = null,
    places,
    participants,
    passages,
  } = event;
  return {
    slug,
    title,
    modality,
    date,
    dateNote,
    basis: dateBasis.map(spanOf),
    places: places.map((one) => ({ ...spanOf(one), entity: one.entity })),
    participants: participants.map((one) =>
      "entity" in one ? { entity: one.entity, role: one.role } : { ...spanOf(one), role: one.role },
    ),
    passages: inOrder(passages.map((one) => ({ ...spanOf(one), role: one.role }))),
  };
}

function toClaim(claim: SeedClaim, spanOf: SpanOf): ClaimRecord {
  const { slug, statement, kind, about, described, evidence, relations } = claim;
  return {
    slug,
    statement,
    kind,
    about,
    described: described.map(spanOf),
    evidence: evidence
      .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
      .map(({ id, source, at, stance, attribution }) => ({
        ...spanOf({ source, at }),
        label: id,
        stance,
        attribution: attribution.map(({ relation, cue, speakers }) => ({
          relation,
          cue: spanOf({ source, at: cue.at }),
          speakers: speakers.map((one): SpeakerRecord => {
            const span = spanOf({ source, at: one.at });
            return "entity" in one ? { ...span, entity: one.entity } : { ...span, voice: one.voice };
          }),
        })),
      })),
    relations: relations
      .map(({ type, claim, why, from = null, to = null }) => ({ type, claim, why, from, to }))
      .toSorted((a, b) => (`${a.claim} ${a.type}` < `${b.claim} ${b.type}` ? -1 : 1)),
  };
}

function inOrder<Span extends SpanRecord>(spans: readonly Span[]): Span[] {
  return spans.toSorted(
    (a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || a.start - b.start || a.end - b.end,
  );
}
