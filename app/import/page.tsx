// Where documents are brought in, and what was brought in before.
import type { Metadata } from "next";
import { ImportDesk } from "#components/arrivals/import-desk.tsx";
import { PastImports } from "#components/arrivals/past-imports.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadBatches } from "#lib/features/arrivals/loaders.ts";
import { readEnvironment } from "#lib/server/environment.ts";

export const metadata: Metadata = { title: "Bring documents in" };

export default async function ImportPage() {
  const imports = await loadBatches();
  return (
    <Page
      title="Bring documents in"
      lead="Each becomes a source of its own, read as it is and never changed. What comes twice is told; what cannot be read says why."
    >
      <ImportDesk given={null} most={readEnvironment().reading.fileBytes}>
        <PastImports imports={imports} />
      </ImportDesk>
    </Page>
  );
}
