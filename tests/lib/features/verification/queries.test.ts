/**
 * The real seeds, read again from the original bytes upwards; then one thing after another is corrupted behind the back of the
 * database, with its triggers switched off, and must be found, with its place, and nothing else with it.
 */
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { proposeFor } from "#lib/features/proposals/commands.ts";
import { groundingTriggers } from "#lib/features/verification/grounding-triggers.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { writeNotebookOfTen } from "#tests/support/notebook-of-ten.ts";
import { withDatabaseName } from "#tests/support/postgres.ts";

withTestDatabase();

const access = systemAccess("a test");
const first = "000-qaanis-growing-leadership-struggles";

/** Of a superuser, because nobody else may switch off foreign keys. */
let client: pg.Client;

beforeAll(async () => {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  client = new pg.Client({ connectionString: withDatabaseName(inject("testServer").adminUrl, name) });
  await client.connect();
  expect(await importSeeds(access)).toMatchObject({ ok: true });
  await writeNotebookOfTen();
  expect(await proposeFor(access, first)).toBeGreaterThan(2);
});
afterAll(() => client.end());

describe("a room of the seeds as they are imported", () => {
  it("has no fault", async () => {
    const { checked, faults, notes } = await verifyRoom(access);
    expect({ faults, notes }).toEqual({ faults: [], notes: [] });
    expect(checked.sources).toBe(5);
    expect(checked.mentions).toBeGreaterThan(600);
    const named = checked.mentions + checked.fields + checked.descriptions + checked.evidence;
    expect(checked.anchors).toBeGreaterThan(named);
    expect(checked).toMatchObject({ excerpts: 10, notebooks: 1 });
    expect(checked.suggestions).toBeGreaterThan(2);
    expect(checked.works).toBe(4);
    expect(checked.events).toBeGreaterThan(80);
    expect(checked.claims).toBeGreaterThan(150);
    expect(checked.evidence).toBeGreaterThan(2 * checked.claims);
    expect(checked.passages).toBeGreaterThan(150);
  });
});

type Corruption = {
  readonly name: string;
  readonly sql: string;
  readonly undo?: string;
  readonly place: string;
  readonly says: RegExp;
};

const inFirst = `(SELECT id FROM "Source" WHERE slug = '${first}')`;
const anchorAt = `"sourceId" = ${inFirst} AND "start" = 165`;

const aDate = `(SELECT min(id::text)::uuid FROM "Suggestion" WHERE kind = 'date')`;

const evidenceOf = (claim: string) => `"claimId" = (SELECT id FROM "Claim" WHERE slug = '${claim}')`;

const corruptions: readonly Corruption[] = [
  {
    name: "a byte of an original",
    sql: `UPDATE "Source" SET original = set_byte(original, 20, 65) WHERE slug = '${first}'`,
    place: `source ${first}`,
    says: /SHA-256|another text, from \d+ on/,
  },
  {
    name: "a letter of a text",
    sql: `UPDATE "Source" SET text = overlay(text PLACING 'X' FROM 9500) WHERE slug = '${first}'`,
    place: `source ${first}`,
    says: /its original, read again, gives another text, from 9499 on/,
  },
  {
    name: "the length of a text",
    sql: `UPDATE "Source" SET length = length + 1 WHERE slug = '${first}'`,
    place: `source ${first}`,
    says: /code points, not \d+/,
  },
  {
    name: "the encoding of an original",
    sql: `UPDATE "Source" SET encoding = 'utf-16le' WHERE slug = '${first}'`,
    place: `source ${first}`,
    says: /is in utf-8, not utf-16le/,
  },
  {
    name: "the end of a passage",
    sql: `UPDATE "Passage" SET "end" = "end" - 1 WHERE "sourceId" = ${inFirst} AND ordinal = 8`,
    place: `source ${first}`,
    says: /passage 8 is .*; its reader finds|lies in no passage/,
  },
  {
    name: "a passage that overlaps the next",
    sql: `UPDATE "Passage" SET "end" = "end" + 5 WHERE "sourceId" = ${inFirst} AND ordinal = 8`,
    place: `source ${first}`,
    says: /begins before the passage before it ends|its reader finds/,
  },
  {
    name: "the words by which search finds a passage",
    sql: `UPDATE "Passage" SET lexemes = $$'nothing':1$$ WHERE "sourceId" = ${inFirst} AND ordinal = 8`,
    place: `source ${first}, passage 8`,
    says: /other words/,
  },
  {
    name: "an anchor's words",
    sql: `UPDATE "Anchor" SET exact = 'Qaanii' WHERE ${anchorAt}`,
    place: `source ${first}, anchor [165, 170)`,
    says: /exact: the text there is "Qaani", not "Qaanii"|matched is "Qaani"/,
  },
  {
    name: "the words before an anchor",
    sql: `UPDATE "Anchor" SET prefix = 'x' || prefix WHERE ${anchorAt}`,
    place: `source ${first}, anchor [165, 170)`,
    says: /prefix/,
  },
  {
    name: "the words behind an anchor",
    sql: `UPDATE "Anchor" SET suffix = '' WHERE ${anchorAt}`,
    place: `source ${first}, anchor [165, 170)`,
    says: /suffix/,
  },
  {
    name: "an anchor's place",
    sql: `UPDATE "Anchor" SET start = 166, "end" = 171 WHERE ${anchorAt}`,
    undo: `UPDATE "Anchor" SET start = 165, "end" = 170 WHERE "sourceId" = ${inFirst} AND "start" = 166`,
    place: `source ${first}, anchor [166, 171)`,
    says: /the text there is/,
  },
  {
    name: "an anchor's passage",
    sql: `UPDATE "Anchor" SET passage = 3 WHERE ${anchorAt}`,
    place: `source ${first}, anchor [165, 170)`,
    says: /it begins in passage 4, not 3|reaches out of its passage/,
  },
  {
    name: "an anchor beyond the text",
    sql: `UPDATE "Anchor" SET "end" = 99999 WHERE ${anchorAt}`,
    place: `source ${first}, anchor [165, 99999)`,
    says: /no span of a text/,
  },
  {
    name: "the name that a mention matched",
    sql: `UPDATE "Mention" SET matched = 'Qaanis' WHERE "sourceId" = ${inFirst} AND "anchorId" = (SELECT id FROM "Anchor" WHERE ${anchorAt})`,
    undo: `UPDATE "Mention" SET matched = 'Qaani' WHERE "anchorId" = (SELECT id FROM "Anchor" WHERE ${anchorAt})`,
    place: `source ${first}, anchor [165, 170)`,
    says: /"Qaanis"/,
  },
  {
    name: "a title",
    sql: `UPDATE "SourceField" SET value = 'Another' WHERE "sourceId" = ${inFirst}`,
    place: `source ${first}, anchor [0, 62)`,
    says: /as title they gave "Another"/,
  },
  {
    name: "a field without its anchor",
    sql: `UPDATE "SourceField" SET "anchorId" = NULL WHERE "sourceId" = ${inFirst}`,
    place: "database",
    says: /1 fields whose basis and anchor do not agree/,
  },
  {
    name: "an entity's name",
    sql: `UPDATE "Entity" SET name = 'Qani' WHERE slug = 'esmail-qaani'`,
    place: "entity esmail-qaani",
    says: /it is called "Qani"/,
  },
  {
    name: "how a name is looked up",
    sql: `UPDATE "EntityName" SET folded = 'qani' WHERE name = 'Qaani'`,
    place: "entity esmail-qaani",
    says: /"Qaani" is looked up as "qani"/,
  },
  {
    name: "an entity that nothing mentions",
    sql: `INSERT INTO "Entity" VALUES (gen_random_uuid(), 'nobody', 'person', 'Nobody', NULL, 'import')`,
    undo: `DELETE FROM "Entity" WHERE slug = 'nobody'`,
    place: "entity nobody",
    says: /no source mentions it|canonical names are \{\}/,
  },
  {
    name: "a mention without an anchor",
    sql: `UPDATE "Mention" SET "anchorId" = '01900000-0000-7000-8000-000000000000' WHERE "sourceId" = ${inFirst} AND "anchorId" = (SELECT id FROM "Anchor" WHERE ${anchorAt})`,
    undo: `UPDATE "Mention" SET "anchorId" = (SELECT id FROM "Anchor" WHERE ${anchorAt}) WHERE "anchorId" = '01900000-0000-7000-8000-000000000000'`,
    place: "database",
    says: /1 mentions without an anchor/,
  },
  {
    name: "a passage without a source",
    sql: `INSERT INTO "Passage" VALUES ('01900000-0000-7000-8000-000000000000', 0, 'paragraph', 0, 1)`,
    undo: `DELETE FROM "Passage" WHERE "sourceId" = '01900000-0000-7000-8000-000000000000'`,
    place: "database",
    says: /1 passages without a source/,
  },
  {
    name: "evidence without an anchor",
    sql: `UPDATE "Evidence" SET "anchorId" = '01900000-0000-7000-8000-000000000000' WHERE ${evidenceOf("qaani-close-to-raisi")}`,
    place: "database",
    says: /1 rows of Evidence without an anchor/,
  },
  {
    name: "evidence that reaches out of its passage",
    sql: `UPDATE "Anchor" SET "end" = "end" + 2000, exact = substr((SELECT text FROM "Source" WHERE id = "sourceId"), start + 1, "end" - start + 2000),
      suffix = substr((SELECT text FROM "Source" WHERE id = "sourceId"), "end" + 2001, 32) WHERE id = (SELECT "anchorId" FROM "Evidence" WHERE ${evidenceOf("quds-force-33000-personnel")} AND label = 'e1')`,
    place: `source ${first}, anchor [750, 2915)`,
    says: /as evidence it reaches out of its passage/,
  },
  {
    name: "a claim that nothing carries any more",
    sql: `UPDATE "Evidence" SET stance = 'denies' WHERE ${evidenceOf("qaani-close-to-raisi")}`,
    place: "claim qaani-close-to-raisi",
    says: /no passage asserts or hedges it/,
  },
  {
    name: "a step whose speaker went",
    sql: `DELETE FROM "Speaker" WHERE voice = 'some-insiders'`,
    place: "claim hezbollah-tie-influenced-hamas",
    says: /step 1 of e1 is "believes" and has 0 speakers/,
  },
  {
    name: "a relation without a reason",
    sql: `UPDATE "ClaimRelation" SET why = '' WHERE "claimId" = (SELECT id FROM "Claim" WHERE slug = 'land-bridge-severed')`,
    place: "claim land-bridge-severed",
    says: /why it stands as "contradicts" to "land-bridge-across-middle-east" is not said/,
  },
  {
    name: "an event that nothing tells of any more",
    sql: `DELETE FROM "EventPassage" WHERE "eventId" = (SELECT id FROM "Event" WHERE slug = 'soleimanis-entry-into-kirkuk')`,
    place: "event soleimanis-entry-into-kirkuk",
    says: /no passage tells of it/,
  },
  {
    name: "a date that is none",
    sql: `UPDATE "Event" SET date = '2023-02-30' WHERE slug = 'october-7-attack'`,
    place: "event october-7-attack",
    says: /"2023-02-30" is no EDTF date/,
  },
  {
    name: "a date that lost its basis",
    sql: `DELETE FROM "EventDateBasis" WHERE "eventId" = (SELECT id FROM "Event" WHERE slug = '12-day-war-with-israel')`,
    place: "event 12-day-war-with-israel",
    says: /its date is "XXXX-06", and 0 passages give it/,
  },
  {
    name: "a witness that nothing shows",
    sql: `DELETE FROM "WorkPassage" WHERE "sourceId" = ${inFirst}`,
    place: "work qaanis-growing-leadership-struggles",
    says: /nothing shows that "000-qaanis-growing-leadership-struggles" is a witness of it/,
  },
  {
    name: "a note that search does not know",
    sql: `UPDATE "Excerpt" SET note = 'other words' WHERE note LIKE 'An *administrator*%'`,
    place: "excerpt",
    says: /search knows it by other words/,
  },
  {
    name: "a note that cannot be drawn",
    sql: `UPDATE "Excerpt" SET note = repeat('>', 500) WHERE note LIKE 'An *administrator*%'`,
    place: "excerpt",
    says: /its note cannot be drawn: The note nests 500 levels deep|search knows it by other words/,
  },
  {
    name: "a tag that is spelled otherwise",
    sql: `UPDATE "ExcerptTag" SET tag = 'Qaani/Career' WHERE tag = 'qaani/career'`,
    place: "excerpt",
    says: /its tag "Qaani\/Career" is not spelled as tags are/,
  },
  {
    name: "an excerpt whose words are gone",
    sql: `UPDATE "Excerpt" SET "anchorId" = '01900000-0000-7000-8000-000000000000' WHERE note LIKE 'An *administrator*%'`,
    place: "excerpt",
    says: /its words are gone|search knows it by other words/,
  },
  {
    name: "a link that leads nowhere",
    sql: `UPDATE "ExcerptEntity" SET "entityId" = '01900000-0000-7000-8000-000000000000' WHERE basis = 'hand'`,
    place: "database",
    says: /1 links of excerpts that lead nowhere/,
  },
  {
    name: "a block without its excerpt",
    sql: `UPDATE "NotebookBlock" SET "excerptId" = '01900000-0000-7000-8000-000000000000' WHERE "excerptId" = (SELECT id FROM "Excerpt" WHERE note LIKE 'An *administrator*%')`,
    place: "database",
    says: /1 blocks of notebooks without what they show/,
  },
  {
    name: "a rank that is none",
    sql: `UPDATE "NotebookBlock" SET rank = 'A0' WHERE kind = 'prose'`,
    place: "notebook what-does-he-command",
    says: /the rank "A0" of a block is none/,
  },
  {
    name: "the words of a proposal",
    sql: `UPDATE "Suggestion" SET exact = 'Atlantis' WHERE id = ${aDate}`,
    place: `source ${first}, proposal`,
    says: /the text there is ".+", not "Atlantis"/,
  },
  {
    name: "a proposal of a date at no words",
    sql: `UPDATE "Suggestion" SET "start" = NULL, "end" = NULL, exact = NULL WHERE id = ${aDate}`,
    place: `source ${first}, proposal`,
    says: /it stands at no words of the text/,
  },
  {
    name: "a proposal of nothing",
    sql: `UPDATE "Suggestion" SET payload = '{}' WHERE id = ${aDate}`,
    place: `source ${first}, proposal`,
    says: /what it proposes is no proposal of the kind "date"/,
  },
  {
    name: "a trigger that was switched off",
    sql: `ALTER TABLE "Anchor" DISABLE TRIGGER anchor_words`,
    undo: `ALTER TABLE "Anchor" ENABLE TRIGGER anchor_words`,
    place: "database",
    says: /the trigger "anchor_words" is switched off/,
  },
  {
    name: "a trigger that was dropped",
    sql: `ALTER TRIGGER audit_unchanged ON "AuditEntry" RENAME TO gone`,
    undo: `ALTER TRIGGER gone ON "AuditEntry" RENAME TO audit_unchanged`,
    place: "database",
    says: /the trigger "audit_unchanged" is missing/,
  },
];

describe("the verification finds", () => {
  it.each(corruptions)("$name", async ({ sql, undo, place, says }) => {
    const saved = await save();
    await behindItsBack(sql);
    const { faults } = await verifyRoom(access);
    await behindItsBack(undo ?? "SELECT 1");
    await restore(saved);
    expect(faults).toContainEqual({
      place: expect.stringContaining(place),
      message: expect.stringMatching(says),
    });
    expect(faults.filter((fault) => !fault.place.startsWith(place))).toEqual([]);
  });

  it("nothing any more once all that is mended", async () => {
    expect((await verifyRoom(access)).faults).toEqual([]);
  });
});

describe("the list of triggers", () => {
  it("is that of the migrations, and no name stands twice", () => {
    const made = readdirSync("prisma/migrations", { withFileTypes: true }).flatMap((folder) => {
      if (!folder.isDirectory()) return [];
      const sql = readFileSync(`prisma/migrations/${folder.name}/migration.sql`, "utf8");
      return [...sql.matchAll(/^CREATE (?:CONSTRAINT )?TRIGGER (\w+)/gm)].map((match) => match[1]);
    });
    expect([...groundingTriggers].sort()).toEqual(made.sort());
    expect(new Set(made).size).toBe(made.length);
  });
});

async function behindItsBack(sql: string): Promise<void> {
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  await client.query(sql);
  await client.query("COMMIT");
}

const tables = [
  "Source",
  "Passage",
  "Anchor",
  "SourceField",
  "EntityName",
  "Entity",
  "WorkPassage",
  "Event",
  "EventPassage",
  "EventDateBasis",
  "Evidence",
  "Speaker",
  "ClaimRelation",
  "Excerpt",
  "ExcerptTag",
  "ExcerptEntity",
  "NotebookBlock",
  "Suggestion",
];

/** The rows of all tables that a corruption touches for good, as they are. */
async function save(): Promise<readonly (readonly [string, unknown[]])[]> {
  const saved: [string, unknown[]][] = [];
  for (const table of tables) {
    const { rows } = await client.query(`SELECT to_jsonb(t) AS row FROM "${table}" AS t`);
    saved.push([table, rows]);
  }
  return saved;
}

async function restore(saved: Awaited<ReturnType<typeof save>>): Promise<void> {
  for (const [table, rows] of saved) {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    await client.query(`DELETE FROM "${table}"`);
    await client.query(
      `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", r -> 'row')).* FROM jsonb_array_elements($1::jsonb) AS r`,
      [JSON.stringify(rows)],
    );
    await client.query("COMMIT");
  }
}
