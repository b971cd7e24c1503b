/** What a source says of itself, by hand: by words that are pointed at, or as a person says; bad values refused, and nothing of it taken back by an import. */
import { beforeEach, describe, expect, it } from "vitest";
import { getSource } from "#lib/features/sources/queries.ts";
import { toSourceView } from "#lib/features/sources/view.ts";
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

const text = "A  report by Ann Lee.\nPublished on 8 February 2024.";
const at = placeIn(text, "one");

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom([{ slug: "one", text }], []);
});

async function field(name: "author" | "published" | "type" | "language" | "direction") {
  const row = await getSource(localAccess(), "one");
  const { value, supplied, shown } = (row && toSourceView(row).fields[name]) ?? {};
  return [value, supplied ?? `by “${shown?.exact}”`];
}

const ask = { verb: "field" as const, source: "one" };

describe("what is known of a source", () => {
  it("is said by words, or by a person, and undone in any order", async () => {
    const before = await everythingKnown();
    const ids = [
      await correctByHand({ ...ask, field: "author", ...at("Ann Lee"), was: null }),
      await correctByHand({ ...ask, field: "published", ...at("8 February 2024"), value: "2024-02-08" }),
      await correctByHand({ ...ask, field: "type", ...at("report"), value: "report" }),
      await correctByHand({ ...ask, field: "language", value: "EN-gb" }),
      await correctByHand({ ...ask, field: "direction", value: "rtl" }),
      await correctByHand({ ...ask, field: "author", value: "A. Lee", was: "Ann Lee" }),
    ];
    expect(await field("author")).toEqual(["A. Lee", "corrected by hand"]);
    expect(await field("published")).toEqual(["2024-02-08", "by “8 February 2024”"]);
    expect(await field("type")).toEqual(["report", "by “report”"]);
    expect(await field("language")).toEqual(["en-GB", "corrected by hand"]);
    expect(await field("direction")).toEqual(["rtl", "corrected by hand"]);
    for (const id of ids) await undoByHand(id);
    expect(await field("language")).toEqual(["und", "as its reader recognised"]);
    expect(await everythingKnown()).toEqual(before);
  });

  it.each([
    [
      "a date that is none",
      { field: "published" as const, value: "8 Feb" },
      /“8 Feb” is not a date: write it as 2024-02-08/,
    ],
    [
      "words without their date",
      { field: "published" as const, ...at("8 February 2024") },
      /what these words come to as the date of publication/,
    ],
    [
      "a date finer than its words",
      { field: "published" as const, ...at("February 2024"), value: "2024-02-08" },
      /no more than its words/,
    ],
    [
      "a language that is none",
      { field: "language" as const, value: "English, I think" },
      /is not a language/,
    ],
    ["a direction that is none", { field: "direction" as const, value: "down" }, /left to right/],
    ["a type that is none", { field: "type" as const, value: "poem" }, /one of article, report/],
    ["words across passages", { field: "title" as const, ...at("Lee.\nPublished") }, /beyond a passage/],
    ["nothing", { field: "title" as const }, /Say what it is/],
    [
      "a value that was changed meanwhile",
      { field: "author" as const, value: "B", was: "A" },
      /changed meanwhile; it is now “nothing”/,
    ],
  ])("refuses %s, and says what to do", async (_what, given, said) => {
    expect(await refusalOf({ ...ask, ...given })).toMatch(said);
  });
});
