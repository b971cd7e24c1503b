/** The addresses of the rooms of claims: all, with what is asked of them, and one. */

export type ClaimsRequest = {
  /** Only conflicts: claims that another contradicts, or is in tension with. */
  readonly conflicts?: boolean | undefined;
  readonly about?: string | undefined;
  readonly speaker?: string | undefined;
  readonly kind?: string | undefined;
  /** So many origins: `1`, `2`, or `3` for three and more. */
  readonly origins?: string | undefined;
  readonly source?: string | undefined;
  readonly order?: "subject" | "origins" | undefined;
};

/** @example claimsAddress({ conflicts: true, about: "iran" }) // "/claims?show=conflicts&about=iran" */
export function claimsAddress(request: ClaimsRequest = {}): string {
  const asked = new URLSearchParams();
  if (request.conflicts) asked.set("show", "conflicts");
  for (const key of ["about", "speaker", "kind", "origins", "source", "order"] as const) {
    const value = request[key];
    if (value) asked.set(key, value);
  }
  return asked.size > 0 ? `/claims?${asked}` : "/claims";
}

/** @example claimAddress("x", "002-y") // "/claims/x#in-002-y": where the words of that source stand */
export function claimAddress(slug: string, source?: string): string {
  return `/claims/${encodeURIComponent(slug)}${source ? `#in-${source}` : ""}`;
}
