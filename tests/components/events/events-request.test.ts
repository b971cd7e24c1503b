import { describe, expect, test } from "vitest";
import { countOptions } from "#components/events/count-options.ts";
import { filterEvents, parseEventsRequest } from "#components/events/events-request.ts";
import { eventsAddress } from "#lib/features/events/event-address.ts";
import type { EventItemView } from "#lib/features/events/view.ts";

const event = (slug: string, person: string, source: string): EventItemView => ({
  slug,
  title: slug,
  modality: "asserted",
  date: null,
  bounds: null,
  participants: [{ slug: person, name: person, kind: "person" }],
  places: [],
  sources: [source],
  passages: 1,
  first: null,
});

describe("what the room of events is asked for", () => {
  test("comes back from its own address", () => {
    const asked = { person: "esmail-qaani", source: "001-x", in: "202X", view: "list" as const };
    const params = Object.fromEntries(new URL(eventsAddress(asked), "http://room").searchParams);
    expect(parseEventsRequest(params)).toMatchObject(asked);
  });

  test("is nothing where it makes no sense", () => {
    expect(eventsAddress(parseEventsRequest({ view: "3d", person: "", place: ["", "x"] }))).toBe("/events");
  });

  test("narrows by all of it together", () => {
    const events = [event("one", "a", "s"), event("two", "a", "t"), event("three", "b", "s")];
    expect(filterEvents(events, { person: "a", source: "s" }).map(({ slug }) => slug)).toEqual(["one"]);
    expect(filterEvents(events, {})).toHaveLength(3);
  });
});

test("a choice counts each record once, the most first", () => {
  const [iran, iraq] = [
    { value: "iran", label: "Iran" },
    { value: "iraq", label: "Iraq" },
  ];
  expect(countOptions([[iraq], [iran, iran], [iran]])).toEqual([
    { ...iran, count: 2 },
    { ...iraq, count: 1 },
  ]);
});
