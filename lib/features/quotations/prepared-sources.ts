/**
 * Sources prepared for quotations, kept in the process: the words of a text for as long as there is room, who speaks in it until
 * anything is written. It reads no database itself.
 */
import { type QuotableSource, quotableSource } from "#lib/quotation/quotable-source.ts";
import { readSpeech } from "#lib/quotation/speech.ts";
import type { VoiceAt } from "#lib/quotation/voice.ts";
import { type SourceVoices, voicesOf } from "#lib/quotation/voice-at.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { type EntityRow, toNamed, toSpoken, toWriters, type VoicesRow } from "./to-voices.ts";

export type LoadedSources = {
  readonly sources: readonly QuotableSource[];
  readonly voiceAt: VoiceAt;
  readonly positions: ReadonlyMap<string, Positions>;
};

/** As `queries.ts` reads it. */
export type QuotedSourceRow = VoicesRow & {
  readonly id: string;
  readonly slug: string;
  readonly sha256: string;
  readonly text: string;
  readonly work: { readonly slug: string; readonly witnesses: readonly Pick<VoicesRow, "fields">[] } | null;
  readonly passages: readonly { readonly ordinal: number; readonly start: number; readonly end: number }[];
};

type Prepared = {
  readonly source: QuotableSource;
  readonly positions: Positions;
  readonly voices: SourceVoices;
};
type Text = Omit<QuotableSource, "slug" | "work"> & { readonly positions: Positions };

/** Some 400 bytes each. */
const MOST_WORDS = 4_000_000;

export class PreparedSources {
  /** By their SHA-256. No private field: pages and addresses are bundled apart, and each has a class of its own. */
  readonly texts: Map<string, Text>;
  readonly #prepared = new Map<string, Prepared>();

  /** @param last whose texts are still good. */
  constructor(last?: Pick<PreparedSources, "texts">) {
    this.texts = last ? last.texts : new Map();
  }

  /** The sources with these ids, by their slugs in order; those that are not kept are read. */
  async load(
    ids: readonly string[],
    readSources: (ids: readonly string[]) => Promise<QuotedSourceRow[]>,
    readEntities: (ids: readonly string[]) => Promise<EntityRow[]>,
  ): Promise<LoadedSources> {
    const known = new Map(ids.map((id) => [id, this.#prepared.get(id)]));
    const missing = ids.filter((id) => !known.get(id));
    if (missing.length > 0) {
      const rows = await readSources(missing);
      const entities = new Map((await readEntities(entitiesOf(rows))).map((row) => [row.id, row]));
      for (const row of rows) known.set(row.id, this.#prepare(row, entities));
      this.#makeRoom(ids);
    }
    const loaded = [...known.values()].filter((one) => one !== undefined);
    loaded.sort((one, other) => (one.source.slug < other.source.slug ? -1 : 1));
    return {
      sources: loaded.map(({ source }) => source),
      voiceAt: voicesOf(new Map(loaded.map(({ source, voices }) => [source.slug, voices]))),
      positions: new Map(loaded.map(({ source, positions }) => [source.slug, positions])),
    };
  }

  #prepare(row: QuotedSourceRow, entities: ReadonlyMap<string, EntityRow>): Prepared {
    const { positions, ...text } = this.#text(row);
    const source = { ...text, slug: row.slug, work: row.work?.slug ?? null };
    const witnesses = [row, ...(row.work?.witnesses ?? []).map((one) => ({ ...row, ...one }))];
    const writers = (role: "author" | "outlet") => [
      ...new Set(witnesses.flatMap((witness) => toWriters(witness, role, entities))),
    ];
    const voices = {
      carriers: writers("outlet"),
      authors: writers("author"),
      chains: toSpoken(row, positions, entities),
      speech: readSpeech(row.text, source.passages, toNamed(row, positions, entities)),
    };
    const prepared = { source, positions, voices };
    this.#prepared.set(row.id, prepared);
    return prepared;
  }

  #text(row: QuotedSourceRow): Text {
    const known = this.texts.get(row.sha256);
    if (known) return known;
    const positions = new Positions(row.text);
    const passages = row.passages.map(({ ordinal, start, end }) => ({
      ordinal,
      span: positions.toText(storedSpan(start, end)),
    }));
    const { slug: _slug, work: _work, ...text } = quotableSource({ ...nobody, text: row.text, passages });
    this.texts.set(row.sha256, { ...text, positions });
    return { ...text, positions };
  }

  /** The texts that were read first go first. */
  #makeRoom(wanted: readonly string[]): void {
    let words = [...this.texts.values()].reduce((sum, text) => sum + text.words.length, 0);
    if (words <= MOST_WORDS) return;
    for (const [sha256, text] of this.texts) {
      if (words <= MOST_WORDS) break;
      this.texts.delete(sha256);
      words -= text.words.length;
    }
    for (const id of this.#prepared.keys()) if (!wanted.includes(id)) this.#prepared.delete(id);
  }
}

const nobody = { slug: "", work: null };

function entitiesOf(rows: readonly QuotedSourceRow[]): string[] {
  const ids = rows.flatMap(({ anchors, work }) => [
    ...(work?.voices ?? []).map(({ entityId }) => entityId),
    ...anchors.flatMap(({ mention, evidence }) => [
      ...(mention ? [mention.entityId] : []),
      ...(evidence?.attribution ?? []).flatMap(({ speakers }) =>
        speakers.flatMap((one) => one.entityId ?? []),
      ),
    ]),
  ]);
  return [...new Set(ids)];
}
