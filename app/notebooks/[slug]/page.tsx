// A notebook: its question, and what was gathered for it in an order of one's own.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotebookRoom } from "#components/notebooks/notebook-room.tsx";
import { MOST_LOOSE, toLoose } from "#components/notebooks/to-loose.ts";
import { toNotebook } from "#components/notebooks/to-notebook.ts";
import { Page } from "#components/ui/page.tsx";
import { loadLooseExcerpts } from "#lib/features/excerpts/loaders.ts";
import { loadNotebook } from "#lib/features/notebooks/loaders.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadNotebook((await params).slug);
  return { title: found ? found.notebook.title : "Not found" };
}

export default async function NotebookPage({ params }: Props) {
  const [found, loose] = await Promise.all([
    loadNotebook((await params).slug),
    loadLooseExcerpts(MOST_LOOSE),
  ]);
  if (found === null) notFound();
  const { notebook, targets } = found;
  return (
    <Page>
      <NotebookRoom notebook={toNotebook(notebook, targets)} loose={loose.map(toLoose)} />
    </Page>
  );
}
