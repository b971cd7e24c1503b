/** What a person decides of what waits: accepted, chosen anew, let go, and each taken back; what cannot be is refused and says why. */
import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { getEntity } from "#lib/features/entities/queries.ts";
import { addExcerpt } from "#lib/features/excerpts/commands.ts";
import { listExcerpts } from "#lib/features/excerpts/queries.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import { placeAnchor, releaseFact, takeVersionBack, undoDecision } from "#lib/features/versions/commands.ts";
import { type HangingRow, listHanging, listLine } from "#lib/features/versions/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { indexWords, plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";
import { readRoomState } from "#tests/support/room-state.ts";
import { supersedeBy } from "#tests/support/versions-room.ts";

withTestDatabase();

const access = localAccess();
const doves = {
  slug: "doves",
  text: `Esmail Qaani said that more than 43,548 people had left the town by then, said an aide to him in the evening.

The river rose on the third of March and the lower quarters stood under water for the better part of a week.`,
};
const corrected = {
  slug: "doves-v2",
  text: `Brigadier Qaani told us that more than 43,549 people had left the city by then, said an aide of his in the evening.

The river rose on the third of March and the lower quarters stood under water for the better part of a week.

Qaani was not asked again.`,
};
const here = (words: string) => spanOf(doves, words);
const there = (words: string) => spanOf(corrected, words);

beforeEach(async () => {
  await emptyDatabase();
  const names = [
    { name: "Qaani", kind: "alias" },
    { name: "Brigadier Qaani", kind: "alias" },
  ] as const;
  await plantRoom([doves], [{ slug: "qaani", name: "Esmail Qaani", names }]);
  await plantFacts({
    claims: [
      {
        slug: "many-left",
        evidence: [
          {
            ...here("more than 43,548 people had left the town by then"),
            label: "e1",
            stance: "asserts",
            attribution: [
              {
                relation: "says",
                cue: here("said an aide to him"),
                speakers: [{ ...here("an aide to him in the evening"), voice: "an-aide" }],
              },
            ],
          },
        ],
      },
    ],
  });
  await indexWords();
  const saved = await addExcerpt(access, {
    source: "doves",
    ...pick(here("43,548 people")),
    note: "So many?",
    tags: ["river"],
    colour: null,
    notebook: null,
    entities: [],
    events: [],
    claims: [],
  });
  if (!saved.ok) throw new Error(saved.failure.message);
  const done = await supersedeBy("doves", corrected.text);
  if (!done.ok) throw new Error(done.failure.message);
});

function pick({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

async function waiting(kind: HangingRow["kind"], exact?: string): Promise<HangingRow> {
  const [old] = await listLine(access, "doves");
  const rows = await listHanging(access, old?.id ?? "");
  const row = rows.find((one) => one.kind === kind && (exact === undefined || one.exact === exact));
  if (!row) throw new Error(`No ${kind} “${exact}” waits.`);
  return row;
}

const ok = { ok: true } as const;

describe("a person", () => {
  it("accepts a place, and what hangs there goes over with its id", async () => {
    const before = await listExcerpts(access);
    const row = await waiting("excerpt");
    expect(await placeAnchor(access, row.id, there("43,549 people"))).toMatchObject({
      ...ok,
      value: { isMoved: true },
    });
    const after = await listExcerpts(access, { words: "43,549" });
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.anchor).toMatchObject({ exact: "43,549 people", source: { slug: "doves-v2" } });
    expect(await listExcerpts(access, { words: "43,548" })).toEqual([]);
    expect(await listAuditEntries(access, `excerpt/doves/${row.start}-${row.end}`)).toMatchObject([
      { actor: "local", action: "place excerpt", after: { source: "doves-v2", exact: "43,549 people" } },
    ]);
  });

  it("gives a fact its anchors one by one, and it goes over with the last", async () => {
    const cue = await waiting("evidence", "said an aide to him");
    expect(await placeAnchor(access, cue.id, there("said an aide of his"))).toMatchObject({
      value: { isMoved: false },
    });
    const words = await waiting("evidence", "more than 43,548 people had left the town by then");
    expect(
      await placeAnchor(access, words.id, there("more than 43,549 people had left the city by then")),
    ).toMatchObject({ value: { isMoved: false } });
    expect((await verifyRoom(access)).faults).toEqual([]);
    const speaker = await waiting("evidence", "an aide to him in the evening");
    expect(await placeAnchor(access, speaker.id, there("an aide of his in the evening"))).toMatchObject({
      value: { isMoved: true },
    });
    expect((await verifyRoom(access)).faults).toEqual([]);
    await undoDecision(access, cue.id);
    expect((await waiting("evidence", "said an aide to him")).toId).toBeNull();
    expect((await verifyRoom(access)).faults).toEqual([]);
  });

  it("has a mention follow the name that stands there now, and the old one back", async () => {
    const row = await waiting("mention");
    expect(await placeAnchor(access, row.id, there("Brigadier Qaani"))).toMatchObject(ok);
    expect((await getEntity(access, "qaani"))?.mentions).toMatchObject([
      { matched: "Brigadier Qaani", anchor: { source: { slug: "doves-v2" } } },
    ]);
    expect((await verifyRoom(access)).faults).toEqual([]);
    expect(await undoDecision(access, row.id)).toMatchObject(ok);
    expect((await getEntity(access, "qaani"))?.mentions).toMatchObject([{ matched: "Esmail Qaani" }]);
  });

  it("lets a fact go with all its anchors, and takes that back", async () => {
    const before = await readRoomState();
    const cue = await waiting("evidence", "said an aide to him");
    expect(await releaseFact(access, cue.id)).toMatchObject(ok);
    await expect(waiting("evidence")).rejects.toThrow("No evidence");
    expect(await undoDecision(access, cue.id)).toMatchObject(ok);
    const { CarriedAnchor: ways, ...rest } = await readRoomState();
    expect(ways).toHaveLength(before.CarriedAnchor?.length ?? 0);
    expect(rest).toEqual((({ CarriedAnchor: _, ...others }) => others)(before));
  });

  it("takes the version back with all decisions", async () => {
    await placeAnchor(access, (await waiting("mention")).id, there("Brigadier Qaani"));
    await releaseFact(access, (await waiting("excerpt")).id);
    expect(await takeVersionBack(access, "doves-v2")).toMatchObject(ok);
    expect((await getEntity(access, "qaani"))?.mentions).toMatchObject([{ matched: "Esmail Qaani" }]);
    expect((await readRoomState()).CarriedAnchor).toEqual([]);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });
});

describe("what is refused", () => {
  it.each([
    [
      "words that name nobody",
      "mention",
      there("more than"),
      "no-name",
      /"more than" is none of the names of Esmail Qaani/,
    ],
    ["words over two paragraphs", "mention", { start: 0, end: 140 }, "invalid-span", /one paragraph/],
    ["a span beyond the text", "excerpt", { start: 0, end: 9999 }, "invalid-span", /no span of "doves-v2"/],
    [
      "white space",
      "excerpt",
      { ...there("\n\nThe river"), end: there("\n\nThe river").start + 2 },
      "invalid-span",
      /holds no words/,
    ],
  ] as const)("%s", async (_, kind, at, code, says) => {
    const before = await readRoomState();
    const row = await waiting(kind);
    expect(await placeAnchor(access, row.id, at)).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringMatching(says) },
    });
    expect(await readRoomState()).toEqual(before);
  });

  it("to decide twice, or what is not there", async () => {
    const row = await waiting("mention");
    const both = await Promise.all([
      placeAnchor(access, row.id, there("Brigadier Qaani")),
      placeAnchor(access, row.id, there("Qaani")),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await releaseFact(access, row.id)).toMatchObject({ ok: false, failure: { code: "decided" } });
    expect(await undoDecision(access, "00000000-0000-7000-8000-000000000000")).toMatchObject({ ok: false });
    expect(
      await placeAnchor(access, "00000000-0000-7000-8000-000000000000", { start: 0, end: 1 }),
    ).toMatchObject({ ok: false });
  });
});
