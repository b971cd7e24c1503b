import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { recordWorks } from "#lib/features/works/commands.ts";
import { getWork, listWorks } from "#lib/features/works/queries.ts";
import type { WorkRecord } from "#lib/features/works/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const access = systemAccess("a test");
const one = { slug: "one", text: "🕊 Qaani met Raisi, as the Globe notes." };
const two = { slug: "two", text: "Qaani met Raisi." };

const story: WorkRecord = {
  slug: "a-story",
  title: "A story",
  note: null,
  witnesses: ["one", "two"],
  voices: [{ ...spanOf(one, "Globe"), role: "outlet", entity: "globe" }],
  passages: [
    { ...spanOf(one, "Qaani met Raisi"), shows: "The same sentence." },
    { ...spanOf(two, "Qaani met Raisi"), shows: "The same sentence." },
  ],
  leans: [
    {
      ...spanOf(one, "Qaani met Raisi, as the Globe notes"),
      outlet: "globe",
      cue: spanOf(one, "as the Globe notes"),
    },
  ],
};

const record = (...wanted: WorkRecord[]) => database().$transaction((on) => recordWorks(access, on, wanted));
const anchors = () => database().anchor.count({ where: { mention: null } });

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom([one, two], [{ slug: "globe", kind: "organization", name: "Globe" }]);
});

describe("recording works", () => {
  it("stores each with its witnesses, whose word it is and what it leans on", async () => {
    expect(await record(story)).toEqual({ added: 1, changed: 0, removed: 0 });
    const row = await getWork(access, "a-story");
    expect(row?.witnesses.map(({ slug }) => slug)).toEqual(["one", "two"]);
    expect(row?.passages.map(({ anchor }) => [anchor.source.slug, anchor.exact])).toEqual([
      ["one", "Qaani met Raisi"],
      ["two", "Qaani met Raisi"],
    ]);
    expect(row?.voices).toMatchObject([{ role: "outlet", entity: { slug: "globe" } }]);
    expect(row?.witnesses[0]?.anchors).toMatchObject([
      { lean: { outlet: { slug: "globe" }, cue: { exact: "as the Globe notes" } } },
    ]);
  });

  it("does nothing a second time", async () => {
    await record(story);
    const before = [await listWorks(access), await anchors()];
    expect(await record(story)).toEqual({ added: 0, changed: 0, removed: 0 });
    expect([await listWorks(access), await anchors()]).toEqual(before);
  });

  const changes: readonly (readonly [string, Partial<WorkRecord>])[] = [
    ["another title", { title: null }],
    ["a witness less", { witnesses: ["one"], passages: story.passages.slice(0, 1) }],
    ["nobody whose word it is any more", { voices: [] }],
    ["nothing that it leans on any more", { leans: [] }],
  ];

  it.each(changes)("changes a work that has %s, and leaves no anchor behind", async (_name, change) => {
    await record(story);
    expect(await record({ ...story, ...change })).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await record({ ...story, ...change })).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await record()).toEqual({ added: 0, changed: 0, removed: 1 });
    expect([await database().source.count({ where: { workId: null } }), await anchors()]).toEqual([2, 0]);
  });

  it("gives a witness to another work", async () => {
    await record(story);
    const [mine, theirs] = story.passages;
    if (!mine || !theirs) throw new Error("The story has two witnesses.");
    const apart = [
      { ...story, witnesses: ["one"], passages: [mine] },
      { ...story, slug: "another", witnesses: ["two"], passages: [theirs], voices: [], leans: [] },
    ];
    expect(await record(...apart)).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(
      (await listWorks(access)).map(({ slug, witnesses }) => [
        slug,
        witnesses.map((witness) => witness.slug),
      ]),
    ).toEqual([
      ["a-story", ["one"]],
      ["another", ["two"]],
    ]);
  });

  it("writes the audit trail", async () => {
    await record(story);
    expect(await listAuditEntries(access, "work/a-story")).toMatchObject([
      { action: "add work", after: { witnesses: ["one", "two"] } },
    ]);
  });
});
