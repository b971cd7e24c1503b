/** Where proposals are reviewed: what is asked for, and which proposal is in view. Read again by `parse-review-request.ts`. */
import type { SuggestionKind } from "#lib/features/proposals/schema.ts";

export type ReviewRequest = {
  readonly kind?: SuggestionKind | undefined;
  readonly source?: string | undefined;
  /** The proposal in view, by its id; the first that waits where none is given. */
  readonly at?: string | undefined;
};

/** @example reviewAddress({ kind: "new-name" }) // "/review?kind=new-name" */
export function reviewAddress({ kind, source, at }: ReviewRequest = {}): string {
  const asked = new URLSearchParams();
  if (kind) asked.set("kind", kind);
  if (source) asked.set("source", source);
  if (at) asked.set("at", at);
  return asked.size > 0 ? `/review?${asked}` : "/review";
}
