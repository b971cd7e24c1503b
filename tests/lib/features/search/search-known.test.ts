import { beforeAll, describe, expect, it } from "vitest";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import { type KnownKind, type PassageSearch, searchKnown } from "#lib/features/search/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const first = {
  slug: "000-first",
  text: "Qaani visited Baghdad in June.\nThe visit was fruitless, he said.",
};
const second = { slug: "001-second", text: "After the visit to Baghdad the bloc split." };

beforeAll(async () => {
  await plantRoom(
    [first, second],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "baghdad", kind: "place", name: "Baghdad" },
    ],
  );
  await plantFacts({
    events: [
      {
        slug: "visit",
        title: "Visit to the capital",
        passages: [
          { ...spanOf(first, "Qaani visited Baghdad"), role: "reports" },
          { ...spanOf(second, "the visit to Baghdad"), role: "refers" },
        ],
      },
      {
        slug: "split",
        title: "Split of the bloc",
        passages: [{ ...spanOf(second, "the bloc split"), role: "reports" }],
      },
    ],
    claims: [
      {
        slug: "fruitless",
        statement: "The visit came to nothing.",
        evidence: [
          { ...spanOf(first, "The visit was fruitless"), label: "e1", stance: "asserts", attribution: [] },
        ],
      },
    ],
  });
});

const search = async (kind: KnownKind, typed: string, more: Partial<PassageSearch> = {}) => {
  const found = await searchKnown(systemAccess("a test"), kind, {
    query: parseQuery(typed).query,
    limit: 10,
    ...more,
  });
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
};
const slugs = async (kind: KnownKind, typed: string) =>
  (await search(kind, typed)).rows.map(({ slug }) => slug);

describe("searchKnown", () => {
  it.each([
    ["event", "capital", ["visit"]],
    ["event", "Baghdad", ["visit"]],
    ["event", '"split of the bloc"', ["split"]],
    ["event", "visit OR split", ["split", "visit"]],
    ["event", "visit -Baghdad", []],
    ["event", '"capital Qaani"', []],
    ["event", "Baghdad entity:qaani", ["visit"]],
    ["event", "bloc entity:qaani", []],
    ["event", "visit source:001-second", ["visit"]],
    ["claim", "fruitless", ["fruitless"]],
    ["claim", "nothing", ["fruitless"]],
    ["claim", "nothing source:001-second", []],
  ] as const)("finds %ss by %j: %j", async (kind, typed, expected) => {
    expect((await slugs(kind, typed)).toSorted()).toEqual([...expected]);
  });

  it("stands at the first passage that the query admits", async () => {
    const [everywhere] = (await search("event", "visit")).rows;
    expect(everywhere).toMatchObject({
      name: "Visit to the capital",
      first: { slug: "000-first", ordinal: 0 },
    });
    const [there] = (await search("event", "visit source:001-second")).rows;
    expect(there?.first.slug).toBe("001-second");
    expect(there?.first.named).toEqual([[6, 26]]);
  });

  it("pages without repeating or skipping, with the same total", async () => {
    const one = await search("event", "visit OR split", { limit: 1 });
    const [row] = one.rows;
    if (!row) throw new Error("nothing found");
    const two = await search("event", "visit OR split", {
      limit: 1,
      after: { score: row.score, slug: row.slug, ordinal: 0 },
    });
    expect([one.total, one.hasMore, two.total, two.hasMore]).toEqual([2, true, 2, false]);
    expect(two.rows[0]?.slug).not.toBe(row.slug);
  });

  it("finds nothing for a query that looks for nothing, and says so", async () => {
    const { total, notes } = await search("event", "-visit");
    expect([total, notes.length]).toEqual([0, 1]);
  });
});
