/**
 * Writes excerpts: saves words with a note, changes them one by one or many at once, deletes and brings back, renames tags. Every write
 * leaves an entry in the audit trail in the same transaction, and gives what takes it back. The words are cut from the stored text here.
 */
import { createHash, randomUUIDv7 } from "node:crypto";
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { readDatabaseRefusal } from "#lib/server/database-refusal.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused, refusable } from "#lib/server/refusable.ts";
import { type Content, lock, pick, slugsByHand, toRecord } from "./content/queries.ts";
import { idsOfLinks, writeLinks } from "./linking/commands.ts";
import { movedTag } from "./normalise-tag.ts";
import { place, placeBack } from "./placing/commands.ts";
import { type ExcerptRow, getExcerpt } from "./queries.ts";
import {
  type BulkChange,
  type ExcerptChange,
  excerptLexemes,
  type NewExcerpt,
  type UndoStep,
} from "./schema.ts";
import { getTextCutter, type TextCutter } from "./text/queries.ts";

type On = Prisma.TransactionClient;

/**
 * Saves an excerpt. Asked again with the same key it gives what was saved then, as it stands now; with the same key and another body
 * it refuses, so that a repeated request neither saves twice nor loses what it brings.
 */
export async function addExcerpt(
  access: Access,
  wanted: NewExcerpt,
  key: string | null = null,
): Promise<Outcome<ExcerptRow>> {
  const digest = createHash("sha256").update(JSON.stringify(wanted)).digest("hex");
  const again = key === null ? null : await answerAgain(access, key, digest);
  if (again !== null) return again;
  try {
    const saved = await refusable((on) => writeExcerpt(access, on, wanted, { key, digest }));
    return saved.ok ? succeeded(await requireExcerpt(access, saved.value)) : saved;
  } catch (error) {
    // The same request came twice at the same time, and the other one was first.
    if (key === null || readDatabaseRefusal(error)?.code !== "23505") throw error;
    const first = await answerAgain(access, key, digest);
    if (first === null) throw error;
    return first;
  }
}

async function answerAgain(
  access: Access,
  requestKey: string,
  digest: string,
): Promise<Outcome<ExcerptRow> | null> {
  const before = await database().excerpt.findUnique({
    where: { requestKey },
    select: { id: true, requestDigest: true },
  });
  if (before === null) return null;
  if (before.requestDigest === digest) return succeeded(await requireExcerpt(access, before.id));
  return failed(
    "key-reused",
    "Something else was saved with this Idempotency-Key. Nothing was saved now: send a new key with a new excerpt.",
  );
}

export type Writing = {
  readonly key: string | null;
  readonly digest: string;
  /** Of an excerpt that is brought in: what it was elsewhere. */
  readonly id?: string | null;
  readonly created?: string | null;
  readonly modified?: string | null;
  readonly cut?: TextCutter;
};

/** Saves an excerpt in a transaction that the caller opened; its id. Throws what it refuses. */
export async function writeExcerpt(
  access: Access,
  on: On,
  wanted: NewExcerpt,
  { key, digest, created, modified, ...writing }: Writing,
): Promise<string> {
  const { source, start, end, note, tags, colour } = wanted;
  const { cut = getTextCutter(on) } = writing;
  const anchor = await cut(source, start, end);
  const id = writing.id ?? randomUUIDv7();
  const createdAt = created ? new Date(created) : new Date();
  await on.anchor.create({ data: anchor });
  const { sourceId, id: anchorId, exact } = anchor;
  await on.excerpt.create({
    data: {
      id,
      sourceId,
      anchorId,
      note,
      colour,
      requestKey: key,
      requestDigest: key === null ? null : digest,
      createdAt,
      updatedAt: modified ? new Date(modified) : createdAt,
    },
  });
  await on.excerptTag.createMany({ data: tags.map((tag) => ({ excerptId: id, tag })) });
  await writeLinks(access, on, id, note, await idsOfLinks(on, wanted));
  if (wanted.notebook !== null) await place(on, [id], wanted.notebook);
  await writeLexemes(on, id, exact, note, tags);
  const after = { ...wanted, start: anchor.start, exact };
  await addAuditEntries(access, on, [{ action: "add excerpt", subject: `excerpt/${id}`, after }]);
  return id;
}

export type Changed =
  | { readonly status: "changed"; readonly excerpt: ExcerptRow }
  /** Somebody else changed it meanwhile: nothing was written, and this is what stands now. */
  | { readonly status: "conflict"; readonly excerpt: ExcerptRow };

/** Changes what is given and leaves the rest. With a `revision` it writes only where that is still the one that stands. */
export async function changeExcerpt(
  access: Access,
  id: string,
  { revision, ...change }: ExcerptChange,
): Promise<Outcome<Changed>> {
  const outcome = await refusable(async (on) => {
    const before = await lock(on, id);
    if (before === null || before.deletedAt !== null) throw new Refused("not-found", unknownExcerpt(id));
    if (revision !== undefined && revision !== before.revision) return "conflict" as const;
    await writeChange(access, on, before, change);
    return "changed" as const;
  });
  if (!outcome.ok) return outcome;
  return succeeded({ status: outcome.value, excerpt: await requireExcerpt(access, id) });
}

async function writeChange(
  access: Access,
  on: On,
  before: Content,
  change: Omit<ExcerptChange, "revision">,
): Promise<void> {
  const { id } = before;
  const note = change.note ?? before.note;
  const tags = change.tags ?? before.tags.map(({ tag }) => tag);
  await on.excerpt.update({
    where: { id },
    data: {
      note,
      ...(change.colour === undefined ? {} : { colour: change.colour }),
      revision: { increment: 1 },
      updatedAt: new Date(),
    },
  });
  if (change.tags !== undefined) {
    await on.excerptTag.deleteMany({ where: { excerptId: id } });
    await on.excerptTag.createMany({ data: tags.map((tag) => ({ excerptId: id, tag })) });
  }
  const { note: _, tags: __, colour, notebook, entities, events, claims } = change;
  const linked = change.note ?? entities ?? events ?? claims;
  if (linked !== undefined) {
    const byHand = await idsOfLinks(on, {
      entities: entities ?? slugsByHand(before.entities, ({ entity }) => entity.slug),
      events: events ?? slugsByHand(before.events, ({ event }) => event.slug),
      claims: claims ?? slugsByHand(before.claims, ({ claim }) => claim.slug),
    });
    await writeLinks(access, on, id, note, byHand);
  }
  if (notebook !== undefined && notebook !== (before.block?.notebook.slug ?? null))
    await place(on, [id], notebook);
  if (change.note !== undefined || change.tags !== undefined)
    await writeLexemes(on, id, before.anchor.exact, note, tags);
  const told = { ...change, ...(colour === undefined ? {} : { colour }) };
  await addAuditEntries(access, on, [
    {
      action: "change excerpt",
      subject: `excerpt/${id}`,
      before: pick(toRecord(before), Object.keys(told)),
      after: JSON.parse(JSON.stringify(told)),
    },
  ]);
}

/** Deletes an excerpt; it can be brought back, with its place in its notebook. Nothing is said of one that is deleted already. */
export async function deleteExcerpt(access: Access, id: string): Promise<Outcome<UndoStep[]>> {
  const done = await changeExcerpts(access, { ids: [id], deleted: true });
  if (!done.ok || done.value.undo.length > 0) return done.ok ? succeeded([...done.value.undo]) : done;
  return failed("not-found", unknownExcerpt(id));
}

/** Brings back an excerpt that was deleted. */
export async function restoreExcerpt(access: Access, id: string): Promise<Outcome<ExcerptRow>> {
  const done = await changeExcerpts(access, { ids: [id], deleted: false });
  if (!done.ok) return done;
  const row = await getExcerpt(access, id);
  return row === null ? failed("not-found", unknownExcerpt(id)) : succeeded(row);
}

export type Many = {
  /** What takes everything back, to be given to `undoExcerpts`; one step for each excerpt that was changed. */
  readonly undo: readonly UndoStep[];
};

/** Does the same to many: tags, a colour, a notebook, deletes or brings back. What is as wanted already is left alone. */
export async function changeExcerpts(access: Access, change: BulkChange): Promise<Outcome<Many>> {
  return refusable(async (on) => {
    const undo: UndoStep[] = [];
    const placed: Content[] = [];
    for (const id of [...new Set(change.ids)].sort()) {
      const before = await lock(on, id);
      if (before === null || (before.deletedAt !== null && change.deleted !== false)) continue;
      const step = await writeOne(access, on, before, change);
      if (step === null) continue;
      undo.push(step);
      if (step.place !== undefined) placed.push(before);
    }
    if (change.notebook !== undefined) {
      const order = new Map(change.ids.map((id, index) => [id, index]));
      const ids = placed.map(({ id }) => id).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      await place(on, ids, change.notebook);
    }
    return { undo };
  });
}

async function writeOne(
  access: Access,
  on: On,
  before: Content,
  change: BulkChange,
): Promise<UndoStep | null> {
  const { id } = before;
  const old = before.tags.map(({ tag }) => tag);
  const removed = new Set(change.removeTags ?? []);
  const tags = [...new Set([...old, ...(change.addTags ?? [])])].filter((tag) => !removed.has(tag)).sort();
  const isTagged = tags.join("\n") !== old.join("\n");
  const isColoured = change.colour !== undefined && change.colour !== before.colour;
  const isDeleted = before.deletedAt !== null;
  const isMoved = change.notebook !== undefined && change.notebook !== (before.block?.notebook.slug ?? null);
  const isStruck = change.deleted !== undefined && change.deleted !== isDeleted;
  if (!isTagged && !isColoured && !isMoved && !isStruck) return null;
  await writeState(access, on, before, {
    ...(isTagged ? { tags } : {}),
    ...(isColoured ? { colour: change.colour } : {}),
    ...(isStruck ? { deleted: change.deleted } : {}),
    ...(isMoved ? { notebook: change.notebook } : {}),
  });
  return {
    id,
    revision: before.revision + 1,
    ...(isTagged ? { tags: old } : {}),
    ...(isColoured ? { colour: before.colour } : {}),
    ...(isStruck ? { deleted: isDeleted } : {}),
    ...(isMoved
      ? { place: before.block && { notebook: before.block.notebook.id, rank: before.block.rank } }
      : {}),
  };
}

type State = {
  readonly tags?: readonly string[] | undefined;
  readonly colour?: Content["colour"] | undefined;
  readonly deleted?: boolean | undefined;
  /** Told in the audit trail; the move itself is made for all together. */
  readonly notebook?: string | null | undefined;
};

async function writeState(access: Access, on: On, before: Content, state: State): Promise<void> {
  const { id } = before;
  await on.excerpt.update({
    where: { id },
    data: {
      ...(state.colour === undefined ? {} : { colour: state.colour }),
      ...(state.deleted === undefined ? {} : { deletedAt: state.deleted ? new Date() : null }),
      revision: { increment: 1 },
      updatedAt: new Date(),
    },
  });
  if (state.tags !== undefined) {
    await on.excerptTag.deleteMany({ where: { excerptId: id } });
    await on.excerptTag.createMany({ data: state.tags.map((tag) => ({ excerptId: id, tag })) });
    await writeLexemes(on, id, before.anchor.exact, before.note, state.tags);
  }
  const action =
    state.deleted === undefined ? "change excerpt" : state.deleted ? "delete excerpt" : "restore excerpt";
  await addAuditEntries(access, on, [
    {
      action,
      subject: `excerpt/${id}`,
      before: state.deleted === undefined ? pick(toRecord(before), Object.keys(state)) : toRecord(before),
      after: JSON.parse(JSON.stringify(state)),
    },
  ]);
}

/** Takes changes back. What was changed again since is left as it is, and its id is given. */
export async function undoExcerpts(
  access: Access,
  steps: readonly UndoStep[],
): Promise<Outcome<{ readonly left: readonly string[] }>> {
  return refusable(async (on) => {
    const left: string[] = [];
    for (const step of steps.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const before = await lock(on, step.id);
      if (before === null || before.revision !== step.revision) {
        left.push(step.id);
        continue;
      }
      const notebook = step.place === undefined ? undefined : await placeBack(on, step.id, step.place);
      await writeState(access, on, before, {
        tags: step.tags,
        colour: step.colour,
        deleted: step.deleted,
        notebook,
      });
    }
    return { left };
  });
}

/** Gives a tag, with all below it, another name; where that is in use the two become one. */
export async function renameTag(access: Access, from: string, to: string): Promise<Outcome<Many>> {
  if (to.startsWith(`${from}/`))
    return failed("invalid-body", `"${from}" cannot be moved to "${to}", which lies below it.`);
  return refusable(async (on) => {
    const rows = await on.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT "excerptId" AS id FROM "ExcerptTag" WHERE tag = ${from} OR starts_with(tag, ${`${from}/`}) ORDER BY id`;
    const undo: UndoStep[] = [];
    for (const { id } of rows) {
      const before = await lock(on, id);
      if (before === null) continue;
      const old = before.tags.map(({ tag }) => tag);
      const tags = [...new Set(old.map((tag) => movedTag(tag, from, to) ?? tag))].sort();
      await writeState(access, on, before, { tags });
      undo.push({ id, revision: before.revision + 1, tags: old });
    }
    return { undo };
  });
}

async function writeLexemes(
  on: On,
  id: string,
  exact: string,
  note: string,
  tags: readonly string[],
): Promise<void> {
  const lexemes = excerptLexemes(exact, note, tags);
  await on.$executeRaw`UPDATE "Excerpt" SET lexemes = ${lexemes}::tsvector WHERE id = ${id}::uuid`;
}

async function requireExcerpt(access: Access, id: string): Promise<ExcerptRow> {
  const row = await getExcerpt(access, id, { withDeleted: true });
  if (row === null) throw new Error(`The excerpt ${id} was written and is not there.`);
  return row;
}

function unknownExcerpt(id: string): string {
  return `No excerpt has the id "${id}". /api/v1/excerpts lists them.`;
}
