import { beforeEach, describe, expect, it } from "vitest";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import { loadHistory } from "#lib/features/corrections/loaders.ts";
import { proposeFor } from "#lib/features/proposals/commands.ts";
import { listSuggestions } from "#lib/features/proposals/queries.ts";
import { decide, undoDecision } from "#lib/features/reviews/commands.ts";
import { localAccess } from "#lib/server/access.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom([{ slug: "two", text: "Esmail Qaani came. Esmail Qaani left." }], []);
  await plantRoom([{ slug: "one", text: "Esmail Qaani spoke." }], [{ slug: "qaani", name: "Esmail Qaani" }]);
});

const history = (after?: string) => loadHistory("entity/qaani", after);

describe("the history of an entity", () => {
  it("is read page by page to its beginning, each line once", async () => {
    for (let number = 1; number <= 70; number += 1)
      await correct(access, { verb: "edit-entity", entity: "qaani", note: `note ${number}` });
    const latest = await history();
    expect([latest.total, latest.lines.length, latest.isLatest]).toEqual([71, 60, true]);
    const older = await history(latest.older ?? "");
    expect([older.lines.length, older.isLatest, older.older]).toEqual([11, false, null]);
    expect(new Set([...latest.lines, ...older.lines].map(({ id }) => id)).size).toBe(71);
    expect(older.lines.at(-1)).toMatchObject({ what: "This was recorded.", who: "a test", undo: null });
    expect(older.lines[0]?.changes).toEqual([{ of: "note", before: "note 9", after: "note 10" }]);
    expect((await history("no entry")).isLatest).toBe(true);
  });

  it("tells of a merge how much moved, and each name with its kind", async () => {
    await plantRoom(
      [{ slug: "three", text: "Ghaani and Ghaani met Esmail Qaani." }],
      [
        { slug: "qaani", name: "Esmail Qaani" },
        { slug: "ghaani", name: "Ghaani" },
      ],
    );
    await correct(access, { verb: "merge", entity: "ghaani", into: "qaani" });
    const [merge] = (await history()).lines;
    expect(merge).toMatchObject({
      what: "Ghaani was merged into Esmail Qaani.",
      moved: ["2 mentions"],
      changes: [{ of: "name", before: "", after: "Ghaani (alias)" }],
    });
  });

  it("tells what was accepted and corrected, by whom, and gives the way back of each", async () => {
    await proposeFor(access, "two");
    const [first] = await listSuggestions(access, { state: "open", kind: "known-name" });
    const decided = await decide(access, { id: first?.id ?? "", verb: "accept", alike: true });
    const edited = await correct(access, { verb: "edit-entity", entity: "qaani", note: "a general" });
    if (!decided.ok || !edited.ok) throw new Error("Neither is refused.");
    const [correction, decision] = (await history()).lines;
    expect(correction).toMatchObject({
      what: "The note on Esmail Qaani was changed.",
      who: "the person at this machine",
      undo: { of: "correction", id: edited.value.correction },
    });
    expect(decision).toMatchObject({
      what: "What was proposed at “Esmail Qaani” and 1 more was accepted.",
      undo: { of: "decision", id: decided.value.decision },
    });
    await undoCorrection(access, edited.value.correction);
    await undoDecision(access, decided.value.decision);
    const lines = (await history()).lines.slice(0, 4);
    expect(lines.map(({ what, undo, isUndone }) => [what.split(":")[0], undo, isUndone])).toEqual([
      ["Undone", null, false],
      ["Undone", null, false],
      ["The note on Esmail Qaani was changed.", null, true],
      ["What was proposed at “Esmail Qaani” and 1 more was accepted.", null, true],
    ]);
  });
});
