/** What the database itself refuses of versions, tried by plain SQL: circles, branches, a later change of mind, facts on old texts. */
import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectToDatabase, emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";
import { supersedeBy } from "#tests/support/versions-room.ts";

withTestDatabase();

const text =
  "Some doves came back to the old town that year, and Qaani saw them on every roof of it. Nobody else did.";

let client: pg.Client;
beforeAll(async () => {
  client = await connectToDatabase();
});
afterAll(() => client.end());
beforeEach(async () => {
  await emptyDatabase();
  await plantRoom([{ slug: "doves", text }], [{ slug: "qaani", name: "Qaani" }]);
  const done = await supersedeBy("doves", `It is said:\n\n${text}`);
  if (!done.ok) throw new Error(done.failure.message);
});

const of = (slug: string) => `(SELECT id FROM "Source" WHERE slug = '${slug}')`;
const sha = (words: string) => createHash("sha256").update(words).digest("hex");
const source = (id: string, slug: string, supersedes: string) =>
  `('${id}', '${slug}', 'f', 'txt', 'txt@1', 'utf-8', '${sha(slug)}', '${slug}'::bytea, '${slug}', ${slug.length}, 1, now(), NULL, ${supersedes})`;
const [one, two] = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"];
const insert = `INSERT INTO "Source" (id, slug, "fileName", format, reader, encoding, sha256, original, text, length, words, "importedAt", "workId", "supersedesId") VALUES`;
const anchorOf = (slug: string) => `(SELECT id FROM "Anchor" WHERE "sourceId" = ${of(slug)} LIMIT 1)`;

const cases: readonly (readonly [name: string, sql: string, code: string, says: RegExp])[] = [
  [
    "two sources that supersede one another",
    `${insert} ${source(one, "a", `'${two}'`)}, ${source(two, "b", `'${one}'`)}`,
    "RR040",
    /"a" cannot be stored: the source that it supersedes is not there/,
  ],
  ["a source that supersedes itself", `${insert} ${source(one, "a", `'${one}'`)}`, "RR040", /is not there/],
  ["a second successor", `${insert} ${source(one, "a", of("doves"))}`, "23505", /Source_supersedesId_key/],
  [
    "a version that is to supersede another",
    `UPDATE "Source" SET "supersedesId" = NULL WHERE slug = 'doves-v2'`,
    "RR040",
    /"doves-v2" cannot stand by itself: what hung on the older text was carried to it/,
  ],
  [
    "a source that is to supersede its own newer version",
    `UPDATE "Source" SET "supersedesId" = ${of("doves-v2")} WHERE slug = 'doves'`,
    "RR040",
    /"doves" cannot be changed: it has a newer version itself/,
  ],
  [
    "a version of one source that is to be one of another",
    `${insert} ${source(one, "a", "NULL")}; UPDATE "Source" SET "supersedesId" = '${one}' WHERE slug = 'doves-v2'`,
    "RR040",
    /"doves-v2" cannot be changed: it supersedes another source already/,
  ],
  [
    "a fact moved back behind the room's back",
    `UPDATE "Mention" SET "sourceId" = ${of("doves")}, "anchorId" = (SELECT "anchorId" FROM "CarriedAnchor");
     DELETE FROM "CarriedAnchor"; COMMIT`,
    "RR041",
    /The words "Qaani" at \[52, 57\) of source "doves" cannot carry a fact: that text was superseded by "doves-v2"/,
  ],
  [
    "a way to other words without a decision",
    `INSERT INTO "Anchor" SELECT "sourceId", '${one}', passage, start, "end" - 1, left(exact, -1), prefix, right(exact, 1) || left(suffix, 31)
       FROM "Anchor" WHERE "sourceId" = ${of("doves-v2")};
     UPDATE "CarriedAnchor" SET "toId" = '${one}'`,
    "RR042",
    /"Qaani" of source "doves" cannot be carried by itself: the newer text says "Qaan"/,
  ],
  [
    "a way backwards",
    `INSERT INTO "CarriedAnchor" VALUES (${of("doves-v2")}, ${anchorOf("doves-v2")}, ${of("doves")}, NULL, 'lost')`,
    "RR042",
    /cannot be carried to "doves": that is no later version/,
  ],
  [
    "a place that the rules did not find and nobody chose",
    `UPDATE "CarriedAnchor" SET outcome = 'changed'`,
    "RR042",
    /it is "changed", decided "<NULL>", and has a place/,
  ],
  [
    "a decision without its time",
    `UPDATE "CarriedAnchor" SET decision = 'accepted'`,
    "RR042",
    /decided "accepted"/,
  ],
];

describe("the database refuses", () => {
  it.each(cases)("%s", async (_, sql, code, says) => {
    const error = await client.query(`BEGIN; ${sql}`).then(
      () => null,
      (refused: unknown) => refused,
    );
    await client.query("ROLLBACK");
    expect(error).toMatchObject({ code, message: expect.stringMatching(says) });
  });
});
