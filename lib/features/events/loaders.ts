/** Events for pages, as views: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { getOlderReading, toOlderPlaces } from "#lib/features/versions/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { countEvents, getEvent, listEvents } from "./queries.ts";
import { toEventItemView, toEventView } from "./view.ts";

/** All events, in the order of their slugs. */
export const loadEvents = cache(async () => (await listEvents(localAccess())).map(toEventItemView));

/** The events in which an entity took part, or of which it was the place. */
export const loadEventsOf = cache(async (entity: string) =>
  (await listEvents(localAccess(), { entities: [entity] })).map(toEventItemView),
);

/** Every event with its passages that a source tells of; an older version tells what it told when it was current. */
export const loadEventsOfSource = cache(async (source: string) => {
  const access = localAccess();
  const older = await getOlderReading(access, source);
  if (older === null) return (await listEvents(access, { source })).map(toEventView);
  const [carried, stayed] = await Promise.all([
    listEvents(access, { source: older.newest }),
    listEvents(access, { source, versions: "all" }),
  ]);
  return [...carried, ...stayed].map((row) =>
    toEventView({ ...row, passages: toOlderPlaces(older, row.passages) }),
  );
});

/** An event with every passage that tells of it, or null where none has that slug. */
export const loadEvent = cache(async (slug: string) => {
  const row = await getEvent(localAccess(), slug);
  return row && toEventView(row);
});

export const loadEventCount = cache(() => countEvents(localAccess()));
