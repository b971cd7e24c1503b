/** What the summary of an import says of a text that repeats another: what it may be. Pure; what is proposed comes in. */
import type { Payload } from "#lib/features/proposals/schema.ts";
import type { ArrivalNote } from "./schema.ts";

/** Null for what proposes nothing of the kind. */
export function toNote(payload: Payload): ArrivalNote | null {
  if (payload.kind !== "version" && payload.kind !== "witness") return null;
  const { kind, of, fileName, inOther, ofOther } = payload;
  const shared = `${Math.floor(Math.max(inOther, ofOther) * 100)} % of its rows of words`;
  return kind === "version"
    ? {
        kind: "other-version",
        source: of,
        message: `It bears the name of “${fileName}” and shares ${shared} with it: a newer version?`,
      }
    : {
        kind: "near-copy",
        source: of,
        message: `It shares ${shared} with “${fileName}”: another witness of the same work?`,
      };
}
