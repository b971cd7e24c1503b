/**
 * One address of the API as data: what it takes and gives, as zod schemas, and how it answers. The same definition is served
 * (`serve.ts`) and documented (`open-api.ts`), so that neither can exist without the other.
 */
import type { z } from "zod";
import type { Outcome } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Given<Path, Query, Body> = { readonly path: Path; readonly query: Query; readonly body: Body };

type Definition<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = {
  readonly method: Method;
  /** Below `/api/v1`, with parameters in braces, as OpenAPI writes it: `/sources/{slug}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** One schema for each parameter in braces; what does not fit it is an unknown address (404). */
  readonly parameters?: Path;
  /** One schema for each parameter behind the question mark; what does not fit it is a bad request (400). */
  readonly query?: Query;
  /** What the JSON of the request must be. Without it a body is not read. */
  readonly body?: Body;
  readonly answer: Answer;
  /** Of an answer that succeeded; 200 unless said. */
  readonly status?: 200 | 201 | 204;
  /** Other types of content that it may answer with, as a `Response` of its own. */
  readonly media?: readonly string[];
  readonly respond: (
    access: Access,
    given: Given<z.output<Path>, z.output<Query>, z.output<Body>>,
    request: Request,
  ) => Promise<Outcome<z.input<Answer>> | Response>;
};

export type Endpoint = {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly parameters: z.ZodObject | null;
  readonly query: z.ZodObject | null;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType;
  readonly status: 200 | 201 | 204;
  readonly media: readonly string[];
  readonly respond: (
    access: Access,
    given: Given<unknown, unknown, unknown>,
    request: Request,
  ) => Promise<Outcome<unknown> | Response>;
};

/** Ties the types of what is given and answered to the schemas. */
export function defineEndpoint<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(definition: Definition<Path, Query, Body, Answer>): Endpoint {
  const { parameters = null, query = null, body = null, status = 200, media = [] } = definition;
  const respond = definition.respond as Endpoint["respond"];
  return { ...definition, parameters, query, body, status, media, respond };
}
