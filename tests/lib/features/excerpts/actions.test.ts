import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  changeExcerptAction,
  changeExcerptsAction,
  deleteExcerptAction,
  renameTagAction,
  restoreExcerptAction,
  saveExcerptAction,
  undoExcerptsAction,
} from "#lib/features/excerpts/actions.ts";
import {
  addBlockAction,
  addNotebookAction,
  changeBlockAction,
  changeNotebookAction,
  deleteNotebookAction,
  removeBlockAction,
  restoreBlockAction,
  restoreNotebookAction,
} from "#lib/features/notebooks/actions.ts";
import type { Outcome } from "#lib/outcome.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantRoom, spanOf } from "#tests/support/plant.ts";

// Screens are refreshed by Next, which is not here.
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

withTestDatabase();
const one = { slug: "one", text: "Qaani met Raisi in Tehran." };
beforeAll(() => plantRoom([one], []));

function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

describe("the actions of excerpts", () => {
  it("save, change, tag, delete and take back, as the screens ask", async () => {
    const asked = { excerpt: { ...spanOf(one, "Raisi"), tags: ["B"] }, key: "k1" };
    const saved = must(await saveExcerptAction(asked));
    expect(must(await saveExcerptAction(asked)).id).toBe(saved.id);
    expect(saved).toMatchObject({ exact: "Raisi", tags: ["b"], note: "", notebook: null, revision: 1 });
    const { id } = saved;
    expect(must(await changeExcerptAction({ id, change: { note: "n", revision: 1 } })).status).toBe(
      "changed",
    );
    expect(must(await changeExcerptAction({ id, change: { note: "m", revision: 1 } }))).toMatchObject({
      status: "conflict",
      excerpt: { note: "n" },
    });
    const { undo } = must(await changeExcerptsAction({ ids: [id], addTags: ["c"] }));
    expect(must(await undoExcerptsAction(undo))).toEqual({ left: [] });
    must(await renameTagAction({ from: "b", to: "d/e" }));
    must(await deleteExcerptAction(id));
    expect(must(await restoreExcerptAction(id))).toMatchObject({ tags: ["d/e"], note: "n" });
  });

  it("answer what cannot be read with a failure, and write nothing", async () => {
    const bad = { excerpt: { ...spanOf(one, "Raisi"), note: ">".repeat(50) }, key: "k2" };
    expect(await saveExcerptAction(bad)).toMatchObject({ ok: false, failure: { code: "invalid-body" } });
    expect(await deleteExcerptAction("x")).toMatchObject({ ok: false, failure: { code: "invalid-body" } });
    const none = "0199b0c0-0000-7000-8000-000000000000";
    expect(await deleteExcerptAction(none)).toMatchObject({ ok: false, failure: { code: "not-found" } });
  });
});

describe("the actions of notebooks", () => {
  it("make, change, fill, delete and take back, as the screens ask", async () => {
    const { slug } = must(await addNotebookAction({ title: "Book" }));
    expect(
      must(await changeNotebookAction({ slug, change: { question: "Why?", revision: 1 } })),
    ).toMatchObject({
      status: "changed",
      notebook: { question: "Why?", revision: 2 },
    });
    const { block: id, revision } = must(
      await addBlockAction({ slug, block: { kind: "prose", text: "one" } }),
    );
    expect(revision).toBe(1);
    expect(must(await changeBlockAction({ slug, id, change: { text: "two", revision } }))).toEqual({
      block: id,
      revision: 2,
      status: "changed",
      text: "two",
    });
    must(await removeBlockAction({ slug, id }));
    expect(must(await restoreBlockAction({ slug, id }))).toEqual({ block: id, revision: 2 });
    must(await deleteNotebookAction(slug));
    expect(must(await restoreNotebookAction(slug)).slug).toBe(slug);
  });
});
