/** What a person says of a file that came in: a second witness, a newer version; each in the database, and each taken back exactly. */
import { beforeEach, describe, expect, it } from "vitest";
import { DELETE, GET, POST } from "#app/api/v1/[[...path]]/route.ts";
import { addArrival, bringIn, openBatch } from "#lib/features/arrivals/commands.ts";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import { addWitness } from "#lib/features/works/commands.ts";
import { getWork } from "#lib/features/works/queries.ts";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, spanOf } from "#tests/support/plant.ts";
import { readRoomState } from "#tests/support/room-state.ts";

withTestDatabase();

const access = systemAccess("a test");
const story =
  "A harbour in winter\n\nThe harbour master said on Monday that the northern pier would close for repairs until spring.\n\nNobody was hurt when a crane fell there in January, but two boats were lost and have not been found.\n";
const changed = story.replace("two boats", "three boats");

/** The ids of these files once each is brought in. */
async function bring(files: readonly (readonly [path: string, text: string])[]): Promise<string[]> {
  const { id } = await openBatch(access);
  const ids: string[] = [];
  for (const [path, text] of files) {
    const added = await addArrival(access, id, { path, content: new TextEncoder().encode(text) });
    if (!added.ok) throw new Error(added.failure.message);
    await bringIn(access, added.value.id, DEFAULT_BOUNDS);
    ids.push(added.value.id);
  }
  return ids;
}

async function ask(method: "POST" | "DELETE", file: string | undefined, what: string, of?: string) {
  const request = new Request(`http://127.0.0.1:3000/api/v1/imports/files/${file}/${what}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(of === undefined ? {} : { body: JSON.stringify({ of }) }),
  });
  const response = await (method === "POST" ? POST : DELETE)(request);
  const text = await response.text();
  return { status: response.status, json: text === "" ? null : JSON.parse(text) };
}

const source = (slug: string) =>
  database().source.findUniqueOrThrow({
    where: { slug },
    select: { supersedes: { select: { slug: true } }, work: { select: { slug: true } } },
  });

const hasFaults = async () => (await verifyRoom(access)).faults;

beforeEach(emptyDatabase);

describe("another witness of the same work", () => {
  it("makes the work, shown by the longest sentence of both, as a person's word; taken back, the room is as it was", async () => {
    const [, file] = await bring([
      ["harbour.txt", story],
      ["agency.txt", `From our agency.\n\n${changed}`],
    ]);
    const before = await readRoomState();
    expect(await ask("POST", file, "witness", "harbour")).toEqual({
      status: 200,
      json: { work: "a-harbour-in-winter" },
    });
    const work = await getWork(access, "a-harbour-in-winter");
    const words =
      "The harbour master said on Monday that the northern pier would close for repairs until spring.";
    expect(work?.recordedBy).toBe("person");
    expect(
      work?.passages.map(({ anchor, recordedBy }) => [anchor.source.slug, anchor.exact, recordedBy]),
    ).toEqual([
      ["agency", words, "person"],
      ["harbour", words, "person"],
    ]);
    expect(await ask("POST", file, "witness", "harbour")).toMatchObject({ status: 409 });
    expect(await ask("DELETE", file, "witness")).toEqual({ status: 204, json: null });
    expect(await readRoomState()).toEqual(before);
    const entries = await listAuditEntries(access, "work/a-harbour-in-winter");
    expect(entries.map(({ action }) => action).toSorted()).toEqual(["add witness", "remove witness"]);
  });

  it("joins the work that is known, stays when an import changes it, and leaves it alone when taken back", async () => {
    const [, , file] = await bring([
      ["harbour.txt", story],
      ["gazette.txt", `${changed} More tomorrow.`],
      ["agency.txt", `From our agency.\n\n${changed}`],
    ]);
    const at = (slug: string) => ({
      ...spanOf({ slug, text: story }, "A harbour in winter"),
      shows: "Title.",
    });
    const work = (note: string | null) => ({
      slug: "pier",
      note,
      witnesses: ["gazette", "harbour"],
      passages: [at("gazette"), at("harbour")],
    });
    await plantFacts({ works: [work(null)] });
    const before = await readRoomState();
    expect(await ask("POST", file, "witness", "harbour")).toMatchObject({ json: { work: "pier" } });
    await plantFacts({ works: [work("Two papers.")] });
    const joined = await getWork(access, "pier");
    expect([joined?.note, joined?.witnesses.map(({ slug }) => slug)]).toEqual([
      "Two papers.",
      ["agency", "gazette", "harbour"],
    ]);
    await plantFacts({ works: [] });
    expect(await getWork(access, "pier")).not.toBeNull();
    await plantFacts({ works: [work(null)] });
    expect(await ask("DELETE", file, "witness")).toMatchObject({ status: 204 });
    const now = await readRoomState();
    expect(now.Work).toEqual(before.Work);
    expect(now.WorkPassage?.length).toBe(before.WorkPassage?.length);
    expect(await source("agency")).toMatchObject({ work: null });
    const [first] = await database().importFile.findMany({ orderBy: { ordinal: "asc" } });
    expect(await ask("DELETE", first?.id, "witness")).toMatchObject({ status: 409 });
  });

  it("is refused where no sentence stands in both, and where one is no other", async () => {
    await bring([
      ["a.txt", story],
      ["b.txt", "Quite another text, which says nothing at all of any harbour."],
    ]);
    expect(await addWitness(access, "b", "a")).toMatchObject({ failure: { code: "no-passage" } });
    expect(await addWitness(access, "a", "a")).toMatchObject({ failure: { code: "conflict" } });
    expect(await addWitness(access, "a", "none")).toMatchObject({ failure: { code: "not-found" } });
  });
});

describe("the newer version of what is there", () => {
  const planted = () =>
    plantFacts({
      events: [
        {
          slug: "crane",
          passages: [
            { ...spanOf({ slug: "harbour", text: story }, "the northern pier would close"), role: "reports" },
          ],
        },
      ],
    });

  it("carries over what is certain; taken back, both stand as they came", async () => {
    const [, file] = await bring([
      ["harbour.txt", story],
      ["b/harbour.txt", changed],
    ]);
    await planted();
    const before = await readRoomState();
    expect(await ask("POST", file, "version", "harbour")).toMatchObject({
      status: 200,
      json: { source: "harbour-2", supersedes: "harbour", carried: 2, waiting: 0 },
    });
    expect(await source("harbour-2")).toMatchObject({ supersedes: { slug: "harbour" } });
    expect(
      await database().eventPassage.findFirst({ select: { anchor: { select: { source: true } } } }),
    ).toMatchObject({ anchor: { source: { slug: "harbour-2" } } });
    expect(await hasFaults()).toEqual([]);
    expect(await ask("DELETE", file, "version")).toMatchObject({ json: { source: "harbour" } });
    expect(await readRoomState()).toEqual(before);
    expect(await hasFaults()).toEqual([]);
  });

  it("is refused where it is another's version or witness, or holds what a person recorded", async () => {
    const [, second, third] = await bring([
      ["harbour.txt", story],
      ["b/harbour.txt", changed],
      ["c/harbour.txt", `${changed} More.`],
    ]);
    expect(await ask("POST", third, "witness", "harbour")).toMatchObject({ status: 200 });
    expect(await ask("POST", third, "version", "harbour")).toMatchObject({
      json: { error: { message: expect.stringContaining("passage of a work") } },
    });
    expect(await ask("POST", second, "version", "harbour")).toMatchObject({ status: 200 });
    expect(await ask("POST", second, "version", "harbour")).toMatchObject({ status: 409 });
    expect(await ask("POST", second, "version", "harbour-3")).toMatchObject({ status: 409 });
    expect(await hasFaults()).toEqual([]);
  });

  it("is refused for a text that has nothing in common with it, and for a file that has become nothing", async () => {
    const [, file] = await bring([
      ["a.txt", story],
      ["b.txt", "Quite another text, which says nothing at all of any harbour."],
    ]);
    expect(await ask("POST", file, "version", "a")).toMatchObject({
      json: { error: { message: expect.stringContaining("next to nothing in common") } },
    });
    const none = "00000000-0000-7000-8000-000000000000";
    expect(await ask("POST", none, "version", "a")).toMatchObject({ status: 404 });
    const response = await GET(new Request("http://127.0.0.1:3000/api/v1/sources/b"));
    expect(await response.json()).toMatchObject({ supersedes: null });
  });
});
