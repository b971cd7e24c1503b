/** What a source is to another, and what it says of itself: proposed with its words and measures, decided, taken back, remembered. */
import { beforeEach, describe, expect, it } from "vitest";
import { addArrival, bringIn, openBatch } from "#lib/features/arrivals/commands.ts";
import { correct } from "#lib/features/corrections/commands.ts";
import { proposeFor } from "#lib/features/proposals/commands.ts";
import { countOpenSuggestions, getSuggestion, listSuggestions } from "#lib/features/proposals/queries.ts";
import type { SuggestionKind } from "#lib/features/proposals/schema.ts";
import { decide, undoDecision } from "#lib/features/reviews/commands.ts";
import type { DecisionRequest } from "#lib/features/reviews/schema.ts";
import { getSource } from "#lib/features/sources/queries.ts";
import { addWitness, removeWitness } from "#lib/features/works/commands.ts";
import { getWork } from "#lib/features/works/queries.ts";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import { localAccess } from "#lib/server/access.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { readRoomState } from "#tests/support/room-state.ts";

withTestDatabase();

const access = localAccess();
const story =
  "A harbour in winter\n\nBy Ann Lee\n\n8 February 2024\n\nThe harbour master said on Monday that the northern pier would close for repairs until spring.\n\nNobody was hurt when a crane fell there in January, but two boats were lost and have not been found.\n";
const changed = story.replace("two boats", "three boats");
const page = `<!doctype html><html><head><title>Rain | The Example</title><meta name="author" content="Bo Berg"></head><body><article><h1>Rain over the hills</h1><p>It rained for a week over the hills, and nobody went out to see it.</p><p>Then the sun came back, and everybody went out to look at the river.</p></article></body></html>`;

async function bring(...files: readonly (readonly [path: string, text: string])[]): Promise<void> {
  const { id } = await openBatch(access);
  for (const [path, text] of files) {
    const added = await addArrival(access, id, { path, content: new TextEncoder().encode(text) });
    if (!added.ok) throw new Error(added.failure.message);
    await bringIn(access, added.value.id, DEFAULT_BOUNDS);
  }
}

const open = (kind: SuggestionKind, source?: string) =>
  listSuggestions(access, { state: "open", kind, source });

async function only(kind: SuggestionKind, source?: string) {
  const [found, ...more] = await open(kind, source);
  if (found === undefined || more.length > 0) throw new Error(`${1 + more.length} of ${kind} wait`);
  return found;
}

async function must(request: Omit<DecisionRequest, "alike"> & { alike?: boolean }) {
  const done = await decide(access, { alike: false, ...request });
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
}

async function undo(decision: string) {
  const undone = await undoDecision(access, decision);
  if (!undone.ok) throw new Error(undone.failure.message);
  return undone.value.suggestion;
}

/** All rows but those of decisions, which only grow. */
async function facts() {
  const { SuggestionDecision: _, Correction: __, CorrectionChange: ___, ...rows } = await readRoomState();
  return rows;
}

const fieldsOf = async (slug: string) =>
  Object.fromEntries((await getSource(access, slug))?.fields.map(({ name, value }) => [name, value]) ?? []);

beforeEach(emptyDatabase);

describe("a near copy", () => {
  beforeEach(() => bring(["harbour.txt", story], ["agency.txt", `From our agency.\n\n${changed}`]));

  it("is proposed as another witness, with its measures and the longest sentence of both, and is none before somebody says so", async () => {
    const { source, exact, payload, reasons } = await only("witness");
    expect([source?.slug, exact]).toEqual([
      "agency",
      "The harbour master said on Monday that the northern pier would close for repairs until spring.",
    ]);
    if (payload.kind !== "witness") throw new Error(payload.kind);
    expect(payload).toMatchObject({ of: "harbour", fileName: "harbour.txt" });
    expect(payload.ofOther).toBeGreaterThan(payload.inOther);
    expect(payload.resemblance).toBeLessThan(payload.inOther);
    expect(story.slice(payload.there?.start, payload.there?.end)).toBe(exact);
    expect(reasons.join(" ")).toContain("of its rows of three words stand in “harbour.txt”");
    expect((await getSource(access, "agency"))?.work).toBeNull();
    expect(await open("version")).toEqual([]);
  });

  it("is made one as beside the import, and taken back to what it was", async () => {
    const before = await facts();
    const { id } = await only("witness");
    const { decision } = await must({ id, verb: "accept" });
    expect((await getWork(access, "a-harbour-in-winter"))?.witnesses.map(({ slug }) => slug)).toEqual([
      "agency",
      "harbour",
    ]);
    expect(await undo(decision)).toBe(id);
    expect(await facts()).toEqual(before);
  });

  it("is remembered where it is refused", async () => {
    const { id } = await only("witness");
    const { decision } = await must({ id, verb: "reject" });
    await proposeFor(access, "agency");
    expect(await open("witness")).toEqual([]);
    await undo(decision);
    expect((await only("witness")).id).toBe(id);
  });

  it("waits no more once somebody said so elsewhere, and waits again once that is taken back", async () => {
    const waiting = await countOpenSuggestions(access);
    expect((await addWitness(access, "agency", "harbour")).ok).toBe(true);
    expect([await open("witness"), await countOpenSuggestions(access)]).toEqual([[], waiting - 1]);
    await removeWitness(access, "agency");
    expect(await open("witness")).toHaveLength(1);
  });

  it("can be a newer version instead", async () => {
    const { id } = await only("witness");
    const { decision } = await must({ id, verb: "change", change: { identity: "version" } });
    expect((await getSource(access, "agency"))?.supersedes?.slug).toBe("harbour");
    await undo(decision);
    expect((await getSource(access, "agency"))?.supersedes).toBeNull();
  });
});

describe("a changed file", () => {
  beforeEach(() => bring(["harbour.txt", story], ["new/harbour v2.txt", changed]));

  it("is proposed as a newer version by its name, and carries over what is known when it is accepted", async () => {
    const before = await facts();
    const { id, reasons } = await only("version");
    expect(reasons[0]).toBe("Its file bears the name of “harbour.txt”.");
    expect(await open("witness")).toEqual([]);
    const { decision, next } = await must({ id, verb: "accept" });
    expect((await getSource(access, "harbour-v2"))?.supersedes?.slug).toBe("harbour");
    expect((await getSuggestion(access, next ?? ""))?.source?.slug).toBe("harbour-v2");
    expect(await listSuggestions(access, { state: "open", source: "harbour" })).toEqual([]);
    await undo(decision);
    const { Suggestion: now, ...after } = await facts();
    const { Suggestion: then, ...was } = before;
    expect([after, now?.length]).toEqual([was, then?.length]);
  });

  it("cannot be taken back while a newer one stands on it", async () => {
    const { decision } = await must({ id: (await only("version")).id, verb: "accept" });
    await bring(["harbour.txt", story.replace("two boats", "four boats")]);
    const [latest] = await open("version");
    await must({ id: latest?.id ?? "", verb: "accept" });
    expect(await undoDecision(access, decision)).toMatchObject({ ok: false, failure: { code: "conflict" } });
  });
});

describe("what a source says of itself", () => {
  it("is given as it says it, and waits to be confirmed, each with its words or marked as its file's", async () => {
    await bring(["harbour.txt", story], ["rain.html", page]);
    const said = await open("metadata");
    expect(
      said.map(
        ({ source, exact, payload }) =>
          payload.kind === "metadata" && [source?.slug, payload.field, payload.value, payload.basis, exact],
      ),
    ).toEqual([
      ["harbour", "title", "A harbour in winter", "passage", "A harbour in winter"],
      ["harbour", "author", "Ann Lee", "passage", "Ann Lee"],
      ["harbour", "published", "2024-02-08", "passage", "8 February 2024"],
      ["rain", "title", "Rain over the hills", "passage", "Rain over the hills"],
      ["rain", "author", "Bo Berg", "file", null],
    ]);
    expect(await fieldsOf("rain")).toEqual({ author: "Bo Berg", title: "Rain over the hills" });
  });

  it("is confirmed all at once, changed to other words or another value, removed, and taken back", async () => {
    await bring(["harbour.txt", story]);
    const before = await facts();
    const fields = await fieldsOf("harbour");
    const [title, author, published] = await open("metadata");
    const all = await must({ id: title?.id ?? "", verb: "accept", alike: true });
    expect([all.count, await open("metadata"), await fieldsOf("harbour")]).toEqual([3, [], fields]);
    await proposeFor(access, "harbour");
    expect(await open("metadata")).toEqual([]);
    await undo(all.decision);

    const start = (author?.start ?? 0) - "By ".length;
    const words = await must({
      id: author?.id ?? "",
      verb: "change",
      change: { start, end: author?.end ?? 0 },
    });
    const date = await must({ id: published?.id ?? "", verb: "change", change: { value: "2024-02-09" } });
    const gone = await must({ id: title?.id ?? "", verb: "reject" });
    expect(await fieldsOf("harbour")).toEqual({ author: "By Ann Lee", published: "2024-02-09" });
    for (const { decision } of [words, gone, date]) await undo(decision);
    expect(await fieldsOf("harbour")).toEqual(fields);
    expect((await facts()).Suggestion).toEqual(before.Suggestion);
  });

  it("is refused a date that is none, and a confirmation of what was changed since", async () => {
    await bring(["harbour.txt", story]);
    const [title, , published] = await open("metadata");
    const ask = (id: string | undefined, request: Omit<DecisionRequest, "id" | "alike">) =>
      decide(access, { id: id ?? "", alike: false, ...request });
    expect(await ask(published?.id, { verb: "change", change: { value: "last week" } })).toMatchObject({
      ok: false,
    });
    await correct(access, { verb: "field", source: "harbour", field: "title", value: "Another" });
    expect(await ask(title?.id, { verb: "accept" })).toMatchObject({
      ok: false,
      failure: { code: "conflict" },
    });
    expect(await ask(title?.id, { verb: "reject" })).toMatchObject({ ok: true });
    expect((await fieldsOf("harbour")).title).toBe("Another");
  });
});
