// An article of the reading room, in which each name is linked to its exact words. No loading.tsx may stand above it: an unknown
// source has to be answered with 404 before anything is sent.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { decodeSegment } from "#components/reader/decode-segment.ts";
import { Reader } from "#components/reader/reader.tsx";
import {
  type AskedWords,
  findInPassages,
  type ReaderRequest,
  readRequest,
} from "#components/reader/reader-request.ts";
import { toFacts } from "#components/reader/to-facts.ts";
import { loadClaimsOfSource } from "#lib/features/claims/loaders.ts";
import { loadHistory } from "#lib/features/corrections/loaders.ts";
import { loadMentions } from "#lib/features/entities/loaders.ts";
import { loadEventsOfSource } from "#lib/features/events/loaders.ts";
import { loadExcerptsOfSource } from "#lib/features/excerpts/loaders.ts";
import { loadOpenSuggestionCount } from "#lib/features/reviews/loaders.ts";
import { loadHits } from "#lib/features/search/loaders.ts";
import { loadSource } from "#lib/features/sources/loaders.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import { loadSupersession } from "#lib/features/versions/loaders.ts";

type ReadPageProps = {
  params: Promise<{ source: string }>;
  searchParams: Promise<AskedWords & { history?: string | string[] }>;
};

async function loadAsked(params: ReadPageProps["params"]) {
  const { source } = await params;
  return loadSource(decodeSegment(source));
}

export async function generateMetadata({ params }: ReadPageProps): Promise<Metadata> {
  const source = await loadAsked(params);
  if (!source) return {};
  const asJson = `/api/v1/sources/${encodeURIComponent(source.slug)}`;
  return { title: source.name, alternates: { types: { "application/json": asJson } } };
}

/** The hits of a search, or of words to be found as they stand; a search that could not be run shows none. */
async function loadAskedHits(source: SourceView, { query, find }: ReaderRequest) {
  if (!query) return find ? findInPassages(source, find) : [];
  const hits = await loadHits(query, source.slug);
  return hits.ok ? hits.value.map(({ at }) => at) : [];
}

export default async function ReadPage({ params, searchParams }: ReadPageProps) {
  const source = await loadAsked(params);
  if (!source) notFound();
  const asked = await searchParams;
  const request = readRequest(source, asked);
  const at = request.chosen?.at;
  const [mentions, events, claims, excerpts, superseded, history, waiting] = await Promise.all([
    loadMentions(source.slug, source.text),
    loadEventsOfSource(source.slug),
    loadClaimsOfSource(source.slug),
    loadExcerptsOfSource(source.slug),
    loadSupersession(source.slug, at?.start, at?.end),
    loadHistory(`source/${source.slug}`, asked.history),
    loadOpenSuggestionCount(source.slug),
  ]);
  const facts = toFacts(source.slug, events, claims);
  const isDocument = (await headers()).get("accept")?.includes("text/html") ?? false;
  const hits = await loadAskedHits(source, request);
  return (
    <Reader
      source={source}
      mentions={mentions}
      facts={facts}
      excerpts={excerpts}
      request={request}
      hits={hits}
      superseded={superseded}
      history={history}
      waiting={waiting}
      isDocument={isDocument}
    />
  );
}
