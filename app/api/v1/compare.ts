// The address of comparing: two sources, passage by passage and word by word.
import { z } from "zod";
import { toApparatusDetail, toComparisonDetail } from "#lib/features/comparisons/api.ts";
import { writeApparatus } from "#lib/features/comparisons/apparatus-of.ts";
import { areVersions } from "#lib/features/comparisons/are-versions.ts";
import { parseCompareRequest } from "#lib/features/comparisons/compare-request.ts";
import { compareTexts } from "#lib/features/comparisons/compare-texts.ts";
import { listComparedTexts } from "#lib/features/comparisons/queries.ts";
import { apparatusFormats, apparatusSchema, comparisonSchema } from "#lib/features/comparisons/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

const sourceSchema = z.string({ error: "it is missing, and has to be the slug of a source" });

export const compareEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/compare",
    summary:
      "Which passages of two versions of a text answer each other, and in what words they differ. Swapping the sides mirrors the answer.",
    query: z.object({
      left: sourceSchema.describe("The slug of a source."),
      right: sourceSchema.describe("The slug of another."),
    }),
    answer: comparisonSchema,
    respond: async (access, { query }) => {
      if (query.left === query.right) {
        return failed("same-source", `"left" and "right" are the same source: name two different ones.`);
      }
      const texts = await listComparedTexts(access, [query.left, query.right]);
      if (!texts.ok) return texts;
      const [left, right] = texts.value;
      if (left === undefined || right === undefined) throw new Error("Two texts were asked for.");
      return succeeded(toComparisonDetail(left, right, compareTexts(left, right)));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/compare/apparatus",
    summary: "Every place at which two to four versions of a text part: as JSON, Markdown, CSV or TEI.",
    query: z.object({
      sources: sourceSchema.describe("Two to four slugs with commas between them; noted against the first."),
      format: z.enum(apparatusFormats).default("json"),
    }),
    answer: apparatusSchema,
    media: ["text/markdown", "text/csv", "application/tei+xml"],
    respond: async (access, { query: { sources, format } }) => {
      const { request, fault } = parseCompareRequest({ sources });
      if (fault) return failed("invalid-parameter", `"sources" cannot be taken. ${fault.happened}`);
      const texts = await listComparedTexts(access, request.sources);
      if (!texts.ok) return texts;
      if (!areVersions(texts.value)) {
        return failed(
          "no-versions",
          "These sources are no versions of one text, so there is no apparatus of them.",
        );
      }
      return format === "json"
        ? succeeded(toApparatusDetail(texts.value))
        : toDownload(writeApparatus(texts.value, format));
    },
  }),
];

function toDownload({ fileName, type, content }: ReturnType<typeof writeApparatus>): Response {
  const headers = {
    "content-type": `${type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${fileName}"`,
  };
  return new Response(content, { headers });
}
