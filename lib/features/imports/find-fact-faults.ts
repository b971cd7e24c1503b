/**
 * What is wrong with data about works, events and claims, before any of it is stored: words that do not stand at the place named,
 * entities, claims or evidence that nobody listed, dates finer than their bases. Each fault names the file and the record. Pure.
 */
import { parse } from "node:path";
import { findDateFault } from "#lib/find-date-fault.ts";
import { findWordsFault, type SeedText } from "./find-words-fault.ts";
import type { SeedFacts } from "./read-seeds.ts";
import type {
  SeedClaim,
  SeedDescription,
  SeedEntity,
  SeedEvent,
  SeedFile,
  SeedMention,
  SeedShown,
  SeedWork,
} from "./schema.ts";

/** What facts are held to: the texts, who there is, and where each is named. */
export type FactGround = {
  readonly texts: readonly SeedText[];
  readonly entities: readonly SeedEntity[];
  readonly mentions: readonly { readonly stem: string; readonly records: readonly SeedMention[] }[];
};

type Words = { readonly at: readonly [number, number]; readonly exact: string };
type Fault = string | null | false;

export function findFactFaults(
  given: FactGround,
  { descriptions, works, events, claims }: SeedFacts,
): string[] {
  const ground = new Ground(given);
  return [
    ...inFile(
      descriptions,
      (one) => `of "${one.entity}"`,
      (one) => findDescriptionFaults(one, ground),
    ),
    ...inFile(
      works,
      ({ slug }) => `"${slug}"`,
      (work, all) => findWorkFaults(work, all, ground),
    ),
    ...inFile(
      events,
      ({ slug }) => `"${slug}"`,
      (event, all) => findEventFaults(event, all, ground),
    ),
    ...inFile(
      claims,
      ({ slug }) => `"${slug}"`,
      (claim, all) => findClaimFaults(claim, all, ground),
    ),
  ];
}

function inFile<Kind>(
  { file, records }: SeedFile<Kind>,
  nameOf: (record: Kind) => string,
  find: (record: Kind, all: readonly Kind[]) => readonly Fault[],
): string[] {
  return records.flatMap((record, index) =>
    find(record, records).flatMap((fault) =>
      fault ? [`${file}, record ${index + 1} ${nameOf(record)}: ${fault}.`] : [],
    ),
  );
}

/** The texts, names and mentions as they are asked for. */
class Ground {
  readonly #texts: ReadonlyMap<string, SeedText>;
  readonly #kinds: ReadonlyMap<string, SeedEntity["kind"]>;
  readonly #mentions: ReadonlyMap<string, readonly SeedMention[]>;

  constructor({ texts, entities, mentions }: FactGround) {
    this.#texts = new Map(texts.map((text) => [text.stem, text]));
    this.#kinds = new Map(entities.map(({ slug, kind }) => [slug, kind]));
    this.#mentions = new Map(mentions.map(({ stem, records }) => [stem, records]));
  }

  words(source: string, words: Words, what: string): Fault {
    const text = this.#texts.get(parse(source).name);
    if (text === undefined) return `${what}: no document is called "${source}"`;
    const fault = findWordsFault(text, words);
    return fault && `${what}: in ${source} ${fault}`;
  }

  entity(slug: string, what: string, kind?: SeedEntity["kind"]): Fault {
    const known = this.#kinds.get(slug);
    if (known === undefined) return `${what} is "${slug}", which no file lists`;
    return (
      kind !== undefined &&
      known !== kind &&
      `${what} is "${slug}", which is ${oneOf(known)}, not ${oneOf(kind)}`
    );
  }

  /** Whether one of these words names the entity. */
  names(source: string, { at: [start, end], exact }: Words, slug: string, what: string): Fault {
    const mentions = this.#mentions.get(parse(source).name) ?? [];
    const isNamed = mentions.some(({ entity, at }) => entity === slug && start <= at[0] && at[1] <= end);
    return !isNamed && `${what}: "${exact}" at [${start}, ${end}) of ${source} does not name "${slug}"`;
  }

  /** Whether one of these documents names the entity anywhere. */
  isNamedIn(sources: readonly SeedShown[], slug: string, what: string): Fault {
    const isNamed = sources.some(({ source }) =>
      this.#mentions.get(parse(source).name)?.some(({ entity }) => entity === slug),
    );
    return !isNamed && `${what} is "${slug}", whom no document that tells of it names`;
  }
}

function findDescriptionFaults(one: SeedDescription, ground: Ground): Fault[] {
  return [ground.words(one.source, one, "the description"), ground.entity(one.entity, "the one described")];
}

function findWorkFaults(work: SeedWork, all: readonly SeedWork[], ground: Ground): Fault[] {
  const { slug, witnesses, passages, voices, leans } = work;
  const taken = all.filter((other) => other !== work).flatMap((other) => other.witnesses);
  const shown = [...passages, ...voices, ...leans];
  return [
    isTwice(all, slug),
    ...witnesses.map((file) => taken.includes(file) && `${file} is a witness of another work too`),
    ...witnesses.map(
      (file) => !passages.some(({ source }) => source === file) && `nothing shows that ${file} is a witness`,
    ),
    ...shown.map(
      (one) =>
        !witnesses.includes(one.source) && `"${one.exact}" stands in ${one.source}, which is no witness`,
    ),
    ...passages.map((one) => ground.words(one.source, one, "a passage")),
    ...voices.flatMap((one) => [
      ground.words(one.source, one, one.role),
      ground.entity(one.entity, `the ${one.role}`),
      ground.names(one.source, one, one.entity, one.role),
    ]),
    ...leans.flatMap((one) => [
      ground.words(one.source, one, "a lean"),
      ground.words(one.source, one.cue, "the cue of a lean"),
      ground.entity(one.on, "the outlet", "organization"),
      ground.names(one.source, one.cue, one.on, "the cue of a lean"),
    ]),
  ];
}

function findEventFaults(event: SeedEvent, all: readonly SeedEvent[], ground: Ground): Fault[] {
  const { slug, date, dateBasis = [], dateNote = null, places, participants, passages } = event;
  const named = participants.flatMap((one) => ("entity" in one ? [one.entity] : []));
  return [
    isTwice(all, slug),
    findDateFault({ date, bases: dateBasis.map(({ exact }) => exact), note: dateNote }),
    ...dateBasis.map((one) => ground.words(one.source, one, "its date")),
    ...passages.map((one) => ground.words(one.source, one, "a passage")),
    findRepeated(
      passages.map(({ source, at }) => `${source} [${at})`),
      "passage",
    ),
    ...places.flatMap((one) => [
      ground.words(one.source, one, "a place"),
      ground.entity(one.entity, "a place", "place"),
      ground.names(one.source, one, one.entity, "a place"),
    ]),
    ...participants.map((one) => !("entity" in one) && ground.words(one.source, one, "a participant")),
    ...named.flatMap((one) => [
      ground.entity(one, "a participant"),
      ground.isNamedIn(passages, one, "a participant"),
    ]),
    findRepeated(named, "participant"),
  ];
}

function findClaimFaults(claim: SeedClaim, all: readonly SeedClaim[], ground: Ground): Fault[] {
  const { slug, about, described, evidence, relations } = claim;
  return [
    isTwice(all, slug),
    !evidence.some(({ stance }) => stance !== "denies") && "nothing asserts or hedges it",
    findRepeated(
      evidence.map(({ id }) => id),
      "evidence",
    ),
    findRepeated(
      evidence.map(({ source, at, stance }) => `${stance} ${source} [${at})`),
      "evidence",
    ),
    findRepeated(about, "subject"),
    ...about.flatMap((one) => [
      ground.entity(one, "a subject"),
      ground.isNamedIn(evidence, one, "a subject"),
    ]),
    ...described.map((one) => ground.words(one.source, one, "a subject")),
    ...evidence.flatMap((one) => findEvidenceFaults(one, ground)),
    ...relations.flatMap((one) => findRelationFaults(claim, one, all)),
  ];
}

function findEvidenceFaults(evidence: SeedClaim["evidence"][number], ground: Ground): Fault[] {
  const { id, source, attribution } = evidence;
  const steps = attribution.flatMap(({ relation, cue, speakers }): Fault[] => [
    ground.words(source, cue, `a cue of ${id}`),
    (relation === "unattributed") !== (speakers.length === 0) &&
      `${id} has a step "${relation}" with ${speakers.length} speakers`,
    ...speakers.flatMap((one) => [
      ground.words(source, one, `a speaker of ${id}`),
      "entity" in one && ground.entity(one.entity, `a speaker of ${id}`),
      "entity" in one && ground.names(source, one, one.entity, `a speaker of ${id}`),
    ]),
  ]);
  return [ground.words(source, evidence, id), ...steps];
}

function findRelationFaults(
  claim: SeedClaim,
  relation: SeedClaim["relations"][number],
  all: readonly SeedClaim[],
): Fault[] {
  const { type, claim: slug, from, to } = relation;
  const other = all.find((one) => one.slug === slug);
  const name = `"${type}" to "${slug}"`;
  if (other === undefined) return [`${name}: no such claim is listed`];
  const isBack = (one: typeof relation) => one.type === type && one.claim === claim.slug;
  return [
    other === claim && `${name}: a claim cannot stand so to itself`,
    !has(claim, from) && `${name}: "${from}" is no evidence of this claim`,
    !has(other, to) && `${name}: "${to}" is no evidence of the other claim`,
    type !== "qualifies" &&
      other !== claim &&
      other.relations.some(isBack) &&
      `${name} is listed there too, and holds both ways`,
    claim.relations.filter((one) => one.type === type && one.claim === slug).length > 1 &&
      `${name} is listed twice`,
  ];
}

function has({ evidence }: SeedClaim, id: string | undefined): boolean {
  return id === undefined || evidence.some((one) => one.id === id);
}

function isTwice(all: readonly { readonly slug: string }[], slug: string): Fault {
  return all.filter((one) => one.slug === slug).length > 1 && "another record has the same slug";
}

function findRepeated(things: readonly string[], what: string): Fault {
  const repeated = things.find((one, index) => things.indexOf(one) < index);
  return repeated !== undefined && `the ${what} ${repeated} is listed twice`;
}

function oneOf(kind: SeedEntity["kind"]): string {
  return kind === "organization" ? "an organization" : `a ${kind}`;
}
