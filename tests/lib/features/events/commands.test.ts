import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { recordEvents } from "#lib/features/events/commands.ts";
import { getEvent, listEvents } from "#lib/features/events/queries.ts";
import type { EventRecord } from "#lib/features/events/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const access = systemAccess("a test");
const doves = {
  slug: "doves",
  text: "🕊 In 2020 Qaani met Raisi in Baghdad, said an aide.\nThe meeting was quiet.",
};
const at = (words: string) => spanOf(doves, words);

const meeting: EventRecord = {
  slug: "a-meeting",
  title: "A meeting",
  modality: "asserted",
  date: "2020",
  dateNote: null,
  basis: [at("In 2020")],
  places: [{ ...at("Baghdad"), entity: "baghdad" }],
  participants: [
    { entity: "qaani", role: "met" },
    { ...at("an aide"), role: "told" },
    { entity: "raisi", role: "was met" },
  ],
  passages: [
    { ...at("Qaani met Raisi"), role: "reports" },
    { ...at("The meeting was quiet"), role: "refers" },
  ],
};
const silence: EventRecord = {
  ...meeting,
  slug: "silence",
  title: "Silence",
  date: null,
  basis: [],
  places: [],
  participants: [],
};

const record = (...wanted: EventRecord[]) =>
  database().$transaction((on) => recordEvents(access, on, wanted));
const anchors = () => database().anchor.count({ where: { mention: null } });

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [doves],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
      { slug: "baghdad", kind: "place", name: "Baghdad" },
    ],
  );
});

describe("recording events", () => {
  it("stores each with everything that is said of it, each by its words", async () => {
    expect(await record(meeting, silence)).toEqual({ added: 2, changed: 0, removed: 0 });
    const row = await getEvent(access, "a-meeting");
    expect(row?.basis.map(({ anchor }) => anchor.exact)).toEqual(["In 2020"]);
    expect(row?.places.map(({ entity }) => entity.slug)).toEqual(["baghdad"]);
    expect(row?.participants.map(({ entity, role, ordinal }) => [entity.slug, role, ordinal])).toEqual([
      ["qaani", "met", 0],
      ["raisi", "was met", 2],
    ]);
    expect(row?.described.map(({ anchor, ordinal }) => [anchor.exact, ordinal])).toEqual([["an aide", 1]]);
    expect(row?.passages.map(({ anchor, role }) => [anchor.exact, role, anchor.passage])).toEqual([
      ["Qaani met Raisi", "reports", 0],
      ["The meeting was quiet", "refers", 1],
    ]);
  });

  it("does nothing a second time", async () => {
    await record(meeting, silence);
    const before = [await listEvents(access), await anchors()];
    expect(await record(silence, meeting)).toEqual({ added: 0, changed: 0, removed: 0 });
    expect([await listEvents(access), await anchors()]).toEqual(before);
  });

  const changes: readonly (readonly [string, Partial<EventRecord>])[] = [
    ["another title", { title: "The meeting" }],
    ["no date any more", { date: null, basis: [] }],
    ["another role of a passage", { passages: [{ ...at("Qaani met Raisi"), role: "implies" }] }],
    ["participants in another order", { participants: meeting.participants.toReversed() }],
    ["no place any more", { places: [] }],
  ];

  it.each(changes)("changes an event that has %s, and leaves no anchor behind", async (_name, change) => {
    await record(meeting, silence);
    const { id } = await database().event.findUniqueOrThrow({ where: { slug: "a-meeting" } });
    const after = { ...meeting, ...change };
    expect(await record(after, silence)).toEqual({ added: 0, changed: 1, removed: 0 });
    expect((await database().event.findUniqueOrThrow({ where: { slug: "a-meeting" } })).id).toBe(id);
    expect(await record(after, silence)).toEqual({ added: 0, changed: 0, removed: 0 });
    await record();
    expect([await database().event.count(), await anchors()]).toEqual([0, 0]);
  });

  it("takes back what is no longer given, but nothing on which a person's record hangs", async () => {
    await record(meeting, silence);
    await database().eventPassage.updateMany({
      where: { event: { slug: "silence" }, role: "refers" },
      data: { recordedBy: "person" },
    });
    expect(await record()).toEqual({ added: 0, changed: 0, removed: 1 });
    expect((await listEvents(access)).map(({ slug }) => slug)).toEqual(["silence"]);
  });

  it("leaves a person's event and a person's passage as they are", async () => {
    await record(meeting, silence);
    await database().event.update({ where: { slug: "silence" }, data: { recordedBy: "person" } });
    await database().eventPassage.updateMany({
      where: { event: { slug: "a-meeting" }, role: "refers" },
      data: { recordedBy: "person" },
    });
    const passages = meeting.passages.slice(0, 1);
    expect(await record({ ...meeting, title: "The meeting", passages })).toEqual({
      added: 0,
      changed: 1,
      removed: 0,
    });
    const [changed, kept] = await listEvents(access);
    expect(changed?.passages.map(({ role, recordedBy }) => [role, recordedBy])).toEqual([
      ["reports", "import"],
      ["refers", "person"],
    ]);
    expect(kept?.title).toBe("Silence");
  });

  it("writes the audit trail, with before and after", async () => {
    await record(meeting);
    await record({ ...meeting, title: "The meeting" });
    await record();
    const entries = await listAuditEntries(access, "event/a-meeting");
    expect(entries.map(({ action }) => action)).toEqual(["remove event", "change event", "add event"]);
    expect(entries[1]).toMatchObject({ before: { title: "A meeting" }, after: { title: "The meeting" } });
  });
});

describe("events are asked for", () => {
  const asked: readonly (readonly [string, Parameters<typeof listEvents>[1], readonly string[]])[] = [
    ["all", {}, ["a-meeting", "silence"]],
    ["by a participant", { entities: ["raisi"] }, ["a-meeting"]],
    ["by a place", { entities: ["baghdad"] }, ["a-meeting"]],
    ["by both", { entities: ["baghdad", "qaani"] }, ["a-meeting"]],
    ["by nobody", { entities: ["nobody"] }, []],
    ["by a source", { source: "doves" }, ["a-meeting", "silence"]],
    ["by a source that there is not", { source: "hawks" }, []],
    ["by how they are told", { modality: "scheduled" }, []],
    ["a page at a time", { limit: 1, after: "a-meeting" }, ["silence"]],
  ];

  it.each(asked)("%s", async (_name, filter, slugs) => {
    await record(meeting, silence);
    expect((await listEvents(access, filter)).map(({ slug }) => slug)).toEqual(slugs);
  });
});
