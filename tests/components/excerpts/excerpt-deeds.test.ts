import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftSnapshot, draftsOf } from "#components/excerpts/drafts.ts";
import { changeExcerpt, removeExcerpt, saveWords, send } from "#components/excerpts/excerpt-deeds.ts";
import { excerptsOf, findKept, takeExcerpts } from "#components/excerpts/excerpt-store.ts";
import { contentOf, toKept } from "#components/excerpts/kept-excerpt.ts";
import { closeToast, toastSnapshot } from "#components/ui/toast-store.ts";
import type { Excerpt } from "#lib/features/excerpts/schema.ts";

type Asked = { method: string; path: string; key: string | null; body: Record<string, unknown> | null };

/** A room that answers as it is told, and remembers what it was asked. */
let asked: Asked[] = [];
let answers: (() => Response)[] = [];
const storage = new Map<string, string>();

const excerpt = (more: Partial<Excerpt> = {}): Excerpt => ({
  ...{ id: "0199", source: "a", passage: 1, start: 2, end: 7, exact: "Qaani", prefix: "", suffix: "" },
  ...{ note: "", tags: [], colour: null, notebook: null, entities: [], events: [], claims: [], excerpts: [] },
  ...{ revision: 1, created: "2026-11-21T00:00:00.000Z", modified: "2026-11-21T00:00:00.000Z" },
  ...more,
});
const gives =
  (value: unknown, status = 200) =>
  () =>
    Response.json(value, { status });
const refuses = (code: string, status: number) =>
  gives({ error: { code, message: `It is ${code}.` } }, status);
const words = { source: "a", at: { start: 2, end: 7 }, words: "Qaani" };

beforeEach(() => {
  asked = [];
  answers = [];
  storage.clear();
  for (const { id } of toastSnapshot()) closeToast(id);
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => storage.set(name, value),
    removeItem: (name: string) => storage.delete(name),
  });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => {
    const key = new Headers(init.headers).get("idempotency-key");
    asked.push({
      method: init.method ?? "GET",
      path,
      key,
      body: init.body ? JSON.parse(String(init.body)) : null,
    });
    const answer = answers.shift();
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const said = () => toastSnapshot().map(({ words }) => words);
/** Drafts are kept under names, which a stub of a Map does not list. */
const drafts = () => draftsOf("a", [...storage.values()].join("\n"));

test("words are shown at once, and said to be saved when the room has them", async () => {
  answers = [gives(excerpt({ colour: "green" }), 201)];
  const key = saveWords(words, { colour: "green" });
  expect(findKept(key)).toMatchObject({ standing: "saving", colour: "green", exact: "Qaani" });
  expect(said()).toEqual([]);
  await send(key);
  expect(findKept(key)).toMatchObject({ standing: "kept", id: "0199" });
  expect(said()).toEqual(["Highlight saved."]);
  expect(asked[0]?.body).toEqual({
    source: "a",
    start: 2,
    end: 7,
    note: "",
    tags: [],
    colour: "green",
    notebook: null,
  });
});

test.each([
  ["white space at the ends is left out", " 🕊 Qaani\u00a0", 10, 18, 11, 17],
  ["words that run over passages are taken as they are", "Qaani\n\n", 10, 18, 10, 18],
])("%s", (_name, chosen, start, end, from, to) => {
  const key = saveWords({ source: "a", at: { start, end }, words: chosen });
  expect(findKept(key)).toMatchObject({ start: from, end: to });
});

test("what the room does not take stays, with what to do, and is sent again with the same key", async () => {
  const key = saveWords(words);
  await send(key);
  expect(findKept(key)).toMatchObject({ standing: "unsaved" });
  expect(toastSnapshot()[0]).toMatchObject({ isFailure: true, deed: { label: "Try again" } });
  expect(drafts()).toMatchObject([{ start: 2, end: 7, id: null }]);
  answers = [gives(excerpt(), 201)];
  await send(key);
  expect(findKept(key)).toMatchObject({ standing: "kept" });
  expect(asked.map((one) => one.key)).toEqual([key, key]);
  expect(drafts()).toEqual([]);
});

test("a note that follows at once waits for the words to be saved", async () => {
  answers = [gives(excerpt(), 201), gives(excerpt({ note: "Why", revision: 2 }))];
  const key = saveWords(words);
  const changed = await changeExcerpt(key, { ...contentOf(excerpt()), note: "Why" }, 1);
  expect(changed).toEqual({ is: "changed" });
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /api/v1/excerpts",
    "PATCH /api/v1/excerpts/0199",
  ]);
  expect(asked[1]?.body).toMatchObject({ note: "Why", revision: 1 });
  expect(findKept(key)).toMatchObject({ note: "Why", revision: 2 });
});

test("a version that was saved meanwhile is given, and nothing is overwritten", async () => {
  takeExcerpts("a", [toKept(excerpt({ id: "0200" }))]);
  answers = [refuses("conflict", 409), gives(excerpt({ id: "0200", note: "Theirs", revision: 5 }))];
  const changed = await changeExcerpt("0200", { ...contentOf(excerpt()), note: "Mine" }, 1);
  expect(changed).toMatchObject({ is: "conflict", theirs: { note: "Theirs", revision: 5 } });
  expect(findKept("0200")).toMatchObject({ note: "Theirs" });
});

test.each(["disk-full", "database-down"])(
  "a change that fails (%s) shows what there was, and says why",
  async (code) => {
    takeExcerpts("a", [toKept(excerpt({ id: "0300", note: "Before" }))]);
    answers = [refuses(code, 503)];
    const changed = await changeExcerpt("0300", { ...contentOf(excerpt()), note: "After" }, 1);
    expect(changed).toEqual({ is: "failed", fault: `It is ${code}.` });
    expect(findKept("0300")).toMatchObject({ note: "Before" });
  },
);

test("what is deleted goes at once, can be brought back, and comes back by itself where the room does not answer", async () => {
  takeExcerpts("a", [toKept(excerpt({ id: "0400" }))]);
  answers = [() => new Response(null, { status: 204 }), gives(excerpt({ id: "0400", revision: 3 }))];
  await removeExcerpt("0400");
  expect(findKept("0400")).toBeUndefined();
  toastSnapshot().at(-1)?.deed?.run();
  await vi.waitFor(() => expect(findKept("0400")).toMatchObject({ revision: 3 }));
  await removeExcerpt("0400");
  expect(findKept("0400")).toMatchObject({ revision: 3 });
  expect(toastSnapshot().at(-1)).toMatchObject({ isFailure: true });
});

test("a page of before does not take back what was saved, changed or deleted since", async () => {
  const [one, other] = [toKept(excerpt({ id: "0500", start: 1 })), toKept(excerpt({ id: "0501", start: 9 }))];
  takeExcerpts(
    "b",
    [one, other].map((kept) => ({ ...kept, source: "b" })),
  );
  answers = [
    () => new Response(null, { status: 204 }),
    gives(excerpt({ id: "0501", source: "b", note: "New", revision: 2 })),
    gives(excerpt({ id: "0502", source: "b", start: 20 }), 201),
  ];
  await removeExcerpt("0500");
  await changeExcerpt("0501", { ...contentOf(other), note: "New" }, 1);
  await send(saveWords({ ...words, source: "b" }));
  takeExcerpts(
    "b",
    [one, other].map((kept) => ({ ...kept, source: "b" })),
  );
  expect(excerptsOf("b")?.map(({ id, note }) => [id, note])).toEqual([
    ["0501", "New"],
    ["0502", ""],
  ]);
  expect(draftSnapshot()).toBe("");
});
