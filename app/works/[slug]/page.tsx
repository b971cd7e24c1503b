// A work: its witnesses, and the words that show that they are.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "#components/ui/page.tsx";
import { WorkRoom } from "#components/works/work-room.tsx";
import { loadSources } from "#lib/features/sources/loaders.ts";
import { loadWork } from "#lib/features/works/loaders.ts";

type Props = { params: Promise<{ slug: string }> };

async function requireWork({ params }: Props) {
  const { slug } = await params;
  return (await loadWork(decodeURIComponent(slug))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, slug } = await requireWork(props);
  return { title: title ?? slug };
}

export default async function WorkPage(props: Props) {
  const [work, sources] = await Promise.all([requireWork(props), loadSources()]);
  return (
    <Page>
      <WorkRoom work={work} sources={new Map(sources.map(({ slug, name }) => [slug, name]))} />
    </Page>
  );
}
