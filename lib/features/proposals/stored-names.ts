/**
 * The words of the database's enumerations, which cannot have hyphens, and those of ours.
 */
import type { SuggestionKind } from "./schema.ts";

const kinds = {
  version: "version",
  witness: "witness",
  metadata: "metadata",
  "known-name": "knownName",
  "new-name": "newName",
  event: "event",
  date: "date",
  speech: "speech",
  duplicate: "duplicate",
} as const satisfies Record<SuggestionKind, string>;

export type StoredKind = (typeof kinds)[SuggestionKind];

/** @example storedKind("known-name") // "knownName" */
export function storedKind(kind: SuggestionKind): StoredKind {
  return kinds[kind];
}

/** @example toKind("knownName") // "known-name" */
export function toKind(stored: StoredKind): SuggestionKind {
  const found = Object.entries(kinds).find(([, one]) => one === stored);
  return (found?.[0] ?? stored) as SuggestionKind;
}
