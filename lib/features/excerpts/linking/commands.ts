/** Writes what an excerpt links to: what was chosen by hand, and what its note refers to. The transaction is the caller's. */
import { findNoteLinks } from "#lib/features/excerpts/find-note-links.ts";
import { getNoteTargets } from "#lib/features/excerpts/queries.ts";
import type { LinkBasis, NewExcerpt } from "#lib/features/excerpts/schema.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused } from "#lib/server/refusable.ts";

type On = Prisma.TransactionClient;

type HandLinks = Pick<NewExcerpt, "entities" | "events" | "claims">;
type LinkIds = {
  readonly entities: readonly string[];
  readonly events: readonly string[];
  readonly claims: readonly string[];
};

/** The ids behind slugs that were chosen by hand; one that nothing answers to is refused. */
export async function idsOfLinks(on: On, { entities, events, claims }: HandLinks): Promise<LinkIds> {
  const bySlug = (slugs: readonly string[]) => ({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  });
  return {
    entities: requireAll("entity", entities, await on.entity.findMany(bySlug(entities))),
    events: requireAll("event", events, await on.event.findMany(bySlug(events))),
    claims: requireAll("claim", claims, await on.claim.findMany(bySlug(claims))),
  };
}

function requireAll(
  noun: string,
  slugs: readonly string[],
  rows: readonly { readonly id: string; readonly slug: string }[],
): string[] {
  const missing = slugs.find((slug) => !rows.some((row) => row.slug === slug));
  if (missing !== undefined) throw new Refused("not-found", `No ${noun} has the slug "${missing}".`);
  return rows.map(({ id }) => id);
}

/** Writes all links of an excerpt anew: those by hand, and beside them those that the note says. */
export async function writeLinks(
  access: Access,
  on: On,
  excerptId: string,
  note: string,
  byHand: LinkIds,
): Promise<void> {
  const targets = await getNoteTargets(access, findNoteLinks(note), on);
  const ofKind = (kind: "entity" | "event" | "claim" | "excerpt") =>
    [...targets.values()].flatMap((target) => (target.kind === kind ? [target.id] : []));
  const basis = (hand: readonly string[], noted: readonly string[]) => {
    const all = new Map<string, LinkBasis>(noted.map((id) => [id, "note"]));
    for (const id of hand) all.set(id, "hand");
    return [...all];
  };
  await on.excerptEntity.deleteMany({ where: { excerptId } });
  await on.excerptEvent.deleteMany({ where: { excerptId } });
  await on.excerptClaim.deleteMany({ where: { excerptId } });
  await on.excerptLink.deleteMany({ where: { excerptId } });
  await on.excerptEntity.createMany({
    data: basis(byHand.entities, ofKind("entity")).map(([entityId, basis]) => {
      return { excerptId, entityId, basis };
    }),
  });
  await on.excerptEvent.createMany({
    data: basis(byHand.events, ofKind("event")).map(([eventId, basis]) => ({ excerptId, eventId, basis })),
  });
  await on.excerptClaim.createMany({
    data: basis(byHand.claims, ofKind("claim")).map(([claimId, basis]) => ({ excerptId, claimId, basis })),
  });
  const others = new Set(ofKind("excerpt"));
  others.delete(excerptId);
  await on.excerptLink.createMany({ data: [...others].map((otherId) => ({ excerptId, otherId })) });
}
