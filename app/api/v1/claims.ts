// The addresses of claims.
import { z } from "zod";
import { toClaimDetail } from "#lib/features/claims/api.ts";
import { getClaim, listClaims } from "#lib/features/claims/queries.ts";
import { claimKinds, claimSchema, conflictTypes } from "#lib/features/claims/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

export const claimEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/claims",
    summary: "Claims, by slug, each with everything that is known of it.",
    query: z.object({
      about: slugSchema.optional().describe("Only those about this entity."),
      speaker: slugSchema.optional().describe("Only those that this entity’s words carry or deny."),
      source: slugSchema.optional().describe("Only those that it carries or denies."),
      kind: z.enum(claimKinds).optional(),
      conflicts: z
        .literal("true")
        .optional()
        .describe("Only those that contradict another, or are in tension with one."),
      ...pageParameters,
    }),
    answer: listOf(claimSchema, "ClaimList"),
    respond: async (access, { query: { conflicts, limit, cursor, ...filter } }) => {
      const after = readCursor(cursor, z.tuple([slugSchema]));
      if (!after.ok) return after;
      const relations = conflicts === undefined ? undefined : conflictTypes;
      const rows = await listClaims(access, {
        ...filter,
        relations,
        limit: limit + 1,
        after: after.value?.[0],
      });
      return succeeded(toPage(rows, limit, toClaimDetail, ({ slug }) => [slug]));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/claims/{slug}",
    summary: "One claim, with the passages that carry or deny it, its origins and its relations.",
    parameters: z.object({ slug: slugSchema }),
    answer: claimSchema,
    respond: async (access, { path: { slug } }) => {
      const row = await getClaim(access, slug);
      return row === null
        ? failed("not-found", `No claim has the slug "${slug}". /api/v1/claims lists them.`)
        : succeeded(toClaimDetail(row));
    },
  }),
];
