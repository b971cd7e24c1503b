/** Claims for pages, as views: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { getClaim, getClaimCounts, listClaims } from "./queries.ts";
import { toClaimItemView, toClaimView } from "./view.ts";

/** All claims, in the order of their slugs. */
export const loadClaims = cache(async () => (await listClaims(localAccess())).map(toClaimItemView));

/** The claims about an entity, and those that it makes or denies. */
export const loadClaimsOf = cache(async (entity: string) => {
  const access = localAccess();
  const [about, made] = await Promise.all([
    listClaims(access, { about: entity }),
    listClaims(access, { speaker: entity }),
  ]);
  return { about: about.map(toClaimItemView), made: made.map(toClaimView) };
});

/** Every claim that a source carries or denies, with its evidence. */
export const loadClaimsOfSource = cache(async (source: string) =>
  (await listClaims(localAccess(), { source })).map(toClaimView),
);

/** A claim with everything that is known of it, or null where none has that slug. */
export const loadClaim = cache(async (slug: string) => {
  const row = await getClaim(localAccess(), slug);
  return row && toClaimView(row);
});

export const loadClaimCounts = cache(() => getClaimCounts(localAccess()));
