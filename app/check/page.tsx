// The quotation desk. One quotation and who is claimed to have said it are in the address; a draft is judged in the page.
import type { Metadata } from "next";
import { CheckRoom } from "#components/quotations/check-room.tsx";
import { JudgementCard } from "#components/quotations/judgement-card.tsx";
import { toReaderSource } from "#components/quotations/to-reader-source.ts";
import { QuoteSpanBar } from "#components/reader/quote-span-bar.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadJudgement } from "#lib/features/quotations/loaders.ts";

export const metadata: Metadata = { title: "Check quotations" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CheckPage({ searchParams }: Props) {
  const asked = await searchParams;
  const quote = only(asked.quote).slice(0, 20_000);
  const by = only(asked.by).slice(0, 500);
  const found = quote.trim() === "" ? null : await loadJudgement(quote, by);
  return (
    <Page
      title="Check quotations"
      lead="Is this what the source says, word for word, and who said it?"
      width="wide"
    >
      <CheckRoom key={`${quote} ${by}`} quote={quote} by={by}>
        {found && (
          <>
            <JudgementCard
              quote={quote}
              judgement={found.judgement}
              sources={new Map(found.sources.map((source) => [source.slug, source]))}
              attributedTo={by || null}
            />
            <QuoteSpanBar sources={found.sources.map(toReaderSource)} />
          </>
        )}
      </CheckRoom>
    </Page>
  );
}

function only(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
