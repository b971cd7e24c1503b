// From the OpenAPI file to what the page shows of it: types in words instead of JSON Schema. It knows the schemas that we write, no others.
import type { Address, Member, Shape, TypeWords } from "#components/api/api-shape.ts";
import type { OpenApi, OperationObject } from "#lib/server/api/open-api.ts";

type Schema = Readonly<Record<string, unknown>>;

export function toAddresses({ paths }: OpenApi, base: string): Address[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => toAddress(base, path, method, operation)),
  );
}

export function toShapes({ components }: OpenApi): Shape[] {
  return Object.entries(components.schemas).map(([name, schema]) => {
    return { name, description: said(schema), members: toMembers(schema) };
  });
}

function toAddress(base: string, path: string, method: string, operation: OperationObject): Address {
  const [answer] = Object.values(operation.responses);
  const isPlain = method === "get" && !path.includes("{");
  return {
    method: method.toUpperCase(),
    path: base + path,
    tryPath: isPlain ? base + path : null,
    summary: operation.summary,
    parameters: operation.parameters.map(({ name, required, description, schema }) => {
      return { name, type: toWords(schema), description: description ?? "", isRequired: required };
    }),
    body: operation.requestBody ? toWords(schemaOf(operation.requestBody)) : null,
    answer: toWords(answer ? schemaOf(answer) : {}),
  };
}

function toMembers(schema: Schema): Member[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  return Object.entries(properties).map(([name, type]) => ({
    name,
    type: toWords(type),
    description: said(type),
  }));
}

function said(schema: Schema): string {
  return typeof schema.description === "string" ? schema.description : "";
}

function schemaOf(message: Schema): Schema {
  const content = message.content as Readonly<Record<string, { readonly schema: Schema }>> | undefined;
  return content?.["application/json"]?.schema ?? {};
}

function toWords(schema: Schema): TypeWords {
  if (typeof schema.$ref === "string") return words("", schema.$ref.replace(/^.*\//, ""));
  if (schema.type === "array") {
    const items = toWords((schema.items ?? {}) as Schema);
    return { ...items, before: `a list of ${items.before}` };
  }
  if (Array.isArray(schema.anyOf)) return joinWords(schema.anyOf.map(toWords));
  if (Array.isArray(schema.enum)) return words(schema.enum.join(" or "));
  if (schema.const !== undefined) return words(JSON.stringify(schema.const));
  if (schema.type === "object" && schema.properties)
    return words(`{ ${Object.keys(schema.properties).join(", ")} }`);
  const types = [schema.type ?? "anything"].flat().join(" or ");
  const range =
    schema.maximum === undefined || schema.maximum === Number.MAX_SAFE_INTEGER
      ? ""
      : ` from ${schema.minimum ?? 0} to ${schema.maximum}`;
  const preset = schema.default === undefined ? "" : `, ${JSON.stringify(schema.default)} unless given`;
  return words(`${types}${range}${preset}`);
}

function words(before: string, shape: string | null = null): TypeWords {
  return { before, shape, after: "" };
}

/** Alternatives, of which one at most has a shape to link to: `Passage or null`. */
function joinWords(all: readonly TypeWords[]): TypeWords {
  const linked = all.find(({ shape }) => shape !== null);
  const others = all
    .filter((one) => one !== linked)
    .map(({ before, shape, after }) => before + (shape ?? "") + after);
  if (linked === undefined) return words(others.join(" or "));
  return { ...linked, after: others.map((other) => ` or ${other}`).join("") };
}
