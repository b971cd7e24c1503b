// Which mentions of an entity belong to somebody else: chosen in their context, and given to another.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SplitRoom } from "#components/splits/split-room.tsx";
import { toGroups } from "#components/splits/to-groups.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Page } from "#components/ui/page.tsx";
import { entityAddress, splitAddress } from "#lib/features/entities/entity-address.ts";
import { loadEntity, loadSuccessor } from "#lib/features/entities/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

type Props = { params: Promise<{ slug: string }> };

async function requireEntity({ params }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const entity = await loadEntity(slug);
  if (entity !== null) return entity;
  const successor = await loadSuccessor(slug);
  return successor === null ? notFound() : redirect(splitAddress(successor));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Split ${(await requireEntity(props)).name}` };
}

export default async function SplitPage(props: Props) {
  const entity = await requireEntity(props);
  const { slug, kind, name } = entity;
  const names = new Map((await loadSources()).map((source) => [source.slug, source.name]));
  return (
    <Page
      kicker={<Breadcrumbs crumbs={[{ href: entityAddress(slug), label: name }]} here="Split" />}
      title={`Who else is called ${name}?`}
      lead="Choose the mentions that belong to somebody else, and say to whom. You see what would move before anything does, and it can be undone at any time."
      width="wide"
    >
      <SplitRoom key={slug} entity={{ slug, kind, name }} groups={toGroups(entity, names)} />
    </Page>
  );
}
