import { beforeAll, describe, expect, it } from "vitest";
import { addExcerpt, deleteExcerpt } from "#lib/features/excerpts/commands.ts";
import {
  countExcerpts,
  type ExcerptFilter,
  type ExcerptPlace,
  listExcerptIds,
  listExcerpts,
  listExcerptsOfSource,
  placeOfExcerpt,
} from "#lib/features/excerpts/queries.ts";
import { type NewExcerpt, newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import { addNotebook } from "#lib/features/notebooks/commands.ts";
import { newNotebookSchema } from "#lib/features/notebooks/schema.ts";
import { localAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();
const one = { slug: "one", text: "Qaani met Raisi in Tehran.\nNobody else was there; Qaani said so." };
const two = { slug: "two", text: "Qaani’s men were in Basra." };
const ids = new Map<string, string>();

async function save(name: string, of: typeof one, words: string, more: Partial<NewExcerpt> = {}) {
  const outcome = await addExcerpt(access, { ...newExcerptSchema.parse(spanOf(of, words)), ...more });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  ids.set(name, outcome.value.id);
}

beforeAll(async () => {
  await plantRoom(
    [one, two],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
    ],
  );
  await plantFacts({
    events: [{ slug: "a-meeting", passages: [{ ...spanOf(one, "Qaani met Raisi"), role: "reports" }] }],
    claims: [
      {
        slug: "nobody",
        evidence: [
          { ...spanOf(one, "Nobody else was there"), label: "e1", stance: "asserts", attribution: [] },
        ],
      },
    ],
  });
  await addNotebook(access, newNotebookSchema.parse({ title: "Book" }));
  await save("meeting", one, "Qaani met Raisi in Tehran", {
    tags: ["proxies/iraq"],
    notebook: "book",
    colour: "green",
  });
  await save("met", one, "met", { note: "A *meeting* of two, see [[Raisi]]" });
  await save("nobody", one, "Nobody else was there; Qaani", { tags: ["proxies", "doubt"] });
  await save("men", two, "men", { tags: ["proxiesx"], claims: ["nobody"], colour: "green" });
  await save("gone", two, "Basra", { tags: ["proxies"] });
  await deleteExcerpt(access, ids.get("gone") ?? "");
});

async function named(filter: ExcerptFilter): Promise<string[]> {
  const rows = await listExcerpts(access, filter, { order: "text" });
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return rows.map(({ id }) => names.get(id) ?? id);
}

describe("listExcerpts", () => {
  const cases: [string, ExcerptFilter, string[]][] = [
    ["everything that is not deleted", {}, ["meeting", "met", "nobody", "men"]],
    ["what is deleted", { deleted: true }, ["gone"]],
    ["a word of the source", { words: "tehran" }, ["meeting"]],
    ["a word of the note", { words: "MEETING" }, ["met"]],
    ["a word of a tag", { words: "doubt" }, ["nobody"]],
    ["a phrase, and the beginning of a word", { words: '"met raisi" teh*' }, ["meeting"]],
    ["words to leave out", { words: "qaani -raisi" }, ["nobody"]],
    ["no word at all", { words: "“”" }, ["meeting", "met", "nobody", "men"]],
    ["a source", { source: "two" }, ["men"]],
    ["a tag with all below it", { tag: "proxies" }, ["meeting", "nobody"]],
    ["a part of the tree", { tag: "proxies/iraq" }, ["meeting"]],
    ["nothing tagged", { untagged: true }, ["met"]],
    ["a colour", { colour: "green" }, ["meeting", "men"]],
    ["a notebook", { notebook: "book" }, ["meeting"]],
    ["no notebook", { notebook: null }, ["met", "nobody", "men"]],
    ["an entity that is named in the words", { entity: "qaani" }, ["meeting", "nobody"]],
    ["an entity to which the note links", { entity: "raisi" }, ["meeting", "met"]],
    ["an event whose passage holds the words, or is held", { event: "a-meeting" }, ["meeting", "met"]],
    ["a claim by evidence within the words, and one linked by hand", { claim: "nobody" }, ["nobody", "men"]],
    ["several at once", { colour: "green", source: "one", tag: "proxies" }, ["meeting"]],
    ["days to come", { from: "2999-01-01" }, []],
    ["days gone by", { to: "2999-01-01" }, ["meeting", "met", "nobody", "men"]],
    ["a source that is not there", { source: "three" }, []],
  ];
  it.each(cases)("finds %s", async (_, filter, wanted) => {
    expect(await named(filter)).toEqual(wanted);
    expect((await countExcerpts(access, filter)).total).toBe(wanted.length);
    expect((await listExcerptIds(access, filter)).toSorted()).toEqual(
      wanted.map((name) => ids.get(name)).toSorted(),
    );
  });

  it.each(["newest", "text"] as const)(
    "comes in pages that neither repeat nor skip, by %s",
    async (order) => {
      const whole = (await listExcerpts(access, {}, { order })).map(({ id }) => id);
      const paged: string[] = [];
      for (let after: ExcerptPlace | undefined; ; ) {
        const [row] = await listExcerpts(access, {}, { order, limit: 1, after });
        if (row === undefined) break;
        paged.push(row.id);
        after = placeOfExcerpt(row, order);
      }
      expect(paged).toEqual(whole);
      expect(whole).toHaveLength(4);
    },
  );
});

describe("countExcerpts", () => {
  it("counts what there is of each", async () => {
    const facets = await countExcerpts(access);
    expect(facets).toMatchObject({
      total: 4,
      untagged: 1,
      sources: [
        { slug: "one", count: 3 },
        { slug: "two", count: 1 },
      ],
      colours: [{ colour: "green", count: 2 }],
      notebooks: [{ slug: "book", title: "Book", count: 1 }],
      entities: [
        { slug: "qaani", count: 2 },
        { slug: "raisi", count: 2 },
      ],
    });
    expect(facets.events).toEqual([{ slug: "a-meeting", name: expect.any(String), count: 2 }]);
    expect(facets.claims).toEqual([{ slug: "nobody", name: expect.any(String), count: 2 }]);
  });

  it("counts a tag with what lies below it, each excerpt once", async () => {
    const { tags } = await countExcerpts(access);
    expect(tags.map(({ tag, count }) => `${tag} ${count}`)).toEqual([
      "doubt 1",
      "proxies 2",
      "proxies/iraq 1",
      "proxiesx 1",
    ]);
  });

  it("has as many as the list has for each choice that it offers", async () => {
    const { events, claims, entities } = await countExcerpts(access);
    for (const { slug, count } of events) expect(await named({ event: slug })).toHaveLength(count);
    for (const { slug, count } of claims) expect(await named({ claim: slug })).toHaveLength(count);
    for (const { slug, count } of entities) expect(await named({ entity: slug })).toHaveLength(count);
  });
});

describe("listExcerptsOfSource", () => {
  it("gives light rows in the order of the text", async () => {
    const rows = await listExcerptsOfSource(access, "one");
    expect(rows.map(({ anchor }) => anchor.start)).toEqual([0, 6, 27]);
  });
});
