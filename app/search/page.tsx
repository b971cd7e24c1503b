// The room of search. What is sought, and in which order, is in the address.
import type { Metadata } from "next";
import { toCited } from "#components/reader/to-cards.ts";
import { SearchRoom } from "#components/search/search-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadFoundNotes } from "#lib/features/excerpts/loaders.ts";
import { loadExamples, loadSearch } from "#lib/features/search/loaders.ts";
import { parseSearchRequest, type SearchParams } from "#lib/features/search/parse-search-request.ts";
import { toSyntaxExamples } from "#lib/features/search/syntax-examples.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = parseSearchRequest(await searchParams);
  return { title: q ? `${q} · Search` : "Search" };
}

export default async function SearchPage({ searchParams }: Props) {
  const request = parseSearchRequest(await searchParams);
  const [outcome, examples, sources, notes] = await Promise.all([
    loadSearch(request),
    loadExamples(),
    loadSources(),
    loadFoundNotes(request.q),
  ]);
  return (
    <Page title="Search">
      <SearchRoom
        q={request.q}
        order={request.order}
        isFurther={request.cursor !== undefined}
        outcome={outcome}
        examples={toSyntaxExamples(examples)}
        sources={sources.map((source) => ({ slug: source.slug, cited: toCited(source) }))}
        notes={notes}
      />
    </Page>
  );
}
