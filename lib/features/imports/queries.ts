/**
 * Reads everything that the room knows as the same data from which a room can be opened: sources, names and where they stand, works, events
 * and claims, whoever recorded them. Notes and history are not knowledge of the texts: a backup carries those.
 */
import { writtenName } from "#lib/features/claims/stored-names.ts";
import { isByHand } from "#lib/features/sources/schema.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { nameFiles } from "./name-files.ts";
import type {
  CatalogueEntry,
  SeedClaim,
  SeedDescription,
  SeedEntity,
  SeedEvent,
  SeedMention,
  SeedWork,
} from "./schema.ts";

export type Knowledge = {
  readonly catalogue: readonly CatalogueEntry[];
  readonly entities: readonly SeedEntity[];
  /** By the name of the document's file. */
  readonly mentions: ReadonlyMap<string, readonly SeedMention[]>;
  readonly descriptions: readonly SeedDescription[];
  readonly works: readonly SeedWork[];
  readonly events: readonly SeedEvent[];
  readonly claims: readonly SeedClaim[];
};

const anchor = { select: { sourceId: true, start: true, end: true, exact: true } } as const;
const slug = { select: { slug: true } } as const;
const inOrder = { orderBy: { ordinal: "asc" } } as const;

type AnchorRow = {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};
type Anchored = { readonly anchor: AnchorRow };

/** Without the bytes of the documents: `getOriginal` of the sources gives those, one after the other. */
export async function getKnowledge(_access: Access): Promise<Knowledge> {
  const sources = await database().source.findMany({
    select: {
      id: true,
      slug: true,
      fileName: true,
      format: true,
      supersedes: slug,
      fields: {
        select: { name: true, value: true, basis: true, detail: true, anchor },
        orderBy: { name: "asc" },
      },
    },
    orderBy: [{ importedAt: "asc" }, { slug: "asc" }],
  });
  const files = nameFiles(sources);
  const fileOf = new Map(sources.map(({ id, slug }): [string, string] => [id, files.get(slug) ?? slug]));
  const shown = (anchor: AnchorRow) => ({ source: fileOf.get(anchor.sourceId) ?? "", ...wordsAt(anchor) });
  const byPlace = (one: Anchored, other: Anchored) =>
    compare(fileOf.get(one.anchor.sourceId), fileOf.get(other.anchor.sourceId)) ||
    one.anchor.start - other.anchor.start ||
    one.anchor.end - other.anchor.end;
  const [entities, mentions, descriptions, works, events, claims] = await Promise.all([
    listEntities(),
    listMentions(fileOf),
    listDescriptions(shown, byPlace),
    listWorks(fileOf, shown, byPlace),
    listEvents(shown, byPlace),
    listClaims(shown),
  ]);
  const catalogue = sources.map(({ slug, fields, supersedes }): CatalogueEntry => {
    const corrected = fields.filter(isByHand).map(toCorrected);
    return {
      file: files.get(slug) ?? slug,
      slug,
      ...(supersedes && { supersedes: supersedes.slug }),
      ...Object.fromEntries(fields.filter((field) => !isByHand(field)).flatMap(toField)),
      ...(corrected.length > 0 && { corrected: Object.fromEntries(corrected) }),
    };
  });
  return { catalogue, entities, mentions, descriptions, works, events, claims };
}

type FieldRow = { readonly name: string; readonly value: string; readonly anchor: AnchorRow | null };

/** A date that the text gives, the reader finds there again. */
function toField({ name, value, anchor }: FieldRow): [string, unknown][] {
  if (anchor === null) return [[name, value]];
  return name === "published" ? [] : [[name, wordsAt(anchor)]];
}

/** What words say otherwise than they are kept comes with them. */
function toCorrected({ name, value, anchor }: FieldRow): [string, unknown] {
  if (anchor === null) return [name, value];
  const words = wordsAt(anchor);
  return [name, words.exact.replace(/\s+/gu, " ").trim() === value ? words : { ...words, value }];
}

function wordsAt({ start, end, exact }: AnchorRow) {
  return { at: [start, end] as [number, number], exact };
}

function compare(one = "", other = ""): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

async function listEntities(): Promise<SeedEntity[]> {
  const rows = await database().entity.findMany({
    where: { retired: false },
    select: { slug: true, kind: true, name: true, note: true, names: { select: { name: true, kind: true } } },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug, kind, name, note, names }) => ({
    slug,
    kind,
    name,
    names: names.toSorted(
      (a, b) => Number(b.kind === "canonical") - Number(a.kind === "canonical") || compare(a.name, b.name),
    ),
    ...(note !== null && { note }),
  }));
}

async function listMentions(fileOf: ReadonlyMap<string, string>): Promise<Map<string, SeedMention[]>> {
  const rows = await database().mention.findMany({
    select: { anchor, matched: true, sense: true, why: true, entity: slug },
  });
  const byFile = Map.groupBy(rows, ({ anchor }) => fileOf.get(anchor.sourceId) ?? "");
  return new Map(
    [...byFile].map(([file, found]) => [
      file,
      found
        .toSorted((one, other) => one.anchor.start - other.anchor.start)
        .map(({ anchor, matched, sense, why, entity }) => ({
          ...wordsAt(anchor),
          entity: entity.slug,
          name: matched,
          ...(sense !== null && { sense }),
          ...(why !== null && { why }),
        })),
    ]),
  );
}

type Shown = (anchor: AnchorRow) => { source: string; at: [number, number]; exact: string };
type ByPlace = (one: Anchored, other: Anchored) => number;

async function listDescriptions(shown: Shown, byPlace: ByPlace): Promise<SeedDescription[]> {
  const rows = await database().description.findMany({ select: { anchor, entity: slug } });
  return rows
    .toSorted((one, other) => compare(one.entity.slug, other.entity.slug) || byPlace(one, other))
    .map((row) => ({ entity: row.entity.slug, ...shown(row.anchor) }));
}

async function listWorks(
  fileOf: ReadonlyMap<string, string>,
  shown: Shown,
  byPlace: ByPlace,
): Promise<SeedWork[]> {
  const rows = await database().work.findMany({
    select: {
      slug: true,
      title: true,
      note: true,
      witnesses: {
        select: {
          id: true,
          anchors: {
            where: { lean: { isNot: null } },
            select: { lean: { select: { anchor, cue: anchor, outlet: slug } } },
          },
        },
      },
      voices: { select: { anchor, role: true, entity: slug } },
      passages: { select: { anchor, shows: true } },
    },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug, title, note, witnesses, voices, passages }) => ({
    slug,
    title,
    ...(note !== null && { note }),
    witnesses: witnesses.map(({ id }) => fileOf.get(id) ?? "").toSorted(compare),
    voices: voices
      .toSorted(byPlace)
      .map((one) => ({ role: one.role, entity: one.entity.slug, ...shown(one.anchor) })),
    passages: passages.toSorted(byPlace).map((one) => ({ ...shown(one.anchor), shows: one.shows })),
    leans: witnesses
      .flatMap(({ anchors }) => anchors.flatMap(({ lean }) => lean ?? []))
      .toSorted(byPlace)
      .map((lean) => ({ on: lean.outlet.slug, ...shown(lean.anchor), cue: wordsAt(lean.cue) })),
  }));
}

async function listEvents(shown: Shown, byPlace: ByPlace): Promise<SeedEvent[]> {
  const rows = await database().event.findMany({
    select: {
      slug: true,
      title: true,
      modality: true,
      date: true,
      dateNote: true,
      basis: { select: { anchor }, ...inOrder },
      places: { select: { anchor, entity: slug }, ...inOrder },
      participants: { select: { role: true, ordinal: true, entity: slug }, ...inOrder },
      described: { select: { role: true, ordinal: true, anchor }, ...inOrder },
      passages: { select: { anchor, role: true } },
    },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ basis, places, participants, described, passages, dateNote, ...event }) => ({
    ...event,
    ...(basis.length > 0 && { dateBasis: basis.map((one) => shown(one.anchor)) }),
    ...(dateNote !== null && { dateNote }),
    places: places.map((one) => ({ entity: one.entity.slug, ...shown(one.anchor) })),
    participants: [
      ...participants.map(({ role, ordinal, entity }) => ({ ordinal, shown: { entity: entity.slug, role } })),
      ...described.map(({ role, ordinal, anchor }) => ({ ordinal, shown: { ...shown(anchor), role } })),
    ]
      .toSorted((one, other) => one.ordinal - other.ordinal)
      .map((one) => one.shown),
    passages: passages.toSorted(byPlace).map((one) => ({ ...shown(one.anchor), role: one.role })),
  }));
}

async function listClaims(shown: Shown): Promise<SeedClaim[]> {
  const rows = await database().claim.findMany({
    select: {
      slug: true,
      kind: true,
      statement: true,
      subjects: { select: { entity: slug }, ...inOrder },
      described: { select: { anchor }, ...inOrder },
      evidence: {
        select: {
          label: true,
          stance: true,
          anchor,
          attribution: {
            select: {
              relation: true,
              cue: anchor,
              speakers: { select: { anchor, voice: true, entity: slug }, ...inOrder },
            },
            ...inOrder,
          },
        },
      },
      relations: { select: { type: true, why: true, fromLabel: true, toLabel: true, other: slug } },
    },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug, kind, statement, subjects, described, evidence, relations }) => ({
    slug,
    kind,
    statement,
    about: subjects.map(({ entity }) => entity.slug),
    described: described.map((one) => shown(one.anchor)),
    evidence: evidence
      .toSorted((one, other) => Number(one.label.slice(1)) - Number(other.label.slice(1)))
      .map(({ label, stance, anchor, attribution }) => ({
        id: label,
        ...shown(anchor),
        stance,
        attribution: attribution.map(({ relation, cue, speakers }) => ({
          relation: writtenName(relation),
          speakers: speakers.map(({ anchor, voice, entity }) =>
            entity === null
              ? { ...wordsAt(anchor), voice: voice ?? "" }
              : { ...wordsAt(anchor), entity: entity.slug },
          ),
          cue: wordsAt(cue),
        })),
      })),
    relations: relations
      .map(({ type, why, fromLabel, toLabel, other }) => ({
        type: writtenName(type),
        claim: other.slug,
        why,
        ...(fromLabel !== null && { from: fromLabel }),
        ...(toLabel !== null && { to: toLabel }),
      }))
      .toSorted((one, other) => compare(`${one.claim} ${one.type}`, `${other.claim} ${other.type}`)),
  }));
}
