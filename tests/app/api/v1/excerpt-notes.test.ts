import { beforeAll, expect, test } from "vitest";
import { POST as handle } from "#app/api/v1/[[...path]]/route.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();
beforeAll(async () => {
  await plantRoom(
    [{ slug: "hard", text: "🕊 Qaani\u00a0came. Qods Force." }],
    [
      { slug: "esmail-qaani", name: "Qaani" },
      { slug: "quds-force", kind: "organization", name: "Qods Force" },
    ],
  );
});

async function call(method: string, path: string, body?: unknown) {
  const headers = { "content-type": "application/json" };
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const response = await handle(new Request(`http://127.0.0.1:3000/api/v1${path}`, init));
  return { status: response.status, json: response.status === 204 ? null : await response.json() };
}

test("an excerpt that was deleted comes back as it was, and what its note refers to is told", async () => {
  const note = "[[Qods Force|the force]], @esmail-qaani and [[nobody]]";
  const { json: saved } = await call("POST", "/excerpts", {
    source: "hard",
    start: 2,
    end: 12,
    note,
    tags: ["A/ B"],
  });
  expect(saved.exact).toBe("Qaani\u00a0came");
  expect((await call("GET", `/excerpts/${saved.id}/references`)).json.items).toEqual([
    { type: "name", target: "Qods Force", kind: "entity", slug: "quds-force", name: "Qods Force" },
    { type: "slug", target: "esmail-qaani", kind: "entity", slug: "esmail-qaani", name: "Qaani" },
  ]);
  expect((await call("GET", "/tags")).json.items).toEqual([{ tag: "a/b", count: 1 }]);

  expect((await call("DELETE", `/excerpts/${saved.id}`)).status).toBe(204);
  expect((await call("GET", `/excerpts/${saved.id}/references`)).status).toBe(404);
  expect((await call("GET", "/tags")).json.items).toEqual([]);

  const { status, json: back } = await call("POST", `/excerpts/${saved.id}/restore`);
  expect(status).toBe(200);
  expect(back).toMatchObject({ id: saved.id, exact: saved.exact, note, tags: ["a/b"] });
  expect(back.revision).toBeGreaterThan(saved.revision);
});

test("what never was cannot come back", async () => {
  const { status } = await call("POST", "/excerpts/0199a000-0000-7000-8000-000000000000/restore");
  expect(status).toBe(404);
});
