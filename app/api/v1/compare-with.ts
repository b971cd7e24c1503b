// The addresses that help to compare: what answers chosen words in other sources, and which sources to lay beside one.
import { z } from "zod";
import { toProposalItem } from "#lib/features/comparisons/api.ts";
import { parseCompareRequest } from "#lib/features/comparisons/compare-request.ts";
import { toCounterpart } from "#lib/features/comparisons/counterpart.ts";
import { getKnown, listComparedTexts, listProposals } from "#lib/features/comparisons/queries.ts";
import { counterpartsSchema, proposalsSchema } from "#lib/features/comparisons/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { storedSpan } from "#lib/text/span.ts";

const sourceSchema = z.string({ error: "it is missing, and has to be the slug of a source" });
const positionSchema = z.coerce.number().int().nonnegative().max(1_000_000_000);

export const compareWithEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/compare/counterparts",
    summary:
      "What answers words of a source in others: in a version the words collated with them, in another text the same sentence or the passage that tells most of the same.",
    query: z.object({
      source: sourceSchema.describe("The slug of the source in which the words stand."),
      start: positionSchema.describe("Where they begin, in code points."),
      end: positionSchema.describe("Where they end."),
      in: sourceSchema.describe("One to three slugs of other sources, with commas between them."),
    }),
    answer: counterpartsSchema,
    respond: async (access, { query: { source, start, end, in: others } }) => {
      const { request, fault } = parseCompareRequest({ sources: `${source},${others}` });
      if (fault) return failed("invalid-parameter", `"source" and "in" cannot be taken. ${fault.happened}`);
      const texts = await listComparedTexts(access, request.sources);
      if (!texts.ok) return texts;
      const [from, ...rest] = texts.value;
      if (from === undefined) throw new Error("A text was asked for.");
      const { length } = from.positions;
      if (start >= end || end > length) {
        return failed(
          "bad-span",
          `"start" has to be smaller than "end", and "end" at most ${length}: the text ends there.`,
        );
      }
      const { told } = await getKnown(access, request.sources);
      const at = storedSpan(start, end);
      return succeeded({ items: rest.map((other) => toCounterpart(from, at, other, told)) });
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/compare/proposals",
    summary:
      "Sources to lay beside one, the nearest first, each with the reason: witnesses of its work, nearly the same text, shared names and claims.",
    query: z.object({ source: sourceSchema.describe("The slug of a source.") }),
    answer: proposalsSchema,
    respond: async (access, { query: { source } }) => {
      const text = await listComparedTexts(access, [source]);
      if (!text.ok) return text;
      return succeeded({ items: (await listProposals(access, [source])).map(toProposalItem) });
    },
  }),
];
