/** A source that a verdict quotes, as the bar of selected words cites it. */
import type { ReaderSource } from "#components/reader/reader-room.tsx";
import type { QuotedSource } from "#lib/features/quotations/quoted-source.ts";

export function toReaderSource({ slug, author, title, publisher, published }: QuotedSource): ReaderSource {
  return { slug, cited: { author, title, publisher, published } };
}
