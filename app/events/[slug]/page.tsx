// An event's room: when, who, where, and every passage that tells of it.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventTools } from "#components/corrections/event-tools.tsx";
import { History } from "#components/corrections/history.tsx";
import { EventRoom } from "#components/events/event-room.tsx";
import { TouchingExcerpts } from "#components/excerpts/touching-excerpts.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadHistory } from "#lib/features/corrections/loaders.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { loadEvent } from "#lib/features/events/loaders.ts";
import { loadTouching } from "#lib/features/excerpts/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function requireEvent({ params }: Props) {
  const { slug } = await params;
  return (await loadEvent(decodeURIComponent(slug))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requireEvent(props)).title };
}

export default async function EventPage(props: Props) {
  const event = await requireEvent(props);
  const [excerpts, rows, history] = await Promise.all([
    loadTouching({ event: event.slug }),
    loadSources(),
    loadHistory(`event/${event.slug}`, (await props.searchParams).history),
  ]);
  const sources = new Map(rows.map(({ slug, name }) => [slug, name]));
  return (
    <Page>
      <EventRoom event={event} sources={sources}>
        <TouchingExcerpts excerpts={excerpts} sources={sources} href={`/excerpts?event=${event.slug}`} />
      </EventRoom>
      <EventTools event={event} sources={event.sources.map((slug) => [slug, sources.get(slug) ?? slug])} />
      <History history={history} at={eventAddress(event.slug)} />
    </Page>
  );
}
