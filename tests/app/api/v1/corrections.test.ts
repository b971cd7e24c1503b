import { beforeAll, describe, expect, it } from "vitest";
import { DELETE, GET, POST } from "#app/api/v1/[[...path]]/route.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const base = "http://127.0.0.1:3000/api/v1";

async function call(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) {
  const headers = { "content-type": "application/json" };
  const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers }) };
  const answer = await { GET, POST, DELETE }[method](new Request(`${base}${path}`, init));
  return { status: answer.status, json: await answer.json() };
}

beforeAll(async () => {
  await plantRoom(
    [{ slug: "one", text: "🕊 Qaani met Ghaani. Qaani left." }],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "ghaani", name: "Ghaani" },
    ],
  );
});

describe("corrections", () => {
  it("are previewed, made, listed in pages, undone, and leave an address that leads on", async () => {
    const preview = await call("GET", "/entities/ghaani/merge?into=qaani");
    expect(preview.json).toMatchObject({ isSameKind: true, names: ["Ghaani"] });
    const merged = await call("POST", "/corrections", { verb: "merge", entity: "ghaani", into: "qaani" });
    expect(merged).toMatchObject({ status: 201, json: { said: "Ghaani was merged into Qaani." } });
    await call("POST", "/corrections", { verb: "edit-entity", entity: "qaani", note: "one man" });
    expect((await call("GET", "/entities/ghaani")).json).toMatchObject({ slug: "qaani" });
    expect((await call("GET", "/search?q=entity:ghaani")).json).toMatchObject({ total: 1 });
    const first = await call("GET", "/corrections?subject=entity/qaani&limit=1");
    expect(first.json.items).toMatchObject([{ verb: "edit-entity", undoneAt: null }]);
    const second = await call("GET", `/corrections?subject=entity/qaani&limit=1&cursor=${first.json.next}`);
    expect(second.json).toMatchObject({ next: null, items: [{ verb: "merge" }] });
    const address = `/corrections/${merged.json.correction}`;
    expect((await call("DELETE", address)).status).toBe(200);
    expect((await call("GET", "/entities/ghaani")).json).toMatchObject({ slug: "ghaani" });
    expect(await call("DELETE", address)).toMatchObject({ status: 409 });
  });

  it("say before what a split would move", async () => {
    const mentions = [{ source: "one", start: 20, end: 25 }];
    const preview = await call("POST", "/entities/qaani/split", { mentions });
    expect(preview).toMatchObject({
      status: 200,
      json: { mentions: 1, left: 1, names: ["Qaani"], bound: [] },
    });
    for (const [path, status] of [
      ["/entities/ghaani/split", 409],
      ["/entities/nobody/split", 404],
    ] as const)
      expect((await call("POST", path, { mentions })).status).toBe(status);
  });

  it("are refused where they are none, with a sentence", async () => {
    const refused = [
      [{ verb: "merge", entity: "qaani", into: "qaani" }, 409],
      [{ verb: "merge", entity: "qaani", into: "nobody" }, 404],
      [{ verb: "name", source: "one", start: 0, end: 900, entity: "qaani" }, 400],
      [{ verb: "conquer" }, 400],
    ] as const;
    for (const [body, status] of refused) {
      const answer = await call("POST", "/corrections", body);
      expect([body, answer.status]).toEqual([body, status]);
      expect(answer.json.error.message).not.toBe("");
    }
    expect((await call("DELETE", "/corrections/00000000-0000-7000-8000-000000000000")).status).toBe(404);
  });
});
