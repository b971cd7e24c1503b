/**
 * Every error under `/api` is JSON of one shape, also those that Next gives by itself: a method that a route does not have,
 * a body that it cannot parse, a route that threw. Such an answer's own body is left out.
 */
import type { ServerResponse } from "node:http";

const meanings: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ["bad-request", "The request could not be read."],
  404: ["not-found", "There is nothing at this address."],
  405: ["method-not-allowed", "This address does not take this method."],
  413: ["body-too-long", "The request brings too much."],
};

const otherMeaning = ["internal-error", "Something went wrong here; it was noted. Try again."] as const;

/** Watches an answer about to be given, and puts the shape in place of what is an error without it. */
export function shapeApiErrors(response: ServerResponse): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  const isBare = () => !response.headersSent && isShapeless(response);
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    return isBare() ? response : writeHead(status, ...rest);
  }) as ServerResponse["writeHead"];
  response.write = ((...given: unknown[]) => (isBare() ? true : write(...given))) as ServerResponse["write"];
  response.end = ((...given: unknown[]) => {
    if (!isBare()) return end(...given);
    const [code, message] = meanings[response.statusCode] ?? otherMeaning;
    for (const name of ["Content-Encoding", "Transfer-Encoding", "ETag"]) response.removeHeader(name);
    const body = JSON.stringify({ error: { code, message } });
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.setHeader("Content-Length", Buffer.byteLength(body));
    return end(body);
  }) as ServerResponse["end"];
}

function isShapeless(response: ServerResponse): boolean {
  return response.statusCode >= 400 && !String(response.getHeader("content-type") ?? "").includes("json");
}
