/**
 * Answers requests by a list of endpoints, and everything else with an error of the API's shape. What is asked is checked
 * against the endpoint's schemas before it is answered; who may reach the room at all is decided at the door, before this.
 */
import type { z } from "zod";
import { type Access, localAccess } from "#lib/server/access.ts";
import { readOutage } from "#lib/server/database-outage.ts";
import { conditional } from "./conditional.ts";
import type { Endpoint } from "./endpoint.ts";
import { findEndpoints } from "./find-endpoints.ts";
import { problem } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";

/** A handler for all methods and all addresses below `base`. Surprises are given to `report` and answered with a bare 500. */
export function serve(
  endpoints: readonly Endpoint[],
  base: string,
  report: (error: unknown, request: Request) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const response = await answer(endpoints, base, request);
      if (request.method !== "HEAD") return response;
      return new Response(null, { status: response.status, headers: response.headers });
    } catch (error) {
      report(error, request);
      const outage = readOutage(error);
      if (outage !== null) return problem(outage.code, outage.message);
      return problem(
        "internal-error",
        "The room could not answer because of a fault of its own; its log says more.",
      );
    }
  };
}

async function answer(endpoints: readonly Endpoint[], base: string, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const address = url.pathname.slice(base.length) || "/";
  const matches = findEndpoints(endpoints, address);
  if (matches.length === 0) return unknownAddress(request.method, url.pathname);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const match = matches.find(({ endpoint }) => endpoint.method === method);
  if (match === undefined) return wrongMethod(request.method, matches);
  const { endpoint, values } = match;
  const path = (endpoint.parameters ?? nothing).safeParse(values);
  if (!path.success) return unknownAddress(request.method, url.pathname);
  return respond(endpoint, path.data, url.searchParams, request);
}

async function respond(endpoint: Endpoint, path: unknown, parameters: URLSearchParams, request: Request) {
  const query = readQuery(endpoint.query, parameters);
  if (!query.ok) return problem(query.failure.code, query.failure.message);
  const body = await readBody(endpoint.body, request);
  if (!body.ok) return problem(body.failure.code, body.failure.message);
  const access: Access = localAccess();
  const outcome = await endpoint.respond(access, { path, query: query.value, body: body.value }, request);
  if (outcome instanceof Response) return outcome;
  if (!outcome.ok) return problem(outcome.failure.code, outcome.failure.message);
  if (endpoint.status === 204) return new Response(null, { status: 204 });
  return conditional(request, JSON.stringify(outcome.value), endpoint.status);
}

const nothing = { safeParse: () => ({ success: true as const, data: {} }) } satisfies Pick<
  z.ZodType<Record<string, never>>,
  "safeParse"
> as unknown as z.ZodObject;

function unknownAddress(method: string, pathname: string): Response {
  return problem(
    "not-found",
    `${method} ${pathname}: nothing is there. /api/v1/openapi.json lists what there is.`,
  );
}

function wrongMethod(method: string, matches: ReturnType<typeof findEndpoints>): Response {
  const allowed = matches.flatMap(({ endpoint }) =>
    endpoint.method === "GET" ? ["GET", "HEAD"] : [endpoint.method],
  );
  const allow = [...new Set(allowed), "OPTIONS"].join(", ");
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
  return problem("method-not-allowed", `${method} is not possible here, only ${allow}.`, { allow });
}
