import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "#app/api/v1/[[...path]]/route.ts";
import { counterpartsSchema, proposalsSchema } from "#lib/features/comparisons/schema.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { systemAccess } from "#lib/server/access.ts";
import { problemSchema } from "#lib/server/api/problem.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();
let slugs: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  expect(await importSeeds(systemAccess("a test"))).toMatchObject({ ok: true });
  const { json } = await get("/sources");
  slugs = Object.fromEntries(json.items.map(({ slug }: { slug: string }) => [slug.slice(0, 3), slug]));
});

async function get(path: string) {
  const response = await GET(new Request(`http://127.0.0.1:3000/api/v1${path}`));
  return { status: response.status, json: await response.json() };
}

const slugOf = (digits: string) => slugs[digits] ?? digits;

async function counterparts(digits: string, words: string, others: readonly string[]) {
  const { json: source } = await get(`/sources/${slugOf(digits)}`);
  const index = source.text.indexOf(words);
  expect(index).toBeGreaterThanOrEqual(0);
  const start = [...source.text.slice(0, index)].length;
  const asked = new URLSearchParams({
    source: slugOf(digits),
    start: String(start),
    end: String(start + [...words].length),
    in: others.map(slugOf).join(","),
  });
  const { status, json } = await get(`/compare/counterparts?${asked}`);
  expect(status).toBe(200);
  expect(counterpartsSchema.strict().parse(json)).toEqual(json);
  for (const { source, at } of counterpartsSchema.parse(json).items) {
    if (at === null) continue;
    const { text } = (await get(`/sources/${source}`)).json;
    expect([...text].slice(at.start, at.end).join("")).toBe(at.exact);
  }
  return counterpartsSchema.parse(json).items;
}

describe("GET /compare/counterparts", () => {
  it("gives the words of a version, and of another text the passage that tells the same", async () => {
    const [version, text] = await counterparts("001", "a specific attempt", ["002", "003"]);
    expect(version).toMatchObject({ basis: "collation", at: { passage: 10, exact: "an attempt" } });
    expect(text?.basis).not.toBe("collation");
  });

  it("says which things the passage of another text tells too", async () => {
    const [found] = await counterparts("003", "The influential cleric Muqtada al-Sadr", ["000"]);
    expect(found).toMatchObject({ basis: "subjects", at: { passage: 13 } });
    expect(found?.why).toContain("Muqtada al-Sadr");
  });

  it("says so where a version lacks the words", async () => {
    const [found] = await counterparts("001", "Rasmussen, WSJ", ["002"]);
    expect(found).toMatchObject({ at: null, basis: null });
  });

  it.each([
    ["source=a&start=0&end=1&in=a", 400, "more than once"],
    ["source=a&start=0&end=1&in=b,c,d,e", 400, "at most four"],
    ["source=a&start=0&end=1&in=b", 404, '"a", "b"'],
    ["source=001&start=5&end=5&in=002", 400, "smaller"],
    ["source=001&start=0&end=99999999&in=002", 400, "the text ends there"],
    ["source=001&start=-1&end=2&in=002", 400, "start"],
    ["start=0&end=1&in=b", 400, "source"],
  ])("%s is answered with %i, and says why", async (query, status, message) => {
    const answer = await get(`/compare/counterparts?${query.replaceAll(/00\d/g, slugOf)}`);
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(answer.json).error.message).toContain(message);
  });
});

describe("GET /compare/proposals", () => {
  it("puts the other witness first, then what shares most, each with its reason", async () => {
    const { json } = await get(`/compare/proposals?source=${slugOf("001")}`);
    const { items } = proposalsSchema.strict().parse(json);
    expect(items.map(({ source }) => source.slice(0, 3))).toEqual(["002", "003", "000", "004"]);
    expect(items[0]?.why).toMatch(
      /^another witness of this work; 9\d % of the shorter text stands in the longer; shares/,
    );
    expect(items[1]?.why).toMatch(/^shares \d+ names and \d+ claims$/);
  });

  it("says that a source is not known", async () => {
    const { status, json } = await get("/compare/proposals?source=nobody");
    expect([status, json.error.code]).toEqual([404, "not-found"]);
  });
});
