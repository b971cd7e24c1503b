/** Reads corrections; and, for the commands, what a request comes to: each folder here plans what it is named after. */
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { getClaimEditPlan, getClaimPlan, getRelationPlan, getSubjectPlan } from "./claims/queries.ts";
import { getNotePlan } from "./entities/queries.ts";
import {
  getParticipantPlan,
  getParticipantRemoval,
  getPassagePlan,
  getPassageRemoval,
  getPlacePlan,
  getPlaceRemoval,
} from "./event-parts/queries.ts";
import { getDatePlan, getEventEditPlan, getEventPlan } from "./events/queries.ts";
import {
  getAttributionPlan,
  getEvidencePlan,
  getEvidenceRemoval,
  getStancePlan,
} from "./evidence/queries.ts";
import { getFieldPlan } from "./fields/queries.ts";
import { getMergePlan, getTwoPlan } from "./identity/queries.ts";
import { getNamePlan, getPointPlan, getUnlinkPlan } from "./mentions/queries.ts";
import { getNamesPlan } from "./names/queries.ts";
import type { Plan } from "./plan.ts";
import type { CorrectionRequest } from "./schema.ts";
import { getSplitPlan } from "./splits/queries.ts";

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

/** What was decided by hand since a correction and stands in the same histories, the latest first; null where it was undone, or is none. */
export async function listSince(_access: Access, id: string): Promise<string[] | null> {
  const of = await database().correction.findUnique({
    where: { id },
    select: { ordinal: true, subjects: true, undoneAt: true },
  });
  if (of === null || of.undoneAt !== null) return null;
  const rows = await database().correction.findMany({
    where: { ordinal: { gt: of.ordinal }, undoneAt: null, subjects: { hasSome: of.subjects } },
    select: { said: true },
    orderBy: { ordinal: "desc" },
  });
  return rows.map(({ said }) => said);
}

export function listCorrectionsOf(_access: Access, ids: readonly string[]): Promise<CorrectionRow[]> {
  return database().correction.findMany({ where: { id: { in: [...new Set(ids)] } }, select: shown });
}

/** What a request comes to, by what stands now; it refuses what cannot be done, and says what to do instead. */
export async function getPlan(access: Access, on: On, request: CorrectionRequest): Promise<Plan> {
  switch (request.verb) {
    case "merge":
      return getMergePlan(on, request);
    case "split":
      return getSplitPlan(on, request);
    case "not-the-same":
      return getTwoPlan(on, request);
    case "name":
      return getNamePlan(on, request);
    case "point":
      return getPointPlan(on, request);
    case "unlink":
      return getUnlinkPlan(access, on, request);
    case "evidence":
      return getEvidencePlan(on, request);
    case "edit-evidence":
      return getStancePlan(on, request);
    case "attribute":
      return getAttributionPlan(on, request);
    case "remove-evidence":
      return getEvidenceRemoval(on, request);
    case "about":
    case "not-about":
      return getSubjectPlan(on, request);
    case "passage":
      return getPassagePlan(on, request);
    case "remove-passage":
      return getPassageRemoval(on, request);
    case "add-participant":
      return getParticipantPlan(on, request);
    case "remove-participant":
      return getParticipantRemoval(on, request);
    case "add-place":
      return getPlacePlan(on, request);
    case "remove-place":
      return getPlaceRemoval(on, request);
    case "date-event":
      return getDatePlan(on, request);
    case "add-event":
      return getEventPlan(on, request);
    case "add-claim":
      return getClaimPlan(on, request);
    case "edit-entity":
      return getNotePlan(on, request);
    case "add-name":
    case "remove-name":
    case "change-name":
      return getNamesPlan(on, request);
    case "edit-event":
      return getEventEditPlan(on, request);
    case "edit-claim":
      return getClaimEditPlan(on, request);
    case "relate":
    case "unrelate":
      return getRelationPlan(on, request);
    case "field":
      return getFieldPlan(on, request);
  }
}
