// The addresses of proposals: what a machine proposes, and what a person decides of it.
import { z } from "zod";
import { toSuggestion } from "#lib/features/proposals/api.ts";
import { proposeFor } from "#lib/features/proposals/commands.ts";
import { getSuggestion, listSuggestions } from "#lib/features/proposals/queries.ts";
import {
  suggestionIdSchema,
  suggestionKinds,
  suggestionSchema,
  suggestionStates,
} from "#lib/features/proposals/schema.ts";
import { decide, undoDecision } from "#lib/features/reviews/commands.ts";
import { decisionRequestSchema } from "#lib/features/reviews/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

const parameters = z.object({ id: suggestionIdSchema });

const decidedSchema = z
  .object({
    decision: z.uuid().describe("By which it can be undone."),
    count: z.int().positive().describe("How many suggestions were decided at once."),
    next: z.uuid().nullable().describe("The suggestion that waits next."),
  })
  .meta({ id: "Decided", description: "What was decided of a suggestion." });

export const proposalEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/proposals",
    summary:
      "What a machine proposes, by kind, source and position. Nothing of it is a fact before a person accepts it.",
    query: z.object({
      kind: z.enum(suggestionKinds).optional(),
      source: slugSchema.optional(),
      state: z.enum(suggestionStates).default("open"),
      ...pageParameters,
    }),
    answer: listOf(suggestionSchema, "SuggestionList"),
    respond: async (access, { query: { kind, source, state, limit, cursor } }) => {
      const after = readCursor(cursor, z.tuple([suggestionIdSchema]));
      if (!after.ok) return after;
      const filter = { kind, source, state, limit: limit + 1, after: after.value?.[0] };
      const rows = await listSuggestions(access, filter);
      return succeeded(toPage(rows, limit, toSuggestion, ({ id }) => [id]));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/proposals/{id}",
    summary: "One proposal, with its reasons and, of a name that several bear, everyone who may be meant.",
    parameters,
    answer: suggestionSchema,
    respond: async (access, { path: { id } }) => {
      const row = await getSuggestion(access, id);
      return row === null
        ? failed("not-found", `No proposal has the id "${id}".`)
        : succeeded(toSuggestion(row));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/proposals/{id}/decisions",
    summary:
      "Accepts, rejects, changes or skips a proposal, or says that it is not the same; with `alike`, all like it at once.",
    parameters,
    body: decisionRequestSchema.omit({ id: true }),
    answer: decidedSchema,
    status: 201,
    respond: (access, { path: { id }, body }) => decide(access, { ...body, id }),
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/decisions/{id}",
    summary: "Undoes a decision, whatever was decided since; gives the proposal that waits again.",
    parameters,
    answer: z.object({ suggestion: z.uuid().nullable() }),
    respond: (access, { path: { id } }) => undoDecision(access, id),
  }),
  defineEndpoint({
    method: "POST",
    path: "/sources/{slug}/proposals",
    summary: "Proposes afresh what a source may hold. What was decided stays decided.",
    parameters: z.object({ slug: slugSchema }),
    answer: z.object({ proposed: z.int().nonnegative() }),
    status: 201,
    respond: async (access, { path: { slug } }) => {
      const proposed = await proposeFor(access, slug);
      return proposed === null
        ? failed("not-found", `No current source is called "${slug}".`)
        : succeeded({ proposed });
    },
  }),
];
