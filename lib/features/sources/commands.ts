/**
 * Writes sources: a document that was read, its passages with the words by which search finds them, and what is known of it, each
 * with its entry in the audit trail, in a transaction that the caller opens. A stored text never changes.
 */
import { randomUUIDv7 } from "node:crypto";
import { type AnchoredText, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import type { ReadDocument } from "#lib/intake/document.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { countWords } from "#lib/text/canonical-text.ts";
import { toTsvector } from "#lib/text/lexemes.ts";
import { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { byHandDetail, isByHand, type NewField, type NewSource } from "./schema.ts";

type On = Prisma.TransactionClient;

/** Stores a document under a slug. Refused where the slug or the very same bytes are stored already. */
export async function addSource(
  access: Access,
  on: On,
  added: NewSource,
): Promise<Outcome<{ readonly id: string }>> {
  const { slug, document } = added;
  const taken = await on.source.findFirst({
    where: { OR: [{ slug }, { sha256: document.sha256 }] },
    select: { slug: true, fileName: true },
  });
  if (taken !== null) {
    return failed(
      "conflict",
      `"${document.fileName}" cannot be added as "${slug}": "${taken.slug}" (${taken.fileName}) is stored already.`,
    );
  }
  const { fileName, format, reader, encoding, sha256, original, text, language, direction, type } = document;
  const positions = new Positions(text);
  const id = randomUUIDv7();
  const row = {
    id,
    slug,
    fileName,
    format,
    reader,
    encoding,
    sha256,
    length: positions.length,
    words: countWords(text),
    language,
    direction,
    type,
  };
  const line = added.supersedes && {
    supersedesId: added.supersedes.id,
    workId: added.supersedes.workId,
  };
  await on.source.create({ data: { ...row, ...line, original, text } });
  const passages = document.passages.map(({ kind, span }, index) => ({
    ordinal: index + 1,
    kind,
    span,
    ...positions.toStored(span),
  }));
  await on.$executeRaw`
    INSERT INTO "Passage" ("sourceId", "ordinal", "kind", "start", "end", "lexemes")
      SELECT ${id}::uuid, * FROM unnest(
        ${passages.map(({ ordinal }) => ordinal)}::int[],
        ${passages.map(({ kind }) => kind)}::"PassageKind"[],
        ${passages.map(({ start }) => start)}::int[],
        ${passages.map(({ end }) => end)}::int[],
        ${passages.map(({ span }) => toTsvector(tokenize(sliceText(text, span))))}::tsvector[])`;
  await writePages(on, id, document, positions);
  const fields = mergeFields(document, positions, added);
  await writeFields(on, id, { text, positions, passages }, fields);
  const { id: _, ...shown } = row;
  await addAuditEntries(access, on, [
    {
      action: "add source",
      subject: `source/${slug}`,
      after: { ...shown, passages: passages.length, fields: fields.map(showField) },
    },
  ]);
  return succeeded({ id });
}

/** Brings address and supplied fields of a stored source into agreement with the catalogue; true where something changed. */
export async function changeSource(access: Access, on: On, changed: NewSource): Promise<boolean> {
  const { slug, document } = changed;
  const row = await on.source.findUniqueOrThrow({
    where: { sha256: document.sha256 },
    select: {
      id: true,
      slug: true,
      fileName: true,
      text: true,
      passages: { select: { ordinal: true, start: true, end: true }, orderBy: { ordinal: "asc" } },
      fields: {
        select: {
          name: true,
          value: true,
          basis: true,
          detail: true,
          anchorId: true,
          anchor: { select: { start: true, end: true } },
        },
      },
    },
  });
  const text = { text: row.text, positions: new Positions(row.text), passages: row.passages };
  const kept = row.fields.filter(isByHand).map(({ name }) => name);
  const fields = mergeFields(document, text.positions, changed).filter(({ name }) => !kept.includes(name));
  const old = row.fields.filter((field) => !isByHand(field));
  const recorded = old.map(({ name, value, anchor }) => ({
    name,
    value,
    at: anchor && storedSpan(anchor.start, anchor.end),
  }));
  const before = { slug: row.slug, fileName: row.fileName, fields: recorded.map(showField).sort(byName) };
  const after = { slug, fileName: document.fileName, fields: fields.map(showField).sort(byName) };
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  await on.source.update({ where: { id: row.id }, data: { slug, fileName: document.fileName } });
  await on.sourceField.deleteMany({ where: { sourceId: row.id, name: { notIn: kept } } });
  await on.anchor.deleteMany({
    where: { sourceId: row.id, id: { in: old.flatMap(({ anchorId }) => anchorId ?? []) } },
  });
  await writeFields(on, row.id, text, fields);
  await addAuditEntries(access, on, [{ action: "change source", subject: `source/${slug}`, before, after }]);
  return true;
}

/** What a person corrected; else what the text says, and of what it does not say, what the catalogue supplies. */
function mergeFields(
  document: ReadDocument,
  positions: Positions,
  { supplied, corrected = [] }: Pick<NewSource, "supplied" | "corrected">,
): NewField[] {
  const said = document.fields.map((field): NewField => {
    const { name, value } = field;
    return field.basis === "passage"
      ? { name, value, at: positions.toStored(field.span) }
      : { name, value, at: null, inFile: `${field.basis} ${field.key}` };
  });
  const all = [...corrected, ...said, ...supplied];
  return all.filter(({ name }, index) => all.findIndex((field) => field.name === name) === index);
}

/** Pages with the rectangles of their words, of what has pages. */
async function writePages(
  on: On,
  sourceId: string,
  { pages, runs }: ReadDocument,
  positions: Positions,
): Promise<void> {
  const runsOf = Map.groupBy(runs, ({ page }) => page);
  const rows = pages.map(({ number, label, width, height, span }) => ({
    sourceId,
    number,
    label,
    width,
    height,
    ...positions.toStored(span),
    runs: (runsOf.get(number) ?? []).map((run) => {
      const { start, end } = positions.toStored(run.span);
      return [run.x, run.y, run.width, run.height, start, end, run.turn === 0 ? 1 : (run.turn ?? 0)];
    }),
  }));
  await inBatches(rows, (data) => on.sourcePage.createMany({ data }));
}

async function writeFields(
  on: On,
  sourceId: string,
  text: AnchoredText,
  fields: readonly NewField[],
): Promise<void> {
  for (const { name, value, at, inFile, isByHand: byHand = false } of fields) {
    const anchor = at && cutAnchor(text, at);
    const anchorId = anchor && randomUUIDv7();
    if (anchor && anchorId) await on.anchor.create({ data: { sourceId, id: anchorId, ...anchor } });
    await on.sourceField.create({
      data: {
        sourceId,
        name,
        value,
        anchorId,
        basis: anchor ? "passage" : byHand ? "person" : inFile ? "file" : "catalogue",
        detail: anchor && byHand ? byHandDetail : (inFile ?? null),
      },
    });
  }
}

function showField({ name, value, at }: Pick<NewField, "name" | "value" | "at">) {
  return { name, value, at: at && [at.start, at.end] };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
