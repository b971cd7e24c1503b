/**
 * What the API says when it cannot answer: always JSON of one shape, with a fitting status, and nothing of the inside.
 */
import { z } from "zod";

/** After so many seconds it is worth asking again. */
const retryAfter: Readonly<Record<string, string>> = { busy: "5" };

/** Each code and the status that goes with it. Failures of commands with other codes are a 400. */
const statuses: Readonly<Record<string, number>> = {
  "invalid-parameter": 400,
  "repeated-parameter": 400,
  "invalid-cursor": 400,
  "invalid-json": 400,
  "invalid-body": 400,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "same-bytes": 409,
  unrelated: 409,
  "key-reused": 422,
  "too-large": 413,
  "unsupported-media-type": 415,
  "internal-error": 500,
  "database-down": 503,
  "timed-out": 503,
  busy: 503,
  "disk-full": 507,
};

export const problemSchema = z
  .object({
    error: z.object({
      code: z.string().describe("Hyphenated and stable, for programs."),
      message: z.string().describe("What was tried, what happened, what to do."),
    }),
  })
  .meta({ id: "Problem", description: "Why a request was not answered." });

export function problem(
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  /** What else the answer carries beside the error: what stands where somebody else wrote. */
  beside: Readonly<Record<string, unknown>> = {},
): Response {
  return Response.json(
    { error: { code, message }, ...beside },
    {
      status: statuses[code] ?? 400,
      headers: {
        "cache-control": "no-store",
        ...(retryAfter[code] && { "retry-after": retryAfter[code] }),
        ...headers,
      },
    },
  );
}
