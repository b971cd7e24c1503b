/** The addresses of the rooms of events: all, with what is asked of them, and one. */

export type EventsRequest = {
  readonly person?: string | undefined;
  readonly organization?: string | undefined;
  readonly place?: string | undefined;
  readonly source?: string | undefined;
  /** The stretch of time in view, an EDTF date; without one, all of it. */
  readonly in?: string | undefined;
  /** Without one, a timeline where there is room for it. */
  readonly view?: "timeline" | "list" | undefined;
};

/** @example eventsAddress({ person: "esmail-qaani", in: "202X" }) // "/events?person=esmail-qaani&in=202X" */
export function eventsAddress(request: EventsRequest = {}): string {
  const asked = new URLSearchParams();
  for (const key of ["person", "organization", "place", "source", "in", "view"] as const) {
    const value = request[key];
    if (value) asked.set(key, value);
  }
  return asked.size > 0 ? `/events?${asked}` : "/events";
}

export function eventAddress(slug: string): string {
  return `/events/${encodeURIComponent(slug)}`;
}
