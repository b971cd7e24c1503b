import { beforeAll, describe, expect, it, test } from "vitest";
import { GET } from "#app/api/v1/[[...path]]/route.ts";
import { searchPageSchema } from "#lib/features/search/schema.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { indexWords, plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const sources = [
  { slug: "000-first", text: "🕊 Qaani met Khamenei.\nThe Qods\u00a0Force of Qaani.\nTehran was quiet." },
  { slug: "001-second", text: "Qaani again, in Tehran.\nNobody was there." },
];

beforeAll(async () => {
  await plantRoom(sources, [
    { slug: "esmail-qaani", name: "Qaani" },
    { slug: "tehran", kind: "place", name: "Tehran" },
  ]);
  await indexWords();
});

const call = async (parameters: Record<string, string>) => {
  const response = await GET(
    new Request(`http://127.0.0.1:3000/api/v1/search?${new URLSearchParams(parameters)}`),
  );
  return { status: response.status, json: await response.json() };
};

describe("GET /search", () => {
  it("gives passages in the documented shape, at the words that were sought", async () => {
    const { status, json } = await call({ q: "«qods force»" });
    expect(status).toBe(200);
    expect(searchPageSchema.strict().parse(json)).toEqual(json);
    expect(json).toMatchObject({ total: 1, next: null, notes: [] });
    const [item] = json.items;
    expect(item).toMatchObject({ source: "000-first", passage: 1 });
    expect(item.snippet).toEqual([
      { text: "The ", hit: false },
      { text: "Qods\u00a0Force", hit: true },
      { text: " of Qaani.", hit: false },
    ]);
    expect(sliceStored(sources[0]?.text ?? "", storedSpan(item.start, item.end))).toBe("Qods\u00a0Force");
  });

  it("is limited by parameters as by words", async () => {
    const bySource = await call({ q: "qaani", source: "001-second" });
    expect(bySource.json).toEqual((await call({ q: "qaani source:001-second" })).json);
    expect(bySource.json.total).toBe(1);
    const byEntity = await call({ q: "qaani", entity: "tehran" });
    expect(byEntity.json.items.map(({ source }: { source: string }) => source)).toEqual(["001-second"]);
  });

  it("gives all of a list in pages", async () => {
    const whole = (await call({ q: "qaani" })).json;
    const first = (await call({ q: "qaani", limit: "2" })).json;
    const second = (await call({ q: "qaani", limit: "2", cursor: first.next })).json;
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect([whole.total, first.total, second.total, second.next]).toEqual([3, 3, 3, null]);
  });

  it("gives no items for an empty query, or one that only leaves out", async () => {
    const nothing: Record<string, string>[] = [
      {},
      { q: " " },
      { q: "-qaani" },
      { q: "", source: "000-first" },
    ];
    for (const parameters of nothing) {
      expect((await call(parameters)).json).toMatchObject({ total: 0, items: [], next: null });
    }
  });

  it("says what it healed", async () => {
    const { json } = await call({ q: '"qods force' });
    expect(json).toMatchObject({ total: 1, notes: [expect.stringContaining("no closing one")] });
  });

  it("finds entities, each at the passage where it is first named", async () => {
    const { json } = await call({ q: "qaani", kind: "entity" });
    expect(searchPageSchema.strict().parse(json)).toEqual(json);
    expect(json).toMatchObject({ total: 1, next: null });
    expect(json.items[0]).toMatchObject({
      source: "000-first",
      passage: 0,
      start: 2,
      end: 7,
      entity: { slug: "esmail-qaani", kind: "person", mentions: 3 },
    });
  });

  const bad: Readonly<Record<string, readonly [parameters: Record<string, string>, code: string]>> = {
    "a kind that nobody can seek": [{ q: "x", kind: "colour" }, "invalid-parameter"],
    "a limit of nothing": [{ q: "x", limit: "0" }, "invalid-parameter"],
    "an order that is none": [{ q: "x", sort: "colour" }, "invalid-parameter"],
    "a query that is too long": [{ q: "x".repeat(1001) }, "invalid-parameter"],
    "a cursor that is none": [{ q: "qaani", cursor: "x" }, "invalid-cursor"],
    "a source that can be none": [{ q: "x", source: "../x" }, "invalid-parameter"],
  };

  test.each(Object.entries(bad))("refuses %s", async (_name, [parameters, code]) => {
    const { status, json } = await call(parameters);
    expect(status).toBe(400);
    expect(json.error.code).toBe(code);
  });

  it("refuses the cursor of another search", async () => {
    const { next } = (await call({ q: "qaani", limit: "1" })).json;
    const others: Record<string, string>[] = [
      { q: "tehran" },
      { q: "qaani", sort: "source" },
      { q: "qaani", kind: "entity" },
    ];
    for (const other of others) {
      expect((await call({ ...other, cursor: next })).json.error.code).toBe("invalid-cursor");
    }
  });
});

describe("GET /search/suggestions", () => {
  const suggest = async (q: string) => {
    const address = `http://127.0.0.1:3000/api/v1/search/suggestions?${new URLSearchParams({ q })}`;
    return (await GET(new Request(address))).json();
  };

  it("offers names, sources and passages, and reads an unfinished word as a prefix", async () => {
    const answer = await suggest("teh");
    expect(answer).toMatchObject({ q: "teh*", total: 2, next: null });
    expect(answer.items.map(({ type }: { type: string }) => type)).toEqual(["entity", "passage", "passage"]);
    expect(answer.items[1].snippet).toContainEqual({ text: "Tehran", hit: true });
  });

  it("leaves a word alone that is one", async () => {
    expect(await suggest("qaani")).toMatchObject({ q: "qaani", total: 3 });
  });

  it("offers nothing for nothing", async () => {
    expect(await suggest(" ")).toMatchObject({ total: 0, items: [] });
  });
});
