/**
 * Imports a folder of seeds: each document in a transaction of its own, then everything known of them in one. What was imported
 * before and has not changed since is left alone; what has changed is brought into agreement, and only imports' records are taken back.
 */
import { parse } from "node:path";
import { recordClaims } from "#lib/features/claims/commands.ts";
import { recordDescriptions, recordKnowledge } from "#lib/features/entities/commands.ts";
import { listStanding } from "#lib/features/entities/queries.ts";
import type { KnowledgeCounts, MentionRecord } from "#lib/features/entities/schema.ts";
import { recordEvents } from "#lib/features/events/commands.ts";
import { addSource, changeSource } from "#lib/features/sources/commands.ts";
import type { NewSource } from "#lib/features/sources/schema.ts";
import { keepTrigrams } from "#lib/features/trigrams/commands.ts";
import { carryForward } from "#lib/features/versions/commands.ts";
import { recordWorks } from "#lib/features/works/commands.ts";
import { sha256Of } from "#lib/intake/sha256-of.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { PlanCounts } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { readGroundingRefusal } from "#lib/server/database-refusal.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Positions } from "#lib/text/positions.ts";
import { findFactFaults } from "./find-fact-faults.ts";
import { findSeedFaults } from "./find-seed-faults.ts";
import type { SeedText } from "./find-words-fault.ts";
import { leadFacts, leadNames } from "./lead-on.ts";
import { readSeeds, type SeedDocument, type Seeds } from "./read-seeds.ts";
import { readSource } from "./read-source.ts";
import { toRecords } from "./to-records.ts";

export type ImportReport = KnowledgeReport & {
  /** Whether the index of quotations was brought up to the sources. */
  readonly isIndexed: boolean;
  readonly sources: { readonly added: number; readonly changed: number };
};

type KnowledgeReport = KnowledgeCounts & {
  readonly descriptions: PlanCounts;
  readonly works: PlanCounts;
  readonly events: PlanCounts;
  readonly claims: PlanCounts;
};

/** Raised when an import must be able to do what it could not before, so that the same files are imported once more. */
const version = 2;

/** How many faults of a body of data are told at once. */
const mostFaults = 20;

/** A million words may take their minutes; everybody else's transactions end in seconds. */
const unhurried = { maxWait: 10_000, timeout: 30 * 60_000 };

const none = { added: 0, changed: 0, removed: 0 };
const nothing = {
  entities: none,
  names: none,
  mentions: none,
  descriptions: none,
  works: none,
  events: none,
  claims: none,
};

export async function importSeeds(access: Access, folder = "seeds"): Promise<Outcome<ImportReport>> {
  const seeds = await readSeeds(folder);
  if (!seeds.ok) return seeds;
  const { documents, digests } = seeds.value;
  const sources = await importOnce("seeds: documents", digests.documents, () =>
    importDocuments(access, documents),
  );
  if (!sources.ok) return sources;
  const known = `${digests.documents} ${digests.knowledge}`;
  const knowledge = await importOnce("seeds: knowledge", known, () => importKnowledge(access, seeds.value));
  if (!knowledge.ok) return knowledge;
  // PostgreSQL plans by what it knows of the tables, which after a large import is what they were before.
  if (sources.value || knowledge.value) {
    await database().$executeRaw`ANALYZE "Source", "Passage", "Anchor", "Entity", "EntityName", "Mention"`;
  }
  const isIndexed = await keepTrigrams(access);
  return succeeded({
    isIndexed,
    sources: sources.value ?? { added: 0, changed: 0 },
    ...(knowledge.value ?? nothing),
  });
}

/** Does the work unless the data had this digest when it was done last; then null. */
async function importOnce<Value>(
  name: string,
  bytes: string,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value | null>> {
  const digest = `${version} ${bytes}`;
  const last = await database().dataImport.findUnique({ where: { name } });
  if (last?.digest === digest) return succeeded(null);
  const outcome = await work();
  if (!outcome.ok) return outcome;
  const at = new Date();
  await database().dataImport.upsert({
    where: { name },
    create: { name, digest, at },
    update: { digest, at },
  });
  return outcome;
}

async function importDocuments(access: Access, documents: readonly SeedDocument[]) {
  let added = 0;
  let changed = 0;
  for (const { entry, bytes } of documents) {
    const before = await database().source.findUnique({
      where: { sha256: sha256Of(bytes) },
      select: { reader: true, encoding: true },
    });
    const source = await readSource({ entry, bytes }, before);
    if (!source.ok) return source;
    const done = await inTurn((on) => importDocument(access, on, source.value, entry.supersedes));
    if (!done.ok) return done;
    if (done.value === "added") added += 1;
    if (done.value === "changed") changed += 1;
  }
  return succeeded({ added, changed });
}

async function importDocument(
  access: Access,
  on: Prisma.TransactionClient,
  source: NewSource,
  supersedes: string | undefined,
) {
  const { sha256 } = source.document;
  if (await on.source.findUnique({ where: { sha256 }, select: { id: true } })) {
    return succeeded((await changeSource(access, on, source)) ? "changed" : "unchanged");
  }
  const older =
    supersedes === undefined
      ? null
      : await on.source.findUniqueOrThrow({
          where: { slug: supersedes },
          select: { id: true, workId: true },
        });
  const stored = await addSource(access, on, older ? { ...source, supersedes: older } : source);
  return stored.ok ? succeeded("added") : stored;
}

async function importKnowledge(access: Access, seeds: Seeds): Promise<Outcome<KnowledgeReport>> {
  const slugs = new Map(seeds.documents.map(({ entry }) => [parse(entry.file).name, entry.slug]));
  return inTurn(async (on): Promise<Outcome<KnowledgeReport>> => {
    const texts = await readTexts(on, slugs);
    const listed = seeds.entities.flatMap(({ records }) => records);
    const faults = [
      ...findSeedFaults(texts, seeds.entities, seeds.mentions),
      ...findFactFaults({ texts, entities: listed, mentions: seeds.mentions }, seeds.facts),
    ];
    if (faults.length > 0) return failed("seeds-refused", tellFaults(faults));
    const entities = listed.map(({ note = null, ...entity }) => ({ ...entity, note }));
    const mentions = seeds.mentions.flatMap(({ stem, records }) =>
      records.map(({ at: [start, end], entity, name, sense = null, why = null }): MentionRecord => {
        return { source: slugs.get(stem) ?? stem, start, end, entity, matched: name, sense, why };
      }),
    );
    const standing = await listStanding(on);
    const facts = leadFacts(toRecords(seeds.facts, slugs), standing);
    const report = {
      ...(await recordKnowledge(access, on, leadNames(entities, mentions, standing))),
      descriptions: await recordDescriptions(access, on, facts.descriptions),
      works: await recordWorks(access, on, facts.works),
      events: await recordEvents(access, on, facts.events),
      claims: await recordClaims(access, on, facts.claims),
    };
    // The data speaks of the documents as it has them; of a text that was superseded here, what is new goes over as the rest did.
    await carryForward(access, on);
    return succeeded(report);
  });
}

/**
 * A transaction of the import: two imports at the same time take turns, and the second finds what the first has done. What the
 * database refuses, although the data was held to the texts before, is a failure with the database's own words.
 */
async function inTurn<Value>(
  work: (on: Prisma.TransactionClient) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    return await database().$transaction(async (on) => {
      await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import'))`;
      return work(on);
    }, unhurried);
  } catch (error) {
    const refusal = readGroundingRefusal(error);
    if (refusal === null) throw error;
    return failed("seeds-refused", `The data cannot be imported; nothing of it was.\n${refusal.message}`);
  }
}

async function readTexts(
  on: Prisma.TransactionClient,
  slugs: ReadonlyMap<string, string>,
): Promise<SeedText[]> {
  const rows = await on.source.findMany({
    where: { slug: { in: [...slugs.values()] } },
    select: { slug: true, text: true, passages: { select: { ordinal: true, start: true, end: true } } },
  });
  return [...slugs].flatMap(([stem, slug]) => {
    const row = rows.find((one) => one.slug === slug);
    return row === undefined
      ? []
      : [{ stem, text: row.text, positions: new Positions(row.text), passages: row.passages }];
  });
}

function tellFaults(faults: readonly string[]): string {
  const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more.`] : [];
  return ["The data cannot be imported; nothing of it was.", ...faults.slice(0, mostFaults), ...more].join(
    "\n",
  );
}
