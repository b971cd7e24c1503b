// All excerpts: searched, narrowed, sorted. What is asked is in the address.
import type { Metadata } from "next";
import { type Params, parseExcerptsRequest, toExcerptFilter } from "#components/excerpts/excerpts-request.ts";
import { ExcerptsRoom } from "#components/excerpts/excerpts-room.tsx";
import { toCard } from "#components/excerpts/to-card.ts";
import { GatheredTabs } from "#components/notebooks/gathered-tabs.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { Page } from "#components/ui/page.tsx";
import { excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import {
  loadDeletedCount,
  loadExcerptCount,
  loadExcerptPage,
  loadTags,
} from "#lib/features/excerpts/loaders.ts";
import { loadNotebooks } from "#lib/features/notebooks/loaders.ts";

export const metadata: Metadata = { title: "Excerpts" };

export default async function ExcerptsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const asked = parseExcerptsRequest(await searchParams);
  const [page, count, deleted, notebooks, tags] = await Promise.all([
    loadExcerptPage(toExcerptFilter(asked), asked.order ?? "newest", asked.cursor),
    loadExcerptCount(),
    loadDeletedCount(),
    loadNotebooks(),
    loadTags(),
  ]);
  return (
    <Page
      title="Excerpts"
      lead="Every stretch of words that you saved, with its place, your note and your tags."
    >
      <GatheredTabs present="excerpts" notebooks={notebooks.length} excerpts={count} />
      {page.ok ? (
        <ExcerptsRoom
          asked={asked}
          cards={page.value.rows.map((row) => toCard(row, page.value.targets))}
          facets={page.value.facets}
          next={page.value.next}
          notebooks={notebooks.map(({ slug, title }) => ({ slug, title }))}
          knownTags={tags.map(({ tag }) => tag)}
          deleted={deleted}
        />
      ) : (
        <ErrorNote
          tried="This page of the excerpts could not be opened."
          happened={page.failure.message}
          actions={
            <Button href={excerptsAddress({ ...asked, cursor: undefined })}>From the beginning</Button>
          }
        />
      )}
    </Page>
  );
}
