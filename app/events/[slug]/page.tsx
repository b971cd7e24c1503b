// An event's room: when, who, where, and every passage that tells of it.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventRoom } from "#components/events/event-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadEvent } from "#lib/features/events/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

type Props = { params: Promise<{ slug: string }> };

async function requireEvent({ params }: Props) {
  const { slug } = await params;
  return (await loadEvent(decodeURIComponent(slug))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requireEvent(props)).title };
}

export default async function EventPage(props: Props) {
  const [event, sources] = await Promise.all([requireEvent(props), loadSources()]);
  return (
    <Page>
      <EventRoom event={event} sources={new Map(sources.map(({ slug, name }) => [slug, name]))} />
    </Page>
  );
}
