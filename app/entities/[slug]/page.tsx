// An entity's room: every name, its events and claims, every mention in its words, everyone named beside it.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EntityClaims } from "#components/claims/entity-claims.tsx";
import { EntityTools } from "#components/corrections/entity-tools.tsx";
import { History } from "#components/corrections/history.tsx";
import { Edges } from "#components/entities/edges.tsx";
import { EntityRoom } from "#components/entities/entity-room.tsx";
import { EntityEvents } from "#components/events/entity-events.tsx";
import { TouchingExcerpts } from "#components/excerpts/touching-excerpts.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadClaimsOf } from "#lib/features/claims/loaders.ts";
import { loadHistory } from "#lib/features/corrections/loaders.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { loadDescriptions, loadEdges, loadEntity, loadSuccessor } from "#lib/features/entities/loaders.ts";
import { loadEventsOf } from "#lib/features/events/loaders.ts";
import { loadTouching } from "#lib/features/excerpts/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function requireEntity({ params }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const entity = await loadEntity(slug);
  if (entity !== null) return entity;
  const successor = await loadSuccessor(slug);
  return successor === null ? notFound() : redirect(entityAddress(successor));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requireEntity(props)).name };
}

export default async function EntityPage(props: Props) {
  const entity = await requireEntity(props);
  const asked = await props.searchParams;
  const [events, claims, edges, descriptions, excerpts, sources, history] = await Promise.all([
    loadEventsOf(entity.slug),
    loadClaimsOf(entity.slug),
    loadEdges(entity.slug),
    loadDescriptions(entity.slug),
    loadTouching({ entity: entity.slug }),
    loadSources(),
    loadHistory(`entity/${entity.slug}`, asked.history),
  ]);
  const beside = typeof asked.with === "string" ? await loadEntity(asked.with) : null;
  return (
    <Page>
      <EntityRoom
        entity={entity}
        sources={new Map(sources.map((source) => [source.slug, source]))}
        as={entity.names.find(({ name }) => name === asked.as)?.name}
        beside={beside ?? undefined}
        descriptions={descriptions}
      >
        <EntityEvents events={events} />
        <EntityClaims entity={entity} about={claims.about} made={claims.made} />
        <Edges edges={edges} />
        <TouchingExcerpts
          excerpts={excerpts}
          sources={new Map(sources.map(({ slug, name }) => [slug, name]))}
          href={`/excerpts?entity=${entity.slug}`}
        />
      </EntityRoom>
      <EntityTools
        entity={{
          slug: entity.slug,
          kind: entity.kind,
          name: entity.name,
          note: entity.note,
          names: entity.names,
        }}
      />
      <History history={history} at={entityAddress(entity.slug)} />
    </Page>
  );
}
