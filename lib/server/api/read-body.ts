/**
 * Reads what a request brings: JSON by an endpoint's schema (its type, its size, its syntax, its shape, each with an error of its own),
 * or the bytes of a file. How long a file may be, the door decides.
 */
import type { z } from "zod";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { fileBody } from "./file-body.ts";

/** Six million bytes hold a draft of 800,000 words. */
const limit = 6_000_000;

export async function readBody(schema: z.ZodType | null, request: Request): Promise<Outcome<unknown>> {
  if (schema === null) return succeeded(undefined);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (schema === fileBody) return readFile(type, request);
  if (type !== "application/json") {
    return failed(
      "unsupported-media-type",
      'The body must be JSON, sent with "content-type: application/json".',
    );
  }
  const bytes = await readLimited(request);
  if (bytes === null)
    return failed("too-large", `The body has more than ${limit} bytes: send less at a time.`);
  const json = parse(bytes);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return succeeded(parsed.data);
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? `"${issue.path.join(".")}"` : "The body";
  return failed("invalid-body", `${place} cannot be read: ${issue?.message}.`);
}

async function readFile(type: string | undefined, request: Request): Promise<Outcome<unknown>> {
  if (type === "application/octet-stream") return succeeded(new Uint8Array(await request.arrayBuffer()));
  return failed(
    "unsupported-media-type",
    'The body must be the bytes of a file, sent with "content-type: application/octet-stream".',
  );
}

async function readLimited(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): Outcome<unknown> {
  try {
    return succeeded(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return failed("invalid-json", "The body is not JSON in UTF-8.");
  }
}
