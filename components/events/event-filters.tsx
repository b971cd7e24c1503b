// Whom, where, in which source: each choice with how many events it would leave of all.
import { FilterForm } from "#components/ui/filter-form.tsx";
import { type EventsRequest, eventsAddress } from "#lib/features/events/event-address.ts";
import type { EntityLink, EventItemView } from "#lib/features/events/view.ts";
import { countOptions } from "./count-options.ts";

type Props = {
  events: readonly EventItemView[];
  request: EventsRequest;
  sources: ReadonlyMap<string, string>;
};

export function EventFilters({ events, request, sources }: Props) {
  const of = (kind: EntityLink["kind"]) =>
    countOptions(
      events.map(({ participants, places }) =>
        [...participants, ...places]
          .filter((entity) => entity.kind === kind)
          .map(({ slug, name }) => ({ value: slug, label: name })),
      ),
    );
  const told = countOptions(
    events.map((event) => event.sources.map((slug) => ({ value: slug, label: sources.get(slug) ?? slug }))),
  ).toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const { person, organization, place, source, view } = request;
  const isAsked = Boolean(person || organization || place || source);
  return (
    <FilterForm
      action="/events"
      label="Filter the events"
      keep={{ in: request.in, view }}
      clear={isAsked ? eventsAddress({ in: request.in, view }) : undefined}
      fields={[
        { name: "person", label: "Person", any: "Anybody", value: person, options: of("person") },
        {
          name: "organization",
          label: "Organization",
          any: "Any",
          value: organization,
          options: of("organization"),
        },
        { name: "place", label: "Place", any: "Anywhere", value: place, options: of("place") },
        { name: "source", label: "Told by", any: "Any source", value: source, options: told },
      ]}
    />
  );
}
