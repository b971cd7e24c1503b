import { beforeEach, describe, expect, it } from "vitest";
import { toArrivalBatch } from "#lib/features/arrivals/api.ts";
import {
  addArrival,
  arrivalTasks,
  bringIn,
  cancelArrivals,
  openBatch,
  resumeArrivals,
  retryArrivals,
} from "#lib/features/arrivals/commands.ts";
import { getBatch } from "#lib/features/arrivals/queries.ts";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { finishJobs } from "#lib/server/jobs/run-jobs.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { zipOf } from "#tests/support/zip-of.ts";

withTestDatabase();
beforeEach(emptyDatabase);

const access = systemAccess("a test");
const story =
  "A harbour in winter\n\nThe harbour master said on Monday that the northern pier would close for repairs until spring.\n\nNobody was hurt when a crane fell there in January, but two boats were lost and have not been found.\n";

/** A batch of these files, each brought in; then as the API shows them. */
async function bring(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) {
  const { id } = await openBatch(access);
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const added = await addArrival(access, id, { path, content: bytes });
    if (added.ok) await bringIn(access, added.value.id, DEFAULT_BOUNDS);
  }
  return show(id);
}

async function show(id: string) {
  const batch = await getBatch(access, id);
  if (batch === null) throw new Error("The batch is gone.");
  return toArrivalBatch(batch);
}

describe("a file that is brought in", () => {
  it("becomes a source with its text and passages, and its bytes are kept once", async () => {
    const { files } = await bring({ "press/Harbour in winter.txt": story });
    const notes = [{ kind: "proposals", source: "harbour-in-winter" }];
    expect(files).toMatchObject([{ state: "done", source: "harbour-in-winter", code: null, notes }]);
    const source = await database().source.findUniqueOrThrow({
      where: { slug: "harbour-in-winter" },
      include: { passages: true },
    });
    expect([source.text, source.fileName, source.passages.length]).toEqual([
      story,
      "Harbour in winter.txt",
      3,
    ]);
    expect(await database().importFile.count({ where: { content: { not: null } } })).toBe(0);
  });

  it("is told to be there already, with the source that it is", async () => {
    const { files } = await bring({ "one.txt": story, "two.txt": story });
    expect(files).toMatchObject([
      { state: "done", source: "one" },
      { state: "duplicate", source: "one" },
    ]);
    expect(await database().source.count()).toBe(1);
  });

  it("is refused with a reason where it is no text, and what stands beside it comes in", async () => {
    const { files, counts } = await bring({
      "noise.txt": Uint8Array.of(0, 1, 2, 0, 255, 0),
      "fine.txt": story,
    });
    expect(files[0]).toMatchObject({ state: "refused", source: null });
    expect(files[0]?.message).toContain("noise.txt");
    expect(counts).toMatchObject({ refused: 1, done: 1 });
  });

  it("is proposed as a witness where most of it stands in another, and as a version where it bears the same name", async () => {
    const changed = story.replace("two boats", "three boats");
    const { files } = await bring({
      "harbour.txt": story,
      "agency.txt": `${changed}More to follow.`,
      "b/harbour.txt": changed,
    });
    expect(files[1]?.notes[0]).toMatchObject({ kind: "near-copy", source: "harbour" });
    expect(files[2]?.notes.map(({ kind, source }) => [kind, source])).toContainEqual([
      "other-version",
      "harbour",
    ]);
  });

  it("gets an address of its own where its name is taken", async () => {
    const { files } = await bring({
      "a.txt": story,
      "b/a.txt": "Quite another text, which says nothing of any harbour.",
    });
    expect(files.map(({ source }) => source)).toEqual(["a", "a-2"]);
  });
});

describe("an archive", () => {
  it("gives its files to the batch, without what a system put beside them", async () => {
    const inner = await zipOf({ "c.txt": "A third text, within." });
    const archive = await zipOf({
      "press/a.txt": story,
      "b.txt": "Another text altogether, of no great length.",
      "__MACOSX/press/._a.txt": "noise",
      "press/.DS_Store": "noise",
      "inner.zip": inner,
    });
    const { id, files } = await bring({ "all.zip": archive });
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ["all.zip", "done"],
      ["all.zip/press/a.txt", "waiting"],
      ["all.zip/b.txt", "waiting"],
      ["all.zip/inner.zip", "waiting"],
    ]);
    for (const file of files.slice(1)) await bringIn(access, file.id, DEFAULT_BOUNDS);
    expect((await show(id)).files.map(({ state, source, code }) => [state, source, code])).toEqual([
      ["done", null, null],
      ["done", "a", null],
      ["done", "b", null],
      ["refused", null, "archive"],
    ]);
  });

  it("that is damaged is refused with what to do", async () => {
    const archive = (await zipOf({ "a.txt": story })).slice(0, 60);
    const { files } = await bring({ "cut.zip": archive });
    expect(files).toMatchObject([{ state: "refused", code: "corrupt" }]);
  });
});

describe("a job that was cut off", () => {
  it.each(["waiting", "reading", "indexing"] as const)(
    "in the state %s is done from the beginning",
    async (state) => {
      const { id } = await openBatch(access);
      const added = await addArrival(access, id, { path: "a.txt", content: new TextEncoder().encode(story) });
      const file = added.ok ? added.value.id : "";
      await database().importFile.update({ where: { id: file }, data: { state } });
      await bringIn(access, file, DEFAULT_BOUNDS);
      expect((await show(id)).files).toMatchObject([{ state: "done", source: "a" }]);
    },
  );

  it("after the source was stored goes on from there, and stores nothing twice", async () => {
    const { id, files } = await bring({ "a.txt": story });
    const file = files[0]?.id ?? "";
    await database().importFile.update({ where: { id: file }, data: { state: "proposing" } });
    await bringIn(access, file, DEFAULT_BOUNDS);
    await bringIn(access, file, DEFAULT_BOUNDS);
    expect((await show(id)).files).toMatchObject([{ state: "done", source: "a" }]);
    expect(await database().source.count()).toBe(1);
  });
});

describe("a file that ends the process that reads it", () => {
  it("is left out after the third time, and may be tried again by hand", async () => {
    const { id } = await openBatch(access);
    const added = await addArrival(access, id, { path: "a.txt", content: new TextEncoder().encode(story) });
    const file = added.ok ? added.value.id : "";
    await database().importFile.update({ where: { id: file }, data: { state: "reading", attempts: 3 } });
    await bringIn(access, file, DEFAULT_BOUNDS);
    expect((await show(id)).files).toMatchObject([{ state: "refused", code: "internal-error" }]);
    await retryArrivals(access, { id: file });
    await bringIn(access, file, DEFAULT_BOUNDS);
    expect((await show(id)).files).toMatchObject([{ state: "done" }]);
  });
});

describe("a file that waits", () => {
  it("can be cancelled, stays so, and can be tried again", async () => {
    const { id } = await openBatch(access);
    const added = await addArrival(access, id, { path: "a.txt", content: new TextEncoder().encode(story) });
    const file = added.ok ? added.value.id : "";
    expect(await cancelArrivals(access, { id: file })).toBe(1);
    await bringIn(access, file, DEFAULT_BOUNDS);
    expect((await show(id)).files).toMatchObject([{ state: "cancelled", source: null }]);
    expect(await retryArrivals(access, { id: file })).toBe(1);
    await bringIn(access, file, DEFAULT_BOUNDS);
    expect((await show(id)).files).toMatchObject([{ state: "done" }]);
    expect([await cancelArrivals(access, { id: file }), await retryArrivals(access, { id: file })]).toEqual([
      0, 0,
    ]);
  });

  it("can be cancelled and tried again with all of its import, which leaves what is done alone", async () => {
    const { id } = await bring({ "a.txt": story });
    for (const path of ["b.txt", "c.txt"])
      await addArrival(access, id, { path, content: new TextEncoder().encode(`${path} ${story}`) });
    expect(await cancelArrivals(access, { batchId: id })).toBe(2);
    expect((await show(id)).counts).toMatchObject({ done: 1, cancelled: 2 });
    expect(await retryArrivals(access, { batchId: id })).toBe(2);
    expect((await show(id)).counts).toMatchObject({ done: 1, waiting: 2 });
    const elsewhere = await openBatch(access);
    expect(await cancelArrivals(access, { batchId: elsewhere.id })).toBe(0);
  });

  it("is done by whoever works off the queue, once, though it was queued twice", async () => {
    const { id } = await openBatch(access);
    for (const [path, text] of [
      ["a.txt", story],
      ["b.txt", "Another text altogether, of no great length."],
    ] as const)
      await addArrival(access, id, { path, content: new TextEncoder().encode(text) });
    expect(await resumeArrivals(access)).toBe(2);
    const faults: string[] = [];
    await finishJobs({
      url: process.env.DATABASE_URL ?? "",
      tasks: arrivalTasks(access, DEFAULT_BOUNDS),
      concurrency: 2,
      report: (message) => faults.push(message),
    });
    expect(faults).toEqual([]);
    expect((await show(id)).counts).toMatchObject({ done: 2, waiting: 0 });
  });

  it("is refused where no such import was begun", async () => {
    const added = await addArrival(access, "01930000-0000-7000-8000-000000000000", {
      path: "a.txt",
      content: new Uint8Array(),
    });
    expect(added).toMatchObject({ ok: false, failure: { code: "not-found" } });
  });
});
