/**
 * Decides what a machine proposed, and takes a decision back. A decision is one transaction: the suggestions, what is recorded because of
 * them, what is learnt, the entry in the audit trail; and it keeps what it needs to be undone at any time.
 */
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import type { Json } from "#lib/features/audit/schema.ts";
import { takeBackClaims } from "#lib/features/claims/commands.ts";
import { undoCorrection } from "#lib/features/corrections/commands.ts";
import { takeBackKnowledge } from "#lib/features/entities/commands.ts";
import type { MadeKnowledge } from "#lib/features/entities/schema.ts";
import { takeBackEvents } from "#lib/features/events/commands.ts";
import { proposeFor, proposeMerges, teach } from "#lib/features/proposals/commands.ts";
import { rejectionKey } from "#lib/features/proposals/lesson-keys.ts";
import { getNextSuggestion, type SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import { storedKind } from "#lib/features/proposals/stored-names.ts";
import { toBefore } from "#lib/features/proposals/to-before.ts";
import { keepTrigrams } from "#lib/features/trigrams/commands.ts";
import { takeVersionBack } from "#lib/features/versions/commands.ts";
import { removeWitness } from "#lib/features/works/commands.ts";
import { type Outcome, succeeded } from "#lib/outcome.ts";
import { type Access, actorName } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused, refusableByGrounds } from "#lib/server/refusable.ts";
import { acceptDates } from "./dates/commands.ts";
import type { DecidedRows, Doing, Rows } from "./doing.ts";
import { acceptEvent, acceptSpeech } from "./facts/commands.ts";
import { acceptNames } from "./names/commands.ts";
import { decidePair } from "./pairs/commands.ts";
import { getDecision, getPair, lockSuggestions } from "./queries.ts";
import {
  beforeSchema,
  type Decided,
  type DecisionRequest,
  type Made,
  madeSchema,
  storedVerb,
} from "./schema.ts";
import { acceptCopy, acceptMetadata, rejectMetadata } from "./sources/commands.ts";
import { nothingMade, settled, tellApart } from "./suggestions/commands.ts";

type On = Prisma.TransactionClient;

/** Decides a suggestion, or all that are alike; gives the decision, by which it can be undone, and which suggestion comes next. */
export async function decide(access: Access, request: DecisionRequest): Promise<Outcome<Decided>> {
  const pair = request.verb === "skip" ? null : await getPair(access, request.id);
  const done = pair === null ? await decideRows(access, request) : await decidePair(access, request, pair);
  if (!done.ok) return done;
  if (done.value.isNewBearer) await proposeMerges(access);
  if (done.value.version !== null) await readAgain(access, done.value.version);
  const next = await getNextSuggestion(access, { source: request.source, kind: request.kind }, request.id);
  const { decision, count } = done.value;
  return succeeded({ decision, count, next: next?.id ?? null });
}

/** What was carried over to a text, or back from it, changes what is left to be said of it. */
async function readAgain(access: Access, slug: string): Promise<void> {
  await keepTrigrams(access);
  await proposeFor(access, slug);
}

function decideRows(access: Access, request: DecisionRequest): Promise<Outcome<DecidedRows>> {
  const { verb, change = {} } = request;
  return refusableByGrounds(async (on) => {
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
    const count = await on.suggestion.count({ where: { decisionId: decision } });
    return { decision, count, isNewBearer, version: made.version };
  });
}

function summary(rows: readonly Row[], decision: string): Json {
  return { decision, count: rows.length, kind: rows[0]?.kind ?? null, exact: rows[0]?.exact ?? null };
}

/** In whose history a decision stands: that of the suggestion, and of everybody whom it named. */
function subjectsOf(suggestion: string | undefined, { knowledge }: Made): string[] {
  const named = knowledge?.mentions.map(({ entity }) => `entity/${entity}`) ?? [];
  return [`suggestion/${suggestion}`, ...new Set(named)];
}

async function carryOut(doing: Doing, verb: DecisionRequest["verb"], rows: Rows): Promise<Made> {
  switch (verb) {
    case "accept":
    case "change":
      return accept(doing, rows);
    case "skip":
      return settled(doing, rows, "skipped");
    case "reject":
      await teach(doing.on, doing.decision, rows.map(rejectionKey));
      return rows[0].kind === "metadata" ? rejectMetadata(doing, rows) : settled(doing, rows, "rejected");
    case "not-the-same":
      return tellApart(doing, rows);
  }
}

async function accept(doing: Doing, rows: Rows): Promise<Made> {
  const [first] = rows;
  const { payload } = first;
  switch (payload.kind) {
    case "known-name":
    case "new-name":
      return acceptNames(doing, rows);
    case "version":
    case "witness":
      return acceptCopy(doing, first, payload);
    case "metadata":
      return acceptMetadata(doing, rows);
    case "date":
      return acceptDates(doing, rows);
    case "event":
      return acceptEvent(doing, first, payload);
    case "speech":
      return acceptSpeech(doing, first, payload);
    case "duplicate":
      throw new Error("Whether two are one is decided as a pair.");
  }
}

/** Takes a decision back, whatever was decided since: what came after stays, and what hangs on it now keeps it from going. */
export async function undoDecision(
  access: Access,
  id: string,
): Promise<Outcome<{ readonly suggestion: string | null }>> {
  const kept = await getDecision(access, id);
  const correction = kept === null ? null : madeSchema.parse(kept.made).correction;
  if (kept !== null && correction !== null) {
    const undone = await undoCorrection(access, correction.id);
    return undone.ok ? succeeded({ suggestion: beforeSchema.parse(kept.before)[0]?.id ?? null }) : undone;
  }
  const undone = await refusableByGrounds(async (on) => {
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
    return { suggestion: before[0]?.id ?? null, version: made.version };
  });
  if (!undone.ok) return undone;
  const { suggestion, version } = undone.value;
  if (version !== null) await readAgain(access, version);
  return succeeded({ suggestion });
}

async function takeBack(access: Access, on: On, made: Made): Promise<void> {
  for (const id of made.corrections.toReversed()) mustHold(await undoCorrection(access, id, on));
  if (made.witness !== null) mustHold(await removeWitness(access, made.witness, on));
  if (made.version !== null) {
    const { supersededBy } = await on.source.findUniqueOrThrow({
      where: { slug: made.version },
      select: { supersededBy: { select: { slug: true } } },
    });
    if (supersededBy !== null)
      throw new Refused(
        "conflict",
        `"${supersededBy.slug}" is a newer version still. Take that one back first.`,
      );
    mustHold(await takeVersionBack(access, made.version, { within: on, isKept: true }));
  }
  await takeBackClaims(access, on, made.claims);
  await takeBackEvents(access, on, made.events);
  if (made.knowledge !== null) await takeBackKnowledge(access, on, made.knowledge satisfies MadeKnowledge);
  await on.suggestion.deleteMany({ where: { id: { in: made.suggestions }, state: "open" } });
}

/** What is taken back within a decision and cannot be keeps all of it from being taken back. */
function mustHold(done: Outcome<unknown>): void {
  if (!done.ok) throw new Refused(done.failure.code, done.failure.message);
}
