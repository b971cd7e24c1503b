// One import, while it goes on and afterwards.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ImportDesk } from "#components/arrivals/import-desk.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadBatch } from "#lib/features/arrivals/loaders.ts";
import { readEnvironment } from "#lib/server/environment.ts";

export const metadata: Metadata = { title: "An import" };

export default async function OneImportPage({ params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  const batch = id.success ? await loadBatch(id.data) : null;
  if (batch === null) notFound();
  return (
    <Page
      title="What came in"
      kicker={<Breadcrumbs crumbs={[{ href: "/import", label: "Bring documents in" }]} here="One import" />}
    >
      <ImportDesk given={batch} most={readEnvironment().reading.fileBytes} />
    </Page>
  );
}
