/** The manners of the API on endpoints made for the purpose, those that write among them. `tests/app/api` has the real ones. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { failed, succeeded } from "#lib/outcome.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";
import { fileBody } from "#lib/server/api/file-body.ts";
import { toOpenApi } from "#lib/server/api/open-api.ts";
import { serve } from "#lib/server/api/serve.ts";

const note = z.object({ id: z.string(), words: z.string() });
const endpoints = [
  defineEndpoint({
    method: "POST",
    path: "/notes",
    summary: "Adds a note.",
    body: z.object({ words: z.string().min(1) }),
    answer: note,
    status: 201,
    respond: async (_access, { body }) => succeeded({ id: "1", words: body.words }),
  }),
  defineEndpoint({
    method: "POST",
    path: "/files",
    summary: "Counts the bytes of a file.",
    body: fileBody,
    answer: z.object({ bytes: z.int() }),
    respond: async (_access, { body }) => succeeded({ bytes: body.length }),
  }),
  defineEndpoint({
    method: "GET",
    path: "/notes/export",
    summary: "All notes in another form.",
    answer: z.string(),
    media: ["text/plain"],
    respond: async () => new Response("all notes", { headers: { "content-type": "text/plain" } }),
  }),
  defineEndpoint({
    method: "GET",
    path: "/notes/{id}",
    summary: "A note.",
    parameters: z.object({ id: z.string().max(9) }),
    answer: note,
    respond: async (_access, { path }) => succeeded({ id: path.id, words: "as kept" }),
  }),
  defineEndpoint({
    method: "DELETE",
    path: "/notes/{id}",
    summary: "Takes a note away.",
    parameters: z.object({ id: z.string() }),
    answer: z.null(),
    status: 204,
    respond: async (_access, { path }) =>
      path.id === "kept" ? failed("conflict", "This note is kept.") : succeeded(null),
  }),
];

const handle = serve(endpoints, "/api/v1", () => {});
const json = { "content-type": "application/json" };

async function call(method: string, path: string, init: RequestInit = {}) {
  const response = await handle(new Request(`http://127.0.0.1/api/v1${path}`, { method, ...init }));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("an endpoint that takes a file", () => {
  const file = { "content-type": "application/octet-stream" };

  it("is given its bytes as they are", async () => {
    const answer = await call("POST", "/files", { headers: file, body: Uint8Array.of(0, 0xff, 13, 10) });
    expect(JSON.parse(answer.text)).toEqual({ bytes: 4 });
  });

  it("refuses what does not say that it is bytes", async () => {
    const answer = await call("POST", "/files", { headers: json, body: "{}" });
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([415, "unsupported-media-type"]);
  });

  it("is described as bytes", () => {
    const { paths } = toOpenApi(endpoints, {}, "/api/v1");
    expect(paths["/files"]?.post?.requestBody).toEqual({
      required: true,
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    });
  });
});

describe("an endpoint that writes", () => {
  it("takes JSON and answers with its own status", async () => {
    const answer = await call("POST", "/notes", { headers: json, body: '{"words":"🕊","more":1}' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([201, { id: "1", words: "🕊" }]);
  });

  const bodies: readonly (readonly [string, RequestInit, number, string])[] = [
    ["no body", { headers: json }, 400, "invalid-json"],
    ["what is no JSON", { headers: json, body: "{words" }, 400, "invalid-json"],
    ["JSON that is not UTF-8", { headers: json, body: Uint8Array.of(0x22, 0xff, 0x22) }, 400, "invalid-json"],
    ["JSON of another shape", { headers: json, body: '{"words":7}' }, 400, "invalid-body"],
    ["JSON that is no object", { headers: json, body: "[]" }, 400, "invalid-body"],
    ["a form", { body: new URLSearchParams({ words: "x" }) }, 415, "unsupported-media-type"],
    [
      "JSON that says it is text",
      { headers: { "content-type": "text/plain" }, body: '{"words":"x"}' },
      415,
      "unsupported-media-type",
    ],
    ["more than it takes", { headers: json, body: `{"words":"${"x".repeat(6_000_000)}"}` }, 413, "too-large"],
  ];

  it.each(bodies)("refuses %s", async (_name, init, status, code) => {
    const answer = await call("POST", "/notes", init);
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([status, code]);
  });

  it("answers with nothing where there is nothing to say, and with a status of its own where it will not", async () => {
    expect(await call("DELETE", "/notes/7")).toMatchObject({ status: 204, text: "" });
    expect(await call("DELETE", "/notes/kept")).toMatchObject({ status: 409 });
  });

  it("is never answered with 'not modified'", async () => {
    const init = { headers: { ...json, "if-none-match": "*" }, body: '{"words":"x"}' };
    expect((await call("POST", "/notes", init)).status).toBe(201);
  });
});

describe("an address", () => {
  it("that is spelt out goes before one with a parameter", async () => {
    expect(await call("GET", "/notes/export")).toMatchObject({ status: 200, text: "all notes" });
    expect(JSON.parse((await call("GET", "/notes/exports")).text)).toEqual({
      id: "exports",
      words: "as kept",
    });
  });

  it("gives its parameters decoded, a slash within them too", async () => {
    expect(JSON.parse((await call("GET", "/notes/a%2Fb%20%C3%A9")).text).id).toBe("a/b é");
  });

  it.each(["/notes/0123456789", "/notes/", "/notes/1/2", "/Notes/1", "/notes/%FF"])(
    "%s is unknown",
    async (path) => {
      expect((await call("GET", path)).status).toBe(404);
    },
  );

  it("says which methods it has, of all endpoints that stand there", async () => {
    const { status, headers } = await call("PUT", "/notes/1");
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD, DELETE, OPTIONS"]);
    expect((await call("GET", "/notes")).headers.get("allow")).toBe("POST, OPTIONS");
  });
});
