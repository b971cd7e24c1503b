// What the notes of excerpts need: what they refer to, the tags in use, and the way back from a deletion.
import { z } from "zod";
import { toExcerpt } from "#lib/features/excerpts/api.ts";
import { restoreExcerpt } from "#lib/features/excerpts/commands.ts";
import { findNoteLinks } from "#lib/features/excerpts/find-note-links.ts";
import { getExcerpt, getNoteTargets, listTags } from "#lib/features/excerpts/queries.ts";
import { excerptIdSchema, excerptSchema, noteReferenceSchema } from "#lib/features/excerpts/schema.ts";
import { toReferences } from "#lib/features/excerpts/view.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { listOf } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

const parameters = z.object({ id: excerptIdSchema });
const tagCountSchema = z.object({ tag: z.string(), count: z.int().positive() });

export const excerptNoteEndpoints = [
  defineEndpoint({
    method: "POST",
    path: "/excerpts/{id}/restore",
    summary: "Brings back an excerpt that was deleted.",
    parameters,
    answer: excerptSchema,
    respond: async (access, { path: { id } }) => {
      const restored = await restoreExcerpt(access, id);
      return restored.ok ? succeeded(toExcerpt(restored.value)) : restored;
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/excerpts/{id}/references",
    summary:
      "What `[[…]]` and `@…` of a note lead to; those that lead nowhere, or to several, are left away.",
    parameters,
    answer: listOf(noteReferenceSchema, "NoteReferenceList"),
    respond: async (access, { path: { id } }) => {
      const row = await getExcerpt(access, id);
      if (row === null)
        return failed("not-found", `No excerpt has the id "${id}". /api/v1/excerpts lists them.`);
      const targets = await getNoteTargets(access, findNoteLinks(row.note));
      return succeeded({ items: toReferences(row.note, targets), next: null });
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/tags",
    summary: "The tags of excerpts, with how many excerpts have each.",
    answer: listOf(tagCountSchema, "TagList"),
    respond: async (access) => succeeded({ items: await listTags(access), next: null }),
  }),
];
