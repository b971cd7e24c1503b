/**
 * A document of the seeds as it is to be stored: read by the reader for its format, with what its record in the catalogue supplies.
 * Words that the catalogue says stand in the text must stand there.
 */
import type { NewField, NewSource } from "#lib/features/sources/schema.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";
import type { SeedDocument } from "./read-seeds.ts";

export async function readSource({ entry, bytes }: SeedDocument): Promise<Outcome<NewSource>> {
  const document = await readDocument(bytes, entry.file);
  if (!document.ok) return document;
  const { text } = document.value;
  const positions = new Positions(text);
  const supplied: NewField[] = [];
  for (const name of ["title", "author", "publisher", "published"] as const) {
    const field = entry[name];
    if (typeof field === "string") supplied.push({ name, value: field, at: null });
    if (typeof field !== "object") continue;
    const at = storedSpan(...field.at);
    const words = at.end <= positions.length ? sliceText(text, positions.toText(at)) : "";
    if (words !== field.exact) {
      return failed(
        "seeds-refused",
        `catalogue.json, "${entry.file}": as ${name} the text at [${at.start}, ${at.end}) is "${words}", not "${field.exact}".`,
      );
    }
    supplied.push({ name, value: field.exact.replace(/\s+/gu, " ").trim(), at });
  }
  return succeeded({ slug: entry.slug, document: document.value, supplied });
}
