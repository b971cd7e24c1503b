// Bringing notes in: ours, or those of Hypothesis; first what would become of each, then the deed.
import type { Metadata } from "next";
import { NeedsScripts } from "#components/notebooks/needs-scripts.tsx";
import { ImportRoom } from "#components/transfers/import-room.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadNotebooks } from "#lib/features/notebooks/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

export const metadata: Metadata = { title: "Bring excerpts in" };

export default async function ImportPage() {
  const [notebooks, sources] = await Promise.all([loadNotebooks(), loadSources()]);
  return (
    <Page
      width="measure"
      title="Bring excerpts in"
      kicker={<Breadcrumbs crumbs={[{ href: "/excerpts", label: "Excerpts" }]} here="Bring in" />}
      lead="A file of this room’s own (Web Annotation, JSON-LD), or the JSON that Hypothesis exports. Each is put where its words stand; nothing is guessed."
    >
      <NeedsScripts what="Bringing excerpts in" />
      <ImportRoom
        notebooks={notebooks.map(({ slug, title }) => ({ slug, title }))}
        sourceNames={Object.fromEntries(sources.map(({ slug, name }) => [slug, name]))}
      />
    </Page>
  );
}
