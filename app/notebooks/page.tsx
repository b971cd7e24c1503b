// The notebooks: what is asked in each, and how far it has come.
import type { Metadata } from "next";
import { GatheredTabs } from "#components/notebooks/gathered-tabs.tsx";
import { NeedsScripts } from "#components/notebooks/needs-scripts.tsx";
import { NewNotebook } from "#components/notebooks/new-notebook.tsx";
import { NoNotebooks } from "#components/notebooks/no-notebooks.tsx";
import { DeletedNotebooks, NotebookList } from "#components/notebooks/notebook-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadExcerptCount } from "#lib/features/excerpts/loaders.ts";
import { loadDeletedNotebooks, loadNotebooks } from "#lib/features/notebooks/loaders.ts";

export const metadata: Metadata = { title: "Notebooks" };

export default async function NotebooksPage() {
  const [notebooks, deleted, excerpts] = await Promise.all([
    loadNotebooks(),
    loadDeletedNotebooks(),
    loadExcerptCount(),
  ]);
  return (
    <Page
      title="Notebooks"
      lead="What you gathered, by question: excerpts in your own order, with what you make of them."
    >
      <GatheredTabs present="notebooks" notebooks={notebooks.length} excerpts={excerpts} />
      <NeedsScripts what="Beginning a notebook" />
      <NewNotebook />
      {notebooks.length === 0 ? <NoNotebooks excerpts={excerpts} /> : <NotebookList notebooks={notebooks} />}
      <DeletedNotebooks notebooks={deleted} />
    </Page>
  );
}
