/**
 * Writes notebooks: makes, changes, deletes and brings them back, and their blocks in an order of one's own. Every write holds the
 * notebook's row, so that two tabs take turns, and leaves an entry in the audit trail in the same transaction.
 */
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import type { Json } from "#lib/features/audit/schema.ts";
import { findProseFault } from "#lib/features/excerpts/schema.ts";
import { type Outcome, succeeded } from "#lib/outcome.ts";
import { rankBetween, ranksBehind } from "#lib/rank-between.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused, refusable } from "#lib/server/refusable.ts";
import { toSlug } from "#lib/to-slug.ts";
import { getNotebook, getNotebookItem, type NotebookItemRow, type NotebookRow } from "./queries.ts";
import type { BlockChange, NewBlock, NewNotebook, NotebookChange } from "./schema.ts";

type On = Prisma.TransactionClient;

export async function addNotebook(access: Access, wanted: NewNotebook): Promise<Outcome<NotebookItemRow>> {
  const saved = await refusable((on) => writeNotebook(access, on, wanted));
  return saved.ok ? succeeded(await requireNotebook(access, saved.value)) : saved;
}

/** Makes a notebook in a transaction that the caller opened, at the address `wish` where that is free; gives its address. */
export async function writeNotebook(access: Access, on: On, wanted: NewNotebook, wish = ""): Promise<string> {
  const { title, question, description, colours } = wanted;
  requireProse(description);
  // Two of the same title take turns, or both would take the same address.
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: notebooks'))`;
  const slug = await freeSlug(on, toSlug(wish === "" ? title : wish, "notebook"));
  const { id } = await on.notebook.create({ data: { slug, title, question, description } });
  await writeColours(on, id, colours);
  await tell(access, on, "add notebook", id, undefined, { slug, title, question, description, colours });
  return slug;
}

export type ChangedNotebook = {
  /** `conflict`: it was changed meanwhile, nothing was written, and this is what stands now. */
  readonly status: "changed" | "conflict";
  readonly notebook: NotebookItemRow;
};

/** Changes what is given. Its address stays. With a `revision` it writes only where that is still the one that stands. */
export async function changeNotebook(
  access: Access,
  slug: string,
  { revision, ...change }: NotebookChange,
): Promise<Outcome<ChangedNotebook>> {
  const outcome = await refusable(async (on) => {
    const before = await hold(on, slug);
    if (revision !== undefined && revision !== before.revision) return "conflict" as const;
    const { colours, ...data } = change;
    if (data.description !== undefined) requireProse(data.description);
    await on.notebook.update({ where: { id: before.id }, data: { ...defined(data), ...touched() } });
    if (colours !== undefined) await writeColours(on, before.id, colours);
    const { title, question, description } = before;
    const old = { title, question, description, colours: meanings(before.colours) };
    const names = Object.keys(defined(change));
    await tell(access, on, "change notebook", before.id, pick(old, names), pick(change, names));
    return "changed" as const;
  });
  if (!outcome.ok) return outcome;
  return succeeded({ status: outcome.value, notebook: await requireNotebook(access, slug) });
}

/** Deletes a notebook; its excerpts stay, in none. Bringing it back brings its blocks back. */
export async function deleteNotebook(
  access: Access,
  slug: string,
): Promise<Outcome<{ readonly slug: string }>> {
  return refusable(async (on) => {
    const { id } = await hold(on, slug);
    await on.notebook.update({ where: { id }, data: { deletedAt: new Date(), ...touched() } });
    await tell(access, on, "delete notebook", id, { slug }, undefined);
    return { slug };
  });
}

export async function restoreNotebook(access: Access, slug: string): Promise<Outcome<NotebookItemRow>> {
  const done = await refusable(async (on) => {
    const { id, deletedAt } = await hold(on, slug, { withDeleted: true });
    if (deletedAt === null) return;
    await on.notebook.update({ where: { id }, data: { deletedAt: null, ...touched() } });
    await tell(access, on, "restore notebook", id, undefined, { slug });
  });
  return done.ok ? succeeded(await requireNotebook(access, slug)) : done;
}

/** The notebook as it stands after a write to its blocks, and the block that was written. */
export type WrittenBlock = { readonly block: string; readonly notebook: NotebookRow };

/** Adds a block. An excerpt that stands elsewhere leaves that place: it stands in one notebook at most. */
export async function addBlock(
  access: Access,
  slug: string,
  wanted: NewBlock,
): Promise<Outcome<WrittenBlock>> {
  return written(access, slug, (on) => writeBlock(access, on, slug, wanted));
}

/** Adds a block in a transaction that the caller opened; its id. Throws what it refuses. */
export async function writeBlock(access: Access, on: On, slug: string, wanted: NewBlock): Promise<string> {
  const { id: notebookId } = await hold(on, slug);
  const { kind, after } = wanted;
  if (kind === "prose") requireProse(wanted.text);
  const excerptId = kind === "excerpt" ? await requireLoose(on, wanted.excerpt) : null;
  const rank = await rankBehind(on, notebookId, after);
  const text = kind === "excerpt" ? "" : wanted.text;
  const { id } = await on.notebookBlock.create({ data: { notebookId, rank, kind, text, excerptId } });
  await touch(on, notebookId);
  await tell(access, on, "add block", notebookId, undefined, { block: id, kind, rank, text, excerptId });
  return id;
}

/** Gives a block other words or another place. With a `revision`, words are written only over those. */
export async function changeBlock(
  access: Access,
  slug: string,
  id: string,
  { text, after, revision }: BlockChange,
): Promise<Outcome<WrittenBlock & { readonly status: "changed" | "conflict" }>> {
  let status: "changed" | "conflict" = "changed";
  const outcome = await written(access, slug, async (on) => {
    const { id: notebookId } = await hold(on, slug);
    const before = await requireBlock(on, slug, notebookId, id);
    if (text !== undefined && revision !== undefined && revision !== before.revision) {
      status = "conflict";
      return id;
    }
    if (text !== undefined && before.kind === "excerpt")
      throw new Refused(
        "invalid-body",
        "This block is an excerpt: its words are the source’s. Change its note instead.",
      );
    if (text !== undefined) requireProse(text);
    const rank =
      after === undefined || after === id ? before.rank : await rankBehind(on, notebookId, after, id);
    const words = text === undefined ? {} : { text, revision: { increment: 1 } };
    await on.notebookBlock.update({ where: { id }, data: { rank, ...words } });
    await touch(on, notebookId);
    const told = { block: id, rank, ...(text === undefined ? {} : { text }) };
    const old = { block: id, rank: before.rank, ...(text === undefined ? {} : { text: before.text }) };
    await tell(access, on, "change block", notebookId, old, told);
    return id;
  });
  return outcome.ok ? succeeded({ ...outcome.value, status }) : outcome;
}

/** Takes a block out; its excerpt stays, in no notebook. `restoreBlock` brings it back. */
export async function removeBlock(access: Access, slug: string, id: string): Promise<Outcome<WrittenBlock>> {
  return written(access, slug, async (on) => {
    const { id: notebookId } = await hold(on, slug);
    const { rank, kind, text, excerptId, revision } = await requireBlock(on, slug, notebookId, id);
    await on.notebookBlock.delete({ where: { id } });
    await touch(on, notebookId);
    await tell(
      access,
      on,
      "remove block",
      notebookId,
      { block: id, kind, rank, text, excerptId, revision },
      undefined,
    );
    return id;
  });
}

/** Brings back a block that was taken out, as the audit trail has it, where it stood or right behind what stands there now. */
export async function restoreBlock(access: Access, slug: string, id: string): Promise<Outcome<WrittenBlock>> {
  return written(access, slug, async (on) => {
    const { id: notebookId } = await hold(on, slug);
    if (await on.notebookBlock.findUnique({ where: { id } })) return id;
    const entry = await on.auditEntry.findFirst({
      where: {
        subject: `notebook/${notebookId}`,
        action: "remove block",
        before: { path: ["block"], equals: id },
      },
      orderBy: { id: "desc" },
    });
    if (entry === null) throw new Refused("not-found", `No block "${id}" was taken out of "${slug}".`);
    const { kind, rank, text, excerptId, revision } = entry.before as unknown as Removed;
    if (excerptId !== null) await requireLoose(on, excerptId);
    const free = await freeRank(on, notebookId, rank);
    await on.notebookBlock.create({ data: { id, notebookId, rank: free, kind, text, excerptId, revision } });
    await touch(on, notebookId);
    await tell(access, on, "restore block", notebookId, undefined, {
      block: id,
      kind,
      rank: free,
      text,
      excerptId,
    });
    return id;
  });
}

type Removed = {
  readonly kind: "section" | "prose" | "excerpt";
  readonly rank: string;
  readonly text: string;
  readonly excerptId: string | null;
  readonly revision: number;
};

const touched = () => ({ updatedAt: new Date(), revision: { increment: 1 } });

async function touch(on: On, id: string): Promise<void> {
  await on.notebook.update({ where: { id }, data: touched() });
}

/** Runs a write of a block and gives the notebook as it stands then. */
async function written(
  access: Access,
  slug: string,
  work: (on: On) => Promise<string>,
): Promise<Outcome<WrittenBlock>> {
  const done = await refusable(work);
  if (!done.ok) return done;
  const notebook = await getNotebook(access, slug);
  if (notebook === null) throw new Error(`The notebook "${slug}" was written and is not there.`);
  return succeeded({ block: done.value, notebook });
}

/** A notebook's own content, its row held until the transaction ends. */
async function hold(on: On, slug: string, { withDeleted = false } = {}) {
  await on.$queryRaw`SELECT FROM "Notebook" WHERE slug = ${slug} FOR UPDATE`;
  const row = await on.notebook.findUnique({ where: { slug }, include: { colours: true } });
  if (row === null || (row.deletedAt !== null && !withDeleted))
    throw new Refused("not-found", `No notebook has the slug "${slug}". /api/v1/notebooks lists them.`);
  return row;
}

async function requireBlock(on: On, slug: string, notebookId: string, id: string) {
  const row = await on.notebookBlock.findFirst({ where: { id, notebookId } });
  if (row === null) throw new Refused("not-found", `No block of "${slug}" has the id "${id}".`);
  return row;
}

/** The id of an excerpt that stands nowhere any more. */
async function requireLoose(on: On, excerptId: string): Promise<string> {
  const row = await on.excerpt.findUnique({ where: { id: excerptId }, select: { id: true } });
  if (row === null)
    throw new Refused("not-found", `No excerpt has the id "${excerptId}". /api/v1/excerpts lists them.`);
  await on.notebookBlock.deleteMany({ where: { excerptId } });
  return row.id;
}

/** A rank behind a block, at the beginning (null) or at the end (undefined); `moved` is the block that is to have it. */
async function rankBehind(
  on: On,
  notebookId: string,
  after: string | null | undefined,
  moved?: string,
): Promise<string> {
  const all = await on.notebookBlock.findMany({
    where: { notebookId, ...(moved === undefined ? {} : { id: { not: moved } }) },
    select: { id: true, rank: true },
    orderBy: { rank: "asc" },
  });
  if (after === undefined) return ranksBehind(all.at(-1)?.rank ?? null, 1)[0] ?? "";
  const at = after === null ? -1 : all.findIndex(({ id }) => id === after);
  if (after !== null && at < 0)
    throw new Refused("not-found", `No block of this notebook has the id "${after}".`);
  return rankBetween(all[at]?.rank ?? null, all[at + 1]?.rank ?? null);
}

/** This rank, or where it is taken one right behind it. */
async function freeRank(on: On, notebookId: string, rank: string): Promise<string> {
  const [taken, next] = await on.notebookBlock.findMany({
    where: { notebookId, rank: { gte: rank } },
    select: { rank: true },
    orderBy: { rank: "asc" },
    take: 2,
  });
  return taken?.rank === rank ? rankBetween(rank, next?.rank ?? null) : rank;
}

/** The address, with a number where it is taken, by a deleted notebook too. */
async function freeSlug(on: On, slug: string): Promise<string> {
  const rows = await on.notebook.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const taken = new Set(rows.map((row) => row.slug));
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}

async function writeColours(on: On, notebookId: string, colours: NewNotebook["colours"]): Promise<void> {
  await on.notebookColour.deleteMany({ where: { notebookId } });
  const said = Object.entries(colours).filter(([, meaning]) => meaning.trim() !== "");
  await on.notebookColour.createMany({
    data: said.map(([colour, meaning]) => ({
      notebookId,
      colour: colour as keyof typeof colours,
      meaning: meaning.trim(),
    })),
  });
}

function meanings(rows: readonly { readonly colour: string; readonly meaning: string }[]) {
  return Object.fromEntries(rows.map(({ colour, meaning }) => [colour, meaning]));
}

/** Prose is drawn as notes are, and bounded alike. */
function requireProse(markdown: string): void {
  const fault = findProseFault(markdown);
  if (fault !== null) throw new Refused("invalid-body", fault);
}

function defined<Values extends object>(values: Values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: Exclude<Values[Name], undefined>;
  };
}

function pick(values: object, names: readonly string[]): Json {
  return JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))),
  );
}

function tell(
  access: Access,
  on: On,
  action: string,
  id: string,
  before: Json | undefined,
  after: Json | undefined,
) {
  const subject = `notebook/${id}`;
  return addAuditEntries(access, on, [
    {
      action,
      subject,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ]);
}

async function requireNotebook(access: Access, slug: string): Promise<NotebookItemRow> {
  const row = await getNotebookItem(access, slug, { withDeleted: true });
  if (row === null) throw new Error(`The notebook "${slug}" was written and is not there.`);
  return row;
}
