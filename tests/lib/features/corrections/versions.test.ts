/** Corrections of a text that has a newer version by now, or had one that was taken back: undoing them puts no link on wrong words. */
import { beforeEach, describe, expect, it } from "vitest";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import type { CorrectionRequest } from "#lib/features/corrections/schema.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import { takeVersionBack } from "#lib/features/versions/commands.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { indexWords, plantRoom, spanOf } from "#tests/support/plant.ts";
import { supersedeBy } from "#tests/support/versions-room.ts";

withTestDatabase();

const access = localAccess();
const doves = {
  slug: "doves",
  text: `The doves of Baghdad came back to the roofs of the old town in the spring of 2020, as every year.

Qaani met Raisi in Baghdad on the third of March, said an aide to the minister who was there himself. Nobody else was told of it.

Later that month the river rose and the lower quarters stood under water for the better part of a week.`,
};
const river = { slug: "tigris", text: "The Tigris rose." };
const at = (words: string) => spanOf(doves, words);
const longer = `A line that nobody had written before stands first now, and it moves all that follows.\n\n${doves.text}`;

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [doves, river],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
      { slug: "baghdad", kind: "place", name: "Baghdad" },
    ],
  );
  await indexWords();
});

async function must(request: CorrectionRequest) {
  const done = await correct(access, request);
  if (!done.ok) throw new Error(done.failure.message);
  return done.value.correction;
}

async function undo(id: string) {
  const done = await undoCorrection(access, id);
  if (!done.ok) throw new Error(done.failure.message);
  return done.value.said;
}

async function supersede(text: string) {
  const done = await supersedeBy("doves", text);
  if (!done.ok) throw new Error(done.failure.message);
}

/** Every link: in which text, at which words, to whom. */
async function links() {
  const rows = await database().mention.findMany({
    select: {
      entity: { select: { slug: true } },
      anchor: { select: { exact: true, source: { select: { slug: true } } } },
    },
    orderBy: [{ anchor: { source: { slug: "asc" } } }, { anchor: { start: "asc" } }],
  });
  return rows.map(({ entity, anchor }) => `${anchor.source.slug}: ${anchor.exact} is ${entity.slug}`);
}

const on = (slug: string) =>
  ["Baghdad is baghdad", "Qaani is qaani", "Raisi is raisi", "Baghdad is baghdad"].map(
    (one) => `${slug}: ${one}`,
  );

async function expectSound() {
  expect((await verifyRoom(access)).faults).toEqual([]);
}

describe("a correction from before a newer version", () => {
  it("moves on like any other link, and is undone where it is now", async () => {
    const named = await must({ verb: "name", ...at("an aide"), kind: "person", name: "The aide" });
    const pointed = await must({ verb: "point", ...at("Raisi"), entity: "qaani", alike: false });
    await supersede(longer);
    expect(await links()).toEqual([
      "doves-v2: Baghdad is baghdad",
      "doves-v2: Qaani is qaani",
      "doves-v2: Raisi is qaani",
      "doves-v2: Baghdad is baghdad",
      "doves-v2: an aide is the-aide",
    ]);
    await undo(pointed);
    await undo(named);
    expect(await links()).toEqual(on("doves-v2"));
    expect(await database().anchor.count({ where: { exact: "an aide" } })).toBe(0);
    await expectSound();
  });

  it("that took a link away gives it back in the newer text, at the same words", async () => {
    const unlinked = await must({ verb: "unlink", ...at("Raisi") });
    await supersede(longer);
    expect(await undo(unlinked)).toBe("Undone: “Raisi” is not linked to Raisi any more.");
    expect(await links()).toEqual(on("doves-v2"));
    await expectSound();
  });

  it("gives a link back to the older text only, where the newer one has other words there", async () => {
    const unlinked = await must({ verb: "unlink", ...at("Raisi") });
    await supersede(longer.replace("Raisi", "Mokhber"));
    await undo(unlinked);
    expect(await links()).toEqual([
      "doves: Qaani is qaani",
      "doves: Raisi is raisi",
      "doves: Baghdad is baghdad",
      "doves-v2: Baghdad is baghdad",
    ]);
    await expectSound();
  });

  it("merges what waits on the older text too, and gives it back", async () => {
    await supersede(longer.replace("Raisi", "Mokhber"));
    const before = await links();
    const merged = await must({ verb: "merge", entity: "raisi", into: "qaani" });
    expect((await links()).filter((one) => one.endsWith("is qaani"))).toHaveLength(2);
    await undo(merged);
    expect(await links()).toEqual(before);
  });
});

describe("a correction of a newer version that was taken back", () => {
  it("is undone on the older text", async () => {
    await supersede(longer);
    const newer = { slug: "doves-v2", text: longer };
    const pointed = await must({ verb: "point", ...spanOf(newer, "Raisi"), entity: "qaani", alike: false });
    await must({ verb: "name", ...spanOf(river, "Tigris"), kind: "place" });
    const merged = await must({ verb: "merge", entity: "baghdad", into: "tigris" });
    const back = await takeVersionBack(access, "doves-v2");
    expect(back.ok).toBe(true);
    expect((await links())[2]).toBe("doves: Raisi is qaani");
    await undo(pointed);
    await undo(merged);
    expect(await links()).toEqual([...on("doves"), "tigris: Tigris is tigris"]);
    await expectSound();
  });

  it("says what it could not give back, and why", async () => {
    await supersede(longer);
    const unlinked = await must({ verb: "unlink", ...spanOf({ slug: "doves-v2", text: longer }, "Raisi") });
    expect((await takeVersionBack(access, "doves-v2")).ok).toBe(true);
    expect(await undo(unlinked)).toMatch(
      /One thing stayed as it is now, because .* a newer text changed it since/,
    );
    expect(await links()).toEqual(on("doves").filter((one) => !one.includes("Raisi")));
    await expectSound();
  });
});
