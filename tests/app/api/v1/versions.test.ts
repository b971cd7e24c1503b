/** The addresses of versions, and what the screen asks: a file comes in as a version, is asked about, decided, taken back. */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET, POST } from "#app/api/v1/[[...path]]/route.ts";
import {
  placeAnchorAction,
  releaseFactAction,
  takeVersionBackAction,
  undoDecisionAction,
} from "#lib/features/versions/actions.ts";
import { supersededSchema, type VersionList, versionListSchema } from "#lib/features/versions/schema.ts";
import { problemSchema } from "#lib/server/api/problem.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

// Screens are refreshed by Next, which is not here.
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

withTestDatabase();

const text =
  "Qaani met a good many people in the course of that winter, and in the spring he met Raisi in Tehran.\n\nNobody else was there, said an aide.";
const newer = `${text.replace("Raisi in", "the late Ebrahim in")}\n\nRaisi was told of it.`;
beforeAll(() =>
  plantRoom(
    [{ slug: "one", text }],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
    ],
  ),
);

async function send(path: string, body: BodyInit, type = "application/octet-stream") {
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  const response = await POST(request);
  return { status: response.status, json: await response.json() };
}

async function versions(slug: string): Promise<VersionList> {
  const response = await GET(new Request(`http://127.0.0.1:3000/api/v1/sources/${slug}/versions`));
  return versionListSchema.parse(await response.json());
}

describe("POST /sources/{slug}/versions", () => {
  it.each([
    ["an unknown source", "/sources/none/versions?fileName=a.txt", newer, undefined, 404, "not-found"],
    ["no name of a file", "/sources/one/versions", newer, undefined, 400, "invalid-parameter"],
    [
      "a form",
      "/sources/one/versions?fileName=a.txt",
      newer,
      "multipart/form-data",
      415,
      "unsupported-media-type",
    ],
    ["the same bytes", "/sources/one/versions?fileName=a.txt", text, undefined, 409, "same-bytes"],
    [
      "bytes that are no text",
      "/sources/one/versions?fileName=a.txt",
      "\0\0\0\x01",
      undefined,
      400,
      undefined,
    ],
    [
      "another text",
      "/sources/one/versions?fileName=a.txt",
      "Flour, water and salt make a bread.",
      undefined,
      409,
      "unrelated",
    ],
  ] as const)("refuses %s", async (_, path, body, type, status, code) => {
    const answered = await send(path, body, type);
    expect(answered.status).toBe(status);
    const { error } = problemSchema.parse(answered.json);
    if (code) expect(error.code).toBe(code);
    expect((await versions("one")).versions).toHaveLength(1);
  });

  it("takes a changed file, and tells what went over and what waits", async () => {
    const { status, json } = await send("/sources/one/versions?fileName=one-corrected.txt", newer);
    expect(status).toBe(201);
    expect(supersededSchema.parse(json)).toMatchObject({ source: "one-v2", supersedes: "one", waiting: 1 });
    const { versions: line, decisions } = await versions("one");
    expect(line.map(({ source, supersededBy, fileName }) => [source, supersededBy, fileName])).toEqual([
      ["one", "one-v2", "one.txt"],
      ["one-v2", null, "one-corrected.txt"],
    ]);
    expect(decisions).toMatchObject([
      { kind: "mention", of: "Raisi", state: "waiting", source: "one", exact: "Raisi" },
    ]);
  });

  it("takes another text once that is confirmed", async () => {
    const bread = "Flour, water and salt make a bread.";
    const { json } = await send("/sources/one-v2/versions?fileName=b.txt&confirm=true", bread);
    expect(supersededSchema.parse(json)).toMatchObject({ source: "one-v3", carried: 0 });
    expect(await takeVersionBackAction("one-v3")).toEqual({ ok: true, value: { source: "one-v2" } });
  });
});

describe("what the screen asks", () => {
  it("places, undoes, lets go, and takes the version back", async () => {
    const [waiting] = (await versions("one")).decisions;
    const anchor = waiting?.id ?? "";
    const state = async () => (await versions("one")).decisions.map((one) => one.state);
    const start = newer.indexOf("Raisi was");
    expect(await placeAnchorAction({ anchor, start, end: start + 5 })).toEqual({
      ok: true,
      value: { isMoved: true },
    });
    expect(await state()).toEqual(["placed"]);
    expect(await undoDecisionAction(anchor)).toMatchObject({ ok: true });
    expect(await state()).toEqual(["waiting"]);
    expect(await releaseFactAction(anchor)).toMatchObject({ ok: true });
    expect(await state()).toEqual(["released"]);
    expect(await takeVersionBackAction("one-v2")).toMatchObject({ ok: true });
    expect(await versions("one")).toMatchObject({ versions: [{ source: "one" }], decisions: [] });
  });

  it.each([
    ["no id", () => releaseFactAction("'; DROP")],
    [
      "no span",
      () => placeAnchorAction({ anchor: "00000000-0000-7000-8000-000000000000", start: -1, end: 3 }),
    ],
    ["no slug", () => takeVersionBackAction("../one")],
  ] as const)("is refused where there is %s", async (_, ask) => {
    expect(await ask()).toMatchObject({ ok: false });
  });
});
