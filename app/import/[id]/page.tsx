// One import, while it goes on and afterwards.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ImportDesk } from "#components/arrivals/import-desk.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadBatch } from "#lib/features/arrivals/loaders.ts";

export const metadata: Metadata = { title: "An import" };

export default async function OneImportPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  const batch = id.success ? await loadBatch(id.data) : null;
  if (batch === null) notFound();
  return (
    <Page title="What came in" lead="More files can be added to this import.">
      <ImportDesk given={batch} />
    </Page>
  );
}
