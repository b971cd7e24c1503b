// The addresses by which notes are taken along and brought in.
import { create } from "content-disposition";
import { z } from "zod";
import { toExcerpt } from "#lib/features/excerpts/api.ts";
import { getExcerpt } from "#lib/features/excerpts/queries.ts";
import { excerptIdSchema } from "#lib/features/excerpts/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { importNotes } from "#lib/features/transfers/commands.ts";
import { addressOf, locatorOf, sourceOf } from "#lib/features/transfers/exported.ts";
import { formatCitation } from "#lib/features/transfers/format-citation.ts";
import { sayLocator } from "#lib/features/transfers/plain-citation.ts";
import { getExported } from "#lib/features/transfers/queries.ts";
import {
  citationSchema,
  citationStyles,
  decidedFileSchema,
  exportFormats,
  importReportSchema,
} from "#lib/features/transfers/schema.ts";
import { type ExportFile, exportTypes, writeExport } from "#lib/features/transfers/write-export.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { filterParameters, toFilter } from "./excerpts.ts";

export const transferEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/excerpts/export",
    summary:
      "Excerpts as a file: a whole notebook with its sections and prose (`notebook` alone), or those that the filters admit, in the order of the sources.",
    query: z.object({ format: z.enum(exportFormats).default("jsonld"), ...filterParameters }),
    answer: z.unknown().describe("A file; by default a W3C AnnotationCollection."),
    media: exportTypes,
    respond: async (access, { query: { format, ...filter } }, request) => {
      const exported = await getExported(access, toFilter(filter), roomOf(request));
      return exported === null
        ? failed("not-found", `No notebook has the slug "${filter.notebook}". /api/v1/notebooks lists them.`)
        : toDownload(await writeExport(exported, format));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/excerpts/export",
    summary: "The excerpts of these ids as a file, in the order of the sources.",
    body: z
      .strictObject({
        ids: z.array(excerptIdSchema).min(1).max(10_000),
        format: z.enum(exportFormats).default("jsonld"),
      })
      .meta({ id: "Selection" }),
    answer: z.unknown().describe("A file; by default a W3C AnnotationCollection."),
    media: exportTypes,
    respond: async (access, { body: { ids, format } }, request) => {
      const exported = await getExported(access, { ids }, roomOf(request));
      if (exported === null) throw new Error("A selection without a notebook was not found.");
      return toDownload(await writeExport(exported, format));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/excerpts/{id}/citation",
    summary: "One excerpt, cited in a style of the Citation Style Language.",
    parameters: z.object({ id: excerptIdSchema }),
    query: z.object({ style: z.enum(citationStyles).default("plain") }),
    answer: citationSchema,
    respond: async (access, { path: { id }, query: { style } }, request) => {
      const row = await getExcerpt(access, id);
      if (row === null)
        return failed("not-found", `No excerpt has the id "${id}". /api/v1/excerpts lists them.`);
      const excerpt = toExcerpt(row);
      const exported = await getExported(access, { ids: [id] }, roomOf(request));
      if (exported === null) throw new Error("A selection without a notebook was not found.");
      const from = sourceOf(exported, excerpt);
      const cited = await formatCitation(from, style);
      const address = addressOf(exported, excerpt).slice(exported.room.length);
      const { exact, source } = excerpt;
      const passage = sayLocator(locatorOf(from, [excerpt]));
      return succeeded({ ...cited, passage, exact, address, source });
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/excerpts/import",
    summary:
      "Brings in annotations: W3C JSON-LD, ours or others’, or the export of Hypothesis. Each is saved where its words stand with what surrounds them, in one place only; the rest is listed with candidates. Twice the same saves once.",
    query: z.object({
      notebook: slugSchema
        .optional()
        .describe("Into this one; without it, into the one of which the file tells."),
      dry: z.literal("true").optional().describe("Only say what would be done."),
    }),
    body: z
      .unknown()
      .describe(
        "The file’s JSON; or `{file, choices}`, in which `choices` says by name which of its candidates an open one stands at: `{source, start, end}`.",
      ),
    answer: importReportSchema,
    respond: (access, { query: { notebook, dry }, body }) => {
      const decided = decidedFileSchema.safeParse(body);
      const { file, choices } = decided.success ? decided.data : { file: body, choices: {} };
      return importNotes(access, file, { notebook, isDry: dry !== undefined, choices });
    },
  }),
];

/** The address by which whoever asks reached the room; the door let in no other. */
function roomOf(request: Request): string {
  return `http://${request.headers.get("host") ?? new URL(request.url).host}`;
}

function toDownload({ fileName, type, content }: ExportFile): Response {
  const headers = {
    "content-type": type,
    "content-disposition": create(fileName),
    "cache-control": "private, no-store",
  };
  return new Response(content, { headers });
}
