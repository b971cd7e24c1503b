/**
 * Proposes, and keeps what is proposed apart from all facts; keeps the lessons of what was refused. What becomes of a suggestion, the
 * room of reviewing decides.
 */
import { randomUUIDv7 } from "node:crypto";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { knownNames, proposeKnownNames } from "#lib/proposals/known/known-names.ts";
import { proposeDuplicates } from "#lib/proposals/likeness/duplicates.ts";
import type { KnownName, NewProposal } from "#lib/proposals/named.ts";
import { readNames } from "#lib/proposals/propose-names.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import type { Model } from "#lib/server/model/model.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { identityOf, lessonKeys, nameKey } from "./lesson-keys.ts";
import { addDropped, type Dropped, holdToText, modelChunks, modelTask } from "./model-names.ts";
import { proposeAll } from "./propose.ts";
import {
  getProposingSource,
  listBearers,
  listContexts,
  listCorpus,
  listKnownNames,
  listNearCopies,
  listSourcesWith,
  listToDecide,
} from "./queries.ts";
import { payloadSchema } from "./schema.ts";
import { storedKind } from "./stored-names.ts";
import { fromKnown, fromNearCopies, fromNew, type NewSuggestion } from "./to-suggestions.ts";

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
  const dated = source.anchors.filter(({ dateBasis }) => dateBasis !== null);
  const told = source.anchors.filter(({ eventPassage }) => eventPassage !== null);
  const claimed = source.anchors.filter(({ evidence }) => evidence !== null);
  const proposed = [
    ...fromNearCopies(source.id, firstWords(source), await listNearCopies(access, source)),
    ...proposeAll({ ...source, named, dated, told, claimed }, knowledge),
  ];
  return database().$transaction(async (on) => {
    const open = await listToDecide(on, { sourceId: source.id, state: "open", maker: rules });
    const wanted = new Set(proposed.map(wordingOf));
    const stale = open.filter((row) => !wanted.has(wordingOf(row)));
    await on.suggestion.deleteMany({ where: { id: { in: stale.map(({ id }) => id) } } });
    const added = await addSuggestions(on, proposed, rules);
    return open.length - stale.length + added.length;
  }, unhurried);
}

/** All that a reviewer sees of it: what is proposed afresh in the same words keeps its address. */
function wordingOf(row: Parameters<typeof identityOf>[0] & Pick<NewSuggestion, "reasons" | "score">): string {
  return JSON.stringify([identityOf(row), payloadSchema.parse(row.payload), row.reasons, row.score]);
}

/** The first passage, for what is shown by no sentence in particular. */
function firstWords({
  text,
  passages,
}: {
  readonly text: string;
  readonly passages: readonly { readonly start: number; readonly end: number }[];
}) {
  const { start, end } = passages[0] ?? { start: 0, end: 0 };
  return { start, end, exact: sliceStored(text, storedSpan(start, end)) };
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
    return (await addSuggestions(on, free, maker)).length;
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
  const added = await database().$transaction((on) => addSuggestions(on, rows, rules), unhurried);
  return added.length;
}

/** Those that nobody refused and that do not wait already; gives their ids. */
async function addSuggestions(on: On, rows: readonly NewSuggestion[], maker: string): Promise<string[]> {
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
  return data.map(({ id }) => id);
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
    for (const one of await listToDecide(on, { group: { in: some } })) there.add(identityOf(one));
  });
  return rows.filter((row) => !there.has(identityOf(row)) && !lessonKeys(row).some((key) => taught.has(key)));
}

type Bearer = { readonly entity: string; readonly kind: EntityKind; readonly names: readonly string[] };

/**
 * Proposes an entity that has just become known wherever other current texts than `except` have one of its names and nothing is named or
 * proposed there. In the transaction of whoever made it known; gives the ids of what is new.
 */
export async function proposeElsewhere(
  access: Access,
  on: On,
  { entity, kind, names }: Bearer,
  except: string,
): Promise<string[]> {
  const known = knownNames([...new Set(names)].map((name) => ({ bearer: entity, kind, name, uses: 1 })));
  const found: NewSuggestion[] = [];
  for (const slug of await listSourcesWith(access, names[0] ?? "", except)) {
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
  return addSuggestions(on, found, rules);
}

type Span = { readonly start: number | null; readonly end: number | null };

function meets(one: Span, other: Span): boolean {
  return (one.start ?? 0) < (other.end ?? 0) && (other.start ?? 0) < (one.end ?? 0);
}

/** Keeps what a decision teaches: what these keys name is not proposed again. */
export async function teach(on: On, decisionId: string, keys: readonly string[]): Promise<void> {
  const data = [...new Set(keys)].map((key) => ({ key, decisionId }));
  await on.suggestionLesson.createMany({ data, skipDuplicates: true });
}
