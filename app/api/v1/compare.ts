// The address of comparing: two sources, passage by passage and word by word.
import { z } from "zod";
import { toComparisonDetail } from "#lib/features/comparisons/api.ts";
import { compareTexts } from "#lib/features/comparisons/compare-texts.ts";
import { listComparedTexts } from "#lib/features/comparisons/queries.ts";
import { comparisonSchema } from "#lib/features/comparisons/schema.ts";
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
];
