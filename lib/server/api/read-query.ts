/** Reads what stands behind the question mark by an endpoint's schema. Parameters that it does not know are ignored. */
import type { z } from "zod";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

export function readQuery(schema: z.ZodObject | null, parameters: URLSearchParams): Outcome<unknown> {
  if (schema === null) return succeeded({});
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const [value, ...more] = parameters.getAll(name);
    if (more.length > 0)
      return failed("repeated-parameter", `"${name}" is given ${more.length + 1} times: give it once.`);
    if (value?.includes("\0"))
      return failed("invalid-parameter", `"${name}" holds the character U+0000, which no text has.`);
    if (value !== undefined) given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return succeeded(parsed.data);
  const [issue] = parsed.error.issues;
  return failed("invalid-parameter", `"${issue?.path.join(".")}" cannot be read: ${issue?.message}.`);
}
