// The room of events as it is laid out: what may be asked, how it is shown, and the timeline or the list itself.
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { type EventsRequest, eventsAddress } from "#lib/features/events/event-address.ts";
import { orderEvents } from "#lib/features/events/order-events.ts";
import type { EventItemView } from "#lib/features/events/view.ts";
import { EventFilters } from "./event-filters.tsx";
import { EventList } from "./event-list.tsx";
import { filterEvents } from "./events-request.ts";
import styles from "./events-room.module.css";
import { Timeline } from "./timeline.tsx";
import { UndatedEvents } from "./undated-events.tsx";
import { YearlessEvents } from "./yearless-events.tsx";

type EventsRoomProps = {
  events: readonly EventItemView[];
  request: EventsRequest;
  sources: ReadonlyMap<string, string>;
};

export function EventsRoom({ events, request, sources }: EventsRoomProps) {
  const found = filterEvents(events, request);
  const ordered = orderEvents(found);
  const isList = request.view === "list";
  return (
    <>
      <div className={styles.tools}>
        <EventFilters events={events} request={request} sources={sources} />
        <TabLinks
          label="View"
          tabs={[
            {
              href: eventsAddress({ ...request, view: "timeline" }),
              label: "Timeline",
              current: !isList,
            },
            { href: eventsAddress({ ...request, view: "list" }), label: "List", current: isList },
          ]}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={events.length === 0 ? "No events are recorded yet" : "No event has all that"}
          action={events.length > 0 && <Button href={eventsAddress()}>All events</Button>}
        >
          {events.length === 0
            ? "They come with the passages that tell of them."
            : "Each event has its participants, its places and its sources; take one of the filters off."}
        </EmptyState>
      ) : isList ? (
        <EventList ordered={ordered} sources={sources} />
      ) : (
        <div className={styles.lanes} data-view={request.view ?? "auto"}>
          <Timeline events={ordered.dated} request={request} />
          <YearlessEvents events={ordered.yearless} />
          <UndatedEvents events={ordered.undated} sources={sources} />
        </div>
      )}
    </>
  );
}
