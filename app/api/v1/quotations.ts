// The addresses of the quotation desk: one quotation, or all quotations of a draft.
import { z } from "zod";
import { toDraftReport, toJudgementView } from "#lib/features/quotations/api.ts";
import { checkDraft } from "#lib/features/quotations/check-draft.ts";
import { checkQuotation } from "#lib/features/quotations/check-quotation.ts";
import { saveCheck } from "#lib/features/quotations/commands.ts";
import { getQuotationRoom, getSavedCheck } from "#lib/features/quotations/queries.ts";
import {
  checkDraftSchema,
  checkQuotationSchema,
  draftReportSchema,
  judgementSchema,
  savedCheckSchema,
} from "#lib/features/quotations/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

export const quotationEndpoints = [
  defineEndpoint({
    method: "POST",
    path: "/quotations/check",
    summary: "Whether a quotation is what a source says, word for word, and who said it.",
    body: checkQuotationSchema,
    answer: judgementSchema,
    respond: async (access, { body }) => {
      const room = await getQuotationRoom(access);
      return succeeded(toJudgementView(await checkQuotation(room, body)));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/drafts/check",
    summary: "All quotations of a draft, found by their marks and judged.",
    body: checkDraftSchema,
    answer: draftReportSchema,
    respond: async (access, { body: { markdown } }) => {
      const room = await getQuotationRoom(access);
      return succeeded(toDraftReport(room, markdown, await checkDraft(room, markdown)));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/drafts/saved",
    summary: "Judges a draft and keeps it, with the verdicts and the versions of the sources.",
    body: checkDraftSchema,
    answer: savedCheckSchema,
    status: 201,
    respond: (access, { body: { markdown } }) => saveCheck(access, markdown),
  }),
  defineEndpoint({
    method: "GET",
    path: "/drafts/saved/{id}",
    summary: "A draft as it was judged and kept.",
    parameters: z.object({ id: z.uuid() }),
    answer: savedCheckSchema,
    respond: async (access, { path: { id } }) => {
      const saved = await getSavedCheck(access, id);
      return saved === null ? failed("not-found", `No saved check has the id "${id}".`) : succeeded(saved);
    },
  }),
];
