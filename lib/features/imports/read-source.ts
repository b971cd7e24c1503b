/**
 * A document of the seeds as it is to be stored: read by the reader for its format, with what its record in the catalogue supplies.
 * `before` says how it is stored already, if it is. Words that the catalogue says stand in the text must stand there.
 */
import {
  type CorrectableField,
  correctableFields,
  type NewField,
  type NewSource,
} from "#lib/features/sources/schema.ts";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import { type ReadBefore, readDocument } from "#lib/intake/read-document.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, sliceText, storedSpan } from "#lib/text/span.ts";
import type { SeedDocument } from "./read-seeds.ts";
import type { CatalogueEntry } from "./schema.ts";

export async function readSource(
  { entry, bytes }: SeedDocument,
  before: ReadBefore | null = null,
): Promise<Outcome<NewSource>> {
  const document = await readDocument(bytes, entry.file, DEFAULT_BOUNDS, { before });
  if (!document.ok) return document;
  const cut = cutterOf(document.value.text);
  const fields: NewField[] = [];
  for (const { name, said, isByHand } of listSaid(entry)) {
    if (typeof said === "string") {
      fields.push({ name, value: said, at: null, isByHand });
      continue;
    }
    const at = storedSpan(...said.at);
    const words = cut(at);
    if (words !== said.exact) {
      return failed(
        "seeds-refused",
        `catalogue.json, "${entry.file}": as ${name} the text at [${at.start}, ${at.end}) is "${words}", not "${said.exact}".`,
      );
    }
    fields.push({ name, value: said.value ?? words.replace(/\s+/gu, " ").trim(), at, isByHand });
  }
  const corrected = fields.filter(({ isByHand }) => isByHand);
  const supplied = fields.filter(({ isByHand }) => !isByHand);
  return succeeded({ slug: entry.slug, document: document.value, supplied, corrected });
}

type Said = {
  readonly name: CorrectableField;
  readonly said: NonNullable<NonNullable<CatalogueEntry["corrected"]>[CorrectableField]>;
  readonly isByHand: boolean;
};

function listSaid(entry: CatalogueEntry): Said[] {
  const supplied = (["title", "author", "publisher", "published"] as const).flatMap((name): Said[] => {
    const said = entry[name];
    return said === undefined ? [] : [{ name, said, isByHand: false }];
  });
  const corrected = correctableFields.flatMap((name): Said[] => {
    const said = entry.corrected?.[name];
    return said === undefined ? [] : [{ name, said, isByHand: true }];
  });
  return [...supplied, ...corrected];
}

/** The words at a span; none where it lies beyond the text. */
function cutterOf(text: string): (at: StoredSpan) => string {
  const positions = new Positions(text);
  return (at) => (at.end <= positions.length ? sliceText(text, positions.toText(at)) : "");
}
