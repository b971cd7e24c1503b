// The addresses of notebooks and their blocks.
import { z } from "zod";
import { toExcerpt } from "#lib/features/excerpts/api.ts";
import { toNotebook, toNotebookItem } from "#lib/features/notebooks/api.ts";
import {
  addBlock,
  addNotebook,
  changeBlock,
  changeNotebook,
  deleteNotebook,
  removeBlock,
} from "#lib/features/notebooks/commands.ts";
import { getNotebook, listNotebooks } from "#lib/features/notebooks/queries.ts";
import {
  blockChangeSchema,
  newBlockSchema,
  newNotebookSchema,
  notebookChangeSchema,
  notebookItemSchema,
  notebookSchema,
} from "#lib/features/notebooks/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf, pageParameters, readCursor, toPage } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { problem } from "#lib/server/api/problem.ts";

const ofNotebook = z.object({ slug: slugSchema });
const ofBlock = z.object({ slug: slugSchema, id: z.uuid() });

export const notebookEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/notebooks",
    summary: "Notebooks, by slug.",
    query: z.object(pageParameters),
    answer: listOf(notebookItemSchema, "NotebookList"),
    respond: async (access, { query: { limit, cursor } }) => {
      const after = readCursor(cursor, z.tuple([slugSchema]));
      if (!after.ok) return after;
      const rows = await listNotebooks(access, { limit: limit + 1, after: after.value?.[0] });
      return succeeded(toPage(rows, limit, toNotebookItem, ({ slug }) => [slug]));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/notebooks",
    summary: "Makes a notebook; its slug comes from its title.",
    body: newNotebookSchema,
    answer: notebookItemSchema,
    status: 201,
    respond: async (access, { body }) => {
      const made = await addNotebook(access, body);
      return made.ok ? succeeded(toNotebookItem(made.value)) : made;
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/notebooks/{slug}",
    summary: "One notebook with its blocks in order.",
    parameters: ofNotebook,
    answer: notebookSchema,
    respond: async (access, { path: { slug } }) => {
      const row = await getNotebook(access, slug);
      return row === null
        ? failed("not-found", `No notebook has the slug "${slug}". /api/v1/notebooks lists them.`)
        : succeeded(toNotebook(row, toExcerpt));
    },
  }),
  defineEndpoint({
    method: "PATCH",
    path: "/notebooks/{slug}",
    summary:
      "Changes what is given of a notebook. With another `revision` than stands now nothing is written: 409, with what stands as `notebook`.",
    parameters: ofNotebook,
    body: notebookChangeSchema,
    answer: notebookItemSchema,
    respond: async (access, { path: { slug }, body }) => {
      const changed = await changeNotebook(access, slug, body);
      if (!changed.ok) return changed;
      const notebook = toNotebookItem(changed.value.notebook);
      return changed.value.status === "changed"
        ? succeeded(notebook)
        : problem("conflict", conflict(notebook.revision, body.revision, "notebook"), {}, { notebook });
    },
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/notebooks/{slug}",
    summary: "Deletes a notebook; its excerpts stay. The room keeps it, so that it can be brought back.",
    parameters: ofNotebook,
    answer: z.void(),
    status: 204,
    respond: async (access, { path: { slug } }) => {
      const deleted = await deleteNotebook(access, slug);
      return deleted.ok ? succeeded(undefined) : deleted;
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/notebooks/{slug}/blocks",
    summary: "Adds a section, prose or an excerpt to a notebook.",
    parameters: ofNotebook,
    body: newBlockSchema,
    answer: notebookSchema,
    status: 201,
    respond: async (access, { path: { slug }, body }) => {
      const done = await addBlock(access, slug, body);
      return done.ok ? succeeded(toNotebook(done.value.notebook, toExcerpt)) : done;
    },
  }),
  defineEndpoint({
    method: "PATCH",
    path: "/notebooks/{slug}/blocks/{id}",
    summary: "Gives a block other words or another place.",
    parameters: ofBlock,
    body: blockChangeSchema,
    answer: notebookSchema,
    respond: async (access, { path: { slug, id }, body }) => {
      const done = await changeBlock(access, slug, id, body);
      if (!done.ok) return done;
      const notebook = toNotebook(done.value.notebook, toExcerpt);
      if (done.value.status === "changed") return succeeded(notebook);
      const stands = notebook.blocks.find((block) => block.id === id);
      return problem(
        "conflict",
        conflict(stands?.revision ?? 0, body.revision, "block"),
        {},
        { block: stands },
      );
    },
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/notebooks/{slug}/blocks/{id}",
    summary: "Takes a block out of a notebook; its excerpt stays.",
    parameters: ofBlock,
    answer: notebookSchema,
    respond: async (access, { path: { slug, id } }) => {
      const done = await removeBlock(access, slug, id);
      return done.ok ? succeeded(toNotebook(done.value.notebook, toExcerpt)) : done;
    },
  }),
];

function conflict(stands: number, given: number | undefined, noun: string): string {
  return `The ${noun} has revision ${stands}, not ${given}: somebody changed it meanwhile. Nothing was written; "${noun}" is what stands now.`;
}
