// The addresses of sources.
import { z } from "zod";
import { toSourceDetail, toSourceItem } from "#lib/features/sources/api.ts";
import { getSource, listSources } from "#lib/features/sources/queries.ts";
import { slugSchema, sourceItemSchema, sourceSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

export const sourceEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/sources",
    summary: "All sources, in the order of their slugs.",
    query: z.object(pageParameters),
    answer: listOf(sourceItemSchema, "SourceList"),
    respond: async (access, { query: { limit, cursor } }) => {
      const place = readCursor(cursor, z.tuple([slugSchema]));
      if (!place.ok) return place;
      const rows = await listSources(access, { limit: limit + 1, after: place.value?.[0] });
      return succeeded(toPage(rows, limit, toSourceItem, (row) => [row.slug]));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/sources/{slug}",
    summary: "One source with its whole text and its passages.",
    parameters: z.object({ slug: slugSchema }),
    answer: sourceSchema,
    respond: async (access, { path: { slug } }) => {
      const row = await getSource(access, slug);
      return row === null
        ? failed("not-found", `No source has the slug "${slug}". /api/v1/sources lists them.`)
        : succeeded(toSourceDetail(row));
    },
  }),
];
