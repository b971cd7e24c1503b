// The addresses of works.
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { toWorkDetail } from "#lib/features/works/api.ts";
import { getWork, listWorks } from "#lib/features/works/queries.ts";
import { workSchema } from "#lib/features/works/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

export const workEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/works",
    summary: "Works, by slug: texts published in one place or several, with what shows it.",
    query: z.object(pageParameters),
    answer: listOf(workSchema, "WorkList"),
    respond: async (access, { query: { limit, cursor } }) => {
      const after = readCursor(cursor, z.tuple([slugSchema]));
      if (!after.ok) return after;
      const rows = await listWorks(access, { limit: limit + 1, after: after.value?.[0] });
      return succeeded(toPage(rows, limit, toWorkDetail, ({ slug }) => [slug]));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/works/{slug}",
    summary: "One work, with its witnesses.",
    parameters: z.object({ slug: slugSchema }),
    answer: workSchema,
    respond: async (access, { path: { slug } }) => {
      const row = await getWork(access, slug);
      return row === null
        ? failed("not-found", `No work has the slug "${slug}". /api/v1/works lists them.`)
        : succeeded(toWorkDetail(row));
    },
  }),
];
