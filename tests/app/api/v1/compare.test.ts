import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "#app/api/v1/[[...path]]/route.ts";
import { type ComparisonDetail, comparisonSchema } from "#lib/features/comparisons/schema.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { systemAccess } from "#lib/server/access.ts";
import { problemSchema } from "#lib/server/api/problem.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();
beforeAll(async () => expect(await importSeeds(systemAccess("a test"))).toMatchObject({ ok: true }));

async function get(path: string) {
  const response = await GET(new Request(`http://127.0.0.1:3000/api/v1${path}`));
  return { status: response.status, json: await response.json() };
}

async function slugOf(digits: string): Promise<string> {
  const { json } = await get("/sources");
  return json.items.find(({ slug }: { slug: string }) => slug.startsWith(digits)).slug;
}

async function compare(left: string, right: string): Promise<ComparisonDetail> {
  const { status, json } = await get(`/compare?left=${await slugOf(left)}&right=${await slugOf(right)}`);
  expect(status).toBe(200);
  expect(comparisonSchema.strict().parse(json)).toEqual(json);
  return json;
}

async function textOf(digits: string): Promise<string[]> {
  return [...(await get(`/sources/${await slugOf(digits)}`)).json.text];
}

const otherStatus = { "left-only": "right-only", "right-only": "left-only" } as const;
const otherOp = { insert: "delete", delete: "insert", replace: "replace" } as const;

function mirrored(pairs: ComparisonDetail["pairs"]) {
  return pairs.map(({ status, left, right, changes }) => ({
    status: status === "left-only" || status === "right-only" ? otherStatus[status] : status,
    left: right,
    right: left,
    changes: changes.map((one) => ({ op: otherOp[one.op], left: one.right, right: one.left })),
  }));
}

describe("GET /compare of two witnesses", () => {
  it("names what answers what, and the words in which they differ", async () => {
    const { pairs, note } = await compare("001", "002");
    expect(note).toBeNull();
    const changed = pairs.find(({ left }) => left?.ordinal === 8);
    expect(changed).toMatchObject({ status: "changed", right: { ordinal: 10 } });
    expect(changed?.changes).toEqual([
      { op: "replace", left: "a specific", right: "an" },
      { op: "replace", left: "U.S.", right: "American" },
    ]);
    const caption = pairs.find(({ right }) => right?.ordinal === 7);
    expect(caption).toMatchObject({ status: "right-only", left: null, changes: [] });
  });

  it("counts code points of the stored texts, and covers all their words once", async () => {
    const { pairs } = await compare("001", "002");
    for (const [side, digits] of [
      ["left", "001"],
      ["right", "002"],
    ] as const) {
      const rest = await textOf(digits);
      for (const { start, end } of pairs.flatMap((pair) => pair[side] ?? [])) {
        expect(rest.slice(start, end).includes("\0")).toBe(false);
        rest.fill("\0", start, end);
      }
      expect(rest.join("").replaceAll("\0", "").trim()).toBe("");
    }
  });

  it("is mirrored where the sides are swapped", async () => {
    const byPlace = (pairs: ComparisonDetail["pairs"]) =>
      pairs.map((pair) => JSON.stringify(pair)).toSorted();
    const there = await compare("001", "002");
    const back = await compare("002", "001");
    expect(byPlace(back.pairs)).toEqual(byPlace(mirrored(there.pairs)));
  });
});

describe("GET /compare of different texts", () => {
  it("collates no words, says so, and pairs at most sentences that stand in both", async () => {
    const [left, right] = [await textOf("000"), await textOf("003")];
    const { pairs, note } = await compare("000", "003");
    expect(note).toContain("no versions of one text");
    for (const pair of pairs) {
      expect(pair.changes).toEqual([]);
      if (pair.left === null || pair.right === null) continue;
      expect(left.slice(pair.left.start, pair.left.end)).toEqual(
        right.slice(pair.right.start, pair.right.end),
      );
    }
    expect(new Set(pairs.map(({ status }) => status)).has("changed")).toBe(false);
  });
});

describe("GET /compare that cannot be answered", () => {
  it.each([
    ["/compare", 400, "left"],
    ["/compare?left=a", 400, "right"],
    ["/compare?left=a&left=b&right=c", 400, "give it once"],
    ["/compare?left=a&right=a", 400, "two different"],
    ["/compare?left=&right=", 400, "two different"],
    ["/compare?left=a&right=b", 404, '"a", "b"'],
    ["/compare?left=%00&right=b", 400, "U+0000"],
  ])("%s is answered with %i, and says why", async (path, status, message) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(answer.json).error.message).toContain(message);
  });

  it("names the source that is not known", async () => {
    const { status, json } = await get(`/compare?left=${await slugOf("001")}&right=nobody`);
    expect(status).toBe(404);
    expect(json.error.message).toContain('"nobody"');
  });
});

describe("GET /compare/apparatus", () => {
  it.each([
    ["a,b", 404, "No source"],
    ["a", 400, "one source only"],
    ["a,a", 400, "more than once"],
    ["a,b,c,d,e", 400, "at most four"],
  ])("of %s is answered with %i", async (sources, status, message) => {
    const answer = await get(`/compare/apparatus?sources=${sources}`);
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(answer.json).error.message).toContain(message);
  });

  it("is not made of different texts", async () => {
    const { status, json } = await get(
      `/compare/apparatus?sources=${await slugOf("000")},${await slugOf("003")}`,
    );
    expect(status).toBe(400);
    expect(json.error.code).toBe("no-versions");
  });
});
