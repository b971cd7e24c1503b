// For programs that watch whether the room is open: 200 while it can answer, 503 while its database cannot.
import { z } from "zod";
import { getHealth } from "#lib/features/health/queries.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

export const healthEndpoint = defineEndpoint({
  method: "GET",
  path: "/health",
  summary: "Whether the room can answer.",
  answer: z.object({ status: z.literal("ok") }).meta({ id: "Health" }),
  respond: async (access) => {
    try {
      await getHealth(access);
      return succeeded({ status: "ok" as const });
    } catch {
      return failed("database-down", "The database does not answer at the moment. Try again.");
    }
  },
});
