// The addresses of the versions of a text.
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { toVersionList } from "#lib/features/versions/api.ts";
import { supersedeSource } from "#lib/features/versions/commands.ts";
import { getDecisions } from "#lib/features/versions/queries.ts";
import { supersededSchema, versionListSchema } from "#lib/features/versions/schema.ts";
import { readInTurn } from "#lib/intake/read-in-turn.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { fileBody } from "#lib/server/api/file-body.ts";
import { readEnvironment } from "#lib/server/environment.ts";

const parameters = z.object({ slug: slugSchema });

export const versionEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/sources/{slug}/versions",
    summary: "All versions of a text, the oldest first, and what waits for a decision in the newest.",
    parameters,
    answer: versionListSchema,
    respond: async (access, { path: { slug } }) => {
      const row = await getDecisions(access, slug);
      return row === null
        ? failed("not-found", `No source has the slug "${slug}". /api/v1/sources lists them.`)
        : succeeded(toVersionList(row));
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/sources/{slug}/versions",
    summary:
      "Imports a changed file as the newer version of a source, and carries over what is beyond doubt.",
    parameters,
    query: z.object({
      fileName: z.string().min(1).max(255).describe("The name of the file."),
      confirm: z
        .enum(["true", "false"])
        .default("false")
        .describe("`true` takes a text too that has next to nothing in common with the older one."),
    }),
    body: fileBody,
    answer: supersededSchema,
    status: 201,
    respond: async (access, { path: { slug }, query: { fileName, confirm }, body }, { signal }) => {
      const document = await readInTurn(body, fileName, readEnvironment().reading, signal);
      if (!document.ok) return document;
      return supersedeSource(access, slug, document.value, { isConfirmed: confirm === "true" });
    },
  }),
];
