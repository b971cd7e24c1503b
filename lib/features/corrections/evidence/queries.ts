/** What it comes to that words carry a claim or deny it, and by which steps they came to the article: who says so, according to whom. */

import type { EvidenceRecord, SpeakerRecord } from "#lib/features/claims/schema.ts";
import { writtenName } from "#lib/features/claims/stored-names.ts";
import type { SpeakerAsked, StepAsked } from "#lib/features/corrections/claims/schema.ts";
import { toChainKey } from "#lib/features/corrections/claims/to-chain-key.ts";
import type { Entity } from "#lib/features/corrections/entities/queries.ts";
import { getNamed } from "#lib/features/corrections/mentions/queries.ts";
import { byHand, type Plan, type PlannedChange } from "#lib/features/corrections/plan.ts";
import type { Row } from "#lib/features/corrections/replay.ts";
import { requireSame } from "#lib/features/corrections/require-same.ts";
import { findRow, listReplaced, listRows } from "#lib/features/corrections/rows/queries.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { shorten } from "#lib/features/corrections/shorten.ts";
import { cutWords, getCutter } from "#lib/features/corrections/words/queries.ts";
import type { Span } from "#lib/features/corrections/words/schema.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";
import { toSlug } from "#lib/to-slug.ts";

type On = Prisma.TransactionClient;

type Speaking = {
  readonly span: Span;
  readonly meant: Pick<Entity, "id" | "slug" | "name"> | null;
  readonly voice: string | null;
};

type Chain = {
  readonly steps: readonly {
    readonly relation: StepAsked["relation"];
    readonly cue: Span;
    readonly speakers: readonly Speaking[];
  }[];
  /** What it takes that the speakers are named by their words. */
  readonly changes: readonly PlannedChange[];
};

/** A chain as it was asked for, each step held to the words of the source of the evidence. */
export async function getChain(on: On, source: string, asked: readonly StepAsked[]): Promise<Chain> {
  const cut = await getCutter(on, source);
  const changes: PlannedChange[] = [];
  const steps = [];
  for (const { relation, cue, speakers } of asked) {
    cut(cue);
    if (relation === "unattributed" && speakers.length > 0)
      throw new Refused(
        "invalid-body",
        "What is passed on without saying whose it is has no speaker. Leave the speaker out, or say how he is quoted.",
      );
    if (relation !== "unattributed" && speakers.length === 0)
      throw new Refused(
        "invalid-body",
        "Somebody speaks at each step. Point at the words for who does, or say that it is passed on without saying whose it is.",
      );
    const speaking = [];
    for (const one of speakers) {
      const found = await getSpeaking(on, source, one, cut(one).exact);
      changes.push(...found.changes);
      speaking.push(found.speaking);
    }
    steps.push({ relation, cue: { source, start: cue.start, end: cue.end }, speakers: speaking });
  }
  return { steps, changes };
}

async function getSpeaking(on: On, source: string, asked: SpeakerAsked, exact: string) {
  const { start, end, voice, ...whom } = asked;
  const span = { source, start, end };
  const named = await getNamed(on, span, whom);
  if (named !== null && voice === undefined)
    return { speaking: { span, meant: named.meant, voice: null }, changes: named.changes };
  const key = voice ?? toSlug(exact, "");
  if (key === "")
    throw new Refused("invalid-body", `“${shorten(exact)}” are no words for somebody. Point at others.`);
  return { speaking: { span, meant: null, voice: key }, changes: [] };
}

/** A chain as a claim is recorded with it. */
export function toChainRecord({ steps }: Chain): EvidenceRecord["attribution"] {
  return steps.map(({ relation, cue, speakers }) => ({
    relation,
    cue,
    speakers: speakers.map(({ span, meant, voice }): SpeakerRecord => {
      return meant === null ? { ...span, voice: voice ?? "" } : { ...span, entity: meant.slug };
    }),
  }));
}

/** The rows of a chain, each with its anchor: the steps, then who speaks at them. */
async function toChainRows(
  on: On,
  source: string,
  evidenceId: string,
  { steps }: Chain,
): Promise<{ readonly steps: readonly Row[]; readonly speakers: readonly Row[] }> {
  const cut = await getCutter(on, source);
  const rows = steps.map(({ relation, cue, speakers }, index) => {
    const step = index + 1;
    const anchor = cut(cue);
    const { sourceId } = anchor;
    return {
      step: { sourceId, evidenceId, ordinal: step, relation, cueId: anchor.id, anchor },
      speakers: speakers.map(({ span, meant, voice }, ordinal) => {
        const words = cut(span);
        const who = { entityId: meant?.id ?? null, voice };
        return { sourceId, anchorId: words.id, evidenceId, step, ordinal, ...who, anchor: words };
      }),
    };
  });
  return { steps: rows.map(({ step }) => step), speakers: rows.flatMap(({ speakers }) => speakers) };
}

async function requireClaim(on: On, slug: string) {
  const found = await on.claim.findUnique({
    where: { slug },
    select: { id: true, statement: true, evidence: { select: { label: true } } },
  });
  if (found === null) throw new Refused("not-found", `No claim has the slug "${slug}".`);
  const row = (await findRow(on, "Claim", ["id"], { id: found.id })) ?? {};
  const signing: PlannedChange = { table: "Claim", before: row, patch: byHand };
  return { ...found, called: `“${shorten(found.statement)}”`, signing };
}

async function requireEvidence(on: On, claimId: string, label: string) {
  const [row] = await listRows(on, "Evidence", ["claimId", "label"], { claimId, label });
  if (row === undefined)
    throw new Refused("not-found", "This evidence is not there any more. Load the page again.");
  const anchor = row.anchor as { readonly exact: string };
  const [sourceId, anchorId] = [String(row.sourceId), String(row.anchorId)];
  const source = await on.source.findUniqueOrThrow({ where: { id: sourceId }, select: { slug: true } });
  return { row, source: source.slug, anchorId, called: `“${shorten(anchor.exact)}”` };
}

export async function getEvidencePlan(on: On, request: Asked<"evidence">): Promise<Plan> {
  const claim = await requireClaim(on, request.claim);
  const anchor = await cutWords(on, request);
  await requireUnsaid(on, claim.id, request);
  const chain = await getChain(on, request.source, request.attribution);
  const { steps, speakers } = await toChainRows(on, request.source, anchor.id, chain);
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
    said: `“${shorten(anchor.exact)}” ${request.stance} the claim ${claim.called}.`,
    subjects: [`claim/${request.claim}`, `source/${request.source}`],
    changes: [
      ...chain.changes,
      { table: "Evidence", before: null, patch: { ...row, ...byHand, anchor } },
      ...steps.map((patch): PlannedChange => ({ table: "AttributionStep", before: null, patch })),
      ...speakers.map((patch): PlannedChange => ({ table: "Speaker", before: null, patch })),
    ],
  };
}

async function requireUnsaid(on: On, claimId: string, { source, start, end }: Span): Promise<void> {
  const found = await on.evidence.findFirst({
    where: { claimId, anchor: { start, end, source: { slug: source } } },
    select: { stance: true },
  });
  if (found !== null)
    throw new Refused("conflict", `These words are evidence for it already: it ${found.stance} it.`);
}

export async function getStancePlan(on: On, request: Asked<"edit-evidence">): Promise<Plan> {
  const claim = await requireClaim(on, request.claim);
  const { row, called } = await requireEvidence(on, claim.id, request.evidence);
  requireSame(request.was, String(row.stance), "The stance");
  const { anchor: _, ...before } = row;
  return {
    said: `${called} ${request.stance} the claim ${claim.called}.`,
    subjects: [`claim/${request.claim}`],
    changes: [claim.signing, { table: "Evidence", before, patch: { stance: request.stance, ...byHand } }],
  };
}

export async function getAttributionPlan(on: On, request: Asked<"attribute">): Promise<Plan> {
  const claim = await requireClaim(on, request.claim);
  const { row, source, anchorId, called } = await requireEvidence(on, claim.id, request.evidence);
  requireSame(request.was, await getChainKey(on, anchorId), "Who says so");
  const chain = await getChain(on, source, request.attribution);
  const made = await toChainRows(on, source, anchorId, chain);
  const replacing = await listReplaced(on, "AttributionStep", "evidenceId", anchorId);
  const cellOfStep = ({ ordinal }: Row) => Number(ordinal);
  const left = replacing.filter(({ before, at }) => cellOfStep(before ?? at ?? {}) > made.steps.length);
  const steps = made.steps.map((patch): PlannedChange => {
    const stood = replacing.find(({ before }) => before !== null && before.ordinal === patch.ordinal);
    return { table: "AttributionStep", before: stood?.before ?? null, patch };
  });
  const { anchor: _, ...evidence } = row;
  return {
    said: `Who says ${called} was changed: ${sayChain(chain)}.`,
    subjects: [`claim/${request.claim}`, `source/${source}`],
    changes: [
      ...chain.changes,
      claim.signing,
      { table: "Evidence", before: evidence, patch: byHand },
      ...(await listReplaced(on, "Speaker", "evidenceId", anchorId)),
      ...left,
      ...steps,
      ...made.speakers.map((patch): PlannedChange => ({ table: "Speaker", before: null, patch })),
    ],
  };
}

function sayChain({ steps }: Chain): string {
  if (steps.length === 0) return "the article, in its own voice";
  const who = steps.map(({ speakers }) =>
    speakers.length === 0
      ? "nobody named"
      : speakers.map(({ meant, voice }) => meant?.name ?? (voice ?? "").replaceAll("-", " ")).join(" and "),
  );
  return ["the article", ...who].join(", from ");
}

async function getChainKey(on: On, evidenceId: string): Promise<string> {
  const place = { select: { start: true, end: true } } as const;
  const steps = await on.attributionStep.findMany({
    where: { evidenceId },
    select: { ordinal: true, relation: true, cue: place },
    orderBy: { ordinal: "asc" },
  });
  const speakers = await on.speaker.findMany({
    where: { evidenceId },
    select: { step: true, anchorId: true, entityId: true, voice: true, anchor: place },
    orderBy: { ordinal: "asc" },
  });
  const entities = await on.entity.findMany({
    where: { id: { in: speakers.flatMap(({ entityId }) => entityId ?? []) } },
    select: { id: true, slug: true },
  });
  const slugOf = new Map(entities.map(({ id, slug }) => [id, slug]));
  return toChainKey(
    steps.map(({ ordinal, relation, cue }) => ({
      relation: writtenName(relation),
      cue,
      speakers: speakers
        .filter(({ step }) => step === ordinal)
        .map(({ anchor, entityId }) => ({ ...anchor, entity: slugOf.get(entityId ?? "") ?? null })),
    })),
  );
}

export async function getEvidenceRemoval(on: On, request: Asked<"remove-evidence">): Promise<Plan> {
  const claim = await requireClaim(on, request.claim);
  const { row, source, anchorId, called } = await requireEvidence(on, claim.id, request.evidence);
  const gone = (before: Row, table: "Speaker" | "AttributionStep"): PlannedChange => ({
    table,
    before,
    patch: null,
  });
  const speakers = await listRows(on, "Speaker", ["evidenceId"], { evidenceId: anchorId });
  const steps = await listRows(on, "AttributionStep", ["evidenceId"], { evidenceId: anchorId });
  return {
    said: `${called} is no evidence for the claim ${claim.called}.`,
    subjects: [`claim/${request.claim}`, `source/${source}`],
    changes: [
      claim.signing,
      ...(await unlabelled(on, claim.id, request.evidence)),
      ...speakers.map((one) => gone(one, "Speaker")),
      ...steps.map((one) => gone(one, "AttributionStep")),
      { table: "Evidence", before: row, patch: null },
    ],
  };
}

/** Relations that named this evidence at an end stand between the claims as wholes. */
async function unlabelled(on: On, claimId: string, label: string): Promise<PlannedChange[]> {
  const from = await listRows(on, "ClaimRelation", ["claimId", "fromLabel"], { claimId, fromLabel: label });
  const to = await listRows(on, "ClaimRelation", ["otherId", "toLabel"], {
    otherId: claimId,
    toLabel: label,
  });
  const change = (before: Row, patch: Row): PlannedChange => ({ table: "ClaimRelation", before, patch });
  return [
    ...from.map((row) => change(row, { fromLabel: null, ...byHand })),
    ...to.map((row) => change(row, { toLabel: null, ...byHand })),
  ];
}
