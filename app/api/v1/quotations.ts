// The addresses of the quotation desk: one quotation, or all quotations of a draft.
import { z } from "zod";
import { toDraftReport, toJudgementView } from "#lib/features/quotations/api.ts";
import { checkDraft } from "#lib/features/quotations/check-draft.ts";
import { checkQuotation } from "#lib/features/quotations/check-quotation.ts";
import { saveCheck } from "#lib/features/quotations/commands.ts";
import { getQuotationRoom, getSavedCheck } from "#lib/features/quotations/queries.ts";
import { readDraft } from "#lib/features/quotations/read-draft.ts";
import {
  checkDraftOrFileSchema,
  checkDraftSchema,
  checkQuotationSchema,
  draftReportSchema,
  draftTextSchema,
  judgementSchema,
  savedCheckSchema,
} from "#lib/features/quotations/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { fileBody } from "#lib/server/api/file-body.ts";
import { readEnvironment } from "#lib/server/environment.ts";

/** A request is answered within a minute or not at all. */
const bounds = () => {
  const { reading } = readEnvironment();
  return { ...reading, seconds: Math.min(reading.seconds, 40) };
};

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
    body: checkDraftOrFileSchema,
    answer: draftReportSchema,
    respond: async (access, { body }, { signal }) => {
      const isFile = "file" in body;
      const draft = isFile
        ? await readDraft(new Uint8Array(Buffer.from(body.file, "base64")), body.fileName, bounds(), signal)
        : succeeded(body.markdown);
      if (!draft.ok) return draft;
      const room = await getQuotationRoom(access);
      const report = toDraftReport(room, draft.value, await checkDraft(room, draft.value));
      return succeeded(isFile ? { ...report, markdown: draft.value } : report);
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/drafts/read",
    summary: "The text of a draft that is a Word document, a saved page or another file, to be checked.",
    query: z.object({ fileName: z.string().min(1).max(255) }),
    body: fileBody,
    answer: draftTextSchema,
    respond: async (_access, { query: { fileName }, body }, { signal }) => {
      const draft = await readDraft(body, fileName, bounds(), signal);
      return draft.ok ? succeeded({ markdown: draft.value }) : draft;
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
