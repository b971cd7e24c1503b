/** What the room of events is asked for, in its address. Reads what anyone may have typed there; nonsense is as good as nothing. */
import type { EventsRequest } from "#lib/features/events/event-address.ts";
import type { EventItemView } from "#lib/features/events/view.ts";

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** @example parseEventsRequest({ in: "202X", view: "no" }) // { in: "202X", … all else undefined } */
export function parseEventsRequest(params: Params): EventsRequest {
  const only = (key: string) => {
    const value = params[key];
    const first = typeof value === "string" ? value : value?.[0];
    return first?.trim().slice(0, 200) || undefined;
  };
  const view = only("view");
  return {
    person: only("person"),
    organization: only("organization"),
    place: only("place"),
    source: only("source"),
    in: only("in"),
    view: view === "timeline" || view === "list" ? view : undefined,
  };
}

/** The events that have everything that is asked: whom, where, in which source. Time is not asked here. */
export function filterEvents(events: readonly EventItemView[], asked: EventsRequest): EventItemView[] {
  const { person, organization, place, source } = asked;
  const has = (event: EventItemView, slug: string | undefined) =>
    slug === undefined || [...event.participants, ...event.places].some((entity) => entity.slug === slug);
  return events.filter(
    (event) =>
      has(event, person) &&
      has(event, organization) &&
      has(event, place) &&
      (source === undefined || event.sources.includes(source)),
  );
}
