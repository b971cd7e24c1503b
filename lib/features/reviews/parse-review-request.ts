/** What the room of reviewing is asked for, from its address as anyone may have typed it. */
import { suggestionKinds } from "#lib/features/proposals/schema.ts";
import type { ReviewRequest } from "./review-address.ts";

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads what anyone may have typed into the address; nonsense is as good as nothing. */
export function parseReviewRequest(params: Params): ReviewRequest {
  const only = (key: string) => {
    const value = params[key];
    const first = typeof value === "string" ? value : value?.[0];
    return first?.trim().slice(0, 200) || undefined;
  };
  const at = only("at");
  return {
    kind: suggestionKinds.find((kind) => kind === only("kind")),
    source: only("source"),
    at: at !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(at) ? at : undefined,
  };
}
