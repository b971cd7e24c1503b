/** Each way in which Prisma hands on what PostgreSQL said. */
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "#lib/server/database.ts";
import { readDatabaseRefusal, readGroundingRefusal } from "#lib/server/database-refusal.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();
beforeAll(() => plantRoom([{ slug: "one", text: "Of Qaani." }], [{ slug: "qaani", name: "Qaani" }]));

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => readDatabaseRefusal(error),
  );

describe("a refusal of the database", () => {
  const moved = {
    code: "RR008",
    message: 'The anchor on "Qaani" at [3, 8) of source "one" cannot be changed.',
  };
  const unmentioned = {
    code: "RR011",
    message: 'The person "Qaani" (qaani) cannot be published: no source mentions it.',
  };

  it("is read from a statement of Prisma's", async () => {
    expect(await refusalOf(database().anchor.updateMany({ data: { start: 0 } }))).toEqual(moved);
  });

  it("is read from a statement of ours", async () => {
    expect(await refusalOf(database().$executeRaw`UPDATE "Anchor" SET start = 0`)).toEqual(moved);
  });

  it("is read at the end of a transaction", async () => {
    expect(await refusalOf(database().$transaction((on) => on.mention.deleteMany()))).toEqual(unmentioned);
    expect(await refusalOf(database().$transaction([database().mention.deleteMany()]))).toEqual(unmentioned);
  });

  it("has PostgreSQL's own code where it is PostgreSQL's own", async () => {
    const twice = database().entityName.createMany({
      data: [await database().entityName.findFirstOrThrow()],
    });
    expect(await refusalOf(twice)).toMatchObject({ code: "23505" });
  });

  it("is not seen in what is none", async () => {
    for (const error of [new Error("x"), null, undefined, "x", { cause: null }, { meta: {} }]) {
      expect(readDatabaseRefusal(error)).toBeNull();
    }
  });

  it("is one of grounding only with a code of ours", async () => {
    expect(readGroundingRefusal({ cause: { originalCode: "RR007", originalMessage: "m" } })).toEqual({
      code: "RR007",
      message: "m",
    });
    expect(readGroundingRefusal({ cause: { originalCode: "23505", originalMessage: "m" } })).toBeNull();
  });
});
