import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import {
  addExcerpt,
  changeExcerpt,
  changeExcerpts,
  deleteExcerpt,
  renameTag,
  restoreExcerpt,
  undoExcerpts,
} from "#lib/features/excerpts/commands.ts";
import { getExcerpt, listExcerpts, listTags } from "#lib/features/excerpts/queries.ts";
import { type NewExcerpt, newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import { addNotebook } from "#lib/features/notebooks/commands.ts";
import { getNotebook } from "#lib/features/notebooks/queries.ts";
import { newNotebookSchema } from "#lib/features/notebooks/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();
const one = { slug: "one", text: "🕊 Qaani met Raisi in Tehran.\n\nNobody else was there; Qaani said so." };

const wanted = (words: string, more: Partial<NewExcerpt> = {}): NewExcerpt => ({
  ...newExcerptSchema.parse(spanOf(one, words)),
  ...more,
});

function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

const save = async (words: string, more: Partial<NewExcerpt> = {}) =>
  must(await addExcerpt(access, wanted(words, more)));
const notebook = async (title: string) =>
  must(await addNotebook(access, newNotebookSchema.parse({ title }))).slug;

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [one],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
      { slug: "tehran", kind: "place", name: "Tehran" },
    ],
  );
  await plantFacts({
    events: [
      {
        slug: "a-meeting",
        title: "A meeting",
        passages: [{ ...spanOf(one, "Qaani met Raisi"), role: "reports" }],
      },
    ],
    claims: [
      {
        slug: "nobody-else",
        statement: "Nobody else was there.",
        evidence: [
          { ...spanOf(one, "Nobody else was there"), label: "e1", stance: "asserts", attribution: [] },
        ],
      },
    ],
  });
});

describe("addExcerpt", () => {
  it("cuts the words from the stored text, in code points", async () => {
    const row = await save("Qaani met Raisi", {
      note: "*Who* else?",
      tags: ["proxies/iraq"],
      colour: "green",
    });
    expect(row.anchor).toMatchObject({ start: 2, end: 17, exact: "Qaani met Raisi", prefix: "🕊 " });
    expect(row).toMatchObject({
      note: "*Who* else?",
      colour: "green",
      revision: 1,
      tags: [{ tag: "proxies/iraq" }],
    });
    const [entry] = await listAuditEntries(access, `excerpt/${row.id}`);
    expect(entry).toMatchObject({
      action: "add excerpt",
      actor: "local",
      after: { exact: "Qaani met Raisi", note: "*Who* else?" },
    });
  });

  it("leaves out white space ahead of a passage, which a selection takes along", async () => {
    const { start, end } = spanOf(one, "\nNobody else");
    const row = must(await addExcerpt(access, { ...wanted("Nobody"), start, end }));
    expect(row.anchor).toMatchObject({ start: start + 1, exact: "Nobody else" });
  });

  it.each([
    ["a source that is not there", { source: "two" }, "not-found"],
    ["an empty span", { start: 3, end: 3 }, "invalid-span"],
    ["a span that ends before it begins", { start: 4, end: 3 }, "invalid-span"],
    ["a span beyond the text", { end: 10_000 }, "invalid-span"],
    ["nothing but white space", { start: 28, end: 29 }, "invalid-span"],
    ["a notebook that is not there", { notebook: "none" }, "not-found"],
    ["an entity that is not there", { entities: ["nobody"] }, "not-found"],
    ["a claim that is not there", { claims: ["nothing"] }, "not-found"],
  ])("refuses %s, and keeps nothing of it", async (_, more, code) => {
    const anchors = await database().anchor.count();
    expect(await addExcerpt(access, wanted("Qaani", more))).toMatchObject({ ok: false, failure: { code } });
    expect(await database().anchor.count()).toBe(anchors);
    expect(await listExcerpts(access)).toEqual([]);
  });

  it("saves once for a key, also where the request comes several times at once", async () => {
    const asked = Array.from({ length: 5 }, () =>
      addExcerpt(access, wanted("Qaani", { note: "one" }), "key-1"),
    );
    const ids = (await Promise.all(asked)).map((outcome) => must(outcome).id);
    expect(new Set(ids).size).toBe(1);
    expect(await listExcerpts(access)).toHaveLength(1);
  });

  it("refuses a key that stands for something else, and says so", async () => {
    must(await addExcerpt(access, wanted("Qaani"), "key-1"));
    const other = await addExcerpt(access, wanted("Qaani", { note: "more" }), "key-1");
    expect(other).toMatchObject({ ok: false, failure: { code: "key-reused" } });
    expect(await listExcerpts(access)).toHaveLength(1);
  });

  it("links what the note names beside what was linked by hand, and what it cannot tell nowhere", async () => {
    const first = await save("Nobody");
    const note = `@qaani and [[Raisi]], [[A meeting]], [[nobody-else]], [[${first.id}]], [[Soleimani]], @nobody`;
    const row = await save("Qaani", { note, entities: ["raisi"] });
    expect(row.entities.map(({ basis, entity }) => [entity.slug, basis])).toEqual([
      ["qaani", "note"],
      ["raisi", "hand"],
    ]);
    expect(row.events.map(({ event }) => event.slug)).toEqual(["a-meeting"]);
    expect(row.claims.map(({ claim }) => claim.slug)).toEqual(["nobody-else"]);
    expect(row.leads.map(({ other }) => other.id)).toEqual([first.id]);
    const changed = must(await changeExcerpt(access, row.id, { note: "" })).excerpt;
    expect(changed.entities.map(({ basis, entity }) => [entity.slug, basis])).toEqual([["raisi", "hand"]]);
    expect(changed.leads).toEqual([]);
  });
});

describe("changeExcerpt", () => {
  it("changes what is given and leaves the rest, with before and after on record", async () => {
    const { id } = await save("Qaani", { note: "old", tags: ["a"], colour: "blue" });
    const { excerpt } = must(await changeExcerpt(access, id, { note: "new", revision: 1 }));
    expect(excerpt).toMatchObject({ note: "new", colour: "blue", tags: [{ tag: "a" }], revision: 2 });
    const [entry] = await listAuditEntries(access, `excerpt/${id}`);
    expect(entry).toMatchObject({
      action: "change excerpt",
      before: { note: "old" },
      after: { note: "new" },
    });
  });

  it("overwrites nothing in silence: who read an older revision is given what stands", async () => {
    const { id } = await save("Qaani", { note: "old" });
    must(await changeExcerpt(access, id, { note: "theirs", revision: 1 }));
    const mine = must(await changeExcerpt(access, id, { note: "mine", revision: 1 }));
    expect(mine).toMatchObject({ status: "conflict", excerpt: { note: "theirs", revision: 2 } });
    expect((await getExcerpt(access, id))?.note).toBe("theirs");
  });

  it("lets one of two tabs win that save at the same moment, and tells the other", async () => {
    const { id } = await save("Qaani", { note: "old" });
    const both = await Promise.all(
      ["a", "b"].map((note) => changeExcerpt(access, id, { note, revision: 1 })),
    );
    expect(both.map((outcome) => must(outcome).status).sort()).toEqual(["changed", "conflict"]);
  });

  it("moves it into a notebook and out of it", async () => {
    const slug = await notebook("Who was there?");
    const { id } = await save("Qaani");
    must(await changeExcerpt(access, id, { notebook: slug }));
    expect((await getNotebook(access, slug))?.blocks.map(({ excerpt }) => excerpt?.id)).toEqual([id]);
    must(await changeExcerpt(access, id, { notebook: null }));
    expect((await getNotebook(access, slug))?.blocks).toEqual([]);
  });

  it("knows nothing of an excerpt that is deleted", async () => {
    const { id } = await save("Qaani");
    must(await deleteExcerpt(access, id));
    expect(await changeExcerpt(access, id, { note: "x" })).toMatchObject({ failure: { code: "not-found" } });
    expect(await deleteExcerpt(access, id)).toMatchObject({ failure: { code: "not-found" } });
    expect(must(await restoreExcerpt(access, id)).id).toBe(id);
  });
});

describe("changeExcerpts", () => {
  it("tags, moves and deletes many, and takes it back whole", async () => {
    const slug = await notebook("Book");
    const other = await notebook("Other");
    const ids: string[] = [];
    for (const words of ["Qaani", "Raisi", "Tehran"])
      ids.push((await save(words, { tags: [words.toLowerCase(), "old"], notebook: slug })).id);
    const state = async () => {
      const rows = await listExcerpts(access, {}, { order: "text" });
      return rows.map(({ id, tags, colour, block }) => ({
        id,
        tags,
        colour,
        in: block?.notebook.slug,
        rank: block?.rank,
      }));
    };
    const before = await state();
    const changes = [
      { addTags: ["new"], removeTags: ["old"], colour: "pink" as const },
      { notebook: other },
      { notebook: null },
      { deleted: true },
    ];
    for (const change of changes) {
      const { undo } = must(await changeExcerpts(access, { ids, ...change }));
      expect(undo).toHaveLength(3);
      expect(await state()).not.toEqual(before);
      expect(must(await undoExcerpts(access, undo))).toEqual({ left: [] });
      expect(await state()).toEqual(before);
    }
  });

  it("leaves on undo what somebody changed since, and says which", async () => {
    const { id } = await save("Qaani");
    const { undo } = must(await changeExcerpts(access, { ids: [id], addTags: ["x"] }));
    must(await changeExcerpt(access, id, { note: "since" }));
    expect(must(await undoExcerpts(access, undo))).toEqual({ left: [id] });
    expect((await getExcerpt(access, id))?.tags).toEqual([{ tag: "x" }]);
  });
});

describe("renameTag", () => {
  it("moves a tag with all below it, merges where the name is taken, and can be undone", async () => {
    await save("Qaani", { tags: ["proxies", "proxies/iraq"] });
    await save("Raisi", { tags: ["groups", "proxies/iraq/badr", "proxiesx"] });
    const before = await listTags(access);
    const { undo } = must(await renameTag(access, "proxies", "groups"));
    expect((await listTags(access)).map(({ tag, count }) => `${tag} ${count}`)).toEqual([
      "groups 2",
      "groups/iraq 1",
      "groups/iraq/badr 1",
      "proxiesx 1",
    ]);
    must(await undoExcerpts(access, undo));
    expect(await listTags(access)).toEqual(before);
  });

  it("refuses to move a tag below itself", async () => {
    expect(await renameTag(access, "a", "a/b")).toMatchObject({ ok: false });
  });
});
