/** What a source says of itself, in the words of the forms; and what some of it can be. */
import type { CorrectableField } from "#lib/features/sources/schema.ts";

export const fieldChoices: readonly (readonly [CorrectableField, string])[] = [
  ["title", "Title"],
  ["author", "Author"],
  ["publisher", "Publisher"],
  ["published", "Date of publication"],
  ["type", "Type"],
  ["language", "Language"],
  ["direction", "Direction of writing"],
];

export const typeChoices = [
  ["article", "article"],
  ["report", "report"],
  ["book", "book"],
  ["letter", "letter"],
  ["transcript", "transcript"],
  ["web-page", "web page"],
  ["document", "document"],
] as const;

export const directionChoices = [
  ["ltr", "left to right"],
  ["rtl", "right to left"],
] as const;
