import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import {
  addExcerpt,
  changeExcerpts,
  deleteExcerpt,
  restoreExcerpt,
} from "#lib/features/excerpts/commands.ts";
import { newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import {
  addBlock,
  addNotebook,
  changeBlock,
  changeNotebook,
  deleteNotebook,
  removeBlock,
  restoreBlock,
  restoreNotebook,
} from "#lib/features/notebooks/commands.ts";
import { getNotebook, listNotebooks } from "#lib/features/notebooks/queries.ts";
import { newNotebookSchema } from "#lib/features/notebooks/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();
const one = { slug: "one", text: "Qaani met Raisi in Tehran." };

function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

const add = async (title = "Who?") => must(await addNotebook(access, newNotebookSchema.parse({ title })));
const excerpt = async (words: string) =>
  must(await addExcerpt(access, newExcerptSchema.parse(spanOf(one, words)))).id;
const texts = async (slug: string) =>
  (await getNotebook(access, slug))?.blocks.map(({ text, excerpt }) => excerpt?.anchor.exact ?? text);
const section = async (text: string, after?: string | null) =>
  must(await addBlock(access, "who", { kind: "section", text, after })).block;

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom([one], []);
});

describe("addNotebook", () => {
  it("gives each an address of its own, and says what its colours mean", async () => {
    const colours = { green: "supports", pink: " " };
    const first = must(
      await addNotebook(access, newNotebookSchema.parse({ title: " Who   commands? ", colours })),
    );
    expect(first).toMatchObject({
      slug: "who-commands",
      title: "Who commands?",
      colours: [{ colour: "green", meaning: "supports" }],
    });
    const both = await Promise.all([add("Who commands?"), add("Who commands?")]);
    expect(both.map(({ slug }) => slug).sort()).toEqual(["who-commands-2", "who-commands-3"]);
    expect((await listAuditEntries(access, `notebook/${first.id}`))[0]).toMatchObject({
      action: "add notebook",
    });
  });

  it("refuses prose that cannot be drawn, as it does with notes", async () => {
    const deep = newNotebookSchema.parse({ title: "x", description: ">".repeat(40) });
    expect(await addNotebook(access, deep)).toMatchObject({ ok: false, failure: { code: "invalid-body" } });
    expect(await listNotebooks(access)).toEqual([]);
  });
});

describe("changeNotebook", () => {
  it("changes what is given, and gives what stands to who read an older revision", async () => {
    await add();
    expect(
      must(
        await changeNotebook(access, "who", { question: "Who?", colours: { blue: "doubt" }, revision: 1 }),
      ),
    ).toMatchObject({
      status: "changed",
      notebook: { question: "Who?", revision: 2, slug: "who" },
    });
    expect(must(await changeNotebook(access, "who", { title: "Mine", revision: 1 }))).toMatchObject({
      status: "conflict",
      notebook: { title: "Who?", question: "Who?" },
    });
    expect(await changeNotebook(access, "none", {})).toMatchObject({ failure: { code: "not-found" } });
  });
});

describe("deleteNotebook", () => {
  it("leaves its excerpts, and brings back everything in its order", async () => {
    await add();
    const id = await excerpt("Raisi");
    await section("Beginning");
    must(await addBlock(access, "who", { kind: "excerpt", excerpt: id }));
    must(await deleteNotebook(access, "who"));
    expect(await getNotebook(access, "who")).toBeNull();
    expect(await listNotebooks(access)).toEqual([]);
    expect((await listNotebooks(access, { deleted: true })).map(({ slug }) => slug)).toEqual(["who"]);
    must(await restoreNotebook(access, "who"));
    expect(await texts("who")).toEqual(["Beginning", "Raisi"]);
  });
});

describe("blocks", () => {
  it("stand where they were put: at the end, at the beginning, behind another", async () => {
    await add();
    const a = await section("a");
    await section("c");
    await section("b", a);
    await section("0", null);
    expect(await texts("who")).toEqual(["0", "a", "b", "c"]);
    must(await changeBlock(access, "who", a, { after: undefined, text: "A" }));
    must(await changeBlock(access, "who", a, { after: null }));
    expect(await texts("who")).toEqual(["A", "0", "b", "c"]);
  });

  it("keep their order where many are put into one place at the same time", async () => {
    await add();
    const first = await section("first");
    await Promise.all(Array.from({ length: 8 }, (_, index) => section(`${index}`, first)));
    expect(await texts("who")).toHaveLength(9);
    expect((await texts("who"))?.[0]).toBe("first");
  });

  it("tell who wrote over an older text of a block, and keep what stands", async () => {
    await add();
    const id = must(await addBlock(access, "who", { kind: "prose", text: "one" })).block;
    expect(must(await changeBlock(access, "who", id, { text: "two", revision: 1 })).status).toBe("changed");
    expect(must(await changeBlock(access, "who", id, { text: "mine", revision: 1 })).status).toBe("conflict");
    expect(await texts("who")).toEqual(["two"]);
  });

  it("come back where they stood, an excerpt too, whatever came into their place", async () => {
    await add();
    const a = await section("a");
    const id = await excerpt("Raisi");
    const { block } = must(await addBlock(access, "who", { kind: "excerpt", excerpt: id }));
    await section("z");
    must(await removeBlock(access, "who", block));
    await section("between", a);
    expect(await texts("who")).toEqual(["a", "between", "z"]);
    must(await restoreBlock(access, "who", block));
    must(await restoreBlock(access, "who", block));
    expect([...((await texts("who")) ?? [])].sort()).toEqual(["Raisi", "a", "between", "z"]);
    expect((await texts("who"))?.at(-1)).toBe("z");
    expect(await restoreBlock(access, "who", id)).toMatchObject({ failure: { code: "not-found" } });
  });

  it("hold an excerpt once: put elsewhere, it leaves where it stood", async () => {
    await add();
    await add("Other");
    const id = await excerpt("Qaani");
    must(await addBlock(access, "who", { kind: "excerpt", excerpt: id }));
    must(await addBlock(access, "other", { kind: "excerpt", excerpt: id }));
    expect([await texts("who"), await texts("other")]).toEqual([[], ["Qaani"]]);
  });

  it("keep the place of an excerpt that is deleted and brought back", async () => {
    await add();
    const ids = [await excerpt("Qaani"), await excerpt("Raisi"), await excerpt("Tehran")];
    must(await changeExcerpts(access, { ids, notebook: "who" }));
    expect(await texts("who")).toEqual(["Qaani", "Raisi", "Tehran"]);
    must(await deleteExcerpt(access, ids[1] ?? ""));
    expect(await texts("who")).toEqual(["Qaani", "Tehran"]);
    expect((await listNotebooks(access))[0]?._count.blocks).toBe(2);
    must(await restoreExcerpt(access, ids[1] ?? ""));
    expect(await texts("who")).toEqual(["Qaani", "Raisi", "Tehran"]);
  });

  it("cannot be rewritten where they are the words of a source", async () => {
    await add();
    const { block } = must(
      await addBlock(access, "who", { kind: "excerpt", excerpt: await excerpt("Qaani") }),
    );
    expect(await changeBlock(access, "who", block, { text: "x" })).toMatchObject({
      failure: { code: "invalid-body" },
    });
  });
});
