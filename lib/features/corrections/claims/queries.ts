/** What it comes to that a claim is added or changed by hand, that it is about somebody, or related to another. */

import { requireEntity } from "#lib/features/corrections/entities/queries.ts";
import { getChain, toChainRecord } from "#lib/features/corrections/evidence/queries.ts";
import { isNamedIn } from "#lib/features/corrections/mentions/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow, listEver, listRows } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { shorten } from "#lib/features/corrections/shorten.ts";
import { cutWords } from "#lib/features/corrections/words/queries.ts";
import { freeSlug } from "#lib/features/reviews/to-knowledge.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

async function requireClaim(on: On, slug: string) {
  const found = await on.claim.findUnique({
    where: { slug },
    select: { id: true, statement: true },
  });
  if (found === null) throw new Refused("not-found", `No claim has the slug "${slug}".`);
  return { ...found, row: (await findRow(on, "Claim", ["id"], { id: found.id })) ?? {} };
}

export async function getClaimPlan(
  on: On,
  { source, start, end, statement, kind, stance, attribution, about: asked }: Asked<"add-claim">,
): Promise<Plan> {
  await cutWords(on, { source, start, end });
  const chain = await getChain(on, source, attribution);
  if (stance === "denies")
    throw new Refused("invalid-body", "A claim needs words that carry it. Put it the other way round.");
  const taken = new Set((await on.claim.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const slug = freeSlug(statement, taken);
  const named = await on.mention.findMany({
    where: { anchor: { source: { slug: source }, start: { gte: start }, end: { lte: end } } },
    select: { entity: { select: { slug: true } } },
    orderBy: { anchor: { start: "asc" } },
  });
  const about = asked ?? [...new Set(named.map(({ entity }) => entity.slug))];
  if (new Set(about).size < about.length)
    throw new Refused("conflict", "It is about somebody twice. Leave one of the two out.");
  for (const slug of asked ?? []) await requireNamed(on, await requireEntity(on, slug), [source]);
  const evidence = [{ source, start, end, label: "e1", stance, attribution: toChainRecord(chain) }];
  return {
    said: `The claim “${shorten(statement)}” was added.`,
    subjects: [`claim/${slug}`, `source/${source}`],
    changes: chain.changes,
    claim: { slug, statement, kind, about, described: [], evidence, relations: [] },
  };
}

async function requireNamed(
  on: On,
  { id, name }: { readonly id: string; readonly name: string },
  sources: readonly string[],
): Promise<void> {
  if (!(await isNamedIn(on, id, sources)))
    throw new Refused(
      "conflict",
      `${name} is named in none of the texts with evidence for this claim. Add evidence from one that names it, or link its name there first.`,
    );
}

export async function getSubjectPlan(on: On, request: Asked<"about" | "not-about">): Promise<Plan> {
  const { id: claimId, statement, row } = await requireClaim(on, request.claim);
  const { id: entityId, name, slug } = await requireEntity(on, request.entity);
  const before = await findRow(on, "ClaimSubject", ["claimId", "entityId"], { claimId, entityId });
  const subjects = [`claim/${request.claim}`, `entity/${slug}`];
  const signing: PlannedChange = { table: "Claim", before: row, patch: byHand };
  if (request.verb === "not-about") {
    if (before === null) throw new Refused("not-found", `It is not about ${name} any more.`);
    return {
      said: `The claim “${shorten(statement)}” is not about ${name}.`,
      subjects,
      changes: [signing, { table: "ClaimSubject", before, patch: null }],
    };
  }
  if (before !== null) throw new Refused("conflict", `It is about ${name} already.`);
  const evidence = await on.evidence.findMany({
    where: { claimId },
    select: { anchor: { select: { source: { select: { slug: true } } } } },
  });
  await requireNamed(
    on,
    { id: entityId, name },
    evidence.map(({ anchor }) => anchor.source.slug),
  );
  const stands = await listRows(on, "ClaimSubject", ["claimId"], { claimId });
  const ever = await listEver(on, "ClaimSubject", "claimId", claimId);
  const ordinal = Math.max(-1, ...[...stands, ...ever].map((one) => Number(one.ordinal))) + 1;
  return {
    said: `The claim “${shorten(statement)}” is about ${name}.`,
    subjects,
    changes: [signing, { table: "ClaimSubject", before: null, patch: { claimId, entityId, ordinal } }],
  };
}

export async function getClaimEditPlan(
  on: On,
  { claim, field, value, was }: Asked<"edit-claim">,
): Promise<Plan> {
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

export async function getRelationPlan(on: On, request: Asked<"relate" | "unrelate">): Promise<Plan> {
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
