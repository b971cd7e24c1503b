// A saved web page: the clean text, and beside it the page as it looked, made harmless and shut in a frame that may do nothing.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OriginalRoom } from "#components/pages/original-room.tsx";
import { decodeSegment } from "#components/reader/decode-segment.ts";
import { loadMentions } from "#lib/features/entities/loaders.ts";
import { loadExcerptsOfSource } from "#lib/features/excerpts/loaders.ts";
import { loadSource } from "#lib/features/sources/loaders.ts";

type Props = { params: Promise<{ source: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await loadSource(decodeSegment((await params).source));
  return source ? { title: `${source.name}: as it looked` } : {};
}

export default async function OriginalPage({ params }: Props) {
  const source = await loadSource(decodeSegment((await params).source));
  if (source?.format !== "html") notFound();
  const [mentions, excerpts] = await Promise.all([
    loadMentions(source.slug, source.text),
    loadExcerptsOfSource(source.slug),
  ]);
  return <OriginalRoom {...{ source, mentions, excerpts }} />;
}
