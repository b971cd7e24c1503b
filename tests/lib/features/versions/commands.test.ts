/** Superseding in a small room where every kind of fact stands once: what goes over whole, what waits, what is refused, two at once. */
import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { listEntities } from "#lib/features/entities/queries.ts";
import { getAnchorCutter } from "#lib/features/sources/queries.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import { takeVersionBack } from "#lib/features/versions/commands.ts";
import { listHanging, listLine } from "#lib/features/versions/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { indexWords, plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";
import { readRoomState } from "#tests/support/room-state.ts";
import { supersedeBy } from "#tests/support/versions-room.ts";

withTestDatabase();

const access = localAccess();
const doves = {
  slug: "doves",
  text: `The doves of Baghdad came back to the roofs of the old town in the spring of 2020, as every year.

Qaani met Raisi in Baghdad on the third of March, said an aide to the minister who was there himself. Nobody else was told of it.

It was quiet in those days, as the Globe notes in its report on the town. More than 43,548 people had left it by then.

Later that month the river rose and the lower quarters stood under water for the better part of a week.`,
};
const at = (words: string) => spanOf(doves, words);

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [doves],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
      { slug: "baghdad", kind: "place", name: "Baghdad" },
      { slug: "globe", kind: "organization", name: "Globe" },
    ],
  );
  const met = at("Qaani met Raisi in Baghdad on the third of March");
  await plantFacts({
    works: [
      {
        slug: "doves-work",
        witnesses: ["doves"],
        passages: [{ ...at("The doves of Baghdad came back"), shows: "Its opening." }],
        voices: [{ ...at("Globe"), role: "outlet", entity: "globe" }],
        leans: [
          {
            ...at("It was quiet in those days, as the Globe notes in its report on the town."),
            outlet: "globe",
            cue: at("as the Globe notes"),
          },
        ],
      },
    ],
    events: [
      {
        slug: "meeting",
        date: "2020",
        basis: [at("2020")],
        places: [{ ...at("Baghdad on the third"), entity: "baghdad" }],
        participants: [{ ...at("an aide to the minister"), role: "told of it" }],
        passages: [{ ...met, role: "reports" }],
      },
    ],
    claims: [
      {
        slug: "they-met",
        described: [at("an aide")],
        evidence: [
          {
            ...met,
            label: "e1",
            stance: "asserts",
            attribution: [
              {
                relation: "says",
                cue: at("said an aide to the minister"),
                speakers: [{ ...at("an aide to the minister who was there himself"), voice: "an-aide" }],
              },
            ],
          },
        ],
      },
      {
        slug: "many-left",
        evidence: [
          {
            ...at("More than 43,548 people had left it by then."),
            label: "e1",
            stance: "asserts",
            attribution: [],
          },
        ],
      },
    ],
  });
  await indexWords();
});

const dateline = "12 May 2020\n\n";
/** A line is put before, which moves everything. */
const moved = dateline + doves.text;
const withoutNot = (text: string) => text.replace("Nobody else was told of it.", "Everybody was told of it.");

async function done(promise: ReturnType<typeof supersedeBy>) {
  const outcome = await promise;
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

async function hangingOn(slug: string) {
  const row = (await listLine(access, slug)).find((one) => one.slug === slug);
  return listHanging(access, row?.id ?? "");
}

/** What a person would record: words of a text for Qaani. */
async function describeQaani(slug: string, words: string): Promise<void> {
  await database().$transaction(async (on) => {
    const { text } = await on.source.findUniqueOrThrow({ where: { slug }, select: { text: true } });
    const cut = await getAnchorCutter(on, [slug]);
    const anchor = cut(spanOf({ slug, text }, words));
    await on.anchor.create({ data: anchor });
    const entity = await on.entity.findUniqueOrThrow({ where: { slug: "qaani" }, select: { id: true } });
    const { sourceId, id } = anchor;
    await on.description.create({
      data: { sourceId, anchorId: id, entityId: entity.id, recordedBy: "person" },
    });
  });
}

async function describedIn(): Promise<string[]> {
  const rows = await database().description.findMany({ select: { anchor: { select: { source: true } } } });
  return rows.map(({ anchor }) => anchor.source.slug);
}

describe("a newer version", () => {
  it("takes everything over where all stands as it stood", async () => {
    const report = await done(supersedeBy("doves", moved));
    expect(report).toMatchObject({ source: "doves-v2", supersedes: "doves", waiting: 0 });
    expect(report.anchors).toEqual({
      anchors: 18,
      exact: 0,
      moved: 18,
      reread: 0,
      changed: 0,
      ambiguous: 0,
      lost: 0,
    });
    expect(await hangingOn("doves")).toEqual([]);
    const kinds = new Set((await hangingOn("doves-v2")).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      "date-basis",
      "event-passage",
      "event-place",
      "evidence",
      "field",
      "lean",
      "mention",
      "participant",
      "subject",
      "work-passage",
      "work-voice",
    ]);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });

  it("takes facts of several anchors only whole", async () => {
    await done(
      supersedeBy(
        "doves",
        moved.replace("said an aide to the minister who", "said an aide of the minister who"),
      ),
    );
    const waiting = (await hangingOn("doves")).map(({ kind, exact, toId }) => [kind, exact, toId === null]);
    expect(waiting).toEqual(
      expect.arrayContaining([
        ["evidence", "said an aide to the minister", true],
        ["evidence", "an aide to the minister who was there himself", true],
        ["participant", "an aide to the minister", true],
      ]),
    );
    expect(waiting.filter(([kind]) => kind === "evidence")).toHaveLength(3);
    expect(
      (await hangingOn("doves-v2")).some(
        ({ kind, exact }) => kind === "evidence" && exact.startsWith("Qaani"),
      ),
    ).toBe(false);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });

  it("never takes a changed number for the old one", async () => {
    const report = await done(supersedeBy("doves", moved.replace("43,548", "43,549")));
    expect(report.anchors).toMatchObject({ changed: 1, moved: 17 });
    expect((await hangingOn("doves")).map(({ exact }) => exact)).toEqual([
      "More than 43,548 people had left it by then.",
    ]);
  });

  it("leaves the audit trail to say what went where", async () => {
    await done(supersedeBy("doves", moved));
    const [entry] = await listAuditEntries(access, "source/doves");
    expect(entry).toMatchObject({
      actor: "local",
      action: "supersede source",
      after: { by: "doves-v2", waiting: 0 },
    });
    const { start, end } = at("Baghdad");
    expect(await listAuditEntries(access, `mention/doves/${start}-${end}`)).toMatchObject([
      {
        action: "carry mention",
        after: { source: "doves-v2", start: start + dateline.length, end: end + dateline.length },
      },
      { action: "add mention" },
    ]);
  });

  it("of a newer version looks again for what waited in the oldest", async () => {
    await done(supersedeBy("doves", moved.replace("43,548", "43,549")));
    const third = await done(supersedeBy("doves-v2", `${dateline}${doves.text}\n\nThis was corrected.`));
    expect(third).toMatchObject({ source: "doves-v3", supersedes: "doves-v2", waiting: 0 });
    expect(await hangingOn("doves")).toEqual([]);
    expect((await hangingOn("doves-v3")).some(({ exact }) => exact.includes("43,548"))).toBe(true);
    expect((await listLine(access, "doves-v2")).map(({ slug }) => slug)).toEqual([
      "doves",
      "doves-v2",
      "doves-v3",
    ]);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });
});

describe("what is refused", () => {
  it.each([
    ["the same bytes", "doves", doves.text, "same-bytes", /is "doves" byte for byte/],
    ["an unknown source", "hawks", moved, "not-found", /No source has the slug "hawks"/],
    [
      "another text",
      "doves",
      "A recipe for bread: flour, water, salt and a day of patience.",
      "unrelated",
      /next to nothing in common/,
    ],
  ])("%s", async (_, slug, text, code, says) => {
    const outcome = await supersedeBy(slug, text);
    expect(outcome).toMatchObject({ ok: false, failure: { code, message: expect.stringMatching(says) } });
    expect(await listLine(access, "doves")).toHaveLength(1);
  });

  it("a version of a text that was superseded already, and the bytes of an older one", async () => {
    await done(supersedeBy("doves", moved));
    expect(await supersedeBy("doves", withoutNot(moved))).toMatchObject({
      ok: false,
      failure: { code: "conflict" },
    });
    expect(await supersedeBy("doves-v2", doves.text)).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/older version "doves" byte for byte/) },
    });
  });

  it("another text is taken once that is confirmed, and carries nothing over", async () => {
    const text = "A recipe for bread: flour, water, salt and a day of patience.";
    expect(await done(supersedeBy("doves", text, { isConfirmed: true }))).toMatchObject({
      carried: 0,
      waiting: 15,
    });
    expect(await listEntities(access)).toEqual([]);
  });
});

describe("at the same time", () => {
  it("two versions of one text take turns, and the second is told", async () => {
    const both = await Promise.all([supersedeBy("doves", moved), supersedeBy("doves", withoutNot(moved))]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await listLine(access, "doves")).toHaveLength(2);
  });

  it("a fact that is added to the older text comes over, or is refused", async () => {
    const [added] = await Promise.allSettled([
      describeQaani("doves", "minister"),
      done(supersedeBy("doves", moved)),
    ]);
    expect(await describedIn()).toEqual(added.status === "fulfilled" ? ["doves-v2"] : []);
  });
});

describe("a version that is taken back", () => {
  it("leaves everything as it was, of a line of three too", async () => {
    const first = await readRoomState();
    await done(supersedeBy("doves", moved.replace("43,548", "43,549")));
    const second = await readRoomState();
    await done(supersedeBy("doves-v2", `${dateline}${doves.text}\n\nThis was corrected.`));
    expect(await takeVersionBack(access, "doves-v3")).toEqual({ ok: true, value: { source: "doves-v2" } });
    const { CarriedAnchor: ways, ...rest } = second;
    expect(await readRoomState()).toMatchObject(rest);
    expect((await readRoomState()).CarriedAnchor).toHaveLength(ways?.length ?? 0);
    await takeVersionBack(access, "doves-v2");
    expect(await readRoomState()).toEqual(first);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });

  it("is refused where something was said of its own text, and says what", async () => {
    await done(supersedeBy("doves", `${moved}\n\nRaisi wrote this line himself, they say.`));
    await describeQaani("doves-v2", "himself, they");
    expect(await takeVersionBack(access, "doves-v2")).toMatchObject({
      ok: false,
      failure: {
        code: "in-use",
        message: expect.stringMatching(/recorded on its own text would go with it \(1 description\)/),
      },
    });
    expect(await describedIn()).toEqual(["doves-v2"]);
  });
});
