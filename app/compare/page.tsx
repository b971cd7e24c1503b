// The room of comparing: two to four sources side by side. Which, and what is shown of them, is in the address.
import type { Metadata } from "next";
import { CompareRoom } from "#components/compare/compare-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { type CompareParams, parseCompareRequest } from "#lib/features/comparisons/compare-request.ts";
import { loadComparison, loadProposals } from "#lib/features/comparisons/loaders.ts";
import { findWords } from "./find-words.ts";

type Props = { searchParams: Promise<CompareParams> };

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({ searchParams }: Props) {
  const { request, fault } = parseCompareRequest(await searchParams);
  const comparison = await loadComparison(request, (slugs) => findWords(request.words, slugs));
  const proposals = await loadProposals(...comparison.columns.map(({ slug }) => slug));
  return (
    <Page
      title="Compare"
      width="wide"
      lead="Versions of a text word by word; different texts by what they share."
    >
      <CompareRoom request={request} fault={fault} comparison={comparison} proposals={proposals} />
    </Page>
  );
}
