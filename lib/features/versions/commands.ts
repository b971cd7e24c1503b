/**
 * Supersedes a text by a newer version, takes a version back, and keeps what a person decides of what waits. What hangs on the older text goes over where the rules allow it,
 * facts whole or not at all; the rest waits there for a person. Each in one transaction, with its entries in the audit trail.
 */
import { randomUUIDv7 } from "node:crypto";
import { type CutAnchor, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { collate } from "#lib/collation/collate.ts";
import { shingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { nearDuplicates } from "#lib/collation/near-duplicates.ts";
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import type { AuditRecord } from "#lib/features/audit/schema.ts";
import { indexClaims } from "#lib/features/claims/commands.ts";
import { indexEvents } from "#lib/features/events/commands.ts";
import { excerptLexemes } from "#lib/features/excerpts/schema.ts";
import { addSource } from "#lib/features/sources/commands.ts";
import { keepTrigrams } from "#lib/features/trigrams/commands.ts";
import type { ReadDocument } from "#lib/intake/document.ts";
import { readDateLine } from "#lib/intake/txt/date-line.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { Refused, refusable } from "#lib/server/refusable.ts";
import { fold } from "#lib/text/fold.ts";
import { storedSpan } from "#lib/text/span.ts";
import { type FactKind, factNames, factParts } from "./fact-kinds.ts";
import { type Carrying, planCarrying } from "./plan-carrying.ts";
import {
  getVersionText,
  type HangingRow,
  listHanging,
  listLine,
  type VersionRow,
  type VersionText,
} from "./queries.ts";
import {
  type CarryCounts,
  type CarryDecision,
  type CarryOutcome,
  carryOutcomes,
  type Superseded,
} from "./schema.ts";

type On = Prisma.TransactionClient;

/** A long text with thousands of anchors takes its seconds; imports and other versions wait for it. */
const unhurried = { maxWait: 10_000, timeout: 10 * 60_000 };

/**
 * Stores a document as the newer version of a source, and carries over what hangs on the older ones. A document that has next to
 * nothing in common with the older one is taken only once that is confirmed.
 */
export async function supersedeSource(
  access: Access,
  slug: string,
  document: ReadDocument,
  { isConfirmed = false }: { readonly isConfirmed?: boolean } = {},
): Promise<Outcome<Superseded>> {
  const superseded = await database().$transaction(async (on): Promise<Outcome<Superseded>> => {
    const found = await holdNewest(access, on, slug);
    if (!found.ok) return found;
    const { line, newest } = found.value;
    const refusal = await refuse(on, line, newest, document);
    if (refusal) return refusal;
    const before = await getVersionText(access, newest.id, on);
    if (!isConfirmed && !isRelated(before.text, document.text)) {
      return failed(
        "unrelated",
        `"${document.fileName}" has next to nothing in common with "${slug}": it looks like another text, not a newer version of this one. ` +
          "Confirm that it is one, or add it as a source of its own.",
      );
    }
    const stored = await addSource(access, on, {
      slug: await freeSlug(on, line),
      document,
      supplied: [],
      supersedes: { id: newest.id, workId: await workOf(on, newest.id) },
    });
    if (!stored.ok) return stored;
    await copySupplied(on, newest.id, stored.value.id, ["catalogue", "person"]);
    return succeeded(await carryLine(access, on, line, stored.value.id));
  }, unhurried);
  if (superseded.ok) await keepTrigrams(access);
  return superseded;
}

/**
 * Says of a source that came by itself (`by`) that it is the newer version of another, and carries over what hangs on the older ones.
 * Only of one on which nothing hangs but what its reader found, so that `takeVersionBack` leaves it as it came.
 */
export async function supersedeByStored(
  access: Access,
  slug: string,
  by: string,
  { isConfirmed = false, within }: { readonly isConfirmed?: boolean; readonly within?: On } = {},
): Promise<Outcome<Superseded>> {
  const superseded = await inTransaction(async (on): Promise<Outcome<Superseded>> => {
    const found = await holdNewest(access, on, slug);
    if (!found.ok) return found;
    const { line, newest } = found.value;
    const alone = await holdAlone(access, on, by, line);
    if (!alone.ok) return alone;
    const { id } = alone.value;
    const [before, after] = [
      await getVersionText(access, newest.id, on),
      await getVersionText(access, id, on),
    ];
    if (!isConfirmed && !isRelated(before.text, after.text)) {
      return failed(
        "unrelated",
        `"${by}" has next to nothing in common with "${slug}": it looks like another text, not a newer version of this one. Confirm that it is one.`,
      );
    }
    await on.source.update({
      where: { id },
      data: { supersedesId: newest.id, workId: await workOf(on, newest.id) },
    });
    await copySupplied(on, newest.id, id, ["catalogue"]);
    return succeeded(await carryLine(access, on, line, id));
  }, within);
  if (superseded.ok && within === undefined) await keepTrigrams(access);
  return superseded;
}

/** A transaction of its own, or that of a caller, who then gives it up where the outcome is a failure, and keeps the trigrams. */
function inTransaction<Value>(work: (on: On) => Promise<Value>, within: On | undefined): Promise<Value> {
  return within === undefined ? database().$transaction(work, unhurried) : work(within);
}

/** A source that stands alone, locked; refused where it has a place in a line already, or something that a person recorded on it. */
async function holdAlone(
  access: Access,
  on: On,
  slug: string,
  into: readonly VersionRow[],
): Promise<Outcome<VersionRow>> {
  const line = await listLine(access, slug, on);
  const [alone] = line;
  if (alone === undefined) return failed("not-found", `No source has the slug "${slug}".`);
  if (into.some((one) => one.slug === slug))
    return failed("conflict", `"${slug}" is a version of this text already.`);
  if (line.length > 1) {
    return failed(
      "conflict",
      `"${slug}" has versions of its own already (${line.map((one) => one.slug).join(", ")}). Take those back first.`,
    );
  }
  await on.$executeRaw`SELECT FROM "Source" WHERE id = ${alone.id}::uuid FOR UPDATE`;
  const own = (await listHanging(access, alone.id, on)).filter(({ kind }) => kind !== "field");
  if (own.length > 0) {
    return failed(
      "in-use",
      `"${slug}" cannot become a version: something was recorded on its own text already (${tellKinds(own)}). Take that back first.`,
    );
  }
  if ((await workOf(on, alone.id)) !== null)
    return failed("in-use", `"${slug}" is a witness of a work already. Take that back first.`);
  return succeeded(alone);
}

/** Carries what hangs on all versions of a line to the one that has just come behind them. */
async function carryLine(
  access: Access,
  on: On,
  line: readonly VersionRow[],
  toId: string,
): Promise<Superseded> {
  const after = await getVersionText(access, toId, on);
  const carried: Carried[] = [];
  for (const { id } of line.toReversed()) {
    const hanging = (await listHanging(access, id, on)).filter(
      (row) => row.kind !== "field" || row.toId === null,
    );
    carried.push(...(await carry(access, on, await getVersionText(access, id, on), after, hanging)));
  }
  const slug = line.at(-1)?.slug ?? "";
  const report = toReport(slug, after.slug, carried);
  await addAuditEntries(access, on, [
    { action: "supersede source", subject: `source/${slug}`, after: { by: after.slug, ...report } },
  ]);
  return report;
}

/**
 * Carries over what hangs on superseded texts and is not known to wait there: what an import has recorded of an older version since.
 * In the transaction of whoever recorded it.
 */
export async function carryForward(access: Access, on: On): Promise<void> {
  const older = await on.source.findMany({
    where: { supersededBy: { isNot: null } },
    select: { id: true, slug: true },
    orderBy: { importedAt: "asc" },
  });
  for (const { id, slug } of older) {
    const hanging = await listHanging(access, id, on);
    const isNew = new Set(
      hanging.filter(({ isKnown, kind }) => !isKnown && kind !== "excerpt").map(({ fact }) => fact),
    );
    const added = hanging.filter(({ fact }) => isNew.has(fact));
    const newest = (await listLine(access, slug, on)).at(-1);
    if (added.length === 0 || newest === undefined) continue;
    const [before, after] = [
      await getVersionText(access, id, on),
      await getVersionText(access, newest.id, on),
    ];
    await carry(access, on, before, after, added);
  }
}

/**
 * Takes the newest version of a text back: what was carried over hangs where it hung before, and the version goes; one that had come
 * as a source of its own (`isKept`: surely) is one again. Refused where something was said of the newer text itself, which would go with it.
 */
export async function takeVersionBack(
  access: Access,
  slug: string,
  { within, isKept = false }: { readonly within?: On; readonly isKept?: boolean } = {},
): Promise<Outcome<{ readonly source: string }>> {
  return inTransaction(async (on): Promise<Outcome<{ readonly source: string }>> => {
    const found = await holdNewest(access, on, slug);
    if (!found.ok) return found;
    const { line, newest } = found.value;
    const older = line.at(-2);
    if (older === undefined)
      return failed("no-version", `"${slug}" supersedes nothing, so it cannot be taken back.`);
    const own = (await listHanging(access, newest.id, on)).filter(({ kind }) => kind !== "field");
    const arrived = await on.carriedAnchor.findMany({ where: { toSourceId: newest.id } });
    const isArrived = new Set(arrived.map(({ toId }) => toId));
    const made = own.filter(({ id }) => !isArrived.has(id));
    if (made.length > 0) {
      return failed(
        "in-use",
        `"${slug}" cannot be taken back: what was recorded on its own text would go with it (${tellKinds(made)}). Remove that first, or keep the version.`,
      );
    }
    await moveFacts(
      on,
      arrived.map(({ anchorId }) => anchorId),
      "back",
    );
    await restoreNames(on, arrived);
    await leadCorrectionsBack(on, newest.id, arrived);
    const elsewhere = arrived.filter(({ sourceId }) => sourceId !== older.id);
    await waitAgain(access, on, elsewhere, older.id);
    if (isKept || (await cameByItself(on, newest.id))) await standAlone(on, newest.id, arrived);
    else await on.source.delete({ where: { id: newest.id } });
    await indexKnown(
      on,
      arrived.map(({ anchorId }) => anchorId),
    );
    await addAuditEntries(access, on, [
      {
        action: "take version back",
        subject: `source/${older.slug}`,
        before: { by: newest.slug, sha256: newest.sha256, anchors: arrived.length },
      },
    ]);
    return succeeded({ source: older.slug });
  }, within);
}

/** Whether a version was brought in as a source of its own before it became one. */
async function cameByItself(on: On, sourceId: string): Promise<boolean> {
  return (await on.importFile.count({ where: { sourceId, state: "done" } })) > 0;
}

/** Leaves of a version, from which everything was taken back, what its reader found. */
async function standAlone(on: On, sourceId: string, arrived: readonly WayRow[]): Promise<void> {
  const placed = arrived.flatMap(({ toId, outcome }) =>
    toId === null || outcome === "reread" ? [] : [toId],
  );
  await on.carriedAnchor.deleteMany({ where: { toSourceId: sourceId } });
  await on.sourceField.deleteMany({
    where: { sourceId, OR: [{ basis: "catalogue" }, { anchorId: { in: placed } }] },
  });
  await on.anchor.deleteMany({ where: { sourceId, id: { in: placed } } });
  await on.source.update({ where: { id: sourceId }, data: { supersedesId: null, workId: null } });
}

/** Corrections of what is carried back are told of the older text: only so can they still be undone. */
async function leadCorrectionsBack(on: On, newestId: string, arrived: readonly WayRow[]): Promise<void> {
  for (const { sourceId, anchorId, toId } of arrived) {
    if (toId === null) continue;
    const back = (column: string) =>
      Prisma.sql`replace(replace(${Prisma.raw(`"${column}"`)}::text, ${toId}, ${anchorId}), ${newestId}, ${sourceId})`;
    await on.$executeRaw`UPDATE "CorrectionChange"
      SET cell = ${back("cell")}, before = ${back("before")}::jsonb, patch = ${back("patch")}::jsonb
      WHERE cell LIKE ${`%${toId}%`}`;
  }
}

/** Where a person sets an anchor down: a span of the newest text, in code points. */
export type Chosen = { readonly start: number; readonly end: number };

/**
 * Gives an anchor that waits the place that a person chose in the newest text. Its fact goes over when that was the last of its anchors
 * without a place. The words are cut here; a mention must name whom it mentions, a date be a date.
 */
export async function placeAnchor(
  access: Access,
  anchorId: string,
  at: Chosen,
): Promise<Outcome<{ readonly isMoved: boolean }>> {
  return refusable(async (on) => {
    const { fact, rows, newest, older } = await requireWaiting(access, on, anchorId);
    const row = rows.find(({ id }) => id === anchorId);
    if (row === undefined)
      throw new Refused("decided", "This was decided already. Take that decision back first.");
    const after = await getVersionText(access, newest.id, on);
    const cut = cutChosen(after, at, row);
    const before = await fitFact(on, row, cut.exact);
    const { candidates } = planCarrying(older, after)(row);
    const isOffered = candidates.some(({ anchor }) => anchor.start === cut.start && anchor.end === cut.end);
    if (row.toId !== null) await on.anchor.deleteMany({ where: { id: row.toId } });
    const toId = randomUUIDv7();
    await on.anchor.create({ data: { sourceId: newest.id, id: toId, ...cut } });
    await writeDecision(on, row, newest.id, {
      decision: isOffered ? "accepted" : "reselected",
      toId,
      before,
    });
    const isMoved = rows.every(({ id, toId }) => id === anchorId || toId !== null);
    if (isMoved) await settle(on, fact, rows, newest.id);
    const there = { source: newest.slug, start: cut.start, end: cut.end, exact: cut.exact };
    await addAuditEntries(access, on, [
      {
        action: `place ${factNames[row.kind][0]}`,
        subject: `${row.kind}/${older.slug}/${row.start}-${row.end}`,
        before: { source: older.slug, start: row.start, end: row.end, exact: row.exact },
        after: { ...there, by: isOffered ? "candidate" : "selection" },
      },
    ]);
    return { isMoved };
  });
}

/** Lets a fact go: it stays with the older text, where it is read, and waits no longer. Its other anchors go with it. */
export async function releaseFact(access: Access, anchorId: string): Promise<Outcome<null>> {
  return refusable(async (on) => {
    const { fact, rows, newest, older } = await requireWaiting(access, on, anchorId);
    await on.anchor.deleteMany({ where: { id: { in: rows.flatMap(({ toId }) => toId ?? []) } } });
    for (const row of rows)
      await writeDecision(on, row, newest.id, { decision: "released", toId: null, before: null });
    await addAuditEntries(access, on, [
      {
        action: `let ${factNames[fact.kind][0]} go`,
        subject: `${fact.kind}/${older.slug}/${fact.start}-${fact.end}`,
        before: { source: older.slug, start: fact.start, end: fact.end, exact: fact.exact },
      },
    ]);
    return null;
  });
}

/** Takes every decision on a fact back: it hangs on the older text and waits, as the rules left it. */
export async function undoDecision(access: Access, anchorId: string): Promise<Outcome<null>> {
  return refusable(async (on) => {
    await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import'))`;
    const way = await on.carriedAnchor.findFirst({
      where: { anchorId },
      include: { toSource: { include: { supersededBy: true } } },
    });
    if (way === null || (way.decision === null && way.toId === null))
      throw new Refused("not-found", "Nothing was decided here.");
    if (way.toSource.supersededBy) {
      throw new Refused(
        "conflict",
        `This went on to "${way.toSource.supersededBy.slug}", the version after. Take that version back first.`,
      );
    }
    const older = await getVersionText(access, way.sourceId, on);
    const ids = await partsOf(access, on, way);
    const ways = await on.carriedAnchor.findMany({ where: { anchorId: { in: ids } } });
    if (ways.every(({ decision }) => decision === null))
      throw new Refused("not-found", "Nothing was decided here.");
    await moveFacts(on, ids, "back");
    await restoreNames(on, ways);
    await on.sourceField.deleteMany({
      where: { sourceId: way.toSourceId, anchorId: { in: ways.flatMap(({ toId }) => toId ?? []) } },
    });
    await on.anchor.deleteMany({
      where: { sourceId: way.toSourceId, id: { in: ways.flatMap(({ toId }) => toId ?? []) } },
    });
    const hanging = (await listHanging(access, way.sourceId, on, { withReleased: true })).filter(({ id }) =>
      ids.includes(id),
    );
    const resolve = planCarrying(older, await getVersionText(access, way.toSourceId, on));
    const again = hanging.map((row) => toCarried(row, resolve(row)));
    await inBatches(
      again.flatMap(({ to, toId }) => (to && toId ? [{ sourceId: way.toSourceId, id: toId, ...to }] : [])),
      (data) => on.anchor.createMany({ data }),
    );
    await writeWays(on, way.toSourceId, again);
    await reindex(on, hanging);
    const fact = hanging.find(({ id, fact }) => id === fact);
    await addAuditEntries(access, on, [
      {
        action: "take decision back",
        subject: `${fact?.kind ?? "fact"}/${older.slug}/${fact?.start ?? 0}-${fact?.end ?? 0}`,
        before: ways.map(({ decision, toId }) => ({ decision, toId })),
      },
    ]);
    return null;
  });
}

/** The fact that waits on an anchor, with all its parts, the text that it hangs on and the newest of the line. */
async function requireWaiting(access: Access, on: On, anchorId: string) {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import'))`;
  const anchor = await on.anchor.findFirst({
    where: { id: anchorId },
    select: { sourceId: true, source: { select: { slug: true } } },
  });
  if (anchor === null) throw new Refused("not-found", "Nothing hangs here any more: load the page again.");
  const newest = (await listLine(access, anchor.source.slug, on)).at(-1);
  if (newest === undefined || newest.id === anchor.sourceId)
    throw new Refused("not-found", "Nothing waits here: this is the newest version.");
  const hanging = await listHanging(access, anchor.sourceId, on);
  const key = hanging.find(({ id }) => id === anchorId)?.fact;
  const rows = hanging.filter(({ fact }) => fact === key);
  const fact = rows.find(({ id }) => id === key);
  const isSettled = fact === undefined || (fact.kind === "field" && rows.every(({ toId }) => toId !== null));
  if (isSettled) throw new Refused("decided", "This was decided already. Load the page again to see how.");
  return { fact, rows, newest, older: await getVersionText(access, anchor.sourceId, on) };
}

/** The anchors of a fact of which one was decided, by the ids that they have in the older text. */
async function partsOf(access: Access, on: On, way: WayRow): Promise<string[]> {
  const here = await listHanging(access, way.sourceId, on, { withReleased: true });
  const own = here.find(({ id }) => id === way.anchorId)?.fact;
  const isField = here.some(({ id, kind }) => id === way.anchorId && kind === "field");
  if (own !== undefined || isField) return here.filter(({ fact }) => fact === own).map(({ id }) => id);
  const there = await listHanging(access, way.toSourceId, on);
  const moved = there.find(({ id }) => id === way.toId)?.fact;
  if (moved === undefined) throw new Refused("not-found", "What was decided here was removed since.");
  const ids = there.filter(({ fact }) => fact === moved).map(({ id }) => id);
  const ways = await on.carriedAnchor.findMany({ where: { toSourceId: way.toSourceId, toId: { in: ids } } });
  return ways.map(({ anchorId }) => anchorId);
}

/** The words that a person chose; whole within one passage, where the fact was so. */
function cutChosen(after: VersionText, { start, end }: Chosen, { kind }: HangingRow): CutAnchor {
  if (!(start < end && end <= after.positions.length))
    throw new Refused(
      "invalid-span",
      `[${start}, ${end}) is no span of "${after.slug}": choose words of its text.`,
    );
  const cut = cutAnchor(after, storedSpan(start, end));
  if (cut === null || cut.exact.trim() === "")
    throw new Refused("invalid-span", `[${start}, ${end}) of "${after.slug}" holds no words: choose some.`);
  const closes = after.passages.find(({ ordinal }) => ordinal === cut.passage)?.end ?? 0;
  if (cut.end > closes && kind !== "excerpt" && kind !== "field")
    throw new Refused("invalid-span", "A fact lies whole within one passage: choose words of one paragraph.");
  return cut;
}

/** Makes what hangs on an anchor fit its new words, or refuses; gives what it changed, for the way back. */
async function fitFact(
  on: On,
  { kind, id, sourceId }: HangingRow,
  exact: string,
): Promise<{ matched: string } | null> {
  if (kind === "field") {
    const field = await on.sourceField.findFirstOrThrow({ where: { sourceId, anchorId: id } });
    if (field.name === "published" && readDateLine(exact.trim()) === null)
      throw new Refused(
        "no-date",
        `"${exact}" is no date that can be read: choose the words of a date, or let it go.`,
      );
    return null;
  }
  if (kind !== "mention") return null;
  const mention = await on.mention.findUniqueOrThrow({
    where: { sourceId_anchorId: { sourceId, anchorId: id } },
    include: { entity: { include: { names: true } } },
  });
  const { name, names } = mention.entity;
  const fitting = names.filter(({ folded }) => folded === fold(exact).trim());
  const [match = null] = fitting.toSorted(
    (a, b) => Number(b.name === mention.matched) - Number(a.name === mention.matched),
  );
  if (match === null) {
    throw new Refused(
      "no-name",
      `"${exact}" is none of the names of ${name} (${names.map((one) => one.name).join(", ")}): choose words that name them, or let the mention go.`,
    );
  }
  if (match.name === mention.matched) return null;
  await on.mention.update({
    where: { sourceId_anchorId: { sourceId, anchorId: id } },
    data: { matched: match.name },
  });
  return { matched: mention.matched };
}

type Decided = {
  readonly decision: CarryDecision;
  readonly toId: string | null;
  readonly before: { matched: string } | null;
};

/** What nobody had resolved, an excerpt that was saved on the older text, is `lost` to the rules: a person found it. */
async function writeDecision(
  on: On,
  row: HangingRow,
  toSourceId: string,
  { before, ...decided }: Decided,
): Promise<void> {
  const way = { toSourceId, ...decided, before: before ?? Prisma.DbNull, decidedAt: new Date() };
  const { sourceId, id: anchorId } = row;
  await on.carriedAnchor.upsert({
    where: { sourceId_anchorId: { sourceId, anchorId } },
    create: { sourceId, anchorId, outcome: row.outcome ?? "lost", ...way },
    update: way,
  });
}

/** A fact whose anchors all have a place goes there; a field is said of the newer text too. */
async function settle(
  on: On,
  fact: HangingRow,
  rows: readonly HangingRow[],
  toSourceId: string,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  if (fact.kind === "field") {
    const way = await on.carriedAnchor.findFirstOrThrow({
      where: { anchorId: fact.id },
      include: { to: true },
    });
    const { name } = await on.sourceField.findFirstOrThrow({ where: { anchorId: fact.id } });
    const words = (way.to?.exact ?? "").replace(/\s+/gu, " ").trim();
    const value = name === "published" ? (readDateLine(words)?.edtf ?? words) : words;
    await on.sourceField.create({
      data: { sourceId: toSourceId, name, value, basis: "passage", anchorId: way.toId },
    });
    return;
  }
  await moveFacts(on, ids, "forward");
  await reindex(on, rows);
}

async function reindex(on: On, rows: readonly HangingRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await indexKnown(on, ids);
  if (!rows.some(({ kind }) => kind === "excerpt")) return;
  const ways = await on.carriedAnchor.findMany({ where: { anchorId: { in: ids } }, select: { toId: true } });
  const excerpts = await on.excerpt.findMany({
    where: { anchorId: { in: [...ids, ...ways.flatMap(({ toId }) => toId ?? [])] } },
    select: {
      id: true,
      note: true,
      anchor: { select: { exact: true } },
      tags: { select: { tag: true }, orderBy: { tag: "asc" } },
    },
  });
  for (const { id, note, anchor, tags } of excerpts) {
    const lexemes = excerptLexemes(
      anchor.exact,
      note,
      tags.map(({ tag }) => tag),
    );
    await on.$executeRaw`UPDATE "Excerpt" SET lexemes = ${lexemes}::tsvector WHERE id = ${id}::uuid`;
  }
}

/**
 * The line of versions, its newest locked against whoever writes on it or supersedes it at the same time. Imports take turns with
 * this: both agree what hangs where.
 */
async function holdNewest(access: Access, on: On, slug: string) {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import'))`;
  const line = await listLine(access, slug, on);
  const newest = line.at(-1);
  if (newest === undefined) return failed("not-found", `No source has the slug "${slug}".`);
  if (newest.slug !== slug) {
    return failed("conflict", `"${slug}" was superseded already: its newest version is "${newest.slug}".`);
  }
  await on.$executeRaw`SELECT FROM "Source" WHERE id = ${newest.id}::uuid FOR UPDATE`;
  return succeeded({ line, newest });
}

async function refuse(
  on: On,
  line: readonly VersionRow[],
  newest: VersionRow,
  { sha256, fileName }: ReadDocument,
) {
  const same = await on.source.findUnique({ where: { sha256 }, select: { slug: true } });
  if (same === null) return null;
  if (same.slug === newest.slug)
    return failed(
      "same-bytes",
      `"${fileName}" is "${newest.slug}" byte for byte: there is nothing new in it.`,
    );
  const isOlder = line.some(({ slug }) => slug === same.slug);
  return failed(
    "conflict",
    isOlder
      ? `"${fileName}" is the older version "${same.slug}" byte for byte. To go back to it, take the newer versions back.`
      : `"${fileName}" is stored already, as the source "${same.slug}".`,
  );
}

/** Whether a great part of one stands in the other, or, of texts too short for that, a whole passage does. */
function isRelated(before: string, after: string): boolean {
  if (nearDuplicates([shingleHashes(before), shingleHashes(after)]).length > 0) return true;
  const whole = (text: string) => ({
    text,
    passages: [{ ordinal: 1, span: { start: 0, end: text.length } as never }],
  });
  return collate(whole(before), whole(after)).some(
    ({ status }) => status === "identical" || status === "changed",
  );
}

/** The oldest version's slug with the number of this one: `quiet-mission-v2`. */
async function freeSlug(on: On, line: readonly VersionRow[]): Promise<string> {
  const oldest = line[0]?.slug.slice(0, 190) ?? "source";
  for (let number = line.length + 1; ; number += 1) {
    const slug = `${oldest}-v${number}`;
    if ((await on.source.findUnique({ where: { slug }, select: { id: true } })) === null) return slug;
  }
}

/** What was supplied to the older text, by the catalogue or by hand, where the newer one does not say it itself. */
async function copySupplied(
  on: On,
  from: string,
  to: string,
  bases: ("catalogue" | "person")[],
): Promise<void> {
  const [old, now] = await Promise.all([
    on.sourceField.findMany({ where: { sourceId: from, basis: { in: bases } } }),
    on.sourceField.findMany({ where: { sourceId: to }, select: { name: true } }),
  ]);
  const missing = old.filter(({ name }) => !now.some((field) => field.name === name));
  await on.sourceField.createMany({ data: missing.map((field) => ({ ...field, sourceId: to })) });
}

async function workOf(on: On, id: string): Promise<string | null> {
  return (await on.source.findUniqueOrThrow({ where: { id }, select: { workId: true } })).workId;
}

/** An anchor with what became of it, and the id of its new anchor where it has one. */
type Carried = {
  readonly row: HangingRow;
  readonly outcome: CarryOutcome;
  readonly to: CutAnchor | null;
  readonly toId: string | null;
};

/** Resolves what hangs on one text in a newer one, stores the new anchors and the way to each, and moves what is certain as a whole. */
async function carry(
  access: Access,
  on: On,
  before: VersionText,
  after: VersionText,
  hanging: readonly HangingRow[],
): Promise<Carried[]> {
  const resolve = planCarrying(before, after);
  // Anchors that waited in a version between for the rest of their fact.
  await on.anchor.deleteMany({ where: { id: { in: hanging.flatMap(({ toId }) => toId ?? []) } } });
  const resolved = hanging.filter(({ kind }) => kind !== "field").map((row) => toCarried(row, resolve(row)));
  const fields = await carryFields(
    on,
    hanging.filter(({ kind }) => kind === "field"),
    after,
    resolve,
  );
  const carried = [...resolved, ...fields];
  await inBatches(
    carried.flatMap(({ to, toId }) => (to && toId ? [{ sourceId: after.id, id: toId, ...to }] : [])),
    (data) => on.anchor.createMany({ data }),
  );
  await writeWays(on, after.id, carried);
  await writeFields(on, after.id, fields);
  const whole = wholeFacts(resolved);
  await moveFacts(
    on,
    whole.map(({ row }) => row.id),
    "forward",
  );
  await indexKnown(
    on,
    resolved.map(({ row }) => row.id),
  );
  await addAuditEntries(
    access,
    on,
    whole.flatMap((one) => toAuditRecord(one, before.slug, after.slug)),
  );
  return carried;
}

function toCarried(row: HangingRow, { outcome, to }: Carrying): Carried {
  return { row, outcome, to, toId: to && randomUUIDv7() };
}

/** The anchors of facts of which every anchor has a place. */
function wholeFacts(carried: readonly Carried[]): Carried[] {
  const byFact = Map.groupBy(carried, ({ row }) => `${row.kind} ${row.fact}`);
  return [...byFact.values()].filter((parts) => parts.every(({ toId }) => toId !== null)).flat();
}

/** Fields do not move: each version says of itself what it says. Where the newer text says it anew, nothing is to be carried. */
async function carryFields(
  on: On,
  hanging: readonly HangingRow[],
  after: VersionText,
  resolve: (anchor: CutAnchor) => Carrying,
): Promise<Carried[]> {
  const [old, now] = await Promise.all([
    on.sourceField.findMany({ where: { anchorId: { in: hanging.map(({ id }) => id) } } }),
    on.sourceField.findMany({ where: { sourceId: after.id }, include: { anchor: true } }),
  ]);
  const isOwn = await cameByItself(on, after.id);
  const carried: Carried[] = [];
  for (const row of hanging) {
    const name = old.find(({ anchorId }) => anchorId === row.id)?.name;
    const said = now.find((field) => field.name === name);
    const taken = said?.anchorId && (await on.carriedAnchor.count({ where: { toId: said.anchorId } })) > 0;
    if (said && (taken || said.anchorId === null)) {
      await on.carriedAnchor.deleteMany({ where: { sourceId: row.sourceId, anchorId: row.id } });
      continue;
    }
    const one = resolve(row);
    if (!said?.anchor) carried.push(toCarried(row, one));
    else {
      // Of a text that may stand by itself again, what it says itself is its own wherever that stands.
      const isThere = !isOwn && one.to?.start === said.anchor.start && one.to.end === said.anchor.end;
      carried.push({ row, outcome: isThere ? one.outcome : "reread", to: null, toId: said.anchorId });
    }
  }
  return carried;
}

/** A field whose words were found again, where the newer text's reader did not find it. */
async function writeFields(on: On, sourceId: string, carried: readonly Carried[]): Promise<void> {
  for (const { row, to, toId } of carried) {
    if (to === null) continue;
    const { name, value } = await on.sourceField.findFirstOrThrow({ where: { anchorId: row.id } });
    await on.sourceField.create({ data: { sourceId, name, value, basis: "passage", anchorId: toId } });
  }
}

async function writeWays(on: On, toSourceId: string, carried: readonly Carried[]): Promise<void> {
  await on.$executeRaw`
    INSERT INTO "CarriedAnchor" ("sourceId", "anchorId", "toSourceId", "toId", outcome)
      SELECT source, anchor, ${toSourceId}::uuid, place, outcome FROM unnest(
        ${carried.map(({ row }) => row.sourceId)}::uuid[],
        ${carried.map(({ row }) => row.id)}::uuid[],
        ${carried.map(({ toId }) => toId)}::uuid[],
        ${carried.map(({ outcome }) => outcome)}::"CarryOutcome"[]) AS way(source, anchor, place, outcome)
      ON CONFLICT ("sourceId", "anchorId") DO UPDATE SET "toSourceId" = excluded."toSourceId", "toId" = excluded."toId",
        outcome = excluded.outcome, decision = NULL, "decidedAt" = NULL, before = NULL, at = CURRENT_TIMESTAMP`;
}

/**
 * Hangs what hangs on these anchors of older texts on the anchors that they lead to, or back. What hangs on evidence follows it by its
 * key; then its own words do.
 */
async function moveFacts(on: On, anchorIds: readonly string[], direction: "forward" | "back"): Promise<void> {
  const here = ["sourceId", "anchorId"] as const;
  const there = ["toSourceId", "toId"] as const;
  const [from, to] = direction === "forward" ? [here, there] : [there, here];
  const column = (name: string) => Prisma.raw(`"${name}"`);
  const ids = [...anchorIds];
  for (const { table, fact, anchor, kind } of factParts) {
    if (kind === "field") continue;
    const isOwnKey = fact === "anchorId" && anchor === "anchorId";
    const place = isOwnKey
      ? Prisma.sql`"sourceId" = way.${column(to[0])}, "anchorId" = way.${column(to[1])}`
      : Prisma.sql`${column(anchor)} = way.${column(to[1])}`;
    await on.$executeRaw`
      UPDATE ${column(table)} AS fact SET ${place} FROM "CarriedAnchor" AS way
        WHERE way."anchorId" = ANY(${ids}::uuid[]) AND way."toId" IS NOT NULL AND fact.${column(anchor)} = way.${column(from[1])}`;
  }
}

/** Search finds what is known by the words of current texts. */
async function indexKnown(on: On, anchorIds: readonly string[]): Promise<void> {
  const ids = [...anchorIds];
  const claims = await on.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT claim.slug FROM "Evidence" AS f JOIN "Claim" AS claim ON claim.id = f."claimId"
      WHERE f."anchorId" = ANY(${ids}::uuid[])
        OR f."anchorId" IN (SELECT "toId" FROM "CarriedAnchor" WHERE "anchorId" = ANY(${ids}::uuid[]))`;
  const events = await on.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT event.slug FROM "EventPassage" AS f JOIN "Event" AS event ON event.id = f."eventId"
      WHERE f."anchorId" = ANY(${ids}::uuid[])
        OR f."anchorId" IN (SELECT "toId" FROM "CarriedAnchor" WHERE "anchorId" = ANY(${ids}::uuid[]))`;
  await indexClaims(
    on,
    claims.map(({ slug }) => slug),
  );
  await indexEvents(
    on,
    events.map(({ slug }) => slug),
  );
}

type WayRow = Prisma.CarriedAnchorGetPayload<object>;

/** What a decision changed of a mention, put back. */
async function restoreNames(on: On, ways: readonly WayRow[]): Promise<void> {
  for (const { sourceId, anchorId, before } of ways) {
    const matched = (before as { matched?: string } | null)?.matched;
    if (matched === undefined) continue;
    await on.mention.updateMany({ where: { sourceId, anchorId }, data: { matched } });
  }
}

/** What came from older versions than the last waits again for the one before: what the rules found there, they find again. */
async function waitAgain(access: Access, on: On, ways: readonly WayRow[], olderId: string): Promise<void> {
  const after = await getVersionText(access, olderId, on);
  for (const [sourceId, own] of Map.groupBy(ways, (way) => way.sourceId)) {
    const resolve = planCarrying(await getVersionText(access, sourceId, on), after);
    const hanging = await listHanging(access, sourceId, on);
    const ids = new Set(own.map(({ anchorId }) => anchorId));
    const again = hanging.filter(({ id }) => ids.has(id)).map((row) => toCarried(row, resolve(row)));
    await inBatches(
      again.flatMap(({ to, toId }) => (to && toId ? [{ sourceId: olderId, id: toId, ...to }] : [])),
      (data) => on.anchor.createMany({ data }),
    );
    await writeWays(on, olderId, again);
  }
}

function toReport(supersedes: string, source: string, carried: readonly Carried[]): Superseded {
  const tally = carryOutcomes.map((outcome) => [
    outcome,
    carried.filter((one) => one.outcome === outcome).length,
  ]);
  const anchors = { anchors: carried.length, ...Object.fromEntries(tally) } as CarryCounts;
  const facts = (all: readonly Carried[]) => new Set(all.map(({ row }) => `${row.kind} ${row.fact}`)).size;
  const whole = facts(wholeFacts(carried));
  return { source, supersedes, anchors, carried: whole, waiting: facts(carried) - whole };
}

/** One entry for a fact, by its own words: the words around it go with it. */
function toAuditRecord({ row, to }: Carried, from: string, into: string): AuditRecord[] {
  if (row.id !== row.fact || to === null) return [];
  return [
    {
      action: `carry ${factNames[row.kind][0]}`,
      subject: `${row.kind}/${from}/${row.start}-${row.end}`,
      before: { source: from, start: row.start, end: row.end },
      after: { source: into, start: to.start, end: to.end },
    },
  ];
}

function tellKinds(rows: readonly { readonly kind: FactKind; readonly fact: string }[]): string {
  const facts = [...new Map(rows.map((row) => [`${row.kind} ${row.fact}`, row.kind])).values()];
  return [...Map.groupBy(facts, (kind) => kind)]
    .map(([kind, all]) => `${all.length} ${factNames[kind][all.length === 1 ? 0 : 1]}`)
    .join(", ");
}
