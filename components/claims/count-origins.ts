/** What stands behind a claim, in a phrase: “2 origins in 5 articles, 3 voices”. */
import type { ClaimView } from "#lib/features/claims/view.ts";

const count = (value: number, one: string) => `${value} ${one}${value === 1 ? "" : "s"}`;

/** Articles are those that assert or hedge it; those that only deny it are not counted. */
export function countOrigins({ explained }: Pick<ClaimView, "explained">): string {
  const { origins, sources, voices } = explained;
  const behind = `${count(origins.length, "origin")} in ${count(sources.length, "article")}`;
  return voices.length === 0 ? behind : `${behind}, ${count(voices.length, "voice")}`;
}
