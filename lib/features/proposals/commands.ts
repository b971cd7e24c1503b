/**
 * Proposes, decides, takes back. A decision is one transaction: the suggestions, what is recorded because of them, what is learnt, the
 * entry in the audit trail; and it keeps what it needs to be undone at any time. Nothing is recorded that nobody decided.
 */
import { randomUUIDv7 } from "node:crypto";
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import type { Json } from "#lib/features/audit/schema.ts";
import { addClaim, takeBackClaims } from "#lib/features/claims/commands.ts";
import { addKnowledge, takeBackKnowledge } from "#lib/features/entities/commands.ts";
import type { MadeKnowledge } from "#lib/features/entities/schema.ts";
import { addEvent, takeBackEvents } from "#lib/features/events/commands.ts";
import { type Outcome, succeeded } from "#lib/outcome.ts";
import { knownNames, proposeKnownNames } from "#lib/proposals/known/known-names.ts";
import { proposeDuplicates } from "#lib/proposals/likeness/duplicates.ts";
import type { KnownName, NewProposal } from "#lib/proposals/named.ts";
import { readNames } from "#lib/proposals/propose-names.ts";
import { type Access, actorName } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import type { Model } from "#lib/server/model/model.ts";
import { Refused, refusableByGrounds } from "#lib/server/refusable.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { distinctionKey, lessonKeys, nameKey, rejectionKey } from "./lesson-keys.ts";
import { addDropped, type Dropped, holdToText, modelChunks, modelTask } from "./model-names.ts";
import { proposeAll } from "./propose.ts";
import {
  getNextSuggestion,
  getProposingSource,
  listBearers,
  listContexts,
  listCorpus,
  listKnownNames,
  listSourcesWith,
} from "./queries.ts";
import {
  beforeSchema,
  type Decided,
  type DecisionRequest,
  type Made,
  madeSchema,
  type Payload,
  payloadSchema,
  type SuggestionChange,
} from "./schema.ts";
import { storedKind, storedVerb, toKind } from "./stored-words.ts";
import { toClaim, toEvent } from "./to-facts.ts";
import { meantEntity, type NameSuggestion, nameKindOf, nameOf, toEntity, toMention } from "./to-knowledge.ts";
import { fromKnown, fromNew, type NewSuggestion } from "./to-suggestions.ts";

type On = Prisma.TransactionClient;

/** The rules of `lib/proposals` as they are now; raised when they change, so that proposals can be told apart. */
const rules = "rules@1";

/**
 * Proposes what a source may hold. What was proposed before and still waits is proposed afresh; what was decided stays decided, and what
 * was refused is not proposed again. Gives how many wait; null where there is no such source.
 */
export async function proposeFor(access: Access, slug: string): Promise<number | null> {
  const source = await getProposingSource(access, slug);
  if (source === null) return null;
  const names = await listKnownNames(access);
  const rivals = rivalsAmong(names);
  const knowledge = {
    names,
    contexts: await listContexts(access, rivals),
    corpus: await listCorpus(access, slug),
  };
  const named = source.anchors.flatMap(({ start, end, mention }) =>
    mention === null
      ? []
      : [{ start, end, kind: mention.entity.kind, bearer: mention.entity.slug, name: mention.matched }],
  );
  const published = source.fields[0]?.value ?? null;
  const told = source.anchors.filter(({ eventPassage }) => eventPassage !== null);
  const claimed = source.anchors.filter(({ evidence }) => evidence !== null);
  const proposed = proposeAll({ ...source, published, named, told, claimed }, knowledge);
  return database().$transaction(async (on) => {
    await on.suggestion.deleteMany({ where: { sourceId: source.id, state: "open", maker: rules } });
    return addSuggestions(on, proposed, rules);
  }, unhurried);
}

/** Those whose names, or the last words of their names, another bears too: the words around them tell them apart. */
function rivalsAmong(names: readonly KnownName[]): string[] {
  const last = ({ name }: KnownName) => nameKey(name).split(/[\s-]/u).at(-1) ?? "";
  const alike = [...Map.groupBy(names, last).values()].map(
    (some) => new Set(some.map(({ bearer }) => bearer)),
  );
  return [...new Set(alike.filter(({ size }) => size > 1).flatMap((some) => [...some]))];
}

const unhurried = { maxWait: 30_000, timeout: 5 * 60_000 };

/** What a model was good for: how many names it added, what was dropped of what it said, and why it stopped where it did. */
export type ModelReport = {
  readonly proposed: number;
  readonly dropped: Dropped;
  readonly failure: string | null;
};

/**
 * Asks a language model for the names in a source. Whatever it says stands in the text letter by letter, or it is dropped and counted;
 * what is named or proposed already is left alone. At the first question without an answer it stops: a model that is away stays away.
 */
export async function proposeByModel(
  access: Access,
  slug: string,
  model: Model,
): Promise<ModelReport | null> {
  const source = await getProposingSource(access, slug);
  if (source === null) return null;
  const names: NewProposal[] = [];
  let dropped: Dropped = { unreadable: 0, notInText: 0, noName: 0 };
  let failure: string | null = null;
  for (const chunk of modelChunks(source.proposing)) {
    const answer = await model.ask({ task: modelTask, material: chunk.material });
    if (!answer.ok) {
      failure = answer.failure.message;
      break;
    }
    const held = holdToText(source.text, chunk, answer.value, model.name);
    names.push(...held.names);
    dropped = addDropped(dropped, held.dropped);
  }
  const maker = `model:${model.name}`;
  const proposed = await database().$transaction(async (on) => {
    await on.suggestion.deleteMany({ where: { sourceId: source.id, state: "open", maker } });
    const waiting = await on.suggestion.findMany({
      where: { sourceId: source.id, state: "open", kind: { in: ["knownName", "newName"] } },
      select: { start: true, end: true },
    });
    const named = source.anchors.filter(({ mention }) => mention !== null);
    const rows = fromNew({ ...source, sourceId: source.id }, names);
    const free = rows.filter((row) => ![...named, ...waiting].some((one) => meets(one, row)));
    return addSuggestions(on, free, maker);
  }, unhurried);
  return { proposed, dropped, failure };
}

/** Proposes which entities may be one, all of the room with all. Gives how many pairs were new. */
export async function proposeMerges(access: Access): Promise<number> {
  const pairs = proposeDuplicates(await listBearers(access));
  const rows = pairs.map(({ one, other, score, reasons }): NewSuggestion => {
    const payload = { kind: "duplicate", one, other } as const;
    const nowhere = { sourceId: null, start: null, end: null, exact: null };
    return { ...nowhere, group: `duplicate ${[one, other].toSorted().join(" ")}`, payload, reasons, score };
  });
  return database().$transaction((on) => addSuggestions(on, rows, rules), unhurried);
}

/** Those that nobody refused and that do not wait already; gives how many. */
async function addSuggestions(on: On, rows: readonly NewSuggestion[], maker: string): Promise<number> {
  const free = await withoutRefused(on, rows);
  const data = free.map(({ payload, reasons, ...row }) => ({
    ...row,
    id: randomUUIDv7(),
    kind: storedKind(payload.kind),
    payload,
    reasons: [...reasons],
    maker,
  }));
  await inBatches(data, (some) => on.suggestion.createMany({ data: some }));
  return data.length;
}

async function withoutRefused(on: On, rows: readonly NewSuggestion[]): Promise<NewSuggestion[]> {
  const keys = rows.flatMap(lessonKeys);
  const taught = new Set<string>();
  await inBatches([...new Set(keys)], async (some) => {
    for (const { key } of await on.suggestionLesson.findMany({ where: { key: { in: some } } }))
      taught.add(key);
  });
  const groups = [...new Set(rows.map(({ group }) => group))];
  const there = new Set<string>();
  await inBatches(groups, async (some) => {
    const found = await on.suggestion.findMany({
      where: { group: { in: some } },
      select: { sourceId: true, start: true, end: true, group: true },
    });
    for (const one of found) there.add(placeOf(one));
  });
  return rows.filter((row) => !there.has(placeOf(row)) && !lessonKeys(row).some((key) => taught.has(key)));
}

function placeOf({
  sourceId,
  start,
  end,
  group,
}: Pick<NewSuggestion, "sourceId" | "start" | "end" | "group">): string {
  return `${sourceId} ${start} ${end} ${group}`;
}

type Row = Awaited<ReturnType<typeof lockSuggestions>>[number];

/** Decides a suggestion, or all that are alike; gives the decision, by which it can be undone, and which suggestion comes next. */
export async function decide(access: Access, request: DecisionRequest): Promise<Outcome<Decided>> {
  const { verb, change = {} } = request;
  const done = await refusableByGrounds(async (on) => {
    const rows = await lockSuggestions(on, request);
    const first = rows[0];
    if (first === undefined) throw new Refused("not-found", `No suggestion has the id "${request.id}".`);
    if (first.state !== "open" && first.state !== "skipped")
      throw new Refused("conflict", "This was decided already. Undo that decision first.");
    const decision = await on.suggestionDecision.create({
      data: {
        actor: actorName(access),
        verb: storedVerb(verb),
        before: rows.map(toBefore),
        made: nothingMade,
      },
      select: { id: true },
    });
    const doing: Doing = { access, on, decision: decision.id, before: rows.map(toBefore) };
    const made = verb === "accept" || verb === "change" ? await accept(doing, rows, change) : nothingMade;
    if (verb === "reject" || verb === "skip")
      await settle(doing, rows, verb === "skip" ? "skipped" : "rejected");
    if (verb === "reject")
      await teach(
        doing,
        rows.map((row) => rejectionKey(row)),
      );
    if (verb === "not-the-same") await tellApart(doing, rows);
    await on.suggestionDecision.update({ where: { id: decision.id }, data: { made, before: doing.before } });
    const after = summary(rows, decision.id);
    const accepted = made.knowledge?.mentions.map(({ entity }) => `entity/${entity}`) ?? [];
    await addAuditEntries(
      access,
      on,
      [`suggestion/${first.id}`, ...new Set(accepted)].map((subject) => {
        return { action: `${verb} suggestion`, subject, after };
      }),
    );
    const isNewBearer = (made.knowledge?.entities.length ?? 0) > 0;
    return { decision: decision.id, count: rows.length, isNewBearer };
  });
  if (!done.ok) return done;
  if (done.value.isNewBearer) await proposeMerges(access);
  const next = await getNextSuggestion(access, { source: request.source, kind: request.kind }, request.id);
  const { decision, count } = done.value;
  return succeeded({ decision, count, next: next?.id ?? null });
}

type Doing = {
  readonly access: Access;
  readonly on: On;
  readonly decision: string;
  /** Grows with every suggestion that the decision changes. */
  readonly before: ReturnType<typeof toBefore>[];
};

const nothingMade: Made = { knowledge: null, events: [], claims: [], suggestions: [] };

function summary(rows: readonly Row[], decision: string): Json {
  return { decision, count: rows.length, kind: rows[0]?.kind ?? null, exact: rows[0]?.exact ?? null };
}

const columns = {
  id: true,
  kind: true,
  state: true,
  group: true,
  sourceId: true,
  start: true,
  end: true,
  exact: true,
  payload: true,
  reasons: true,
  score: true,
  source: { select: { slug: true, text: true } },
} as const;

/** The suggestion first, then those like it that wait; nobody else decides them meanwhile. */
async function lockSuggestions(on: On, { id, alike, source }: DecisionRequest) {
  const found = await on.suggestion.findUnique({ where: { id }, select: { group: true } });
  if (found === null) return [];
  await on.$queryRaw`SELECT id FROM "Suggestion" WHERE "group" = ${found.group} ORDER BY id FOR UPDATE`;
  const like = {
    group: found.group,
    state: "open" as const,
    ...(source ? { source: { slug: source } } : {}),
  };
  const rows = await on.suggestion.findMany({
    where: alike ? { OR: [{ id }, like] } : { id },
    select: columns,
    orderBy: [{ sourceId: "asc" }, { start: "asc" }],
  });
  return rows
    .map((row) => ({ ...row, kind: toKind(row.kind), payload: payloadSchema.parse(row.payload) }))
    .toSorted((one, other) => Number(other.id === id) - Number(one.id === id));
}

function toBefore({ id, kind, state, group, start, end, exact, payload, reasons, score }: Row) {
  return { id, kind, state, group, start, end, exact, payload, reasons, score };
}

async function settle(
  { on, decision }: Doing,
  rows: readonly Row[],
  state: "accepted" | "rejected" | "skipped",
): Promise<void> {
  await on.suggestion.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { state, decisionId: decision },
  });
}

async function teach({ on, decision }: Doing, keys: readonly string[]): Promise<void> {
  const data = [...new Set(keys)].map((key) => ({ key, decisionId: decision }));
  await on.suggestionLesson.createMany({ data, skipDuplicates: true });
}

/** These words are never this entity: wherever they wait for it, the next rival is favoured, or nobody is left. */
async function tellApart(doing: Doing, rows: readonly Row[]): Promise<void> {
  const { on, decision } = doing;
  await teach(
    doing,
    rows.map((row) => distinctionKey(row)),
  );
  const first = rows[0];
  const others =
    first === undefined ? [] : await lockSuggestions(on, { id: first.id, alike: true, verb: "not-the-same" });
  const seen = new Set(rows.map(({ id }) => id));
  doing.before.push(...others.filter(({ id }) => !seen.has(id)).map(toBefore));
  const all = [...rows, ...others.filter(({ id }) => !seen.has(id))];
  const [contested, settled] = [all.filter(hasRivals), all.filter((row) => !hasRivals(row))];
  await settle(doing, settled, "rejected");
  for (const { id, payload, exact } of contested) {
    if (payload.kind !== "known-name") continue;
    const owners = payload.owners.slice(1);
    const group = `known-name ${owners[0]?.bearer} ${nameKey(exact)}`;
    await on.suggestion.update({
      where: { id },
      data: { payload: { ...payload, owners }, group, state: "open" },
    });
  }
  await on.suggestion.updateMany({
    where: { id: { in: contested.map(({ id }) => id) } },
    data: { decisionId: decision },
  });
}

function hasRivals({ payload }: Row): boolean {
  return payload.kind === "known-name" && payload.owners.length > 1;
}

async function accept(doing: Doing, rows: readonly Row[], change: SuggestionChange): Promise<Made> {
  const first = rows[0];
  if (first === undefined) return nothingMade;
  const { payload } = first;
  if (payload.kind === "event") return acceptEvent(doing, first, payload, change);
  if (payload.kind === "speech") return acceptSpeech(doing, first, payload, change);
  if (payload.kind === "duplicate")
    throw new Refused(
      "not-yet",
      "Two entities are made one in the room of either of them. Here you can say that they are two.",
    );
  return acceptNames(doing, rows, change);
}

async function acceptNames(doing: Doing, rows: readonly Row[], change: SuggestionChange): Promise<Made> {
  const { access, on } = doing;
  const asked = rows.flatMap((row, index) => toName(row, index === 0 ? change : {}) ?? []);
  const free = await freePlaces(on, asked);
  const first = free[0]?.name;
  if (first === undefined)
    throw new Refused(
      "conflict",
      "These words, or some of them, name somebody already. Skip it, or change which words.",
    );
  if (change.start !== undefined || change.end !== undefined) await moveTo(on, rows[0], first);
  const meant = meantEntity(first, change);
  const words = free.map(({ name }) => nameOf(name.exact));
  const taken = new Set((await on.entity.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  if (meant !== null && !taken.has(meant))
    throw new Refused("not-found", `No entity is called "${meant}". Choose another.`);
  const proposed =
    change.name ?? (first.payload.kind === "new-name" ? first.payload.name : nameOf(first.exact));
  const kind =
    change.kind ??
    (first.payload.kind === "new-name" ? first.payload.bearer : (first.payload.owners[0]?.kind ?? "person"));
  const entity = meant === null ? toEntity(proposed, kind, words, taken) : null;
  const slug = entity?.slug ?? meant ?? "";
  const canonical =
    meant === null
      ? proposed
      : (await on.entity.findUniqueOrThrow({ where: { slug }, select: { name: true } })).name;
  const knowledge = await addKnowledge(access, on, {
    entities: entity === null ? [] : [entity],
    names:
      entity === null
        ? [...new Set(words)].map((name) => ({ entity: slug, name, kind: nameKindOf(name, canonical) }))
        : [],
    mentions: free.map(({ name }) => toMention(name, slug)),
  });
  await settle(
    doing,
    free.map(({ row }) => row),
    "accepted",
  );
  const suggestions =
    entity === null
      ? []
      : await matchElsewhere(doing, { rows, entity: slug, kind, names: [proposed, ...words] });
  return { ...nothingMade, knowledge, suggestions };
}

/** Another span is cut from the stored text: the request never says what stands there. */
function toName(row: Row, change: SuggestionChange): { row: Row; name: NameSuggestion } | null {
  const { source, payload, reasons } = row;
  if (source === null || row.start === null || row.end === null) return null;
  if (payload.kind !== "known-name" && payload.kind !== "new-name") return null;
  const [start, end] = [change.start ?? row.start, change.end ?? row.end];
  const isSpan = start < end && end <= [...source.text].length;
  if (!isSpan) throw new Refused("bad-span", "These are no words of the source. Choose others.");
  const exact = sliceStored(source.text, storedSpan(start, end));
  return { row, name: { source: source.slug, start, end, exact, reasons, payload } };
}

/** Those of which no words are named already, by this request or before. */
async function freePlaces(on: On, asked: readonly { row: Row; name: NameSuggestion }[]) {
  const ids = [...new Set(asked.flatMap(({ row }) => row.sourceId ?? []))];
  const taken = await on.anchor.findMany({
    where: { sourceId: { in: ids }, mention: { isNot: null } },
    select: { sourceId: true, start: true, end: true },
  });
  const free: (typeof asked)[number][] = [];
  for (const one of asked) {
    const overlapsIt = (other: { start: number; end: number; sourceId: string }) =>
      other.sourceId === one.row.sourceId && other.start < one.name.end && one.name.start < other.end;
    if (taken.some(overlapsIt)) continue;
    free.push(one);
    taken.push({ sourceId: one.row.sourceId ?? "", start: one.name.start, end: one.name.end });
  }
  return free;
}

async function moveTo(on: On, row: Row | undefined, { start, end, exact }: NameSuggestion): Promise<void> {
  if (row !== undefined) await on.suggestion.update({ where: { id: row.id }, data: { start, end, exact } });
}

type NewBearer = {
  readonly rows: readonly Row[];
  readonly entity: string;
  readonly kind: "person" | "organization" | "place";
  readonly names: readonly string[];
};

/** An accepted name is known at once: what waits under it becomes a proposal of the entity, and other texts are looked through for it. */
async function matchElsewhere(doing: Doing, { rows, entity, kind, names }: NewBearer): Promise<string[]> {
  const { access, on } = doing;
  const first = rows[0];
  if (first === undefined) return [];
  const waiting = await lockSuggestions(on, { id: first.id, alike: true, verb: "accept" });
  const others = waiting.filter(({ id, state }) => state === "open" && !rows.some((row) => row.id === id));
  doing.before.push(...others.map(toBefore));
  for (const { id, exact } of others) {
    const owner = {
      bearer: entity,
      kind,
      name: names[0] ?? "",
      reasons: ["Accepted elsewhere under this name."],
    };
    const payload = { kind: "known-name", writing: "as-known", owners: [owner] } satisfies Payload;
    const group = `known-name ${entity} ${nameKey(exact)}`;
    await on.suggestion.update({ where: { id }, data: { kind: "knownName", payload, group } });
  }
  const known = knownNames([...new Set(names)].map((name) => ({ bearer: entity, kind, name, uses: 1 })));
  const found: NewSuggestion[] = [];
  for (const slug of await listSourcesWith(access, names[0] ?? "", first.source?.slug ?? "")) {
    const source = await getProposingSource(access, slug);
    if (source === null) continue;
    const taken = await on.suggestion.findMany({
      where: { sourceId: source.id, state: "open" },
      select: { start: true, end: true },
    });
    const named = source.anchors.filter(({ mention }) => mention !== null);
    const proposals = proposeKnownNames(known, readNames(source.proposing, []));
    const rows = fromKnown({ ...source, sourceId: source.id }, proposals);
    found.push(...rows.filter((row) => ![...named, ...taken].some((one) => meets(one, row))));
  }
  const before = new Set(
    (
      await on.suggestion.findMany({
        where: { group: { in: found.map(({ group }) => group) } },
        select: { id: true },
      })
    ).map(({ id }) => id),
  );
  await addSuggestions(on, found, rules);
  const after = await on.suggestion.findMany({
    where: { group: { in: found.map(({ group }) => group) } },
    select: { id: true },
  });
  return after.flatMap(({ id }) => (before.has(id) ? [] : [id]));
}

type Span = { readonly start: number | null; readonly end: number | null };

function meets(one: Span, other: Span): boolean {
  return (one.start ?? 0) < (other.end ?? 0) && (other.start ?? 0) < (one.end ?? 0);
}

/** Who is named within the words, as recorded: only they take part. */
async function namedWithin(on: On, { sourceId, start, end }: Row) {
  const anchors = await on.anchor.findMany({
    where: {
      sourceId: sourceId ?? "",
      start: { gte: start ?? 0 },
      end: { lte: end ?? 0 },
      mention: { isNot: null },
    },
    select: {
      start: true,
      end: true,
      mention: { select: { entity: { select: { slug: true, kind: true } } } },
    },
    orderBy: { start: "asc" },
  });
  return anchors.flatMap(({ start, end, mention }) =>
    mention === null ? [] : [{ start, end, ...mention.entity }],
  );
}

async function acceptEvent(
  doing: Doing,
  row: Row,
  payload: Extract<Payload, { kind: "event" }>,
  change: SuggestionChange,
): Promise<Made> {
  const { access, on } = doing;
  const taken = new Set((await on.event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const event = toEvent(row, payload, { change, taken, named: await namedWithin(on, row) });
  await addEvent(access, on, event);
  await settle(doing, [row], "accepted");
  return { ...nothingMade, events: [event.slug] };
}

async function acceptSpeech(
  doing: Doing,
  row: Row,
  payload: Extract<Payload, { kind: "speech" }>,
  change: SuggestionChange,
): Promise<Made> {
  const { access, on } = doing;
  if (change.statement === undefined)
    throw new Refused(
      "statement-missing",
      "Say in one neutral sentence what is claimed (c), then accept it.",
    );
  const taken = new Set((await on.claim.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const speaker = payload.speakerAt === null ? null : await speakerAt(on, row, payload.speakerAt);
  const claim = toClaim(row, payload, { statement: change.statement, taken, speaker });
  if (claim === null)
    throw new Refused(
      "speaker-unknown",
      "Who says so must be known first: accept the speaker’s name, then come back to these words.",
    );
  await addClaim(access, on, claim);
  await settle(doing, [row], "accepted");
  return { ...nothingMade, claims: [claim.slug] };
}

/** The entity that is named at these very words. */
async function speakerAt(
  on: On,
  { sourceId }: Row,
  at: { readonly start: number; readonly end: number },
): Promise<string | null> {
  const found = await on.anchor.findFirst({
    where: { sourceId: sourceId ?? "", start: at.start, end: at.end, mention: { isNot: null } },
    select: { mention: { select: { entity: { select: { slug: true } } } } },
  });
  return found?.mention?.entity.slug ?? null;
}

/** Takes a decision back, whatever was decided since: what came after stays, and what hangs on it now keeps it from going. */
export async function undoDecision(
  access: Access,
  id: string,
): Promise<Outcome<{ readonly suggestion: string | null }>> {
  return refusableByGrounds(async (on) => {
    await on.$queryRaw`SELECT id FROM "SuggestionDecision" WHERE id = ${id}::uuid FOR UPDATE`;
    const decision = await on.suggestionDecision.findUnique({ where: { id } });
    if (decision === null) throw new Refused("not-found", `No decision has the id "${id}".`);
    if (decision.undoneAt !== null) throw new Refused("conflict", "This decision was undone already.");
    const made = madeSchema.parse(decision.made);
    await takeBackClaims(access, on, made.claims);
    await takeBackEvents(access, on, made.events);
    if (made.knowledge !== null) await takeBackKnowledge(access, on, made.knowledge satisfies MadeKnowledge);
    await on.suggestion.deleteMany({ where: { id: { in: made.suggestions }, state: "open" } });
    await on.suggestionLesson.deleteMany({ where: { decisionId: id } });
    const before = beforeSchema.parse(decision.before);
    for (const { id: suggestion, kind, ...row } of before) {
      await on.suggestion.updateMany({
        where: { id: suggestion, OR: [{ decisionId: id }, { state: "open", decisionId: null }] },
        data: { ...row, kind: storedKind(kind), decisionId: null },
      });
    }
    await on.suggestionDecision.update({ where: { id }, data: { undoneAt: new Date() } });
    const entities = made.knowledge?.mentions.map(({ entity }) => `entity/${entity}`) ?? [];
    const told = { decision: id, count: before.length, exact: before[0]?.exact ?? null };
    await addAuditEntries(
      access,
      on,
      [`suggestion/${before[0]?.id}`, ...new Set(entities)].map((subject) => {
        return { action: "undo suggestion", subject, before: told };
      }),
    );
    return { suggestion: before[0]?.id ?? null };
  });
}

/** Two entities are two, a person says: they are not proposed as one again. Gives the key of the lesson, by which it is forgotten. */
export async function teachTwo(access: Access, on: On, one: string, other: string): Promise<string> {
  const payload = { kind: "duplicate", one, other } as const;
  const key = rejectionKey({ sourceId: null, start: null, end: null, exact: null, payload });
  const waiting = await on.suggestion.findMany({
    where: { group: `duplicate ${[one, other].toSorted().join(" ")}`, state: { in: ["open", "skipped"] } },
    select: columns,
  });
  const rows = waiting.map((row) => ({
    ...row,
    kind: toKind(row.kind),
    payload: payloadSchema.parse(row.payload),
  }));
  const { id } = await on.suggestionDecision.create({
    data: {
      actor: actorName(access),
      verb: storedVerb("not-the-same"),
      before: rows.map(toBefore),
      made: nothingMade,
    },
    select: { id: true },
  });
  const doing: Doing = { access, on, decision: id, before: [] };
  await teach(doing, [key]);
  await settle(doing, rows, "rejected");
  return key;
}

/** Forgets that two entities are two. */
export async function unteachTwo(on: On, key: string): Promise<void> {
  const lesson = await on.suggestionLesson.findUnique({ where: { key } });
  if (lesson === null) return;
  const { decisionId } = lesson;
  await on.suggestion.updateMany({ where: { decisionId }, data: { state: "open", decisionId: null } });
  await on.suggestionDecision.update({ where: { id: decisionId }, data: { undoneAt: new Date() } });
  await on.suggestionLesson.delete({ where: { key } });
}
