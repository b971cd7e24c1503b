/**
 * The OpenAPI 3.1 file of a list of endpoints, made from their zod schemas. Schemas with an `id` in their metadata become
 * components; the others are written where they are used.
 */
import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { fileBody } from "./file-body.ts";
import { problemSchema } from "./problem.ts";

type Json = Record<string, unknown>;

export type OpenApi = {
  readonly openapi: "3.1.0";
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};

export type OperationObject = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly ParameterObject[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
};

type ParameterObject = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Json;
};

export function toOpenApi(endpoints: readonly Endpoint[], info: Json, base: string): OpenApi {
  const schemas: Record<string, Json> = {};
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: toOperation(endpoint, schemas),
    };
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { openapi: "3.1.0", info, servers: [{ url: base }], paths, components: { schemas: sorted } };
}

function toOperation(endpoint: Endpoint, schemas: Record<string, Json>): OperationObject {
  const json = (schema: z.ZodType, io: "input" | "output") => ({
    "application/json": { schema: toSchema(schema, schemas, io) },
  });
  const others = Object.fromEntries(endpoint.media.map((type) => [type, { schema: { type: "string" } }]));
  const answered =
    endpoint.status === 204
      ? { description: "Done." }
      : { description: endpoint.summary, content: { ...json(endpoint.answer, "output"), ...others } };
  return {
    operationId: toOperationId(endpoint),
    summary: endpoint.summary,
    parameters: [
      ...toParameters(endpoint.parameters, "path", schemas),
      ...toParameters(endpoint.query, "query", schemas),
    ],
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: endpoint.body === fileBody ? bytes : json(endpoint.body, "input"),
      },
    }),
    responses: {
      [endpoint.status]: answered,
      default: { description: "Why it was not answered.", content: json(problemSchema, "output") },
    },
  };
}

const bytes = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

function toParameters(object: z.ZodObject | null, place: "path" | "query", schemas: Record<string, Json>) {
  return Object.entries((object?.shape ?? {}) as Record<string, z.ZodType>).map(
    ([name, type]): ParameterObject => {
      const { description, ...schema } = toSchema(type, schemas, "output");
      const required = place === "path" || !type.safeParse(undefined).success;
      return { name, in: place, required, ...(typeof description === "string" && { description }), schema };
    },
  );
}

/** A zod schema as JSON Schema. What has an `id` is put among `schemas` and referred to. */
function toSchema(type: z.ZodType, schemas: Record<string, Json>, io: "input" | "output"): Json {
  const { $schema, $defs, ...schema } = z.toJSONSchema(type, { io });
  for (const [id, definition] of Object.entries($defs ?? {})) schemas[id] = refer(definition) as Json;
  return refer(schema) as Json;
}

/** The same with references into the components of the file. */
function refer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref" && typeof inner === "string"
        ? [key, inner.replace("#/$defs/", "#/components/schemas/")]
        : [key, refer(inner)],
    ),
  );
}

/** `GET /sources/{slug}` is `getSourcesSlug`. */
function toOperationId({ method, path }: Endpoint): string {
  const words = path.split(/\W+/).filter((word) => word !== "");
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
