// The addresses of sources.

import { create } from "content-disposition";
import { z } from "zod";
import { toPageOfSource, toSourceDetail, toSourceItem } from "#lib/features/sources/api.ts";
import { getOriginal, getPage, getSource, listSources } from "#lib/features/sources/queries.ts";
import { pageSchema, slugSchema, sourceItemSchema, sourceSchema } from "#lib/features/sources/schema.ts";
import { decodePage } from "#lib/intake/html/decode-page.ts";
import { sanitizePage } from "#lib/intake/html/sanitize-page.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

const pageNumberSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .pipe(z.int().positive());

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
      return row === null ? noSource(slug) : succeeded(toSourceDetail(row));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/sources/{slug}/pages/{number}",
    summary: "A page of a source that has pages: where each of its words is drawn.",
    parameters: z.object({ slug: slugSchema, number: pageNumberSchema }),
    answer: pageSchema,
    respond: async (access, { path: { slug, number } }) => {
      const row = await getPage(access, slug, number);
      return row === null
        ? failed("not-found", `Source "${slug}" has no page ${number}.`)
        : succeeded(toPageOfSource(row));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/sources/{slug}/original",
    summary: "The bytes of a source as they came, for saving.",
    parameters: z.object({ slug: slugSchema }),
    answer: z.never(),
    media: ["application/pdf", "application/octet-stream"],
    respond: async (access, { path: { slug } }) => {
      const row = await getOriginal(access, slug);
      if (row === null) return noSource(slug);
      return new Response(row.original, {
        headers: {
          ...fresh,
          "content-type": row.format === "pdf" ? "application/pdf" : "application/octet-stream",
          "content-disposition": create(row.fileName),
          etag: `"${row.sha256}"`,
        },
      });
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/sources/{slug}/original.html",
    summary:
      "A saved web page made harmless, for looking at it as it was: no script, no style, nothing that fetches.",
    parameters: z.object({ slug: slugSchema }),
    answer: z.never(),
    media: ["text/html"],
    respond: async (access, { path: { slug } }) => {
      const row = await getOriginal(access, slug);
      if (row?.format !== "html") return failed("not-found", `Source "${slug}" is no web page.`);
      return new Response(
        `<!doctype html><meta charset="utf-8">${sanitizePage(decodePage(row.original).text)}`,
        {
          headers: { ...fresh, "content-type": "text/html; charset=utf-8" },
        },
      );
    },
  }),
];

const fresh = { "cache-control": "private, no-cache" };

function noSource(slug: string) {
  return failed("not-found", `No source has the slug "${slug}". /api/v1/sources lists them.`);
}
