// The addresses of events.
import { z } from "zod";
import { toEventDetail } from "#lib/features/events/api.ts";
import { getEvent, listEvents } from "#lib/features/events/queries.ts";
import { eventSchema, modalities } from "#lib/features/events/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

export const eventEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/events",
    summary: "Events, by slug, each with everything that is known of it.",
    query: z.object({
      entity: slugSchema.optional().describe("Only those in which it took part, or whose place it was."),
      source: slugSchema.optional().describe("Only those that it tells of."),
      modality: z.enum(modalities).optional(),
      ...pageParameters,
    }),
    answer: listOf(eventSchema, "EventList"),
    respond: async (access, { query: { entity, source, modality, limit, cursor } }) => {
      const after = readCursor(cursor, z.tuple([slugSchema]));
      if (!after.ok) return after;
      const entities = entity === undefined ? [] : [entity];
      const filter = { entities, source, modality, limit: limit + 1, after: after.value?.[0] };
      return succeeded(toPage(await listEvents(access, filter), limit, toEventDetail, ({ slug }) => [slug]));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/events/{slug}",
    summary: "One event, with every passage that tells of it.",
    parameters: z.object({ slug: slugSchema }),
    answer: eventSchema,
    respond: async (access, { path: { slug } }) => {
      const row = await getEvent(access, slug);
      return row === null
        ? failed("not-found", `No event has the slug "${slug}". /api/v1/events lists them.`)
        : succeeded(toEventDetail(row));
    },
  }),
];
