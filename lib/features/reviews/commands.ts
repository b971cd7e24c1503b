/**
 * Decides what a machine proposed, and takes a decision back. A decision is one transaction: the suggestions, what is recorded because of
 * them, what is learnt, the entry in the audit trail; and it keeps what it needs to be undone at any time.
 */
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import type { Json } from "#lib/features/audit/schema.ts";
import { addClaim, takeBackClaims } from "#lib/features/claims/commands.ts";
import { addKnowledge, takeBackKnowledge } from "#lib/features/entities/commands.ts";
import type { EntityKind, MadeKnowledge } from "#lib/features/entities/schema.ts";
import { addEvent, takeBackEvents } from "#lib/features/events/commands.ts";
import { proposeElsewhere, proposeMerges, teach } from "#lib/features/proposals/commands.ts";
import { distinctionKey, nameKey, rejectionKey } from "#lib/features/proposals/lesson-keys.ts";
import { getNextSuggestion, type SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import { storedKind } from "#lib/features/proposals/stored-names.ts";
import { toBefore } from "#lib/features/proposals/to-before.ts";
import { type Outcome, succeeded } from "#lib/outcome.ts";
import { type Access, actorName } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused, refusableByGrounds } from "#lib/server/refusable.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { freePlaces } from "./free-places.ts";
import { getSpeakerAt, listNamedPlaces, listNamedWithin, lockSuggestions } from "./queries.ts";
import {
  beforeSchema,
  type Decided,
  type DecisionRequest,
  type Made,
  madeSchema,
  type SuggestionChange,
  storedVerb,
} from "./schema.ts";
import { toClaim, toEvent } from "./to-facts.ts";
import {
  kindOf,
  meantEntity,
  type NameSuggestion,
  nameKindOf,
  nameOf,
  proposedName,
  toEntity,
  toMention,
} from "./to-knowledge.ts";

type On = Prisma.TransactionClient;

type Doing = {
  readonly access: Access;
  readonly on: On;
  readonly decision: string;
  readonly change: SuggestionChange;
  /** Grows with every suggestion that the decision changes. */
  readonly before: ReturnType<typeof toBefore>[];
};

const nothingMade: Made = { knowledge: null, events: [], claims: [], suggestions: [] };

/** Decides a suggestion, or all that are alike; gives the decision, by which it can be undone, and which suggestion comes next. */
export async function decide(access: Access, request: DecisionRequest): Promise<Outcome<Decided>> {
  const { verb, change = {} } = request;
  const done = await refusableByGrounds(async (on) => {
    const rows = await lockSuggestions(on, request);
    const first = rows[0];
    if (first === undefined) throw new Refused("not-found", `No suggestion has the id "${request.id}".`);
    if (first.state !== "open" && first.state !== "skipped")
      throw new Refused("conflict", "This was decided already. Undo that decision first.");
    const before = rows.map(toBefore);
    const { id: decision } = await on.suggestionDecision.create({
      data: { actor: actorName(access), verb: storedVerb(verb), before, made: nothingMade },
      select: { id: true },
    });
    const doing: Doing = { access, on, decision, change, before };
    const made = await carryOut(doing, verb, [first, ...rows.slice(1)]);
    await on.suggestionDecision.update({ where: { id: decision }, data: { made, before } });
    const after = summary(rows, decision);
    const action = `${verb} suggestion`;
    await addAuditEntries(
      access,
      on,
      subjectsOf(first.id, made).map((subject) => ({ action, subject, after })),
    );
    const isNewBearer = (made.knowledge?.entities.length ?? 0) > 0;
    return { decision, count: rows.length, isNewBearer };
  });
  if (!done.ok) return done;
  if (done.value.isNewBearer) await proposeMerges(access);
  const next = await getNextSuggestion(access, { source: request.source, kind: request.kind }, request.id);
  const { decision, count } = done.value;
  return succeeded({ decision, count, next: next?.id ?? null });
}

function summary(rows: readonly Row[], decision: string): Json {
  return { decision, count: rows.length, kind: rows[0]?.kind ?? null, exact: rows[0]?.exact ?? null };
}

/** In whose history a decision stands: that of the suggestion, and of everybody whom it named. */
function subjectsOf(suggestion: string | undefined, { knowledge }: Made): string[] {
  const named = knowledge?.mentions.map(({ entity }) => `entity/${entity}`) ?? [];
  return [`suggestion/${suggestion}`, ...new Set(named)];
}

/** The suggestion that was asked about first, then those like it. */
type Rows = readonly [Row, ...Row[]];

async function carryOut(doing: Doing, verb: DecisionRequest["verb"], rows: Rows): Promise<Made> {
  switch (verb) {
    case "accept":
    case "change":
      return accept(doing, rows);
    case "skip":
      return settled(doing, rows, "skipped");
    case "reject":
      await teach(doing.on, doing.decision, rows.map(rejectionKey));
      return settled(doing, rows, "rejected");
    case "not-the-same":
      return tellApart(doing, rows);
  }
}

/** Closes these with the decision; what was made of them is added by whoever made it. */
async function settled(
  { on, decision }: Doing,
  rows: readonly Row[],
  state: "accepted" | "rejected" | "skipped",
  made: Partial<Made> = {},
): Promise<Made> {
  await on.suggestion.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { state, decisionId: decision },
  });
  return { ...nothingMade, ...made };
}

/** These words are never this entity: wherever they wait for it, the next rival is favoured, or nobody is left. */
async function tellApart(doing: Doing, rows: Rows): Promise<Made> {
  const { on, decision } = doing;
  await teach(on, decision, rows.map(distinctionKey));
  const others = await takeWaiting(doing, rows);
  const all = [...rows, ...others];
  for (const { id, payload, exact } of all) {
    if (payload.kind !== "known-name" || payload.owners.length < 2) continue;
    const owners = payload.owners.slice(1);
    const group = `known-name ${owners[0]?.bearer} ${nameKey(exact)}`;
    await on.suggestion.update({
      where: { id },
      data: { payload: { ...payload, owners }, group, state: "open", decisionId: decision },
    });
  }
  const alone = all.filter(({ payload }) => payload.kind !== "known-name" || payload.owners.length < 2);
  return settled(doing, alone, "rejected");
}

/** All others of the group that wait: the decision changes them too. */
async function takeWaiting(doing: Doing, rows: Rows): Promise<Row[]> {
  const seen = new Set(rows.map(({ id }) => id));
  const group = await lockSuggestions(doing.on, { id: rows[0].id, alike: true });
  const others = group.filter(({ id, state }) => state === "open" && !seen.has(id));
  doing.before.push(...others.map(toBefore));
  return others;
}

async function accept(doing: Doing, rows: Rows): Promise<Made> {
  const [first] = rows;
  const { payload } = first;
  switch (payload.kind) {
    case "known-name":
    case "new-name":
      return acceptNames(doing, rows);
    case "event":
      return acceptEvent(doing, first, payload);
    case "speech":
      return acceptSpeech(doing, first, payload);
    case "duplicate":
      throw new Refused(
        "not-yet",
        "Two entities are made one in the room of either of them. Here you can say that they are two.",
      );
  }
}

async function acceptNames(doing: Doing, rows: Rows): Promise<Made> {
  const { access, on, change } = doing;
  const asked = rows.flatMap((row, index) => toName(row, index === 0 ? change : {}) ?? []);
  const taken = await listNamedPlaces(on, [...new Set(asked.map(({ sourceId }) => sourceId))]);
  const free = freePlaces(asked, taken);
  const [first] = free;
  if (first === undefined)
    throw new Refused(
      "conflict",
      "These words, or some of them, name somebody already. Skip it, or change which words.",
    );
  if (change.start !== undefined || change.end !== undefined) {
    const { start, end, exact } = first;
    await on.suggestion.update({ where: { id: rows[0].id }, data: { start, end, exact } });
  }
  const words = free.map(({ exact }) => nameOf(exact));
  const bearer = await whoIsMeant(on, first, words, change);
  const { slug } = bearer.entity;
  const knowledge = await addKnowledge(access, on, {
    entities: bearer.isNew ? [bearer.entity] : [],
    names: bearer.isNew
      ? []
      : [...new Set(words)].map((name) => ({
          entity: slug,
          name,
          kind: nameKindOf(name, bearer.entity.name),
        })),
    mentions: free.map((name) => toMention(name, slug)),
  });
  const suggestions = bearer.isNew
    ? await proposeOnwards(doing, rows, { ...bearer.entity, names: [bearer.entity.name, ...words] })
    : [];
  const accepted = free.map(({ row }) => row);
  return settled(doing, accepted, "accepted", { knowledge, suggestions });
}

/** The entity that stands and is meant, or a new one with a slug that is free. */
async function whoIsMeant(on: On, name: NameSuggestion, words: readonly string[], change: SuggestionChange) {
  const meant = meantEntity(name, change);
  if (meant === null) {
    const taken = new Set((await on.entity.findMany({ select: { slug: true } })).map(({ slug }) => slug));
    const entity = toEntity(proposedName(name, change), kindOf(name, change), words, taken);
    return { isNew: true, entity } as const;
  }
  const entity = await on.entity.findUnique({ where: { slug: meant }, select: { slug: true, name: true } });
  if (entity === null) throw new Refused("not-found", `No entity is called "${meant}". Choose another.`);
  return { isNew: false, entity } as const;
}

/** Another span is cut from the stored text: the request never says what stands there. */
function toName(
  row: Row,
  change: SuggestionChange,
): (NameSuggestion & { row: Row; sourceId: string }) | null {
  const { source, sourceId, payload, reasons } = row;
  if (source === null || sourceId === null || row.start === null || row.end === null) return null;
  if (payload.kind !== "known-name" && payload.kind !== "new-name") return null;
  const [start, end] = [change.start ?? row.start, change.end ?? row.end];
  const isSpan = start < end && end <= [...source.text].length;
  if (!isSpan) throw new Refused("bad-span", "These are no words of the source. Choose others.");
  const exact = sliceStored(source.text, storedSpan(start, end));
  return { row, sourceId, source: source.slug, start, end, exact, reasons, payload };
}

type NewBearer = { readonly slug: string; readonly kind: EntityKind; readonly names: readonly string[] };

/** An accepted name is known at once: what waits under it becomes a proposal of the entity, and other texts are looked through for it. */
async function proposeOnwards(doing: Doing, rows: Rows, { slug, kind, names }: NewBearer): Promise<string[]> {
  const { access, on } = doing;
  const reasons = ["Accepted elsewhere under this name."];
  for (const { id, exact } of await takeWaiting(doing, rows)) {
    const owner = { bearer: slug, kind, name: names[0] ?? "", reasons };
    const payload = { kind: "known-name", writing: "as-known", owners: [owner] } satisfies Payload;
    const group = `known-name ${slug} ${nameKey(exact)}`;
    await on.suggestion.update({ where: { id }, data: { kind: "knownName", payload, group } });
  }
  return proposeElsewhere(access, on, { entity: slug, kind, names }, rows[0].source?.slug ?? "");
}

async function acceptEvent(
  doing: Doing,
  row: Row,
  payload: Extract<Payload, { kind: "event" }>,
): Promise<Made> {
  const { access, on, change } = doing;
  const taken = new Set((await on.event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const event = toEvent(row, payload, { change, taken, named: await listNamedWithin(on, row) });
  await addEvent(access, on, event);
  return settled(doing, [row], "accepted", { events: [event.slug] });
}

async function acceptSpeech(
  doing: Doing,
  row: Row,
  payload: Extract<Payload, { kind: "speech" }>,
): Promise<Made> {
  const { access, on, change } = doing;
  if (change.statement === undefined)
    throw new Refused(
      "statement-missing",
      "Say in one neutral sentence what is claimed (c), then accept it.",
    );
  const taken = new Set((await on.claim.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const speaker = payload.speakerAt === null ? null : await getSpeakerAt(on, row, payload.speakerAt);
  const claim = toClaim(row, payload, { statement: change.statement, taken, speaker });
  if (claim === null)
    throw new Refused(
      "speaker-unknown",
      "Who says so must be known first: accept the speaker’s name, then come back to these words.",
    );
  await addClaim(access, on, claim);
  return settled(doing, [row], "accepted", { claims: [claim.slug] });
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
    const before = beforeSchema.parse(decision.before);
    const made = madeSchema.parse(decision.made);
    await takeBack(access, on, made);
    await on.suggestionLesson.deleteMany({ where: { decisionId: id } });
    for (const { id: suggestion, kind, ...row } of before) {
      await on.suggestion.updateMany({
        where: { id: suggestion, OR: [{ decisionId: id }, { state: "open", decisionId: null }] },
        data: { ...row, kind: storedKind(kind), decisionId: null },
      });
    }
    await on.suggestionDecision.update({ where: { id }, data: { undoneAt: new Date() } });
    const told = { decision: id, count: before.length, exact: before[0]?.exact ?? null };
    await addAuditEntries(
      access,
      on,
      subjectsOf(before[0]?.id, made).map((subject) => ({
        action: "undo suggestion",
        subject,
        before: told,
      })),
    );
    return { suggestion: before[0]?.id ?? null };
  });
}

async function takeBack(access: Access, on: On, made: Made): Promise<void> {
  await takeBackClaims(access, on, made.claims);
  await takeBackEvents(access, on, made.events);
  if (made.knowledge !== null) await takeBackKnowledge(access, on, made.knowledge satisfies MadeKnowledge);
  await on.suggestion.deleteMany({ where: { id: { in: made.suggestions }, state: "open" } });
}
