/**
 * The origins of a stored claim: gives the rows to `findOrigins` in its terms, and the names behind its keys. An outlet is leant on
 * where a passage that leans holds the evidence.
 */
import { toShown } from "#lib/features/works/schema.ts";
import { findOrigins, type OriginEvidence, type Origins, type OwnWord, type PassedOn } from "./origins.ts";
import type { ClaimRow, EvidenceRow } from "./queries.ts";

/** A speaker, outlet or voice behind a key: what the text calls it, and the entity that it is, where it is one. */
type Who = {
  readonly name: string;
  readonly entity: { readonly slug: string; readonly name: string } | null;
  /** The key of a voice without a name, within its work. */
  readonly voice: string | null;
};

export type ClaimOrigins = Origins & { readonly who: ReadonlyMap<string, Who> };

export function originsOf(row: ClaimRow): ClaimOrigins {
  const who = new Map<string, Who>();
  const evidence = row.evidence.map((one) => toOriginEvidence(row, one, who));
  return {
    ...findOrigins(
      evidence,
      row.works.flatMap((work) => ownWordsOf(work, who)),
    ),
    who,
  };
}

/** The key of a work, or of a source that is a witness of none. */
export function workKey(source: {
  readonly slug: string;
  readonly work: { readonly slug: string } | null;
}): string {
  return source.work?.slug ?? `source/${source.slug}`;
}

/** The slug of a work; null where the key is that of a source. */
export function workOfKey(key: string): string | null {
  return key.startsWith("source/") ? null : key;
}

/** The name of a piece of evidence, unique among all: `{claim}.e1`. */
export function evidenceId(claim: string, label: string): string {
  return `${claim}.${label}`;
}

function toOriginEvidence(
  claim: ClaimRow,
  { label, stance, anchor, attribution }: EvidenceRow,
  who: Map<string, Who>,
): OriginEvidence {
  const work = workKey(anchor.source);
  const speakers = attribution.flatMap(({ speakers }) =>
    speakers.map(({ entity, voice, anchor: words }): PassedOn => {
      const key = entity ? `entity/${entity.slug}` : `voice/${work}/${voice}`;
      keep(who, key, { name: words.exact, entity, voice });
      return { who: key, shown: toShown(words) };
    }),
  );
  const hearsay = attribution.find(({ relation }) => relation === "unattributed");
  return {
    id: evidenceId(claim.slug, label),
    source: anchor.source.slug,
    work,
    stance,
    passesOn: [
      ...speakers,
      ...leansOf(claim, anchor, who).filter(({ who }) => !speakers.some((one) => one.who === who)),
    ],
    unattributed: hearsay ? toShown(hearsay.cue) : null,
  };
}

function leansOf({ works }: ClaimRow, anchor: EvidenceRow["anchor"], who: Map<string, Who>): PassedOn[] {
  const all = works.flatMap(({ witnesses }) =>
    witnesses.flatMap(({ anchors }) => anchors.flatMap(({ lean }) => lean ?? [])),
  );
  const here = all.filter(({ anchor: lean }) => {
    return lean.sourceId === anchor.sourceId && lean.start <= anchor.start && anchor.end <= lean.end;
  });
  return here.map(({ outlet, cue }) => {
    const key = `entity/${outlet.slug}`;
    keep(who, key, { name: outlet.name, entity: outlet, voice: null });
    return { who: key, shown: toShown(cue) };
  });
}

function ownWordsOf(work: ClaimRow["works"][number], who: Map<string, Who>): OwnWord[] {
  return work.voices.map(({ entity, anchor }) => {
    const key = `entity/${entity.slug}`;
    keep(who, key, { name: entity.name, entity, voice: null });
    return { work: work.slug, who: key, shown: toShown(anchor) };
  });
}

/** The longest words say the most: "Hamidreza Azizi" rather than "Azizi". */
function keep(who: Map<string, Who>, key: string, found: Who): void {
  const known = who.get(key);
  if (known === undefined || found.name.length > known.name.length) who.set(key, found);
}
