// The addresses of files on their way into the room: batches, their files, and what can be done with a file.
import { z } from "zod";
import { toArrivalBatch } from "#lib/features/arrivals/api.ts";
import { addArrival, cancelArrival, openBatch, retryArrival } from "#lib/features/arrivals/commands.ts";
import { getBatch } from "#lib/features/arrivals/queries.ts";
import { arrivalBatchSchema, arrivalPathSchema } from "#lib/features/arrivals/schema.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { fileBody } from "#lib/server/api/file-body.ts";

const idSchema = z.object({ id: z.uuid() });
const fileIdSchema = z.object({ id: z.uuid() });
const created = z.object({ id: z.uuid() }).meta({ id: "Created", description: "The id of what was made." });

export const importEndpoints = [
  defineEndpoint({
    method: "POST",
    path: "/imports",
    summary: "Begins an import: an empty batch, to which files are added.",
    body: z.object({}),
    answer: created,
    status: 201,
    respond: async (access) => succeeded(await openBatch(access)),
  }),
  defineEndpoint({
    method: "GET",
    path: "/imports/{id}",
    summary: "An import: what has become of each of its files so far.",
    parameters: idSchema,
    answer: arrivalBatchSchema,
    respond: async (access, { path: { id } }) => {
      const batch = await getBatch(access, id);
      return batch === null
        ? failed("not-found", `No import has the id "${id}".`)
        : succeeded(toArrivalBatch(batch));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/imports/{id}/files",
    summary:
      "Adds a file to an import. It is read and indexed in the background, also when nobody waits for it.",
    parameters: idSchema,
    query: z.object({
      path: arrivalPathSchema.describe("The name of the file, with folders before it where there are any."),
    }),
    body: fileBody,
    answer: created,
    status: 201,
    respond: (access, { path: { id }, query: { path }, body }) =>
      addArrival(access, id, { path, content: body }),
  }),
  defineEndpoint({
    method: "POST",
    path: "/imports/files/{id}/cancel",
    summary: "Stops a file that waits or is being read. What is stored already stays.",
    parameters: fileIdSchema,
    answer: z.object({ id: z.uuid() }),
    respond: (access, { path }) =>
      answer(access, path.id, cancelArrival, "cancelled: it has come to an end, or is being stored"),
  }),
  defineEndpoint({
    method: "POST",
    path: "/imports/files/{id}/retry",
    summary: "Tries a file once more that was refused or cancelled.",
    parameters: fileIdSchema,
    answer: z.object({ id: z.uuid() }),
    respond: (access, { path }) =>
      answer(
        access,
        path.id,
        retryArrival,
        "tried again: it was neither refused nor cancelled, or its bytes are gone",
      ),
  }),
];

async function answer(
  access: Access,
  id: string,
  command: (access: Access, id: string) => Promise<boolean>,
  fault: string,
): Promise<Outcome<{ id: string }>> {
  return (await command(access, id))
    ? succeeded({ id })
    : failed("conflict", `This file cannot be ${fault}.`);
}
