import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "#app/api/v1/[[...path]]/route.ts";
import { describeApi, endpoints } from "#app/api/v1/endpoints.ts";
import { addSource } from "#lib/features/sources/commands.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import { systemAccess } from "#lib/server/access.ts";
import { problemSchema } from "#lib/server/api/problem.ts";
import { database } from "#lib/server/database.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const sources = [
  { slug: "000-first", text: "🕊 Qaani met Khamenei.\nTehran was quiet.\n" },
  { slug: "001-second", text: "Qaanī and Qods\u00a0Force.\nQaanī again, in Tehran." },
  { slug: "002-third", text: "A text that names nobody." },
];

beforeAll(async () => {
  await plantRoom(sources, [
    { slug: "esmail-qaani", name: "Qaani", names: [{ name: "Qaanī", kind: "spelling" }] },
    { slug: "khamenei", name: "Khamenei" },
    { slug: "quds-force", kind: "organization", name: "Qods\u00a0Force" },
    { slug: "tehran", kind: "place", name: "Tehran" },
  ]);
  const at = { source: "002-third", start: 0, end: 6 };
  await plantFacts({
    works: [
      {
        slug: "a-work",
        witnesses: ["001-second", "002-third"],
        passages: [
          { ...at, shows: "Its opening words." },
          { ...at, source: "001-second", shows: "Its opening words." },
        ],
      },
    ],
    events: [{ slug: "an-event", passages: [{ ...at, role: "reports" }] }],
    claims: [{ slug: "a-claim", evidence: [{ ...at, label: "e1", stance: "asserts", attribution: [] }] }],
  });
});

const handlers = { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT };

const call = async (path: string, init?: RequestInit) => {
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, init);
  const method = (init?.method ?? "GET") as keyof typeof handlers;
  const response = await handlers[method](request);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text === "" ? null : JSON.parse(text),
  };
};

describe("sources", () => {
  it("are listed in pages that follow one another without gap or repetition", async () => {
    const first = await call("/sources?limit=2");
    expect(first.json.items.map(({ slug }: { slug: string }) => slug)).toEqual(["000-first", "001-second"]);
    const second = await call(`/sources?limit=2&cursor=${first.json.next}`);
    expect(second.json).toEqual({ items: [expect.objectContaining({ slug: "002-third" })], next: null });
  });

  it("give null for what they do not say of themselves", async () => {
    const { json } = await call("/sources/000-first");
    expect(json).toMatchObject({ title: null, author: null, publisher: null, published: null, work: null });
    expect(json).toMatchObject({ fileName: "000-first.txt", text: sources[0]?.text });
    expect(json.passages).toEqual([
      { ordinal: 0, kind: "paragraph", start: 0, end: 21 },
      { ordinal: 1, kind: "paragraph", start: 22, end: 39 },
    ]);
  });
});

describe("entities", () => {
  const slugs = async (query: string) =>
    (await call(`/entities${query}`)).json.items.map(({ slug }: { slug: string }) => slug);

  it("are counted over all sources", async () => {
    const { json } = await call("/entities?kind=person");
    expect(json).toEqual({
      items: [
        {
          slug: "esmail-qaani",
          kind: "person",
          name: "Qaani",
          names: [
            { name: "Qaani", kind: "canonical" },
            { name: "Qaanī", kind: "spelling" },
          ],
          mentions: 3,
          sources: 2,
        },
        {
          slug: "khamenei",
          kind: "person",
          name: "Khamenei",
          names: [{ name: "Khamenei", kind: "canonical" }],
          mentions: 1,
          sources: 1,
        },
      ],
      next: null,
    });
  });

  it("give every mention with the passage that holds it, in code points", async () => {
    const { json } = await call("/entities/esmail-qaani");
    expect(json.sources).toBe(2);
    expect(json.mentions).toEqual([
      { source: "000-first", start: 2, end: 7, exact: "Qaani", matched: "Qaani", passage: 0 },
      { source: "001-second", start: 0, end: 5, exact: "Qaanī", matched: "Qaanī", passage: 0 },
      { source: "001-second", start: 22, end: 27, exact: "Qaanī", matched: "Qaanī", passage: 1 },
    ]);
  });

  const queries: readonly (readonly [string, string, readonly string[]])[] = [
    ["any of their names, case and accents aside", "?q=QAANI", ["esmail-qaani"]],
    ["a part of a name", "?q=hame", ["khamenei"]],
    ["words in any order, whatever the space between them", "?q=force%20qods", ["quds-force"]],
    ["a name with a letter too few", "?q=khamnei", ["khamenei"]],
    ["a name within a kind", "?q=qaani&kind=place", []],
    ["a mark that means something to LIKE", "?q=%25", []],
    ["another mark that does", "?q=_", []],
    ["nothing", "?q=", ["esmail-qaani", "khamenei", "quds-force", "tehran"]],
  ];

  it.each(queries)("are found by %s", async (_name, query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it.each(["", "?q=e", "?q=khamnei", "?kind=person"])(
    "come page by page as they come whole: %s",
    async (query) => {
      const whole = await slugs(query);
      const paged: string[] = [];
      for (let next: string | null = ""; next !== null; ) {
        const { json } = await call(
          `/entities${query}${query === "" ? "?" : "&"}limit=1${next && `&cursor=${next}`}`,
        );
        paged.push(...json.items.map(({ slug }: { slug: string }) => slug));
        next = json.next;
      }
      expect(paged).toEqual(whole);
    },
  );
});

describe("what cannot be answered", () => {
  const wrong: readonly (readonly [string, number, string])[] = [
    ["/", 404, "not-found"],
    ["", 404, "not-found"],
    ["/nothing", 404, "not-found"],
    ["/sources/nothing", 404, "not-found"],
    ["/sources/%00", 404, "not-found"],
    ["/sources/%E0%A4", 404, "not-found"],
    ["/sources/000-first/passages", 404, "not-found"],
    [`/sources/${"a".repeat(5000)}`, 404, "not-found"],
    ["/entities/Nobody", 404, "not-found"],
    ["/entities?kind=event", 400, "invalid-parameter"],
    ["/entities?kind=", 400, "invalid-parameter"],
    ["/entities?kind=person&kind=place", 400, "repeated-parameter"],
    ["/entities?q=%00", 400, "invalid-parameter"],
    [`/entities?q=${"a".repeat(501)}`, 400, "invalid-parameter"],
    ["/events/nothing", 404, "not-found"],
    ["/events/%00", 404, "not-found"],
    ["/events?modality=dreamt", 400, "invalid-parameter"],
    ["/events?entity=Nobody!", 400, "invalid-parameter"],
    [`/events?cursor=${Buffer.from("[1]").toString("base64url")}`, 400, "invalid-cursor"],
    ["/claims/nothing", 404, "not-found"],
    ["/claims?kind=rumour", 400, "invalid-parameter"],
    ["/claims?conflicts=perhaps", 400, "invalid-parameter"],
    ["/claims?origins=0", 400, "invalid-parameter"],
    ["/claims?origins=many", 400, "invalid-parameter"],
    ["/claims?cursor=garbage", 400, "invalid-cursor"],
    ["/works/nothing", 404, "not-found"],
    ["/sources?limit=0", 400, "invalid-parameter"],
    ["/sources?limit=201", 400, "invalid-parameter"],
    ["/sources?limit=-1", 400, "invalid-parameter"],
    ["/sources?limit=1.5", 400, "invalid-parameter"],
    ["/sources?limit=1e2", 400, "invalid-parameter"],
    ["/sources?limit=ten", 400, "invalid-parameter"],
    ["/sources?limit=", 400, "invalid-parameter"],
    ["/sources?limit=99999999999999999999", 400, "invalid-parameter"],
    ["/sources?cursor=", 400, "invalid-cursor"],
    ["/sources?cursor=garbage", 400, "invalid-cursor"],
    [`/sources?cursor=${Buffer.from("[1]").toString("base64url")}`, 400, "invalid-cursor"],
    [`/sources?cursor=${Buffer.from('["a\\u0000"]').toString("base64url")}`, 400, "invalid-cursor"],
    [`/entities?cursor=${Buffer.from('["000-first"]').toString("base64url")}`, 400, "invalid-cursor"],
    [`/entities?cursor=${Buffer.from('[1e300,0,"a"]').toString("base64url")}`, 400, "invalid-cursor"],
  ];

  const named = wrong.map(([path, ...rest]) => [path.slice(0, 60), path, ...rest] as const);

  it.each(named)("GET %s", async (_name, path, status, code) => {
    const { json, ...answer } = await call(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(z.strictObject(problemSchema.shape).parse(json).error.code).toBe(code);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])(
    "%s where there is only GET is answered with 405",
    async (method) => {
      const { status, headers, json } = await call("/sources", { method });
      expect([status, headers.get("allow"), json.error.code]).toEqual([
        405,
        "GET, HEAD, OPTIONS",
        "method-not-allowed",
      ]);
    },
  );

  it("a database that does not answer is said by the health address alone", async () => {
    const url = process.env.DATABASE_URL;
    process.env.DATABASE_URL = "";
    try {
      const { status, json } = await call("/health");
      expect([status, json.error.code]).toEqual([503, "database-down"]);
    } finally {
      process.env.DATABASE_URL = url;
    }
  });

  it("a fault of the room says nothing of the inside", async () => {
    const url = process.env.DATABASE_URL;
    process.env.DATABASE_URL = "";
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      const { status, json } = await call("/sources");
      expect([status, json.error.code]).toEqual([500, "internal-error"]);
      expect(JSON.stringify(json)).not.toContain("DATABASE_URL");
      expect(log.mock.calls.join()).toContain("DATABASE_URL");
    } finally {
      log.mockRestore();
      process.env.DATABASE_URL = url;
    }
  });
});

describe("the manner of an answer", () => {
  it("parameters that are not known are ignored, even twice", async () => {
    expect((await call("/sources?colour=red&colour=blue")).status).toBe(200);
  });

  it("HEAD has the headers of GET and nothing else", async () => {
    const [head, get] = [await call("/sources", { method: "HEAD" }), await call("/sources")];
    expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", get.headers.get("etag")]);
  });

  it("OPTIONS says what is possible", async () => {
    const { status, headers } = await call("/entities/tehran", { method: "OPTIONS" });
    expect([status, headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  it.each(["%s", "W/%s", '"other", %s', "*"])(
    "who has an answer already (%s) is not sent it again",
    async (form) => {
      const etag = (await call("/sources")).headers.get("etag") ?? "";
      const headers = { "if-none-match": form.replace("%s", etag) };
      expect(await call("/sources", { headers })).toMatchObject({ status: 304, text: "" });
      expect((await call("/sources", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    },
  );
});

describe("the OpenAPI file", () => {
  it("is served as it is made", async () => {
    expect((await call("/openapi.json")).json).toEqual(JSON.parse(JSON.stringify(describeApi())));
  });

  it("has every endpoint, and the one route below /api/v1 serves nothing else", () => {
    const documented = Object.entries(describeApi().paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.sort()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).sort());
    const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" }).filter((file) =>
      /route\.\w+$/.test(file),
    );
    expect(routes).toEqual(["v1/[[...path]]/route.ts"]);
  });

  it("refers only to what it defines", () => {
    const file = describeApi();
    const references = [...JSON.stringify(file).matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1]);
    expect(references.length).toBeGreaterThan(5);
    for (const reference of new Set(references)) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(reference ?? "")?.[1] ?? "";
      expect(file.components.schemas).toHaveProperty(name);
    }
  });

  const addresses = [
    "/sources",
    "/sources/000-first",
    "/sources/000-first/pages/1",
    "/sources/000-first/versions",
    "/entities",
    "/entities/esmail-qaani",
    "/events",
    "/events/an-event",
    "/claims",
    "/claims/a-claim",
    "/works",
    "/works/a-work",
    "/search",
    "/search/suggestions",
    "/compare?left=000-first&right=001-second",
    "/compare/apparatus?sources=001-second,002-third",
    "/compare/counterparts?source=001-second&start=0&end=5&in=002-third",
    "/compare/proposals?source=001-second",
    "/drafts/saved/{kept}",
    "/excerpts",
    "/excerpts/{excerpt}",
    "/excerpts/{excerpt}/citation",
    "/excerpts/export",
    "/excerpts/{excerpt}/references",
    "/tags",
    "/notebooks",
    "/notebooks/a-book",
    "/imports/{begun}",
    "/proposals",
    "/proposals/{proposal}",
    "/corrections",
    "/corrections/{correction}",
    "/entities/esmail-qaani/merge?into=khamenei",
    "/health",
    "/openapi.json",
  ];

  /** What answers with something other than JSON: its type, and how it begins. */
  const files = [
    ["/sources/000-first/original", "application/octet-stream", "🕊 Qaani met"],
    [
      "/sources/009-saved/original.html",
      "text/html; charset=utf-8",
      '<!doctype html><meta charset="utf-8"><p>It rained.</p>',
    ],
  ] as const;

  const post = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const made = await call(path, { method: "POST", headers, body: JSON.stringify(body) });
    expect(made.status).toBe(201);
    return made.json;
  };

  /** Ids of what is made by hand: a draft that was checked and kept, an import of a file, a proposal, an excerpt in a notebook. */
  const made = new Map<string, string>();
  beforeAll(async () => {
    made.set("{kept}", (await post("/drafts/saved", { markdown: "He said “Qaanī left”." })).id);
    const { id: sourceId } = await database().source.findUniqueOrThrow({ where: { slug: "000-first" } });
    const page = { sourceId, number: 1, width: 595, height: 842, start: 0, end: 7 };
    await database().sourcePage.create({
      data: {
        ...page,
        runs: [
          [72, 90, 60, 12, 0, 1, 1],
          [74, 104, 50, 12, 2, 7, 1],
        ],
      },
    });
    const saved = await readDocument(
      new TextEncoder().encode("<!doctype html><p onclick=x()>It rained.</p>"),
      "saved.html",
    );
    if (!saved.ok) throw new Error(saved.failure.message);
    await database().$transaction((on) =>
      addSource(systemAccess("a test"), on, { slug: "009-saved", document: saved.value, supplied: [] }),
    );
    const { id } = await post("/imports", {});
    const file = { "content-type": "application/octet-stream" };
    await call(`/imports/${id}/files?path=a.txt`, { method: "POST", headers: file, body: "It rained." });
    made.set("{begun}", id);
    const source = await database().source.findUniqueOrThrow({ where: { slug: "000-first" } });
    const payload = { kind: "new-name", bearer: "person", name: "Qaani" };
    const words = { sourceId: source.id, start: 2, end: 7, exact: "Qaani" };
    const rest = { kind: "newName" as const, group: "a", reasons: [], score: 0.5, maker: "a test" };
    made.set("{proposal}", (await database().suggestion.create({ data: { ...words, ...rest, payload } })).id);
    const span = { start: 2, end: 7 };
    made.set(
      "{correction}",
      (await post("/corrections", { verb: "field", source: "000-first", field: "author", ...span }))
        .correction,
    );
    await post("/notebooks", { title: "A book", colours: { green: "agrees" } });
    const more = { note: "@khamenei", tags: ["a/b"], notebook: "a-book", claims: ["a-claim"] };
    made.set("{excerpt}", (await post("/excerpts", { source: "000-first", start: 2, end: 7, ...more })).id);
  });

  const isAt = (path: string, address: string) =>
    new RegExp(`^${path.replace(/\{\w+\}/g, "[^/?]+")}(?:\\?|$)`).test(address);

  it.each(addresses)("%s answers in the shape that it promises, and no other", async (address) => {
    const path = address.replace(/\{\w+\}/, (name) => made.get(name) ?? name);
    const endpoint = endpoints.find((one) => one.method === "GET" && isAt(one.path, path));
    const { json } = await call(path);
    expect(endpoint?.answer.parse(json)).toEqual(json);
  });

  it.each(files)("%s answers with a file", async (address, type, beginning) => {
    const response = await GET(new Request(`http://127.0.0.1:3000/api/v1${address}`));
    const text = await response.text();
    expect(response.headers.get("content-type")).toBe(type);
    expect(text.startsWith(beginning)).toBe(true);
  });

  it("gives the words of a page with their places", async () => {
    const { json } = await call("/sources/000-first/pages/1");
    expect(json.runs.map(({ exact, x }: { exact: string; x: number }) => [exact, x])).toEqual([
      ["🕊", 72],
      ["Qaani", 74],
    ]);
    const missing = await Promise.all(
      ["2", "0", "x"].map((number) => call(`/sources/000-first/pages/${number}`)),
    );
    expect(missing.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it("every GET is among the addresses tried above", () => {
    const all = endpoints.filter(({ method }) => method === "GET").map(({ path }) => path);
    const tried = [...addresses, ...files.map(([address]) => address)];
    expect(all.filter((path) => !tried.some((address) => isAt(path, address)))).toEqual([]);
  });
});
