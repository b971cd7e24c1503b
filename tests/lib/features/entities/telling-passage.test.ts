import { beforeEach, describe, expect, test } from "vitest";
import { getTellingPassage, listMentionsOfPassage } from "#lib/features/entities/queries.ts";
import { toNamedPassageView } from "#lib/features/entities/view.ts";
import { systemAccess } from "#lib/server/access.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

const access = systemAccess("a test");
const entities = [
  { slug: "Qaani", kind: "person" as const },
  { slug: "Hamas", kind: "organization" as const },
  { slug: "Iran", kind: "place" as const },
  { slug: "Iraq", kind: "place" as const },
];
const filler = "and much else was said of it at length that day, ".repeat(4);

withTestDatabase();
beforeEach(emptyDatabase);

async function tellingOf(...lines: string[]) {
  await plantRoom([{ slug: "one", text: lines.join("\n") }], entities);
  return getTellingPassage(access);
}

const everyone = "Qaani, Hamas, Iran, Iraq.";

describe("the passage that shows what the room is", () => {
  test("names all three kinds, and the most of them", async () => {
    const passage = await tellingOf(
      everyone,
      `Qaani met Hamas in Iran, ${filler}`,
      `Qaani 🕊 met Hamas in Iran and Iraq, ${filler}`,
      `Iran and Iraq and Qaani, ${filler}`,
    );
    expect(passage?.text).toContain("🕊");
    expect(passage?.ordinal).toBe(2);
  });

  test("of equals is the shorter", async () => {
    const passage = await tellingOf(
      everyone,
      `Qaani, Hamas, Iran, ${filler}${filler}`,
      `Hamas, Iran, Qaani, ${filler}`,
    );
    expect(passage?.ordinal).toBe(2);
  });

  test("is none where every paragraph is too short or names too few kinds", async () => {
    expect(await tellingOf(everyone, `Qaani and Iran, ${filler}`)).toBeNull();
  });
});

test("a passage cut at its names joins to its words, and each name stands at its own span of the source", async () => {
  const line = `🕊 Qaani met Hamas in Iran, ${filler}`.trimEnd();
  const passage = await tellingOf(everyone, line);
  if (passage === null) throw new Error("No passage was found.");
  const view = toNamedPassageView(
    passage,
    await listMentionsOfPassage(access, passage.source, passage.ordinal),
  );
  expect(view.pieces.map(({ text }) => text).join("")).toBe(line);
  const text = [...`${everyone}\n${line}`];
  const named = view.pieces.filter(({ at }) => at);
  expect(named.map(({ kind }) => kind)).toEqual(["person", "organization", "place"]);
  for (const { text: words, at } of named) expect(text.slice(at?.start, at?.end).join("")).toBe(words);
});
