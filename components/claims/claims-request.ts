/** What the room of claims is asked for, in its address, and the claims that have it. Nonsense is as good as nothing. */
import type { ClaimsRequest } from "#lib/features/claims/claim-address.ts";
import type { ClaimItemView } from "#lib/features/claims/view.ts";

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** @example parseClaimsRequest({ show: "conflicts", order: "odd" }) // { conflicts: true, … all else undefined } */
export function parseClaimsRequest(params: Params): ClaimsRequest {
  const only = (key: string) => {
    const value = params[key];
    const first = typeof value === "string" ? value : value?.[0];
    return first?.trim().slice(0, 200) || undefined;
  };
  const order = only("order");
  const origins = only("origins");
  return {
    conflicts: only("show") === "conflicts" || undefined,
    about: only("about"),
    speaker: only("speaker"),
    kind: only("kind"),
    origins: origins && /^[123]$/.test(origins) ? origins : undefined,
    source: only("source"),
    order: order === "subject" || order === "origins" ? order : undefined,
  };
}

/** How many claims contradict it, or are in tension with it. */
export function inConflict({ relations }: Pick<ClaimItemView, "relations">): number {
  return relations.contradicts + relations["in-tension"];
}

/** How many origins a claim counts under: `3` is three and more. */
export function originsGroup(origins: number): string {
  return String(Math.min(origins, 3));
}

/** The claims that have everything that is asked. */
export function filterClaims(claims: readonly ClaimItemView[], asked: ClaimsRequest): ClaimItemView[] {
  const { conflicts, about, speaker, kind, origins, source } = asked;
  return claims.filter(
    (claim) =>
      (!conflicts || inConflict(claim) > 0) &&
      (about === undefined || claim.about.some(({ slug }) => slug === about)) &&
      (speaker === undefined || claim.speakers.some(({ slug }) => slug === speaker)) &&
      (kind === undefined || claim.kind === kind) &&
      (origins === undefined || originsGroup(claim.origins) === origins) &&
      (source === undefined || claim.sources.includes(source)),
  );
}
