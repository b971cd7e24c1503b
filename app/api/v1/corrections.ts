// The addresses of corrections: what a person changes by hand of what is known, and its history.
import { z } from "zod";
import { toCorrection } from "#lib/features/corrections/api.ts";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import { getMergePreview } from "#lib/features/corrections/identity/queries.ts";
import { getCorrection, listCorrections } from "#lib/features/corrections/queries.ts";
import {
  correctedSchema,
  correctionRequestSchema,
  correctionSchema,
  mergePreviewSchema,
} from "#lib/features/corrections/schema.ts";
import { getSplitPreview } from "#lib/features/corrections/splits/queries.ts";
import { splitPreviewRequestSchema, splitPreviewSchema } from "#lib/features/corrections/splits/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

const parameters = z.object({ id: z.uuid() });

export const correctionEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/corrections",
    summary: "What was corrected by hand, the latest first; with `subject` what touched that.",
    query: z.object({
      subject: z.string().max(400).optional().describe("Such as `entity/esmail-qaani` or `source/000`."),
      ...pageParameters,
    }),
    answer: listOf(correctionSchema, "CorrectionList"),
    respond: async (access, { query: { subject, limit, cursor } }) => {
      const before = readCursor(cursor, z.tuple([z.int().min(0).max(2_147_483_647)]));
      if (!before.ok) return before;
      const rows = await listCorrections(access, { subject, limit: limit + 1, before: before.value?.[0] });
      return succeeded(toPage(rows, limit, toCorrection, ({ ordinal }) => [ordinal]));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/corrections/{id}",
    summary: "One correction.",
    parameters,
    answer: correctionSchema,
    respond: async (access, { path: { id } }) => {
      const row = await getCorrection(access, id);
      return row === null
        ? failed("not-found", `No correction has the id "${id}".`)
        : succeeded(toCorrection(row));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/corrections",
    summary:
      "Corrects by hand what is known: merges, splits, tells apart, links words, edits names, events, claims, relations and metadata. Words are given by their span and cut here.",
    body: correctionRequestSchema,
    answer: correctedSchema,
    status: 201,
    respond: (access, { body }) => correct(access, body),
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/corrections/{id}",
    summary: "Undoes a correction, whatever was decided since; what came after stays.",
    parameters,
    answer: z.object({ said: z.string() }),
    respond: (access, { path: { id } }) => undoCorrection(access, id),
  }),
  defineEndpoint({
    method: "GET",
    path: "/entities/{slug}/merge",
    summary: "What would move if this entity were merged into another. Nothing is changed.",
    parameters: z.object({ slug: slugSchema }),
    query: z.object({ into: slugSchema }),
    answer: mergePreviewSchema,
    respond: async (access, { path: { slug }, query: { into } }) => {
      const preview = await getMergePreview(access, slug, into);
      return preview === null
        ? failed("not-found", "Two different entities that stand are needed. /api/v1/entities lists them.")
        : succeeded(preview);
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/entities/{slug}/split",
    summary:
      "What would move, and what stay, if some of its mentions belonged to somebody else. Nothing is changed: POST /corrections does that.",
    parameters: z.object({ slug: slugSchema }),
    body: splitPreviewRequestSchema,
    answer: splitPreviewSchema,
    respond: (access, { path: { slug }, body }) => getSplitPreview(access, slug, body),
  }),
];
