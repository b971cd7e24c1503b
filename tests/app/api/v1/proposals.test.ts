import { beforeAll, describe, expect, it } from "vitest";
import { DELETE, GET, POST } from "#app/api/v1/[[...path]]/route.ts";
import { database } from "#lib/server/database.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const base = "http://127.0.0.1:3000/api/v1";

async function call(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) {
  const init = {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  };
  const answer = await { GET, POST, DELETE }[method](new Request(`${base}${path}`, init));
  return { status: answer.status, json: await answer.json() };
}

beforeAll(async () => {
  await plantRoom([{ slug: "two", text: "🕊 Later Qaani met Maria Quandt. Qaani left." }], []);
  await plantRoom([{ slug: "one", text: "Qaani left." }], [{ slug: "qaani", name: "Qaani" }]);
});

describe("proposals", () => {
  it("are made for a source, listed in pages, decided and undone", async () => {
    expect(await call("POST", "/sources/two/proposals")).toMatchObject({
      status: 201,
      json: { proposed: 3 },
    });
    const first = await call("GET", "/proposals?limit=2");
    expect(first.json.items.map(({ exact }: { exact: string }) => exact)).toEqual(["Qaani", "Qaani"]);
    const second = await call("GET", `/proposals?limit=2&cursor=${first.json.next}`);
    expect(second.json).toMatchObject({
      next: null,
      items: [{ exact: "Maria Quandt", proposal: { bearer: "person" } }],
    });
    const { id } = first.json.items[0];
    const decided = await call("POST", `/proposals/${id}/decisions`, { verb: "accept", alike: true });
    expect(decided).toMatchObject({ status: 201, json: { count: 2 } });
    expect((await call("GET", `/proposals/${id}`)).json.state).toBe("accepted");
    expect((await call("GET", "/entities/qaani")).json.mentions).toHaveLength(3);
    const undone = await call("DELETE", `/decisions/${decided.json.decision}`);
    expect(undone).toEqual({ status: 200, json: { suggestion: id } });
    expect((await call("GET", "/entities/qaani")).json.mentions).toHaveLength(1);
    expect(await database().suggestion.count({ where: { state: "open" } })).toBe(3);
  });

  it("that are not there, or cannot be decided so, are told in the one shape of errors", async () => {
    const nobody = "01999999-9999-7999-8999-999999999999";
    expect((await call("GET", `/proposals/${nobody}`)).status).toBe(404);
    expect((await call("POST", `/proposals/${nobody}/decisions`, { verb: "accept" })).status).toBe(404);
    expect((await call("POST", `/proposals/${nobody}/decisions`, { verb: "marry" })).status).toBe(400);
    expect((await call("DELETE", `/decisions/${nobody}`)).status).toBe(404);
    expect((await call("GET", "/proposals?kind=rumour")).json.error.code).toBe("invalid-parameter");
    expect((await call("POST", "/sources/nowhere/proposals")).status).toBe(404);
  });
});
