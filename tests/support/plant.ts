/**
 * Makes sources, entities and facts for tests, with whatever they need around them: a source of some words, one passage for each of its
 * lines, an entity wherever its names stand. They go the way that an import goes, so that the grounding holds for them too.
 */
import { createHash } from "node:crypto";
import { recordClaims } from "#lib/features/claims/commands.ts";
import type { ClaimRecord } from "#lib/features/claims/schema.ts";
import { recordKnowledge } from "#lib/features/entities/commands.ts";
import type { EntityRecord, MentionRecord } from "#lib/features/entities/schema.ts";
import { recordEvents } from "#lib/features/events/commands.ts";
import type { EventRecord } from "#lib/features/events/schema.ts";
import { recordWorks } from "#lib/features/works/commands.ts";
import type { SpanRecord, WorkRecord } from "#lib/features/works/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { toTsvector } from "#lib/text/lexemes.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";

type PlantedSource = { readonly slug: string; readonly text: string };
type PlantedEntity = Partial<EntityRecord> & Pick<EntityRecord, "slug">;

/** A source with a passage for each line that holds anything, and no search words. */
async function plantSource({ slug, text }: PlantedSource): Promise<void> {
  const original = Buffer.from(text);
  let start = 0;
  const lines = text.split("\n").map((line) => {
    const from = start;
    start += [...line].length + 1;
    return { start: from, end: start - 1 };
  });
  await database().source.create({
    data: {
      slug,
      fileName: `${slug}.txt`,
      format: "txt",
      reader: "txt@1",
      encoding: "utf-8",
      sha256: createHash("sha256").update(original).digest("hex"),
      original,
      text,
      length: [...text].length,
      words: text.split(/\s+/).length,
      passages: {
        create: lines
          .filter(({ start, end }) => start < end)
          .map((span, ordinal) => ({ ordinal, kind: "paragraph" as const, ...span })),
      },
    },
  });
}

/** Sources, and entities mentioned wherever one of their names stands in these sources, the longest name first. */
export async function plantRoom(
  sources: readonly PlantedSource[],
  planted: readonly PlantedEntity[],
): Promise<void> {
  for (const source of sources) await plantSource(source);
  const entities = planted.map(
    ({ slug, kind = "person", name = slug, note = null, names = [] }): EntityRecord => {
      return { slug, kind, name, note, names: [{ name, kind: "canonical" }, ...names] };
    },
  );
  const mentions = sources.flatMap((source) => findMentions(source, entities));
  await database().$transaction((on) => recordKnowledge(systemAccess("a test"), on, { entities, mentions }));
}

type PlantedWork = Partial<WorkRecord> & Pick<WorkRecord, "slug" | "witnesses" | "passages">;
type PlantedEvent = Partial<EventRecord> & Pick<EventRecord, "slug" | "passages">;
type PlantedClaim = Partial<ClaimRecord> & Pick<ClaimRecord, "slug" | "evidence">;

/** Works, events and claims, each with what it needs at least and what is given. What was planted before and is not given again goes. */
export async function plantFacts(given: {
  readonly works?: readonly PlantedWork[];
  readonly events?: readonly PlantedEvent[];
  readonly claims?: readonly PlantedClaim[];
}): Promise<void> {
  const { works = [], events = [], claims = [] } = given;
  const access = systemAccess("a test");
  const work = { title: null, note: null, voices: [], leans: [] };
  const event = {
    modality: "asserted",
    date: null,
    dateNote: null,
    basis: [],
    places: [],
    participants: [],
  } as const;
  const claim = { kind: "fact", about: [], described: [], relations: [] } as const;
  await database().$transaction(async (on) => {
    await recordWorks(
      access,
      on,
      works.map((one) => ({ ...work, ...one })),
    );
    await recordEvents(
      access,
      on,
      events.map((one) => ({ ...event, title: one.slug, ...one })),
    );
    await recordClaims(
      access,
      on,
      claims.map((one) => ({ ...claim, statement: one.slug, ...one })),
    );
  });
}

/** Where the words stand first in a text, as records say it. */
export function spanOf({ slug, text }: PlantedSource, words: string): SpanRecord {
  const index = text.indexOf(words);
  if (index < 0) throw new Error(`"${words}" does not stand in "${slug}".`);
  const start = [...text.slice(0, index)].length;
  return { source: slug, start, end: start + [...words].length };
}

function findMentions({ slug, text }: PlantedSource, entities: readonly EntityRecord[]): MentionRecord[] {
  const taken = new Set<number>();
  const names = entities.flatMap(({ slug, names }) => names.map(({ name }) => ({ entity: slug, name })));
  names.sort((one, other) => other.name.length - one.name.length);
  return names.flatMap(({ entity, name }) =>
    [...text.matchAll(new RegExp(name.replace(/\W/g, "\\$&"), "g"))].flatMap(({ index }): MentionRecord[] => {
      const start = [...text.slice(0, index)].length;
      const end = start + [...name].length;
      if (taken.has(start)) return [];
      for (let at = start; at < end; at += 1) taken.add(at);
      return [{ source: slug, start, end, entity, matched: name, sense: null, why: null }];
    }),
  );
}

/** Gives every passage its search words, as an import does. */
export async function indexWords(): Promise<void> {
  const sources = await database().source.findMany({ include: { passages: true } });
  for (const { text, passages } of sources) {
    const positions = new Positions(text);
    for (const { sourceId, ordinal, start, end } of passages) {
      const words = toTsvector(tokenize(text, positions.toText(storedSpan(start, end))));
      await database().$executeRaw`
        UPDATE "Passage" SET lexemes = ${words}::tsvector WHERE "sourceId" = ${sourceId}::uuid AND ordinal = ${ordinal}`;
    }
  }
}
