/** What the kinds of proposals are called on the screen, and what each asks. */
import type { SuggestionKind } from "#lib/features/proposals/schema.ts";

export const kindNames: Readonly<Record<SuggestionKind, string>> = {
  "known-name": "Known names",
  "new-name": "New names",
  event: "Events",
  speech: "Quoted speech",
  duplicate: "Two that may be one",
};

export const kindQuestions: Readonly<Record<SuggestionKind, string>> = {
  "known-name": "Is this who is meant?",
  "new-name": "Is this a name?",
  event: "Does this tell of something that happened?",
  speech: "Is this a claim on somebody’s word?",
  duplicate: "Are these two the same?",
};
