/** What the kinds of proposals are called on the screen, and what each asks. */
import type { SuggestionKind } from "#lib/features/proposals/schema.ts";

export const kindNames: Readonly<Record<SuggestionKind, string>> = {
  version: "Newer versions",
  witness: "Same work",
  metadata: "What a source says of itself",
  "known-name": "Known names",
  "new-name": "New names",
  event: "Events",
  date: "Dates",
  speech: "Quoted speech",
  duplicate: "Two that may be one",
};

export const kindQuestions: Readonly<Record<SuggestionKind, string>> = {
  version: "Is this a newer version of that text?",
  witness: "Is this the same work, published elsewhere?",
  metadata: "Is this said rightly of the source?",
  "known-name": "Is this who is meant?",
  "new-name": "Is this a name?",
  date: "Does this date what is told here?",
  event: "Does this tell of something that happened?",
  speech: "Is this a claim on somebody’s word?",
  duplicate: "Are these two the same?",
};

/** What a source says of itself. */
export const fieldNames = {
  title: "Title",
  author: "Author",
  publisher: "Publisher",
  published: "Published (EDTF)",
} as const;
