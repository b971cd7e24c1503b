// The addresses of files on their way into the room: batches, their files, and what can be done with a file.
import { z } from "zod";
import { toArrivalBatch } from "#lib/features/arrivals/api.ts";
import { addArrival, cancelArrivals, openBatch, retryArrivals } from "#lib/features/arrivals/commands.ts";
import { getArrivedSource, getBatch } from "#lib/features/arrivals/queries.ts";
import { arrivalBatchSchema, arrivalPathSchema } from "#lib/features/arrivals/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { supersedeByStored, takeVersionBack } from "#lib/features/versions/commands.ts";
import { supersededSchema } from "#lib/features/versions/schema.ts";
import { addWitness, removeWitness } from "#lib/features/works/commands.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { fileBody } from "#lib/server/api/file-body.ts";

const idSchema = z.object({ id: z.uuid() });
const fileIdSchema = z.object({ id: z.uuid() });
const ofSchema = z.object({ of: slugSchema.describe("The other source.") });
const created = z.object({ id: z.uuid() }).meta({ id: "Created", description: "The id of what was made." });
const counted = z.object({ files: z.int().nonnegative().describe("How many that were.") });

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
    path: "/imports/{id}/cancel",
    summary: "Stops all files of an import that wait or are being read. What is stored already stays.",
    parameters: idSchema,
    answer: counted,
    respond: async (access, { path: { id } }) => onBatch(access, id, cancelArrivals),
  }),
  defineEndpoint({
    method: "POST",
    path: "/imports/{id}/retry",
    summary: "Tries all files of an import once more that were refused or cancelled.",
    parameters: idSchema,
    answer: counted,
    respond: async (access, { path: { id } }) => onBatch(access, id, retryArrivals),
  }),
  defineEndpoint({
    method: "POST",
    path: "/imports/files/{id}/cancel",
    summary: "Stops a file that waits or is being read. What is stored already stays.",
    parameters: fileIdSchema,
    answer: z.object({ id: z.uuid() }),
    respond: (access, { path }) =>
      answer(access, path.id, cancelArrivals, "cancelled: it has come to an end, or is being stored"),
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
        retryArrivals,
        "tried again: it was neither refused nor cancelled, or its bytes are gone",
      ),
  }),
  defineEndpoint({
    method: "POST",
    path: "/imports/files/{id}/witness",
    summary:
      "Says that the source that a file has become is another witness of the work of `of`. The longest sentence in both shows it.",
    parameters: fileIdSchema,
    body: ofSchema,
    answer: z.object({ work: slugSchema }),
    respond: (access, { path, body }) =>
      onSource(access, path.id, (slug) => addWitness(access, slug, body.of)),
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/imports/files/{id}/witness",
    summary: "Takes that back.",
    parameters: fileIdSchema,
    answer: z.void(),
    status: 204,
    respond: async (access, { path }) => {
      const removed = await onSource(access, path.id, (slug) => removeWitness(access, slug));
      return removed.ok ? succeeded(undefined) : removed;
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/imports/files/{id}/version",
    summary:
      "Says that the source that a file has become is the newer version of `of`, and carries over what is beyond doubt.",
    parameters: fileIdSchema,
    body: ofSchema,
    answer: supersededSchema,
    respond: (access, { path, body }) =>
      onSource(access, path.id, (slug) => supersedeByStored(access, body.of, slug)),
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/imports/files/{id}/version",
    summary: "Takes that back: the source stands by itself again.",
    parameters: fileIdSchema,
    answer: z.object({ source: slugSchema }),
    respond: (access, { path }) => onSource(access, path.id, (slug) => takeVersionBack(access, slug)),
  }),
];

async function onBatch(
  access: Access,
  batchId: string,
  command: (access: Access, which: { batchId: string }) => Promise<number>,
): Promise<Outcome<{ files: number }>> {
  const isThere = (await getBatch(access, batchId)) !== null;
  return isThere
    ? succeeded({ files: await command(access, { batchId }) })
    : failed("not-found", `No import has the id "${batchId}".`);
}

/** Does something with the source that a file has become. */
async function onSource<Value>(
  access: Access,
  file: string,
  command: (slug: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const slug = await getArrivedSource(access, file);
  return slug === null
    ? failed("not-found", `No file with the id "${file}" has become a source.`)
    : command(slug);
}

async function answer(
  access: Access,
  id: string,
  command: (access: Access, which: { id: string }) => Promise<number>,
  fault: string,
): Promise<Outcome<{ id: string }>> {
  return (await command(access, { id })) > 0
    ? succeeded({ id })
    : failed("conflict", `This file cannot be ${fault}.`);
}
