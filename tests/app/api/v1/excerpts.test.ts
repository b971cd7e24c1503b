import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { DELETE, GET, PATCH, POST } from "#app/api/v1/[[...path]]/route.ts";
import { saveExcerptAction } from "#lib/features/excerpts/actions.ts";
import { excerptSchema } from "#lib/features/excerpts/schema.ts";
import { notebookSchema } from "#lib/features/notebooks/schema.ts";
import { problemSchema } from "#lib/server/api/problem.ts";
import { database, disconnectDatabase } from "#lib/server/database.ts";
import { connectToDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";

// Screens are refreshed by Next, which is not here.
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

withTestDatabase();

const one = { slug: "one", text: "🕊 Qaani met Raisi in Tehran.\nNobody else was there." };
beforeAll(async () => {
  await plantRoom([one], [{ slug: "qaani", name: "Qaani" }]);
  await plantFacts({
    events: [{ slug: "a-meeting", passages: [{ ...spanOf(one, "Qaani met Raisi"), role: "reports" }] }],
  });
});

const handlers = { GET, POST, PATCH, DELETE };

async function call(
  method: keyof typeof handlers,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await handlers[method](request);
  const text = await response.text();
  return { status: response.status, json: text === "" ? null : JSON.parse(text) };
}

const save = async (words: string, more: object = {}) => {
  const { status, json } = await call("POST", "/excerpts", { ...spanOf(one, words), ...more });
  expect(status).toBe(201);
  return json;
};

describe("POST /excerpts", () => {
  it("answers with the words that the server cut, and everything that was given", async () => {
    const json = await save("Qaani met Raisi", {
      note: "*N* @qaani",
      tags: ["Proxies / Iraq", "b"],
      colour: "blue",
      events: ["a-meeting"],
    });
    expect(excerptSchema.strict().parse(json)).toEqual(json);
    expect(json).toMatchObject({
      source: "one",
      passage: 0,
      start: 2,
      end: 17,
      exact: "Qaani met Raisi",
      note: "*N* @qaani",
      tags: ["b", "proxies/iraq"],
      colour: "blue",
      notebook: null,
      entities: [{ slug: "qaani", basis: "note" }],
      events: [{ slug: "a-meeting", basis: "hand" }],
      revision: 1,
    });
    expect(json.created).toBe(json.modified);
    expect((await call("GET", `/excerpts/${json.id}`)).json).toEqual(json);
  });

  it("gives the same answer to the same request with the same key, and refuses another one", async () => {
    const key = { "idempotency-key": "a-key" };
    const asked = { ...spanOf(one, "Tehran"), note: "once" };
    const before = (await call("GET", "/excerpts")).json.items.length;
    const first = await call("POST", "/excerpts", asked, key);
    expect(await call("POST", "/excerpts", asked, key)).toEqual(first);
    const reused = await call("POST", "/excerpts", { ...asked, note: "twice" }, key);
    expect(reused).toMatchObject({ status: 422, json: { error: { code: "key-reused" } } });
    expect((await call("GET", "/excerpts")).json.items).toHaveLength(before + 1);
    expect((await call("POST", "/excerpts", asked, { "idempotency-key": "no spaces" })).status).toBe(400);
  });

  const span = spanOf(one, "Raisi");
  it.each([
    ["a source that is not there", { ...span, source: "none" }, 404, "not-found"],
    ["a span beyond the text", { ...span, end: 9999 }, 400, "invalid-span"],
    ["an empty span", { ...span, end: span.start }, 400, "invalid-span"],
    ["a negative start", { ...span, start: -1 }, 400, "invalid-body"],
    ["a span of no whole numbers", { ...span, start: 1.5 }, 400, "invalid-body"],
    ["a span in words", { ...span, start: "8" }, 400, "invalid-body"],
    ["no span", { source: "one" }, 400, "invalid-body"],
    ["a note that is too long", { ...span, note: "a".repeat(20_001) }, 400, "invalid-body"],
    ["a note that nests too deep", { ...span, note: ">".repeat(500) }, 400, "invalid-body"],
    ["a note with U+0000", { ...span, note: "\0" }, 400, "invalid-body"],
    ["half a character", { ...span, note: "\ud800" }, 400, "invalid-body"],
    ["tags that are none", { ...span, tags: "a" }, 400, "invalid-body"],
    ["an empty tag", { ...span, tags: [" / "] }, 400, "invalid-body"],
    ["a colour that is none", { ...span, colour: "red" }, 400, "invalid-body"],
    ["a notebook that is not there", { ...span, notebook: "none" }, 404, "not-found"],
    ["an entity that is not there", { ...span, entities: ["nobody"] }, 404, "not-found"],
    ["what is no JSON", "{", 400, "invalid-json"],
    ["a list", [], 400, "invalid-body"],
  ])("refuses %s", async (_, body, status, code) => {
    const answer = await call("POST", "/excerpts", body);
    expect(problemSchema.parse(answer.json)).toEqual(answer.json);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });

  it("takes JSON only", async () => {
    const answer = await call("POST", "/excerpts", JSON.stringify(span), { "content-type": "text/plain" });
    expect(answer.status).toBe(415);
  });
});

describe("PATCH and DELETE /excerpts/{id}", () => {
  it("change what is given, and say what stands where somebody else was first", async () => {
    const { id } = await save("Nobody", { note: "old", tags: ["a"] });
    const changed = await call("PATCH", `/excerpts/${id}`, { note: "new", revision: 1 });
    expect(changed).toMatchObject({ status: 200, json: { note: "new", tags: ["a"], revision: 2 } });
    expect(changed.json.modified >= changed.json.created).toBe(true);
    const late = await call("PATCH", `/excerpts/${id}`, { note: "mine", revision: 1 });
    expect(late).toMatchObject({
      status: 409,
      json: { error: { code: "conflict" }, excerpt: { note: "new", revision: 2 } },
    });
    expect((await call("PATCH", `/excerpts/${id}`, { tags: [] })).json).toMatchObject({
      tags: [],
      note: "new",
    });
  });

  it.each([
    [{ start: 1 }, 400],
    [{ exact: "other words" }, 400],
    [{ note: 5 }, 400],
    [{ revision: 0 }, 400],
    [{ notebook: "none" }, 404],
  ])("refuse %j, and change nothing", async (body, status) => {
    const before = await save("else");
    expect((await call("PATCH", `/excerpts/${before.id}`, body)).status).toBe(status);
    expect((await call("GET", `/excerpts/${before.id}`)).json).toEqual(before);
  });

  it("delete what is not found afterwards, nor twice", async () => {
    const { id } = await save("there");
    expect(await call("DELETE", `/excerpts/${id}`)).toEqual({ status: 204, json: null });
    for (const method of ["GET", "DELETE"] as const)
      expect((await call(method, `/excerpts/${id}`)).status).toBe(404);
    expect((await call("PATCH", `/excerpts/${id}`, { note: "x" })).status).toBe(404);
    expect((await call("GET", "/excerpts/not-an-id")).status).toBe(404);
  });
});

describe("GET /excerpts", () => {
  it("gives pages by cursor, and only what the filters admit", async () => {
    const all = (await call("GET", "/excerpts?limit=200")).json.items;
    const first = (await call("GET", "/excerpts?limit=1")).json;
    const second = (await call("GET", `/excerpts?limit=1&cursor=${first.next}`)).json;
    expect([first.items[0].id, second.items[0].id]).toEqual([all[0].id, all[1].id]);
    const tagged = (await call("GET", "/excerpts?tag=Proxies")).json.items;
    expect(tagged.map(({ tags }: { tags: string[] }) => tags)).toEqual([["b", "proxies/iraq"]]);
    const loose = (await call("GET", "/excerpts?loose=true&limit=200")).json.items;
    const outside = all.filter(({ notebook }: { notebook: string | null }) => notebook === null);
    expect(loose).toEqual(outside);
    expect((await call("GET", "/excerpts?cursor=x")).json.error.code).toBe("invalid-cursor");
    for (const query of ["colour=red", "untagged=yes", "from=2026-13-01", "sort=best", "limit=0"])
      expect((await call("GET", `/excerpts?${query}`)).status).toBe(400);
  });
});

describe("/notebooks", () => {
  it("are made, filled, changed and deleted, and their excerpts stay", async () => {
    expect(
      (await call("POST", "/notebooks", { title: "A Notebook", colours: { green: "yes" } })).json,
    ).toMatchObject({
      slug: "a-notebook",
      colours: { green: "yes" },
      excerpts: 0,
    });
    const { id } = await save("Raisi in Tehran", { notebook: "a-notebook" });
    const filled = await call("POST", "/notebooks/a-notebook/blocks", {
      kind: "section",
      text: "First",
      after: null,
    });
    expect(filled.status).toBe(201);
    expect(notebookSchema.parse(filled.json)).toEqual(filled.json);
    expect(filled.json.blocks.map(({ kind }: { kind: string }) => kind)).toEqual(["section", "excerpt"]);
    const [section] = filled.json.blocks;
    const moved = await call("PATCH", `/notebooks/a-notebook/blocks/${section.id}`, {
      after: filled.json.blocks[1].id,
    });
    expect(moved.json.blocks.map(({ kind }: { kind: string }) => kind)).toEqual(["excerpt", "section"]);
    const at = `/notebooks/a-notebook/blocks/${section.id}`;
    expect((await call("PATCH", at, { text: "Second", revision: 1 })).json.blocks[1].text).toBe("Second");
    expect(await call("PATCH", at, { text: "Mine", revision: 1 })).toMatchObject({
      status: 409,
      json: { block: { text: "Second" } },
    });
    expect((await call("DELETE", at)).json.blocks).toHaveLength(1);
    expect(await call("PATCH", "/notebooks/a-notebook", { title: "x", revision: 1 })).toMatchObject({
      status: 409,
      json: { notebook: { title: "A Notebook" } },
    });
    expect((await call("DELETE", "/notebooks/a-notebook")).status).toBe(204);
    expect((await call("GET", "/notebooks/a-notebook")).status).toBe(404);
    expect((await call("GET", `/excerpts/${id}`)).json.notebook).toBeNull();
  });

  it.each([
    ["POST", "/notebooks", { title: " " }, 400],
    ["POST", "/notebooks", {}, 400],
    ["POST", "/notebooks/none/blocks", { kind: "section", text: "x" }, 404],
    ["POST", "/notebooks/none/blocks", { kind: "chapter", text: "x" }, 400],
    ["PATCH", "/notebooks/none", { slug: "other" }, 400],
    ["DELETE", "/notebooks/none", undefined, 404],
  ] as const)("%s %s of %j is refused with %i", async (method, path, body, status) => {
    expect((await call(method, path, body)).status).toBe(status);
  });
});

describe("POST /excerpts/import", () => {
  it("says what it would do, does it, and refuses what is no annotation", async () => {
    const quote = {
      type: "TextQuoteSelector",
      exact: "Raisi",
      prefix: "Qaani met ",
      suffix: " in Tehran.\nNobody",
    };
    const file = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "https://example.org/1",
      type: "Annotation",
      target: { source: "https://example.org", selector: quote },
    };
    expect((await call("POST", "/excerpts/import?dry=true", file)).json.saved).toMatchObject([
      { id: null, source: "one", start: 12 },
    ]);
    const { status, json } = await call("POST", "/excerpts/import", file);
    expect(status).toBe(200);
    expect((await call("GET", `/excerpts/${json.saved[0].id}`)).json.exact).toBe("Raisi");
    expect((await call("POST", "/excerpts/import", file)).json).toMatchObject({
      saved: [],
      already: ["https://example.org/1"],
    });
    expect((await call("POST", "/excerpts/import", { some: "thing" })).status).toBe(400);
    expect((await call("POST", "/excerpts/import", "nothing")).status).toBe(400);
    expect((await call("POST", "/excerpts/import?notebook=none", file)).status).toBe(404);
  });
});

describe("when the database cannot keep it", () => {
  const span = spanOf(one, "Nobody");
  /** Both ways in: the API and the screens' own. */
  const both = async () => {
    const reported = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      const asked = await call("POST", "/excerpts", { ...span, note: "typed" });
      const saved = await saveExcerptAction({ excerpt: { ...span, note: "typed" }, key: "an-outage" });
      return { asked, saved };
    } finally {
      reported.mockRestore();
    }
  };
  const count = () => database().excerpt.count({ where: { note: "typed" } });

  /** Makes every saving end in this way, until it is taken away. */
  async function failing(body: string, when = ""): Promise<() => Promise<void>> {
    const client = await connectToDatabase();
    await client.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`,
    );
    await client.query(
      `CREATE ${when === "" ? "" : "CONSTRAINT"} TRIGGER failing AFTER INSERT ON "Excerpt" ${when} FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    return async () => {
      await client.query('DROP TRIGGER failing ON "Excerpt"; DROP FUNCTION fail()');
      await client.end();
    };
  }

  let mend: (() => Promise<void>) | null = null;
  afterEach(async () => {
    await mend?.();
    mend = null;
  });

  it.each([
    ["in a statement", ""],
    ["when it ends", "DEFERRABLE INITIALLY DEFERRED"],
  ])("says that the disk is full, %s, and keeps nothing in part", async (_, when) => {
    mend = await failing("RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100';", when);
    const anchors = await database().anchor.count();
    const { asked, saved } = await both();
    expect(asked).toMatchObject({
      status: 507,
      json: { error: { code: "disk-full", message: expect.stringContaining("disk") } },
    });
    expect(saved).toMatchObject({ ok: false, failure: { code: "disk-full" } });
    expect([await count(), await database().anchor.count()]).toEqual([0, anchors]);
  });

  it("says that the database is gone where the connection is lost in the middle, and saves again afterwards", async () => {
    mend = await failing("PERFORM pg_terminate_backend(pg_backend_pid());");
    const { asked, saved } = await both();
    expect(asked).toMatchObject({ status: 503, json: { error: { code: "database-down" } } });
    expect(saved).toMatchObject({ ok: false, failure: { code: "database-down" } });
    await mend();
    mend = null;
    expect(await saveExcerptAction({ excerpt: { ...span, note: "typed" }, key: "an-outage" })).toMatchObject({
      ok: true,
    });
    expect(await count()).toBe(1);
  });

  it("says that the database is gone where nobody answers at its address", async () => {
    const url = process.env.DATABASE_URL ?? "";
    const nowhere = new URL(url);
    nowhere.host = "127.0.0.1:1";
    nowhere.search = "";
    process.env.DATABASE_URL = nowhere.href;
    try {
      const { asked, saved } = await both();
      expect(asked).toMatchObject({ status: 503, json: { error: { code: "database-down" } } });
      expect(saved).toMatchObject({
        ok: false,
        failure: { code: "database-down", message: expect.stringContaining("What you wrote") },
      });
      expect((await call("GET", "/excerpts")).status).toBe(503);
    } finally {
      await disconnectDatabase();
      process.env.DATABASE_URL = url;
    }
  });
});
