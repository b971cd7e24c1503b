/** What it comes to that a claim is added or changed by hand, carried by further words, or related to another. */
import { byHand, type Plan } from "#lib/features/corrections/plan.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow } from "#lib/features/corrections/rows/queries.ts";
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
    select: { id: true, statement: true, evidence: { select: { label: true } } },
  });
  if (found === null) throw new Refused("not-found", `No claim has the slug "${slug}".`);
  return { ...found, row: (await findRow(on, "Claim", ["id"], { id: found.id })) ?? {} };
}

export async function getClaimPlan(
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

export async function getEvidencePlan(on: On, request: Asked<"evidence">): Promise<Plan> {
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
