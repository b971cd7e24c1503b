/**
 * Writes claims with their subjects, evidence, attribution and relations, each claim with its entry in the audit trail, in a transaction
 * that the caller opens and that the database refuses if a claim is left with nothing that carries it.
 */
import { randomUUIDv7 } from "node:crypto";
import { addPlanEntries } from "#lib/features/audit/commands.ts";
import { listEntityIds } from "#lib/features/entities/queries.ts";
import { currentFirst, getAnchorCutter, type NewAnchor } from "#lib/features/sources/queries.ts";
import { inOrder, shownAnchor } from "#lib/features/works/queries.ts";
import type { SpanRecord } from "#lib/features/works/schema.ts";
import { countPlan, type PlanCounts, planRecords } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { recordLexemes } from "#lib/text/record-lexemes.ts";
import { listRecordedClaims, type RecordedClaim } from "./queries.ts";
import type { ClaimRecord } from "./schema.ts";
import { storedName } from "./stored-names.ts";

type On = Prisma.TransactionClient;

/** Brings what imports recorded of claims into agreement with `wanted`, and gives what it did. */
export async function recordClaims(
  access: Access,
  on: On,
  wanted: readonly ClaimRecord[],
): Promise<PlanCounts> {
  const recorded = await listRecordedClaims(access);
  const plan = planRecords(recorded, wanted);
  const left = new Set([
    ...plan.change.map(({ before }) => before.slug),
    ...plan.remove.map(({ slug }) => slug),
  ]);
  await removeContents(
    on,
    recorded.filter(({ record }) => left.has(record.slug)),
  );
  await on.claim.deleteMany({ where: { slug: { in: plan.remove.map(({ slug }) => slug) } } });
  const added = plan.add.map((record) => ({
    ...toRow(record),
    id: randomUUIDv7(),
    recordedBy: "import" as const,
  }));
  await inBatches(added, (data) => on.claim.createMany({ data }));
  for (const { after } of plan.change)
    await on.claim.update({ where: { slug: after.slug }, data: toRow(after) });
  const written = [...plan.add, ...plan.change.map(({ after }) => after)];
  await writeContents(on, written);
  await indexClaims(
    on,
    written.map(({ slug }) => slug),
  );
  await addPlanEntries(access, on, "claim", plan);
  return countPlan(plan);
}

function toRow({ slug, statement, kind }: ClaimRecord) {
  return { slug, statement, kind };
}

/**
 * What hangs on an anchor goes with it; subjects and relations hang on the claim. A relation of another claim to this one stays:
 * it names evidence by its label, which is asked when the transaction ends.
 */
async function removeContents(on: On, claims: readonly RecordedClaim[]): Promise<void> {
  const bySource = Map.groupBy(
    claims.flatMap(({ anchors }) => anchors),
    ({ sourceId }) => sourceId,
  );
  for (const [sourceId, anchors] of bySource) {
    await inBatches(anchors, (some) =>
      on.anchor.deleteMany({ where: { sourceId, id: { in: some.map(({ id }) => id) } } }),
    );
  }
  const ids = claims.map(({ id }) => id);
  await on.claimSubject.deleteMany({ where: { claimId: { in: ids } } });
  await on.claimRelation.deleteMany({ where: { claimId: { in: ids }, recordedBy: "import" } });
}

/** Adds a claim that a person has put into words. `takeBackClaims` takes it back by its slug. */
export async function addClaim(access: Access, on: On, claim: ClaimRecord): Promise<void> {
  await on.claim.create({ data: { ...toRow(claim), recordedBy: "person" } });
  await writeContents(on, [claim], "person");
  await indexClaims(on, [claim.slug]);
  await addPlanEntries(access, on, "claim", { add: [claim], change: [], remove: [] });
}

/** Takes claims away with their evidence; what is not there any more is passed over. */
export async function takeBackClaims(access: Access, on: On, slugs: readonly string[]): Promise<void> {
  const recorded = await listRecordedClaims(access);
  const gone = recorded.filter(({ record }) => slugs.includes(record.slug));
  await removeContents(
    on,
    gone.map(({ allAnchors, ...one }) => ({ ...one, allAnchors, anchors: allAnchors })),
  );
  await on.claim.deleteMany({ where: { slug: { in: gone.map(({ record }) => record.slug) } } });
  const remove = gone.map(({ record }) => record);
  await addPlanEntries(access, on, "claim", { add: [], change: [], remove });
}

async function writeContents(
  on: On,
  claims: readonly ClaimRecord[],
  recordedBy: "import" | "person" = "import",
): Promise<void> {
  const claimOf = toIds(await on.claim.findMany({ select: { id: true, slug: true } }));
  const entityOf = await listEntityIds(on);
  const facts = claims.flatMap(({ described, evidence }) => [...described, ...evidence]);
  const cut = await getAnchorCutter(
    on,
    facts.map(({ source }) => source),
  );
  const anchors: NewAnchor[] = [];
  const at = (span: SpanRecord) => {
    const anchor = cut(span);
    anchors.push(anchor);
    return { sourceId: anchor.sourceId, anchorId: anchor.id };
  };
  const rows = claims.map((claim) => toRows(claim, { claimOf, entityOf, at, recordedBy }));
  await inBatches(anchors, (data) => on.anchor.createMany({ data }));
  await inBatches(
    rows.flatMap(({ subjects }) => subjects),
    (data) => on.claimSubject.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ described }) => described),
    (data) => on.describedSubject.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ evidence }) => evidence),
    (data) => on.evidence.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ steps }) => steps),
    (data) => on.attributionStep.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ speakers }) => speakers),
    (data) => on.speaker.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ relations }) => relations),
    (data) => on.claimRelation.createMany({ data }),
  );
}

/** The words by which search finds a claim: its statement's, and its evidence's. */
export async function indexClaims(on: On, slugs: readonly string[]): Promise<void> {
  const exact = { select: { anchor: shownAnchor } } as const;
  const rows = await on.claim.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, statement: true, evidence: exact },
  });
  const words = rows.map(({ statement, evidence }) =>
    recordLexemes([statement, ...inOrder(currentFirst(evidence)).map(({ anchor }) => anchor.exact)]),
  );
  await on.$executeRaw`
    UPDATE "Claim" SET lexemes = found.words::tsvector
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${words}::text[]) AS found(id, words)
      WHERE "Claim".id = found.id`;
}

type Ids = ReadonlyMap<string, string>;
type At = (span: SpanRecord) => { readonly sourceId: string; readonly anchorId: string };

type Setting = {
  readonly claimOf: Ids;
  readonly entityOf: Ids;
  readonly at: At;
  readonly recordedBy: "import" | "person";
};

function toRows(claim: ClaimRecord, { claimOf, entityOf, at, recordedBy }: Setting) {
  const claimId = known(claimOf, claim.slug);
  const evidence = claim.evidence.map(({ label, stance, attribution, ...span }) => {
    const place = at(span);
    const row = { ...place, claimId, label, stance, recordedBy };
    return { row, chain: toChain(attribution, place, entityOf, at) };
  });
  return {
    subjects: claim.about.map((slug, ordinal) => ({ claimId, entityId: known(entityOf, slug), ordinal })),
    described: claim.described.map((span, ordinal) => ({ ...at(span), claimId, ordinal })),
    evidence: evidence.map(({ row }) => row),
    steps: evidence.flatMap(({ chain }) => chain.steps),
    speakers: evidence.flatMap(({ chain }) => chain.speakers),
    relations: claim.relations.map(({ type, claim: other, why, from, to }) => {
      const ends = { fromLabel: from, toLabel: to };
      return {
        claimId,
        otherId: known(claimOf, other),
        type: storedName(type),
        why,
        ...ends,
        recordedBy,
      };
    }),
  };
}

function toChain(
  attribution: ClaimRecord["evidence"][number]["attribution"],
  { sourceId, anchorId: evidenceId }: ReturnType<At>,
  entityOf: Ids,
  at: At,
) {
  const steps = attribution.map(({ relation, cue }, index) => {
    return {
      sourceId,
      evidenceId,
      ordinal: index + 1,
      relation: storedName(relation),
      cueId: at(cue).anchorId,
    };
  });
  const speakers = attribution.flatMap(({ speakers }, index) =>
    speakers.map((speaker, place) => {
      const who =
        "entity" in speaker ? { entityId: known(entityOf, speaker.entity) } : { voice: speaker.voice };
      return { ...at(speaker), evidenceId, step: index + 1, ordinal: place + 1, ...who };
    }),
  );
  return { steps, speakers };
}

function toIds(rows: readonly { readonly id: string; readonly slug: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** What must be there: its absence is a fault of ours, since the data was held to the texts before. */
function known(ids: Ids, slug: string): string {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`Claims cannot be recorded: nothing has the slug "${slug}".`);
  return id;
}
