// The events: on a line of time or as a list, narrowed by whom, where and which source.
import type { Metadata } from "next";
import { type Params, parseEventsRequest } from "#components/events/events-request.ts";
import { EventsRoom } from "#components/events/events-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadEvents } from "#lib/features/events/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

export const metadata: Metadata = { title: "Events" };

export default async function EventsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const [events, sources, params] = await Promise.all([loadEvents(), loadSources(), searchParams]);
  const dated = events.filter(({ date }) => date !== null).length;
  return (
    <Page
      title="Events"
      lead={`${events.length} events that the sources tell of. The texts date ${dated} of them, and no date here is finer than theirs.`}
    >
      <EventsRoom
        events={events}
        request={parseEventsRequest(params)}
        sources={new Map(sources.map(({ slug, name }) => [slug, name]))}
      />
    </Page>
  );
}
