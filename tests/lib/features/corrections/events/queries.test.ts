/** An event by hand: with its date, its places, who took part and its passages, added, corrected and undone in any order. */
import { beforeEach, describe, expect, it } from "vitest";
import { getEvent } from "#lib/features/events/queries.ts";
import { toEventView } from "#lib/features/events/view.ts";
import { localAccess } from "#lib/server/access.ts";
import {
  correctByHand,
  everythingKnown,
  placeIn,
  refusalOf,
  undoByHand,
} from "#tests/support/corrections.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const text =
  "🕊 Qaani met three commanders in Baghdad on Jan. 3, 2020.\nIn 2020 Qaani left. Erbil waited, said Salih.";
const at = placeIn(text, "one");
const other = "Nobody is named here.";

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [
      { slug: "one", text },
      { slug: "two", text: other },
    ],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "salih", name: "Salih" },
      { slug: "baghdad", kind: "place", name: "Baghdad" },
    ],
  );
});

const told = at("Qaani met three commanders in Baghdad on Jan. 3, 2020.");
const meeting = {
  verb: "add-event" as const,
  ...told,
  title: "Qaani meets commanders",
};
const whole = {
  ...meeting,
  date: "2020-01-03",
  dateWords: [at("Jan. 3, 2020")],
  places: [at("Baghdad"), { ...at("Erbil"), kind: "place" as const }],
  participants: [
    { entity: "qaani", role: "visits" },
    { words: at("three commanders"), role: "are visited" },
    { words: at("Salih"), role: "tells" },
  ],
  passages: [{ ...at("In 2020 Qaani left."), role: "refers" as const }],
};

async function view() {
  const row = await getEvent(localAccess(), "qaani-meets-commanders");
  if (!row) throw new Error("There is no such event.");
  const { date, basis, placesShown, roles, described, passages } = toEventView(row);
  return {
    date,
    basis: basis.map(({ exact }) => exact),
    places: placesShown.map(({ entity, shown }) => [entity.slug, ...shown.map(({ exact }) => exact)]),
    roles: roles.map(({ entity, role }) => `${entity.slug} ${role}`),
    described: described.map(({ shown, role }) => `${shown.exact} ${role}`),
    passages,
  };
}

describe("a new event", () => {
  it("has its date by words, its places, who took part, named or not, and further passages; and goes whole", async () => {
    const before = await everythingKnown();
    const id = await correctByHand(whole);
    expect(await view()).toEqual({
      date: "2020-01-03",
      basis: ["Jan. 3, 2020"],
      places: [
        ["baghdad", "Baghdad"],
        ["erbil", "Erbil"],
      ],
      roles: ["qaani visits", "salih tells"],
      described: ["three commanders are visited"],
      passages: 2,
    });
    await undoByHand(id);
    expect(await everythingKnown()).toEqual(before);
  });

  it.each([
    [
      "a date that is none",
      { date: "Jan. 3", dateWords: [at("Jan. 3, 2020")] },
      /“Jan\. 3” is no date.*2024-01-03/,
    ],
    ["a day that no month has", { date: "2020-02-31", dateWords: [at("Jan. 3, 2020")] }, /is no date/],
    ["a date without words", { date: "2020-01-03" }, /No words give this date\. Point at those that do\./],
    ["words without a date", { dateWords: [at("Jan. 3, 2020")] }, /Say which date these words give/],
    [
      "a date finer than its words",
      { date: "2020-01", dateWords: [at("2020", 1)] },
      /no more than its words/,
    ],
    ["somebody twice", { participants: [whole.participants[0], whole.participants[0]] }, /given twice/],
    ["nobody", { participants: [{ role: "waits" }] }, /Say who took part/],
    ["somebody unknown", { participants: [{ entity: "nobody", role: "waits" }] }, /No entity is called/],
    ["a person for a place", { places: [at("Qaani")] }, /Qaani is a person, and an event is at a place/],
    ["a place that nobody linked", { places: [at("Erbil")] }, /No place is linked at these words/],
    [
      "a passage twice",
      {
        passages: [{ ...told, role: "refers" as const }],
      },
      /given twice/,
    ],
    [
      "words across passages",
      { passages: [{ ...at("2020.\nIn 2020"), role: "refers" as const }] },
      /beyond a passage/,
    ],
    [
      "words behind the end",
      { passages: [{ source: "one", start: 900, end: 910, role: "refers" as const }] },
      /no words of the source/,
    ],
    [
      "words of nowhere",
      { passages: [{ source: "nowhere", start: 0, end: 2, role: "refers" as const }] },
      /No source is called/,
    ],
  ])("is refused with %s, and says what to do", async (_what, given, said) => {
    const request = { ...meeting, ...given } as typeof meeting;
    expect(await refusalOf(request)).toMatch(said);
  });

  it("is refused where no text that tells of it names who took part", async () => {
    const request = {
      ...meeting,
      source: "two",
      start: 0,
      end: 21,
      participants: [{ entity: "qaani", role: "is there" }],
    };
    expect(await refusalOf(request)).toMatch(/Qaani is named in none of the texts/);
  });
});

describe("an event that stands", () => {
  const event = "qaani-meets-commanders";

  it("gets a date, who took part, a place and a passage, loses each, and every undoing gives it back", async () => {
    await correctByHand(meeting);
    const states = [await everythingKnown()];
    const ids: string[] = [];
    for (const request of [
      { verb: "date-event", event, date: "2020", dateNote: "", words: [at("2020", 1)], was: null },
      {
        verb: "date-event",
        event,
        date: "2020-01-03",
        dateNote: "",
        words: [at("Jan. 3, 2020")],
        was: "2020",
      },
      { verb: "add-participant", event, entity: "qaani", role: "visits" },
      { verb: "add-participant", event, words: at("three commanders"), role: "are visited" },
      { verb: "add-place", event, ...at("Erbil"), kind: "place" },
      { verb: "passage", event, ...at("In 2020 Qaani left."), role: "refers" },
      { verb: "remove-participant", event, entity: "qaani" },
      { verb: "remove-participant", event, words: at("three commanders") },
      { verb: "remove-place", event, ...at("Erbil") },
      { verb: "remove-passage", event, ...told },
      { verb: "date-event", event, date: "", dateNote: "", words: [], was: "2020-01-03" },
    ] satisfies Parameters<typeof correctByHand>[0][]) {
      ids.push(await correctByHand(request));
      states.push(await everythingKnown());
    }
    expect(await view()).toMatchObject({
      date: null,
      basis: [],
      places: [],
      roles: [],
      described: [],
      passages: 1,
    });
    for (const id of ids.toReversed()) {
      states.pop();
      await undoByHand(id);
      expect(await everythingKnown()).toEqual(states.at(-1));
    }
  });

  it("keeps the date that was given last when an earlier one is undone", async () => {
    await correctByHand({ ...meeting, date: "2020", dateWords: [at("2020", 1)] });
    const first = await correctByHand({
      verb: "date-event",
      event,
      date: "2020-01",
      dateNote: "",
      words: [at("Jan. 3, 2020")],
    });
    const second = await correctByHand({
      verb: "date-event",
      event,
      date: "2020-01-03",
      dateNote: "",
      words: [at("on Jan. 3, 2020")],
    });
    await undoByHand(first);
    expect(await view()).toMatchObject({ date: "2020-01-03", basis: ["on Jan. 3, 2020"] });
    await undoByHand(second);
    expect(await view()).toMatchObject({ date: "2020", basis: ["2020"] });
  });

  it("refuses what was changed meanwhile, what stands already, and what would leave it without ground", async () => {
    await correctByHand(whole);
    const date = { verb: "date-event" as const, event, date: "2020", dateNote: "", words: [at("2020", 1)] };
    expect(await refusalOf({ ...date, was: null })).toMatch(
      /The date was changed meanwhile; it is now “2020-01-03”/,
    );
    expect(await refusalOf({ verb: "add-participant", event, entity: "qaani", role: "waits" })).toMatch(
      /takes part already/,
    );
    expect(await refusalOf({ verb: "add-place", event, ...at("Baghdad") })).toMatch(
      /say already where it was/,
    );
    expect(
      await refusalOf({ verb: "passage", event, ...at("In 2020 Qaani left."), role: "implies" }),
    ).toMatch(/tell of it already/);
    expect(await refusalOf({ verb: "remove-place", event, ...at("Qaani") })).toMatch(/Load the page again/);
    await correctByHand({ verb: "remove-passage", event, ...at("In 2020 Qaani left.") });
    expect(
      await refusalOf({
        verb: "remove-passage",
        event,
        ...told,
      }),
    ).toMatch(/No other words tell of it/);
    expect(await refusalOf({ verb: "edit-event", event, field: "date", value: "2021" })).toMatch(
      /no more than its words/,
    );
  });

  it("is gone with all that was added since, when its adding is undone, and what came since is then nothing to undo", async () => {
    const before = await everythingKnown();
    const id = await correctByHand(meeting);
    const since = [
      await correctByHand({ verb: "add-participant", event, entity: "qaani", role: "visits" }),
      await correctByHand({ verb: "passage", event, ...at("In 2020 Qaani left."), role: "refers" }),
      await correctByHand({ verb: "remove-participant", event, entity: "qaani" }),
    ];
    await undoByHand(id);
    expect(await everythingKnown()).toEqual(before);
    for (const one of since.toReversed()) await undoByHand(one);
    expect(await everythingKnown()).toEqual(before);
  });
});
