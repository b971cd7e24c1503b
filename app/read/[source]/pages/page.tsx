// A source that has pages, as it was printed. The same addresses as the text: words (`at`), a search (`q`), and a page by its number.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PagesRoom } from "#components/pages/pages-room.tsx";
import { decodeSegment } from "#components/reader/decode-segment.ts";
import { type AskedWords, findInPassages, readRequest } from "#components/reader/reader-request.ts";
import { loadMentions } from "#lib/features/entities/loaders.ts";
import { loadExcerptsOfSource } from "#lib/features/excerpts/loaders.ts";
import { loadHits } from "#lib/features/search/loaders.ts";
import { loadPages, loadSource } from "#lib/features/sources/loaders.ts";

type Props = { params: Promise<{ source: string }>; searchParams: Promise<AskedWords> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await loadSource(decodeSegment((await params).source));
  return source ? { title: `${source.name}: its pages` } : {};
}

export default async function PagesPage({ params, searchParams }: Props) {
  const source = await loadSource(decodeSegment((await params).source));
  const frames = source === null ? [] : await loadPages(source.slug);
  if (source === null || frames.length === 0) notFound();
  const asked = await searchParams;
  const request = readRequest(source, asked);
  const [mentions, excerpts, hits] = await Promise.all([
    loadMentions(source.slug, source.text),
    loadExcerptsOfSource(source.slug),
    request.query ? loadHits(request.query, source.slug) : null,
  ]);
  return (
    <PagesRoom
      {...{ source, frames, mentions, excerpts, request }}
      hits={
        hits?.ok ? hits.value.map(({ at }) => at) : request.find ? findInPassages(source, request.find) : []
      }
      page={Number([asked.page].flat()[0] ?? 1)}
    />
  );
}
