/** JSON with an entity tag: whoever has it already is told so, and sent nothing. A copy may be kept, but is asked for anew each time. */
import { createHash } from "node:crypto";

export function conditional(request: Request, json: string, status: number): Response {
  const tag = `"${createHash("sha256").update(json).digest("base64url").slice(0, 27)}"`;
  const headers = {
    etag: tag,
    "cache-control": "private, no-cache",
    "content-type": "application/json; charset=utf-8",
  };
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && hasTag(request.headers.get("if-none-match"), tag)) {
    return new Response(null, {
      status: 304,
      headers: { etag: tag, "cache-control": headers["cache-control"] },
    });
  }
  return new Response(json, { status, headers });
}

function hasTag(given: string | null, tag: string): boolean {
  if (given === null) return false;
  return given.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}
