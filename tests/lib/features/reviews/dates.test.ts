/** Dates of a text: proposed no finer than their words, and accepted as the date of what their sentence tells. */
import { beforeEach, describe, expect, it } from "vitest";
import { addArrival, bringIn, openBatch } from "#lib/features/arrivals/commands.ts";
import { correct } from "#lib/features/corrections/commands.ts";
import { proposeFor } from "#lib/features/proposals/commands.ts";
import { getSuggestion, listSuggestions } from "#lib/features/proposals/queries.ts";
import type { SuggestionKind } from "#lib/features/proposals/schema.ts";
import { decide, undoDecision } from "#lib/features/reviews/commands.ts";
import { listDateTargets } from "#lib/features/reviews/dates/queries.ts";
import type { DecisionRequest } from "#lib/features/reviews/schema.ts";
import { findDateFault } from "#lib/find-date-fault.ts";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { readRoomState } from "#tests/support/room-state.ts";

withTestDatabase();

const access = localAccess();
const text = [
  "🕊 A pier is shut",
  "",
  "By Ann Lee",
  "",
  "8 February 2024",
  "",
  "The pier was closed on 3 January 2024. On 12 May 2019 and again in 2021 Ana Vidal visited it. Work goes on each October.",
  "",
  "Ana Vidal visited Zurbar, a town, last month. In the late 1950s she lived there.",
].join("\n");

beforeEach(async () => {
  await emptyDatabase();
  const { id } = await openBatch(access);
  const file = await addArrival(access, id, { path: "pier.txt", content: new TextEncoder().encode(text) });
  if (!file.ok) throw new Error(file.failure.message);
  await bringIn(access, file.value.id, DEFAULT_BOUNDS);
});

const open = (kind: SuggestionKind) => listSuggestions(access, { state: "open", kind, source: "pier" });

async function date(exact: string) {
  const found = (await open("date")).find((one) => one.exact === exact);
  if (found === undefined) throw new Error(`"${exact}" is not proposed`);
  return found;
}

async function must(request: Omit<DecisionRequest, "alike"> & { alike?: boolean }) {
  const done = await decide(access, { alike: false, ...request });
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
}

async function facts() {
  const { SuggestionDecision: _, Correction: __, CorrectionChange: ___, ...rows } = await readRoomState();
  return rows;
}

async function eventOf(slug: string) {
  const { basis, ...event } = await database().event.findUniqueOrThrow({
    where: { slug },
    select: {
      date: true,
      dateNote: true,
      basis: { select: { anchor: { select: { exact: true } } }, orderBy: { ordinal: "asc" } },
    },
  });
  return { ...event, words: basis.map(({ anchor }) => anchor.exact) };
}

/** Records what the sentence with these words tells, without a date. */
async function tell(words: string, title: string): Promise<void> {
  const start = [...text.slice(0, text.indexOf(words))].length;
  const span = { source: "pier", start, end: start + [...words].length };
  const done = await correct(access, {
    ...{ verb: "add-event", ...span, title, modality: "asserted", role: "reports", date: "", dateNote: "" },
    ...{ dateWords: [], places: [], participants: [], passages: [] },
  });
  if (!done.ok) throw new Error(done.failure.message);
}

describe("the dates of a text", () => {
  it("are proposed as EDTF, each no finer than its words with those of the document's own date", async () => {
    const said = await open("date");
    expect(said.map(({ exact, payload }) => payload.kind === "date" && [exact, payload.date])).toEqual([
      ["3 January 2024", "2024-01-03"],
      ["12 May 2019", "2019-05-12"],
      ["2021", "2021"],
      ["October", "XXXX-10"],
      ["last month", "2024-01"],
      ["the late 1950s", "195X"],
    ]);
    for (const { exact, payload } of said) {
      if (payload.kind !== "date") throw new Error(payload.kind);
      const { date, dateNote: note } = payload;
      const bases = [exact ?? "", ...(note === null ? [] : ["8 February 2024"])];
      expect(findDateFault({ date, bases, note }), `${exact}`).toBeNull();
    }
  });

  it("are not reckoned by a date that no words of the text give", async () => {
    await correct(access, { verb: "field", source: "pier", field: "published", value: "2024-02-08" });
    await proposeFor(access, "pier");
    expect((await open("date")).map(({ exact }) => exact)).not.toContain("last month");
    const [told] = (await open("event")).filter(({ exact }) => exact?.includes("last month"));
    expect(told?.payload).toMatchObject({ kind: "event", date: null, basis: null });
  });
});

describe("accepting a date", () => {
  it("dates the event that is recorded in its sentence, by its words, and is taken back", async () => {
    await tell("The pier was closed on 3 January 2024.", "The pier is closed");
    const before = await facts();
    const row = await date("3 January 2024");
    expect(await listDateTargets(row)).toEqual([
      { kind: "event", slug: "the-pier-is-closed", title: "The pier is closed" },
    ]);
    const { decision } = await must({ id: row.id, verb: "accept" });
    expect(await eventOf("the-pier-is-closed")).toEqual({
      date: "2024-01-03",
      dateNote: null,
      words: ["3 January 2024"],
    });
    await proposeFor(access, "pier");
    expect((await open("date")).map(({ exact }) => exact)).not.toContain("3 January 2024");
    await undoDecision(access, decision);
    const { Event: now, EventDateBasis: bases } = await facts();
    expect([now?.length, bases]).toEqual([before.Event?.length, []]);
    expect(await eventOf("the-pier-is-closed")).toMatchObject({ date: null, words: [] });
    expect((await date("3 January 2024")).id).toBe(row.id);
  });

  it("is given to an event that is proposed there, and accepted with it", async () => {
    const [proposed] = (await open("event")).filter(({ exact }) => exact?.includes("12 May 2019"));
    const { decision } = await must({ id: (await date("2021")).id, verb: "accept" });
    expect((await getSuggestion(access, proposed?.id ?? ""))?.payload).toMatchObject({ date: "2021" });
    expect((await open("date")).map(({ exact }) => exact)).not.toContain("2021");
    await undoDecision(access, decision);
    expect((await getSuggestion(access, proposed?.id ?? ""))?.payload).toEqual(proposed?.payload);
  });

  it("is settled with the event that it dates, and waits again when that is taken back", async () => {
    const [told] = (await open("event")).filter(({ exact }) => exact?.includes("last month"));
    const before = await facts();
    const { decision, count } = await must({
      id: told?.id ?? "",
      verb: "change",
      change: { title: "A visit" },
    });
    expect([count, await eventOf("a-visit")]).toEqual([
      2,
      {
        date: "2024-01",
        dateNote: "“last month”, counted from the article’s own date, 2024-02-08.",
        words: ["last month", "8 February 2024"],
      },
    ]);
    expect((await open("date")).map(({ exact }) => exact)).not.toContain("last month");
    await undoDecision(access, decision);
    expect(await facts()).toEqual(before);
  });

  it("asks what happened where nothing is told, records it with its sentence, and refuses a date that its words do not say", async () => {
    const { id } = await date("the late 1950s");
    const before = await facts();
    expect(await decide(access, { id, verb: "accept", alike: false })).toMatchObject({
      ok: false,
      failure: { code: "nothing-to-date" },
    });
    const finer = { title: "She lives there", date: "1958" };
    expect(await decide(access, { id, verb: "change", alike: false, change: finer })).toMatchObject({
      ok: false,
      failure: { code: "bad-date" },
    });
    const { decision } = await must({ id, verb: "change", change: { title: "She lives there" } });
    expect(await eventOf("she-lives-there")).toMatchObject({ date: "195X", words: ["the late 1950s"] });
    const { passages } = await database().event.findUniqueOrThrow({
      where: { slug: "she-lives-there" },
      select: { passages: { select: { anchor: { select: { exact: true } } } } },
    });
    expect(passages.map(({ anchor }) => anchor.exact)).toEqual(["In the late 1950s she lived there."]);
    await undoDecision(access, decision);
    expect(await facts()).toEqual(before);
  });
});
