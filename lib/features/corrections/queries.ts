/**
 * Reads corrections and what would move in a merge; and, for the commands, rows as they stand, by their table and key. SQL by hand: which
 * table is asked is one of a closed list, and what is asked for is a parameter.
 */
import { randomUUIDv7 } from "node:crypto";
import type { EntityKind, NameKind } from "#lib/features/entities/schema.ts";
import { freeSlug, nameKindOf, nameOf } from "#lib/features/proposals/to-knowledge.ts";
import { getAnchorCutter } from "#lib/features/sources/queries.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { fold } from "#lib/text/fold.ts";
import type { Plan, PlannedChange } from "./plan.ts";
import type { Row } from "./replay.ts";
import { namingTables, type TableName, tableOf } from "./row-tables.ts";
import type { Asked, CorrectionRequest, MergePreview } from "./schema.ts";

type On = Prisma.TransactionClient;

const shown = {
  id: true,
  at: true,
  actor: true,
  verb: true,
  said: true,
  subjects: true,
  undoneAt: true,
} as const;

export type CorrectionRow = NonNullable<Awaited<ReturnType<typeof getCorrection>>>;

/** The corrections that touched something, the latest first. */
export function listCorrections(
  _access: Access,
  {
    subject,
    limit,
    before,
  }: { readonly subject?: string | undefined; readonly limit: number; readonly before?: number | undefined },
) {
  return database().correction.findMany({
    where: {
      ...(subject === undefined ? {} : { subjects: { has: subject } }),
      ...(before === undefined ? {} : { ordinal: { lt: before } }),
    },
    select: { ...shown, ordinal: true },
    orderBy: { ordinal: "desc" },
    take: limit,
  });
}

export function getCorrection(_access: Access, id: string) {
  return database().correction.findUnique({ where: { id }, select: shown });
}

export function listCorrectionsOf(_access: Access, ids: readonly string[]): Promise<CorrectionRow[]> {
  return database().correction.findMany({ where: { id: { in: [...new Set(ids)] } }, select: shown });
}

/** What would go over if `entity` were merged into `into`; null where either is unknown, or both are one. */
export async function getMergePreview(
  _access: Access,
  entity: string,
  into: string,
): Promise<MergePreview | null> {
  const on = database();
  const find = (slug: string) =>
    on.entity.findFirst({
      where: { slug, retired: false },
      select: { id: true, kind: true, names: { select: { name: true }, orderBy: { name: "asc" } } },
    });
  const [one, other] = await Promise.all([find(entity), find(into)]);
  if (one === null || other === null || one.id === other.id) return null;
  const counts = await Promise.all(
    namingTables.map(async (table) => (await listNaming(on, table, one.id)).length),
  );
  const countOf = (...tables: readonly TableName[]) =>
    tables.reduce((sum, table) => sum + (counts[namingTables.indexOf(table)] ?? 0), 0);
  const has = new Set(other.names.map(({ name }) => name));
  const moves = [
    { what: "mentions", count: countOf("Mention") },
    { what: "descriptions", count: countOf("Description") },
    { what: "parts in events", count: countOf("EventParticipant", "EventPlace") },
    { what: "claims about it", count: countOf("ClaimSubject") },
    { what: "statements by it", count: countOf("Speaker", "WorkVoice", "Lean") },
    { what: "excerpts", count: countOf("ExcerptEntity") },
  ];
  const names = one.names.map(({ name }) => name).filter((name) => !has.has(name));
  return { entity, into, isSameKind: one.kind === other.kind, moves, names };
}

/** The rows of a table that name an entity, and nothing of them that is made by the database. */
async function listNaming(on: On, table: TableName, entityId: string): Promise<Row[]> {
  const column = tableOf(table).entity;
  if (column === undefined) return [];
  const rows = await on.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) - 'lexemes' AS row FROM ${named(table)} AS t WHERE t.${named(column)} = ${entityId}::uuid
      ORDER BY t.${Prisma.raw(tableOf(table).key.map(quote).join(", t."))}`;
  return rows.map(({ row }) => row);
}

/** The row with these values in these columns, or null. */
export async function findRow(
  on: On,
  table: TableName,
  columns: readonly string[],
  values: Row,
): Promise<Row | null> {
  const [found] = await on.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) - 'lexemes' AS row FROM ${named(table)} AS t
      WHERE ${isAt(table, columns, values)} LIMIT 1`;
  return found?.row ?? null;
}

/** `t` has these values in these columns. */
export function isAt(table: TableName, columns: readonly string[], values: Row): Prisma.Sql {
  const list = (of: string) => Prisma.raw(columns.map((column) => `${of}.${quote(column)}`).join(", "));
  return Prisma.sql`(${list("t")}) = (SELECT ${list("p")} FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(values)}::jsonb) AS p)`;
}

export function named(identifier: string): Prisma.Sql {
  return Prisma.raw(quote(identifier));
}

function quote(identifier: string): string {
  if (!/^[A-Za-z]+$/.test(identifier)) throw new Error(`"${identifier}" is no name of a table or column.`);
  return `"${identifier}"`;
}

/** What a request comes to, by what stands now; it refuses what cannot be done, and says what to do instead. */
export async function getPlan(_access: Access, on: On, request: CorrectionRequest): Promise<Plan> {
  switch (request.verb) {
    case "merge":
      return planMerge(on, request);
    case "split":
      return planSplit(on, request);
    case "not-the-same":
      return planTwo(on, request);
    case "name":
      return planName(on, request);
    case "point":
      return planPoint(on, request);
    case "unlink":
      return planUnlink(on, request);
    case "evidence":
      return planEvidence(on, request);
    case "passage":
      return planPassage(on, request);
    case "add-event":
      return planEvent(on, request);
    case "add-claim":
      return planClaim(on, request);
    case "edit-entity":
      return planNote(on, request);
    case "add-name":
    case "remove-name":
    case "change-name":
      return planNames(on, request);
    case "edit-event":
      return planEventEdit(on, request);
    case "edit-claim":
      return planClaimEdit(on, request);
    case "relate":
    case "unrelate":
      return planRelation(on, request);
    case "field":
      return planField(on, request);
  }
}

const byHand = { recordedBy: "person" };

type Entity = {
  readonly id: string;
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly row: Row;
};

async function requireEntity(on: On, slug: string): Promise<Entity> {
  const found = await on.entity.findFirst({ where: { slug, retired: false } });
  if (found === null)
    throw new Refused(
      "not-found",
      `No entity is called "${slug}", or it was merged into another. Choose one that stands.`,
    );
  const { id, kind, name } = found;
  return { id, slug, kind, name, row: (await findRow(on, "Entity", ["id"], { id })) ?? {} };
}

/** What the asker saw must still be there. */
function requireSame(was: string | null | undefined, now: string | null, what: string): void {
  if (was !== undefined && (was ?? "") !== (now ?? ""))
    throw new Refused(
      "conflict",
      `${what} was changed meanwhile; it is now “${now ?? "nothing"}”. Look at it, then change it again.`,
    );
}

const ofEntity = (slug: string) => `entity/${slug}`;

async function planMerge(on: On, { entity, into }: Asked<"merge">): Promise<Plan> {
  const [one, other] = [await requireEntity(on, entity), await requireEntity(on, into)];
  if (one.id === other.id) throw new Refused("conflict", "This is one entity already.");
  if (one.kind !== other.kind)
    throw new Refused(
      "conflict",
      `${one.name} is a ${one.kind}, ${other.name} a ${other.kind}: only two of a kind can be one.`,
    );
  const names = await on.entityName.findMany({ where: { entityId: one.id }, orderBy: { name: "asc" } });
  const changes: PlannedChange[] = [];
  for (const { name, kind } of names) changes.push(await toNameChange(on, other, name, kind));
  for (const table of namingTables) {
    const { entity: column = "entityId", isSigned } = tableOf(table);
    for (const before of await listNaming(on, table, one.id))
      changes.push({ table, before, patch: { ...(isSigned ? byHand : {}), [column]: other.id } });
  }
  changes.push({ table: "Entity", before: one.row, patch: { leadsTo: other.slug } });
  return {
    said: `${one.name} was merged into ${other.name}.`,
    subjects: [ofEntity(other.slug), ofEntity(one.slug)],
    changes,
    renames: { from: one.id, to: other.id },
  };
}

/** A name as an entity is to have it: one that it has already stays as it is, and is told, so that it is kept if the other goes. */
async function toNameChange(
  on: On,
  { id }: Pick<Entity, "id">,
  name: string,
  kind: NameKind,
): Promise<PlannedChange> {
  const key = { entityId: id, name };
  const found = await findRow(on, "EntityName", ["entityId", "name"], key);
  const before = found === null || found.lingers ? null : found;
  const plain = kind === "canonical" ? "alias" : kind;
  const whole = { ...key, kind: found?.kind ?? plain, folded: fold(name).trim(), lingers: false };
  return { table: "EntityName", before, patch: { ...whole, recordedBy: before?.recordedBy ?? "person" } };
}

type Span = { readonly source: string; readonly start: number; readonly end: number };

/** At these very words; where a link was drawn wider than its words, the one that lies within. */
async function findMention(on: On, { source, start, end }: Span) {
  const exactly = await on.mention.findFirst({
    where: { anchor: { source: { slug: source }, start, end } },
    select: mentionAt,
  });
  if (exactly !== null) return exactly;
  const within = await on.mention.findMany({
    where: { anchor: { source: { slug: source }, start: { gte: start }, end: { lte: end } } },
    select: mentionAt,
    take: 2,
  });
  return within.length === 1 ? (within[0] ?? null) : null;
}

const mentionAt = {
  sourceId: true,
  anchorId: true,
  matched: true,
  entity: { select: { id: true, slug: true, name: true } },
  anchor: { select: { exact: true } },
} as const;

async function requireMention(on: On, span: Span) {
  const found = await findMention(on, span);
  if (found === null) throw new Refused("not-found", "Nobody is linked at these words. Load the page again.");
  return found;
}

type MentionAt = Awaited<ReturnType<typeof requireMention>>;

async function toMoves(
  on: On,
  mentions: readonly MentionAt[],
  to: Pick<Entity, "id" | "name">,
): Promise<PlannedChange[]> {
  const names = [...new Set(mentions.map(({ matched }) => matched))];
  const changes: PlannedChange[] = [];
  for (const name of names) changes.push(await toNameChange(on, to, name, nameKindOf(name, to.name)));
  for (const { sourceId, anchorId } of mentions) {
    const before = await findRow(on, "Mention", ["sourceId", "anchorId"], { sourceId, anchorId });
    changes.push({ table: "Mention", before, patch: { entityId: to.id, sense: null, why: null, ...byHand } });
  }
  return changes;
}

type Whom = {
  readonly entity?: string | undefined;
  readonly kind?: EntityKind | undefined;
  readonly name?: string | undefined;
};

/** The entity that is meant, or a new one, with the changes that make it. */
async function toMeant(on: On, { entity, kind, name }: Whom, words: string) {
  if (entity !== undefined) return { meant: await requireEntity(on, entity), making: [] };
  if (kind === undefined)
    throw new Refused("invalid-body", "Say which entity is meant, or of which kind a new one is.");
  const taken = new Set((await on.entity.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const canonical = name ?? nameOf(words);
  const id = randomUUIDv7();
  const slug = freeSlug(canonical, taken);
  const row = {
    id,
    slug,
    kind,
    name: canonical,
    note: null,
    retired: false,
    leadsTo: null,
    recordedAt: new Date().toISOString(),
    ...byHand,
  };
  const named = {
    entityId: id,
    name: canonical,
    kind: "canonical",
    folded: fold(canonical).trim(),
    lingers: false,
    ...byHand,
  };
  const making: PlannedChange[] = [
    { table: "Entity", before: null, patch: row },
    { table: "EntityName", before: null, patch: named },
  ];
  return { meant: { id, slug, kind, name: canonical, row }, making };
}

async function planSplit(on: On, { entity, mentions, to, kind, name }: Asked<"split">): Promise<Plan> {
  const from = await requireEntity(on, entity);
  const found = [];
  for (const span of mentions) {
    const mention = await requireMention(on, span);
    if (mention.entity.id !== from.id)
      throw new Refused(
        "conflict",
        `“${mention.anchor.exact}” is not linked to ${from.name} any more. Load the page again.`,
      );
    found.push(mention);
  }
  const { meant, making } = await toMeant(
    on,
    { entity: to, kind: kind ?? from.kind, name },
    found[0]?.matched ?? "",
  );
  if (meant.id === from.id) throw new Refused("conflict", "They are linked to this one already.");
  const moves = await toMoves(on, found, meant);
  const count = found.length === 1 ? "One mention" : `${found.length} mentions`;
  return {
    said: `${count} of ${from.name} became ${meant.name}.`,
    subjects: [ofEntity(from.slug), ofEntity(meant.slug), ...mentions.slice(0, 50).map(mentionAddress)],
    changes: [...making, ...withoutTwice(making, moves)],
    entity: meant.slug,
  };
}

/** A new entity is made with its first name already. */
function withoutTwice(making: readonly PlannedChange[], others: readonly PlannedChange[]): PlannedChange[] {
  const made = making.find(({ table }) => table === "EntityName")?.patch;
  return others.filter(
    ({ table, patch }) =>
      !(table === "EntityName" && made?.entityId === patch?.entityId && made?.name === patch?.name),
  );
}

function mentionAddress({ source, start, end }: Span): string {
  return `mention/${source}/${start}-${end}`;
}

async function planTwo(on: On, { one, other }: Asked<"not-the-same">): Promise<Plan> {
  const [first, second] = [await requireEntity(on, one), await requireEntity(on, other)];
  if (first.id === second.id) throw new Refused("conflict", "These are one already. Split it instead.");
  return {
    said: `${first.name} and ${second.name} are not the same.`,
    subjects: [ofEntity(one), ofEntity(other)],
    changes: [],
    two: [one, other],
  };
}

/** An anchor on the words of a span, cut here from the stored text. */
async function cutWords(on: On, { source, start, end }: Span) {
  const row = await on.source.findUnique({
    where: { slug: source },
    select: { id: true, length: true, supersededBy: { select: { slug: true } } },
  });
  if (row === null) throw new Refused("not-found", `No source is called "${source}".`);
  if (row.supersededBy !== null)
    throw new Refused(
      "conflict",
      `This is an older version: what is known is kept on the newest, "${row.supersededBy.slug}".`,
    );
  if (start >= end || end > row.length)
    throw new Refused("bad-span", "These are no words of the source. Choose others.");
  const cut = await getAnchorCutter(on, [source]);
  try {
    return cut({ source, start, end });
  } catch {
    throw new Refused(
      "bad-span",
      "These words reach beyond a passage, or lie in none. Choose words of one passage.",
    );
  }
}

async function planName(on: On, request: Asked<"name">): Promise<Plan> {
  const anchor = await cutWords(on, request);
  const { sourceId, id: anchorId, exact } = anchor;
  const rival = await on.mention.findFirst({
    where: { sourceId, anchor: { start: { lt: request.end }, end: { gt: request.start } } },
    select: { entity: { select: { name: true } } },
  });
  if (rival !== null)
    throw new Refused(
      "conflict",
      `These words, or some of them, are linked to ${rival.entity.name} already. Point that link to the right one.`,
    );
  const { meant, making } = await toMeant(on, request, exact);
  const matched = nameOf(exact);
  const naming = withoutTwice(making, [
    await toNameChange(on, meant, matched, nameKindOf(matched, meant.name)),
  ]);
  const mention = { sourceId, anchorId, entityId: meant.id, matched, sense: null, why: null, ...byHand };
  return {
    said: `“${exact}” is ${meant.name}.`,
    subjects: [ofEntity(meant.slug), mentionAddress(request)],
    changes: [...making, ...naming, { table: "Mention", before: null, patch: { ...mention, anchor } }],
    entity: meant.slug,
  };
}

async function planPoint(on: On, request: Asked<"point">): Promise<Plan> {
  const mention = await requireMention(on, request);
  requireSame(request.was, mention.entity.slug, "This link");
  const { meant, making } = await toMeant(on, request, mention.anchor.exact);
  if (meant.id === mention.entity.id) throw new Refused("conflict", `It is linked to ${meant.name} already.`);
  const alike = request.alike
    ? await on.mention.findMany({
        where: {
          sourceId: mention.sourceId,
          entityId: mention.entity.id,
          anchor: { exact: mention.anchor.exact },
        },
        select: mentionAt,
      })
    : [mention];
  const moves = await toMoves(on, alike, meant);
  const where = alike.length === 1 ? "" : `, ${alike.length} times`;
  return {
    said: `“${mention.anchor.exact}” is ${meant.name}, not ${mention.entity.name}${where}.`,
    subjects: [ofEntity(mention.entity.slug), ofEntity(meant.slug), mentionAddress(request)],
    changes: [...making, ...withoutTwice(making, moves)],
    entity: meant.slug,
  };
}

async function planUnlink(on: On, request: Asked<"unlink">): Promise<Plan> {
  const { sourceId, anchorId, entity, anchor } = await requireMention(on, request);
  requireSame(request.was, entity.slug, "This link");
  const row = await findRow(on, "Mention", ["sourceId", "anchorId"], { sourceId, anchorId });
  const words = await findAnchor(on, sourceId, anchorId);
  return {
    said: `“${anchor.exact}” is not linked to ${entity.name} any more.`,
    subjects: [ofEntity(entity.slug), mentionAddress(request)],
    changes: [{ table: "Mention", before: { ...row, anchor: words }, patch: null }],
  };
}

async function findAnchor(on: On, sourceId: string, id: string): Promise<Row> {
  const [found] = await on.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(a) AS row FROM "Anchor" AS a WHERE a."sourceId" = ${sourceId}::uuid AND a.id = ${id}::uuid`;
  return found?.row ?? {};
}

async function requireClaim(on: On, slug: string) {
  const found = await on.claim.findUnique({
    where: { slug },
    select: { id: true, statement: true, evidence: { select: { label: true } } },
  });
  if (found === null) throw new Refused("not-found", `No claim has the slug "${slug}".`);
  return { ...found, row: (await findRow(on, "Claim", ["id"], { id: found.id })) ?? {} };
}

async function requireEvent(on: On, slug: string) {
  const found = await on.event.findUnique({ where: { slug }, select: { id: true, title: true } });
  if (found === null) throw new Refused("not-found", `No event has the slug "${slug}".`);
  return { ...found, row: (await findRow(on, "Event", ["id"], { id: found.id })) ?? {} };
}

async function planEvidence(on: On, request: Asked<"evidence">): Promise<Plan> {
  const claim = await requireClaim(on, request.claim);
  const anchor = await cutWords(on, request);
  const taken = new Set(claim.evidence.map(({ label }) => label));
  let number = taken.size + 1;
  while (taken.has(`e${number}`)) number += 1;
  const row = {
    sourceId: anchor.sourceId,
    anchorId: anchor.id,
    claimId: claim.id,
    label: `e${number}`,
    stance: request.stance,
  };
  return {
    said: `“${shorten(anchor.exact)}” ${request.stance} the claim “${shorten(claim.statement)}”.`,
    subjects: [`claim/${request.claim}`, `source/${request.source}`],
    changes: [{ table: "Evidence", before: null, patch: { ...row, ...byHand, anchor } }],
  };
}

async function planPassage(on: On, request: Asked<"passage">): Promise<Plan> {
  const event = await requireEvent(on, request.event);
  const anchor = await cutWords(on, request);
  const row = { sourceId: anchor.sourceId, anchorId: anchor.id, eventId: event.id, role: request.role };
  return {
    said: `“${shorten(anchor.exact)}” tells of “${shorten(event.title)}”.`,
    subjects: [`event/${request.event}`, `source/${request.source}`],
    changes: [{ table: "EventPassage", before: null, patch: { ...row, ...byHand, anchor } }],
  };
}

async function planEvent(
  on: On,
  { source, start, end, title, modality, role }: Asked<"add-event">,
): Promise<Plan> {
  await cutWords(on, { source, start, end });
  const taken = new Set((await on.event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const slug = freeSlug(title, taken);
  const event = {
    slug,
    title,
    modality,
    date: null,
    dateNote: null,
    basis: [],
    places: [],
    participants: [],
  };
  return {
    said: `The event “${shorten(title)}” was added.`,
    subjects: [`event/${slug}`, `source/${source}`],
    changes: [],
    event: { ...event, passages: [{ source, start, end, role }] },
  };
}

async function planClaim(
  on: On,
  { source, start, end, statement, kind, stance }: Asked<"add-claim">,
): Promise<Plan> {
  await cutWords(on, { source, start, end });
  if (stance === "denies")
    throw new Refused("invalid-body", "A claim needs words that carry it. Put it the other way round.");
  const taken = new Set((await on.claim.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const slug = freeSlug(statement, taken);
  const named = await on.mention.findMany({
    where: { anchor: { source: { slug: source }, start: { gte: start }, end: { lte: end } } },
    select: { entity: { select: { slug: true } } },
    orderBy: { anchor: { start: "asc" } },
  });
  const about = [...new Set(named.map(({ entity }) => entity.slug))];
  const evidence = [{ source, start, end, label: "e1", stance, attribution: [] }];
  return {
    said: `The claim “${shorten(statement)}” was added.`,
    subjects: [`claim/${slug}`, `source/${source}`],
    changes: [],
    claim: { slug, statement, kind, about, described: [], evidence, relations: [] },
  };
}

async function planNote(on: On, { entity, note, was }: Asked<"edit-entity">): Promise<Plan> {
  const { name, row } = await requireEntity(on, entity);
  requireSame(was, (row.note ?? null) as string | null, "The note");
  return {
    said: note === "" ? `The note on ${name} was taken away.` : `The note on ${name} was changed.`,
    subjects: [ofEntity(entity)],
    changes: [{ table: "Entity", before: row, patch: { note: note === "" ? null : note, ...byHand } }],
  };
}

async function planNames(on: On, request: Asked<"add-name" | "remove-name" | "change-name">): Promise<Plan> {
  const entity = await requireEntity(on, request.entity);
  const subjects = [ofEntity(entity.slug)];
  const key = { entityId: entity.id, name: request.name };
  const before = await findRow(on, "EntityName", ["entityId", "name"], key);
  if (request.verb === "add-name") {
    if (before !== null && !before.lingers)
      throw new Refused("conflict", `${entity.name} has the name “${request.name}” already.`);
    const added = await toNameChange(on, entity, request.name, request.kind);
    const patch = { ...added.patch, kind: request.kind };
    return {
      said: `${entity.name} got the name “${request.name}”.`,
      subjects,
      changes: [{ ...added, patch }],
    };
  }
  if (before === null) throw new Refused("not-found", `${entity.name} has no name “${request.name}”.`);
  if (request.verb === "remove-name") {
    const used = await on.mention.count({ where: { entityId: entity.id, matched: request.name } });
    if (request.name === entity.name)
      throw new Refused("conflict", "It is called so. Let another name be the canonical one first.");
    if (used > 0)
      throw new Refused(
        "conflict",
        `It is named so ${used === 1 ? "once" : `${used} times`} in the texts. Point those links elsewhere first.`,
      );
    return {
      said: `${entity.name} lost the name “${request.name}”.`,
      subjects,
      changes: [{ table: "EntityName", before, patch: null }],
    };
  }
  requireSame(request.was, String(before.kind), "The kind of this name");
  if (request.kind === before.kind)
    throw new Refused("conflict", `“${request.name}” is of this kind already.`);
  if (request.name === entity.name)
    throw new Refused("conflict", "It is called so. Let another name be the canonical one instead.");
  const changed: PlannedChange = { table: "EntityName", before, patch: { kind: request.kind, ...byHand } };
  if (request.kind !== "canonical")
    return {
      said: `“${request.name}” is a name of another kind (${request.kind}) of ${entity.name}.`,
      subjects,
      changes: [changed],
    };
  const old = await findRow(on, "EntityName", ["entityId", "name"], {
    entityId: entity.id,
    name: entity.name,
  });
  return {
    said: `${entity.name} is called ${request.name}.`,
    subjects,
    changes: [
      { table: "EntityName", before: old, patch: { kind: "alias", ...byHand } },
      changed,
      { table: "Entity", before: entity.row, patch: { name: request.name, ...byHand } },
    ],
  };
}

async function planEventEdit(on: On, { event, field, value, was }: Asked<"edit-event">): Promise<Plan> {
  const { title, row } = await requireEvent(on, event);
  requireSame(was, (row[field] ?? null) as string | null, "It");
  if (field === "modality" && !["asserted", "claimed", "scheduled"].includes(value))
    throw new Refused("invalid-body", "An event is asserted, claimed or scheduled.");
  if (field === "title" && value === "") throw new Refused("invalid-body", "An event needs a title.");
  if (
    field === "date" &&
    value !== "" &&
    (await on.eventDateBasis.count({ where: { eventId: String(row.id) } })) === 0
  )
    throw new Refused("conflict", "No words give this event a date. A date needs words that it rests on.");
  if (field === "date" && value === "" && row.date !== null)
    throw new Refused("conflict", "Words give this event its date. Correct it rather than taking it away.");
  return {
    said: `The ${field === "dateNote" ? "note on the date" : field} of “${shorten(title)}” was changed.`,
    subjects: [`event/${event}`],
    changes: [{ table: "Event", before: row, patch: { [field]: value === "" ? null : value, ...byHand } }],
  };
}

async function planClaimEdit(on: On, { claim, field, value, was }: Asked<"edit-claim">): Promise<Plan> {
  const { statement, row } = await requireClaim(on, claim);
  requireSame(was, String(row[field]), "It");
  if (field === "kind" && !["fact", "reported", "opinion", "prediction"].includes(value))
    throw new Refused("invalid-body", "A claim is a fact, reported, an opinion or a prediction.");
  return {
    said: `The ${field} of “${shorten(statement)}” was changed.`,
    subjects: [`claim/${claim}`],
    changes: [{ table: "Claim", before: row, patch: { [field]: value, ...byHand } }],
  };
}

async function planRelation(on: On, request: Asked<"relate" | "unrelate">): Promise<Plan> {
  const [one, other] = [await requireClaim(on, request.claim), await requireClaim(on, request.other)];
  if (one.id === other.id) throw new Refused("conflict", "A claim stands in no relation to itself.");
  const find = (claimId: string, otherId: string) =>
    findRow(on, "ClaimRelation", ["claimId", "otherId", "type"], { claimId, otherId, type: request.type });
  const mirrored = request.type === "qualifies" ? null : await find(other.id, one.id);
  const before = (await find(one.id, other.id)) ?? mirrored;
  const subjects = [`claim/${request.claim}`, `claim/${request.other}`];
  const said = `“${shorten(one.statement)}” ${request.type} “${shorten(other.statement)}”`;
  if (request.verb === "unrelate") {
    if (before === null) throw new Refused("not-found", "They do not stand in this relation any more.");
    return {
      said: `Taken away: ${said}.`,
      subjects,
      changes: [{ table: "ClaimRelation", before, patch: null }],
    };
  }
  if (before !== null) throw new Refused("conflict", "They stand in this relation already.");
  const ends = {
    claimId: one.id,
    otherId: other.id,
    type: request.type,
    why: request.why,
    fromLabel: null,
    toLabel: null,
  };
  return {
    said: `${said}.`,
    subjects,
    changes: [{ table: "ClaimRelation", before: null, patch: { ...ends, ...byHand } }],
  };
}

async function planField(on: On, request: Asked<"field">): Promise<Plan> {
  const { source, field, value, start, end } = request;
  const row = await on.source.findUnique({ where: { slug: source }, select: { id: true } });
  if (row === null) throw new Refused("not-found", `No source is called "${source}".`);
  const key = { sourceId: row.id, name: field };
  const before = await findRow(on, "SourceField", ["sourceId", "name"], key);
  requireSame(request.was, (before?.value ?? null) as string | null, `The ${field}`);
  const subjects = [`source/${source}`];
  if (start !== undefined && end !== undefined) {
    const anchor = await cutWords(on, { source, start, end });
    const said = field === "published" ? value : nameOf(anchor.exact);
    if (!said)
      throw new Refused("invalid-body", "Write the date as well, as 2024-02-08: the words only show it.");
    const patch = { ...key, value: said, basis: "passage", detail: null, anchorId: anchor.id, anchor };
    return {
      said: `The ${field} of ${source} is “${shorten(said)}”, by its own words.`,
      subjects,
      changes: [{ table: "SourceField", before, patch }],
    };
  }
  if (value === undefined) throw new Refused("invalid-body", "Say what it is, or which words say it.");
  if (value === "") {
    if (before === null) throw new Refused("conflict", "There is none.");
    return {
      said: `The ${field} of ${source} was taken away.`,
      subjects,
      changes: [{ table: "SourceField", before, patch: null }],
    };
  }
  const patch = { ...key, value, basis: "person", detail: null, anchorId: null };
  return {
    said: `The ${field} of ${source} is “${shorten(value)}”.`,
    subjects,
    changes: [{ table: "SourceField", before, patch }],
  };
}

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}
