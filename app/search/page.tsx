// The room of search. What is sought, and in which order, is in the address.
import type { Metadata } from "next";
import { SearchRoom } from "#components/search/search-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadExamples, loadSearch } from "#lib/features/search/loaders.ts";
import { parseSearchRequest, type SearchParams } from "#lib/features/search/parse-search-request.ts";
import { toSyntaxExamples } from "#lib/features/search/syntax-examples.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = parseSearchRequest(await searchParams);
  return { title: q ? `${q} · Search` : "Search" };
}

export default async function SearchPage({ searchParams }: Props) {
  const request = parseSearchRequest(await searchParams);
  const [outcome, examples] = await Promise.all([loadSearch(request), loadExamples()]);
  return (
    <Page title="Search">
      <SearchRoom
        q={request.q}
        order={request.order}
        isFurther={request.cursor !== undefined}
        outcome={outcome}
        examples={toSyntaxExamples(examples)}
      />
    </Page>
  );
}
