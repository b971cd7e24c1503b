/**
 * The sources as quotations are judged in them, with who speaks in them. Prepared once and kept in the process until anything
 * is written: every write leaves an audit entry, so the latest one tells.
 */

import { indexSources, type SourceIndex } from "#lib/quotation/candidate-sources.ts";
import { type QuotableSource, quotableSource } from "#lib/quotation/quotable-source.ts";
import { readSpeech } from "#lib/quotation/speech.ts";
import type { VoiceAt } from "#lib/quotation/voice.ts";
import { type SourceVoices, voicesOf } from "#lib/quotation/voice-at.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { draftReportSchema, type SavedCheck } from "./schema.ts";
import { toCarriers, toNamed, toSpoken } from "./to-voices.ts";

export type QuotationRoom = {
  readonly sources: readonly QuotableSource[];
  /** Of many sources, it tells those in which a quotation may stand. */
  readonly index: SourceIndex;
  readonly voiceAt: VoiceAt;
  readonly positions: ReadonlyMap<string, Positions>;
  readonly versions: readonly { readonly source: string; readonly sha256: string }[];
};

type QuotedSourceRow = Awaited<ReturnType<typeof listQuotedSources>>[number];

type Kept = { readonly stamp: string; readonly room: QuotationRoom };
/** Texts never change, so what was prepared of one is good for as long as the process lives. */
type Prepared = Pick<
  QuotableSource,
  "text" | "words" | "run" | "offsets" | "places" | "lowerCased" | "sentences" | "passages"
>;
const kept = globalThis as typeof globalThis & {
  readingRoomQuotations?: { room: Kept | null; texts: Map<string, Prepared> } | undefined;
};

/** All current sources, ready to be looked in. */
export async function getQuotationRoom(_access: Access): Promise<QuotationRoom> {
  kept.readingRoomQuotations ??= { room: null, texts: new Map() };
  const memory = kept.readingRoomQuotations;
  const stamp = await getStamp();
  if (memory.room?.stamp === stamp) return memory.room.room;
  const rows = await listQuotedSources();
  const room = toRoom(rows, memory.texts);
  memory.room = { stamp, room };
  return room;
}

/** A draft as it was judged and saved, or null. */
export async function getSavedCheck(_access: Access, id: string): Promise<SavedCheck | null> {
  const row = await database().savedCheck.findUnique({ where: { id } });
  if (row === null) return null;
  const report = draftReportSchema.parse(row.report);
  return { id: row.id, savedAt: row.savedAt.toISOString(), markdown: row.draft, report };
}

async function getStamp(): Promise<string> {
  const newest = { orderBy: { id: "desc" }, select: { id: true } } as const;
  const [entry, source, count] = await Promise.all([
    database().auditEntry.findFirst(newest),
    database().source.findFirst(newest),
    database().source.count(),
  ]);
  return [process.env.DATABASE_URL, entry?.id, source?.id, count].join(" ");
}

function toRoom(rows: readonly QuotedSourceRow[], texts: Map<string, Prepared>): QuotationRoom {
  const positions = new Map(rows.map(({ slug, text }) => [slug, new Positions(text)]));
  const voices = new Map<string, SourceVoices>();
  const sources = rows.map((row) => {
    const at = positions.get(row.slug) ?? new Positions(row.text);
    const source = prepare(row, at, texts);
    const witnesses = row.work === null ? [row] : rows.filter((other) => other.work?.slug === row.work?.slug);
    voices.set(row.slug, {
      carriers: witnesses.flatMap(toCarriers),
      chains: toSpoken(row, at),
      speech: readSpeech(row.text, source.passages, toNamed(row, at)),
    });
    return source;
  });
  const versions = rows.map(({ slug, sha256 }) => ({ source: slug, sha256 }));
  return { sources, index: indexSources(sources), voiceAt: voicesOf(voices), positions, versions };
}

function prepare(row: QuotedSourceRow, positions: Positions, texts: Map<string, Prepared>): QuotableSource {
  const identity = { slug: row.slug, work: row.work?.slug ?? null };
  const known = texts.get(row.sha256);
  if (known) return { ...known, ...identity };
  const passages = row.passages.map(({ ordinal, start, end }) => ({
    ordinal,
    span: positions.toText(storedSpan(start, end)),
  }));
  const prepared = quotableSource({ ...identity, text: row.text, passages });
  texts.set(row.sha256, prepared);
  return prepared;
}

const span = { select: { start: true, end: true, exact: true } } as const;
const entity = { select: { name: true, kind: true, names: { select: { name: true } } } } as const;

function listQuotedSources() {
  return database().source.findMany({
    orderBy: { slug: "asc" },
    select: {
      slug: true,
      sha256: true,
      text: true,
      work: { select: { slug: true, voices: { select: { entity } } } },
      fields: { where: { name: { in: ["author", "publisher"] } }, select: { value: true } },
      passages: { orderBy: { ordinal: "asc" }, select: { ordinal: true, start: true, end: true } },
      anchors: {
        where: { OR: [{ mention: { isNot: null } }, { evidence: { isNot: null } }] },
        orderBy: { start: "asc" },
        select: {
          start: true,
          end: true,
          mention: { select: { entity } },
          evidence: {
            select: {
              attribution: {
                orderBy: { ordinal: "desc" },
                take: 1,
                select: { speakers: { orderBy: { ordinal: "asc" }, select: { anchor: span, entity } } },
              },
            },
          },
        },
      },
    },
  });
}
