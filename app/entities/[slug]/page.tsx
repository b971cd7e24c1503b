// An entity's room: every name, every mention in its words, everyone named beside it.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntityRoom } from "#components/entities/entity-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadEntity } from "#lib/features/entities/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function requireEntity({ params }: Props) {
  const { slug } = await params;
  return (await loadEntity(decodeURIComponent(slug))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requireEntity(props)).name };
}

export default async function EntityPage(props: Props) {
  const [entity, sources, asked] = await Promise.all([
    requireEntity(props),
    loadSources(),
    props.searchParams,
  ]);
  const beside = typeof asked.with === "string" ? await loadEntity(asked.with) : null;
  return (
    <Page>
      <EntityRoom
        entity={entity}
        sources={new Map(sources.map((source) => [source.slug, source]))}
        as={entity.names.find(({ name }) => name === asked.as)?.name}
        beside={beside ?? undefined}
      />
    </Page>
  );
}
