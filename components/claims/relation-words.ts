/** The words on the screen for how words reach an article, and for how claims stand to one another. */
import type { AttributionRelation, RecordedRelation } from "#lib/features/claims/schema.ts";

/** Each goes on with the speaker: “according to Ali Alfoneh”. */
export const relationWords: Readonly<Record<AttributionRelation, string>> = {
  says: "in the words of",
  believes: "in the belief of",
  reports: "as reported by",
  cites: "as cited by",
  interprets: "as interpreted by",
  "according-to": "according to",
  "told-author": "as told to the author by",
  "official-readout": "by the official readout of",
  unattributed: "passed on without saying whose it is",
};

type Heading = { readonly own: string; readonly other: string };

/** `own` where this claim stands so to the other, `other` where the other does to this. */
export const standingWords: Readonly<Record<RecordedRelation, Heading>> = {
  contradicts: { own: "Contradicts", other: "Contradicts" },
  "in-tension": { own: "In tension with", other: "In tension with" },
  qualifies: { own: "Qualifies", other: "Qualified by" },
  corroborates: { own: "Corroborates", other: "Corroborates" },
};
