// The addresses of persons, organizations and places.
import { z } from "zod";
import { toEntityDetail, toEntityItem } from "#lib/features/entities/api.ts";
import { getEntity, getSuccessor, listEntities } from "#lib/features/entities/queries.ts";
import { entityItemSchema, entityKinds, entitySchema } from "#lib/features/entities/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

const count = z.int().min(-2_147_483_648).max(2_147_483_647);

export const entityEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/entities",
    summary:
      "Persons, organizations and places, by slug; with `q` the best match of any of their names first.",
    query: z.object({
      kind: z.enum(entityKinds).optional().describe("Only these."),
      q: z.string().max(500).optional().describe("Words of a name, in any order, case and accents aside."),
      ...pageParameters,
    }),
    answer: listOf(entityItemSchema, "EntityList"),
    respond: async (access, { query: { kind, q, limit, cursor } }) => {
      const after = readCursor(cursor, z.tuple([count, count, slugSchema]));
      if (!after.ok) return after;
      const rows = await listEntities(access, { kind, query: q, limit: limit + 1, after: after.value });
      return succeeded(toPage(rows, limit, toEntityItem, (row) => row.place));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/entities/{slug}",
    summary:
      "One person, organization or place, with every mention of it. One that was merged into another answers as that.",
    parameters: z.object({ slug: slugSchema }),
    answer: entitySchema,
    respond: async (access, { path: { slug } }) => {
      const row = await getEntity(access, (await getSuccessor(access, slug)) ?? slug);
      return row === null
        ? failed("not-found", `No entity has the slug "${slug}". /api/v1/entities lists them.`)
        : succeeded(toEntityDetail(row));
    },
  }),
];
