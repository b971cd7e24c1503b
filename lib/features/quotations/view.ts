/** From the row of a source to the parts of it that a verdict shows. */
import type { SourceRow } from "#lib/features/sources/queries.ts";
import type { SourceParts } from "./to-quoted-source.ts";

export function toSourceParts({ slug, fileName, fields, text, passages }: SourceRow): SourceParts {
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? null;
  return {
    slug,
    fileName,
    title: value("title"),
    author: value("author"),
    publisher: value("publisher"),
    published: value("published"),
    text,
    passages,
  };
}
