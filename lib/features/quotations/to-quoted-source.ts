/** From a source as the API gives it to what a verdict shows of it, on the server and in the browser alike. */
import type { SourceDetail } from "#lib/features/sources/schema.ts";
import type { QuotedSource } from "./quoted-source.ts";

export type SourceParts = Pick<
  SourceDetail,
  "slug" | "fileName" | "title" | "author" | "publisher" | "published" | "text"
> & { readonly passages: QuotedSource["passages"] };

export function toQuotedSource(source: SourceParts): QuotedSource {
  const { slug, fileName, title, author, publisher, published, text, passages } = source;
  return {
    slug,
    name: title ?? fileName,
    author: author ?? undefined,
    title: title ?? undefined,
    publisher: publisher ?? undefined,
    published: published ?? undefined,
    text,
    passages: passages.map(({ ordinal, start, end }) => ({ ordinal, start, end })),
  };
}
