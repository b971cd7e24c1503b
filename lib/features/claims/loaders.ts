/** Claims for pages, as views: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { getOlderReading, toOlderPlaces } from "#lib/features/versions/queries.ts";
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

/** Every claim that a source carries or denies, with its evidence; of an older version as when it was current. */
export const loadClaimsOfSource = cache(async (source: string) => {
  const access = localAccess();
  const older = await getOlderReading(access, source);
  if (older === null) return (await listClaims(access, { source })).map(toClaimView);
  const [carried, stayed] = await Promise.all([
    listClaims(access, { source: older.newest }),
    listClaims(access, { source, versions: "all" }),
  ]);
  return [...carried, ...stayed].map((row) =>
    toClaimView({ ...row, evidence: toOlderPlaces(older, row.evidence) }),
  );
});

/** A claim with everything that is known of it, or null where none has that slug. */
export const loadClaim = cache(async (slug: string) => {
  const row = await getClaim(localAccess(), slug);
  return row && toClaimView(row);
});

export const loadClaimCounts = cache(() => getClaimCounts(localAccess()));
