// Every address of the API. What is not in this list is not served, and what is in it is documented.
import { z } from "zod";
import { succeeded } from "#lib/outcome.ts";
import { defineEndpoint, type Endpoint } from "#lib/server/api/endpoint.ts";
import { type OpenApi, toOpenApi } from "#lib/server/api/open-api.ts";
import { claimEndpoints } from "./claims.ts";
import { compareEndpoints } from "./compare.ts";
import { compareWithEndpoints } from "./compare-with.ts";
import { correctionEndpoints } from "./corrections.ts";
import { entityEndpoints } from "./entities.ts";
import { eventEndpoints } from "./events.ts";
import { excerptNoteEndpoints } from "./excerpt-notes.ts";
import { excerptEndpoints } from "./excerpts.ts";
import { healthEndpoint } from "./health.ts";
import { importEndpoints } from "./imports.ts";
import { notebookEndpoints } from "./notebooks.ts";
import { proposalEndpoints } from "./proposals.ts";
import { quotationEndpoints } from "./quotations.ts";
import { searchEndpoints } from "./search.ts";
import { sourceEndpoints } from "./sources.ts";
import { transferEndpoints } from "./transfers.ts";
import { versionEndpoints } from "./versions.ts";
import { workEndpoints } from "./works.ts";

export const base = "/api/v1";

const description = `A reading room for a body of documents: every fact is linked to the exact passage that says so.
Spans are half-open and count Unicode code points of a source's text. Lists come in pages: give \`next\` back as \`cursor\`.`;

export function describeApi(): OpenApi {
  return toOpenApi(endpoints, { title: "Reading Room", version: "1", description }, base);
}

export const endpoints: readonly Endpoint[] = [
  ...sourceEndpoints,
  ...versionEndpoints,
  ...entityEndpoints,
  ...eventEndpoints,
  ...claimEndpoints,
  ...workEndpoints,
  ...searchEndpoints,
  ...quotationEndpoints,
  ...proposalEndpoints,
  ...correctionEndpoints,
  ...compareEndpoints,
  ...compareWithEndpoints,
  ...transferEndpoints,
  ...excerptEndpoints,
  ...excerptNoteEndpoints,
  ...notebookEndpoints,
  ...importEndpoints,
  healthEndpoint,
  defineEndpoint({
    method: "GET",
    path: "/openapi.json",
    summary: "This description of the API.",
    answer: z.looseObject({ openapi: z.string() }),
    respond: async () => succeeded(describeApi()),
  }),
];
