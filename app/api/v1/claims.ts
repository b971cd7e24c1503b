// The addresses of claims.
import { z } from "zod";
import { toClaimDetail } from "#lib/features/claims/api.ts";
import { originsOf } from "#lib/features/claims/origins-of.ts";
import { type ClaimFilter, type ClaimRow, getClaim, listClaims } from "#lib/features/claims/queries.ts";
import { claimKinds, claimSchema, conflictTypes } from "#lib/features/claims/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
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
      origins: z
        .string()
        .regex(/^[1-9]\d{0,2}$/, "must be a whole number from 1 to 999")
        .transform(Number)
        .pipe(z.int().min(1).max(999))
        .optional()
        .describe("Only those with at least so many origins."),
      ...pageParameters,
    }),
    answer: listOf(claimSchema, "ClaimList"),
    respond: async (access, { query: { conflicts, origins, limit, cursor, ...filter } }) => {
      const after = readCursor(cursor, z.tuple([slugSchema]));
      if (!after.ok) return after;
      const relations = conflicts === undefined ? undefined : conflictTypes;
      const wanted = { ...filter, relations, limit: limit + 1, after: after.value?.[0] };
      const rows = await listWithOrigins(access, wanted, origins ?? 1);
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

/** Origins are counted, not stored: pages are read until enough claims have so many. */
async function listWithOrigins(access: Access, filter: ClaimFilter & { limit: number }, atLeast: number) {
  const found: ClaimRow[] = [];
  for (let { after } = filter; ; ) {
    const rows = await listClaims(access, { ...filter, after });
    found.push(...rows.filter((row) => atLeast === 1 || originsOf(row).origins.length >= atLeast));
    after = rows.at(-1)?.slug;
    if (rows.length < filter.limit || found.length >= filter.limit) return found.slice(0, filter.limit);
  }
}
