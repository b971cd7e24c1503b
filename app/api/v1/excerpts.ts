// The addresses of excerpts.
import { z } from "zod";
import { toExcerpt } from "#lib/features/excerpts/api.ts";
import { addExcerpt, changeExcerpt, deleteExcerpt } from "#lib/features/excerpts/commands.ts";
import {
  type ExcerptFilter,
  getExcerpt,
  listExcerpts,
  placeOfExcerpt,
} from "#lib/features/excerpts/queries.ts";
import {
  colours,
  excerptChangeSchema,
  excerptIdSchema,
  excerptSchema,
  newExcerptSchema,
  requestKeySchema,
  tagSchema,
} from "#lib/features/excerpts/schema.ts";
import { querySchema } from "#lib/features/search/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { problem } from "#lib/server/api/problem.ts";

const daySchema = z.iso.date("must be a day such as 2026-11-21");

export const filterParameters = {
  q: querySchema.optional().describe("Words of the source, the note or a tag, as in a search."),
  source: slugSchema.optional(),
  tag: tagSchema.optional().describe("This tag, or one below it."),
  colour: z.enum(colours).optional(),
  notebook: slugSchema.optional(),
  loose: z.literal("true").optional().describe("Only those that stand in no notebook."),
  entity: slugSchema.optional().describe("Only those linked to it, or that name it."),
  event: slugSchema.optional().describe("Only those linked to it, or that hold a passage that tells of it."),
  claim: slugSchema.optional().describe("Only those linked to it, or that hold its evidence."),
  from: daySchema.optional().describe("Saved on this day (UTC) or later."),
  to: daySchema.optional().describe("Saved on this day (UTC) or earlier."),
  untagged: z.literal("true").optional(),
};

/** What is asked for, as the queries take it. */
export function toFilter({
  q,
  untagged,
  loose,
  notebook,
  ...filter
}: z.output<typeof filterSchema>): ExcerptFilter {
  const within = loose === undefined ? notebook : null;
  return { ...filter, notebook: within, words: q, untagged: untagged !== undefined };
}

const filterSchema = z.object(filterParameters);
const parameters = z.object({ id: excerptIdSchema });
const placeSchema = z.tuple([z.string().max(500), z.int(), z.uuid()]);

export const excerptEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/excerpts",
    summary: "Excerpts, the newest first, or in the order of the sources.",
    query: z.object({
      ...filterParameters,
      sort: z.enum(["newest", "text"]).default("newest"),
      ...pageParameters,
    }),
    answer: listOf(excerptSchema, "ExcerptList"),
    respond: async (access, { query: { sort, limit, cursor, ...filter } }) => {
      const after = readCursor(cursor, placeSchema);
      if (!after.ok) return after;
      const wanted = toFilter(filter);
      const rows = await listExcerpts(access, wanted, { order: sort, limit: limit + 1, after: after.value });
      return succeeded(toPage(rows, limit, toExcerpt, (row) => placeOfExcerpt(row, sort)));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/excerpts",
    summary:
      "Saves the words at a span. With an `Idempotency-Key` header, the same request again gives the same excerpt; another one with that key is refused (422).",
    body: newExcerptSchema,
    answer: excerptSchema,
    status: 201,
    respond: async (access, { body }, request) => {
      const key = requestKeySchema.nullable().safeParse(request.headers.get("idempotency-key"));
      if (!key.success)
        return failed("invalid-parameter", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
      const saved = await addExcerpt(access, body, key.data);
      return saved.ok ? succeeded(toExcerpt(saved.value)) : saved;
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/excerpts/{id}",
    summary: "One excerpt.",
    parameters,
    answer: excerptSchema,
    respond: async (access, { path: { id } }) => {
      const row = await getExcerpt(access, id);
      return row === null ? unknownExcerpt(id) : succeeded(toExcerpt(row));
    },
  }),
  defineEndpoint({
    method: "PATCH",
    path: "/excerpts/{id}",
    summary:
      "Changes what is given of an excerpt. With another `revision` than stands now nothing is written: 409, with what stands as `excerpt`.",
    parameters,
    body: excerptChangeSchema,
    answer: excerptSchema,
    respond: async (access, { path: { id }, body }) => {
      const changed = await changeExcerpt(access, id, body);
      if (!changed.ok) return changed;
      const excerpt = toExcerpt(changed.value.excerpt);
      if (changed.value.status === "changed") return succeeded(excerpt);
      const message = `The excerpt has revision ${excerpt.revision}, not ${body.revision}: somebody changed it meanwhile. Nothing was written; "excerpt" is what stands now.`;
      return problem("conflict", message, {}, { excerpt });
    },
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/excerpts/{id}",
    summary: "Deletes an excerpt. The room keeps it, so that it can be brought back.",
    parameters,
    answer: z.void(),
    status: 204,
    respond: async (access, { path: { id } }) => {
      const deleted = await deleteExcerpt(access, id);
      return deleted.ok ? succeeded(undefined) : deleted;
    },
  }),
];

function unknownExcerpt(id: string) {
  return failed("not-found", `No excerpt has the id "${id}". /api/v1/excerpts lists them.`);
}
