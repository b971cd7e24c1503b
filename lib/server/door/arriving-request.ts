/**
 * A request as the judge sees it, and as Next may see it: stripped of what only a proxy may say.
 */
import type { IncomingMessage } from "node:http";
import type { ArrivingRequest } from "./judge-request.ts";

export function arrivingRequest(request: IncomingMessage): ArrivingRequest {
  const { headers, rawHeaders } = request;
  const hosts = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host",
  );
  const text = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    method: request.method ?? "",
    url: request.url ?? "",
    hosts,
    origin: text("origin"),
    fetchSite: text("sec-fetch-site"),
    fetchMode: text("sec-fetch-mode"),
    fetchDestination: text("sec-fetch-dest"),
    contentType: text("content-type"),
    contentLength: text("content-length"),
  };
}

/** Headers that only a proxy or Next itself would set: believed by Next, and therefore never taken from outside. */
export function forgetForwarding(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (/^(?:forwarded$|x-forwarded-|x-middleware-|x-invoke-|x-matched-path$|x-now-|x-vercel-)/.test(name)) {
      delete request.headers[name];
    }
  }
}
