/**
 * What the database itself refuses of works, events and claims, tried by plain SQL in a room where each stands once, whole. The
 * text holds an astral character, so that no unit but the code point counts right.
 */
import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectToDatabase, emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const text =
  "🕊 In 2020 Qaani met Raisi in Baghdad, said an aide.\nIt was quiet, as the Globe notes.\nNobody met.\n";
const points = [...text];
const passages = [0, 51, 85] as const;

let client: pg.Client;
beforeAll(async () => {
  client = await connectToDatabase();
});
afterAll(() => client.end());
beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [{ slug: "doves", text }],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
      { slug: "baghdad", kind: "place", name: "Baghdad" },
      { slug: "globe", kind: "organization", name: "Globe" },
    ],
  );
  await client.query(room());
});

const source = `(SELECT "id" FROM "Source" WHERE "slug" = 'doves')`;
const entity = (slug: string) => `(SELECT "id" FROM "Entity" WHERE "slug" = '${slug}')`;
const id = (name: string) => {
  const hex = createHash("md5").update(name).digest("hex");
  return `'${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}'`;
};

/** An anchor on words of the text, called `name`. */
function anchor(name: string, words: string): string {
  const start = [...text.slice(0, text.indexOf(words))].length;
  const end = start + [...words].length;
  const around = (from: number, to: number) => quote(points.slice(Math.max(from, 0), to).join(""));
  const passage = passages.findLastIndex((opens) => opens <= start);
  return `INSERT INTO "Anchor" VALUES (${source}, ${id(name)}, ${passage}, ${start}, ${end}, ${quote(words)},
    ${around(start - 32, start)}, ${around(end, end + 32)})`;
}

const evidence = (name: string, claim: string, label: string, stance = "asserts") =>
  `INSERT INTO "Evidence" VALUES (${source}, ${id(name)}, ${id(claim)}, '${label}', '${stance}', 'import')`;
const claim = (name: string, statement = "They met.") =>
  `INSERT INTO "Claim" VALUES (${id(name)}, '${name}', ${quote(statement)}, 'fact', 'import')`;
const event = (name: string, { title = "A meeting", date = "NULL" } = {}) =>
  `INSERT INTO "Event" VALUES (${id(name)}, '${name}', ${quote(title)}, 'asserted', ${date}, NULL, 'import')`;
const passage = (name: string, of: string) =>
  `INSERT INTO "EventPassage" VALUES (${source}, ${id(name)}, ${id(of)}, 'reports', 'import')`;
const step = (ordinal: number, relation: string, cue: string) =>
  `INSERT INTO "AttributionStep" VALUES (${source}, ${id("met")}, ${ordinal}, '${relation}', ${id(cue)})`;
const speaker = (name: string, on: number, who: string, voice = "NULL") =>
  `INSERT INTO "Speaker" VALUES (${source}, ${id(name)}, ${id("met")}, ${on}, 1, ${who}, ${voice})`;
const relation = (from: string, to: string, given: { type?: string; why?: string; ends?: string } = {}) =>
  `INSERT INTO "ClaimRelation" VALUES (${id(from)}, ${id(to)}, '${given.type ?? "contradicts"}',
    ${quote(given.why ?? "One says so, the other not.")}, ${given.ends ?? "NULL, NULL"}, 'import')`;
const work = (name: string) => `INSERT INTO "Work" VALUES (${id(name)}, '${name}', 'Doves', NULL, 'import')`;

/** One work, one event, two claims that contradict one another, each with all that it needs. */
function room(): string {
  return [
    "BEGIN",
    ...Object.entries({
      headline: "It was quiet",
      outlet: "Globe",
      told: "Qaani met Raisi",
      year: "2020",
      where: "Baghdad",
      who: "an aide",
      met: "Qaani met Raisi in Baghdad",
      cue: "said an aide",
      speaker: "an aide",
      nobody: "Nobody met",
      spare: "as the Globe notes",
      spare2: "quiet",
      across: "an aide.\nIt was quiet",
    }).map(([name, words]) => anchor(name, words)),
    work("doves-work"),
    `UPDATE "Source" SET "workId" = ${id("doves-work")}`,
    `INSERT INTO "WorkPassage" VALUES (${source}, ${id("headline")}, ${id("doves-work")}, 'Its headline.')`,
    event("meeting", { date: "'2020'" }),
    `INSERT INTO "EventDateBasis" VALUES (${source}, ${id("year")}, ${id("meeting")}, 0)`,
    `INSERT INTO "EventPlace" VALUES (${source}, ${id("where")}, ${id("meeting")}, ${entity("baghdad")}, 0)`,
    `INSERT INTO "EventParticipant" VALUES (${id("meeting")}, ${entity("qaani")}, 0, 'met')`,
    `INSERT INTO "DescribedParticipant" VALUES (${source}, ${id("who")}, ${id("meeting")}, 1, 'told')`,
    passage("told", "meeting"),
    claim("they-met"),
    evidence("met", "they-met", "e1"),
    step(1, "says", "cue"),
    speaker("speaker", 1, "NULL", "'an-aide'"),
    claim("nobody-met", "Nobody met."),
    evidence("nobody", "nobody-met", "e1"),
    relation("they-met", "nobody-met", { ends: "'e1', 'e1'" }),
    "COMMIT",
  ].join(";\n");
}

type Case = readonly [name: string, sql: string, code: string, says: RegExp];

const cases: readonly Case[] = [
  [
    "evidence that reaches out of its passage",
    evidence("across", "they-met", "e2"),
    "RR014",
    /The evidence "an aide.\nIt was quiet" at \[43, 64\) of source "doves" cannot be stored: passage 0 ends at 51/,
  ],
  [
    "evidence that is moved to words that reach out of their passage",
    `UPDATE "Evidence" SET "anchorId" = ${id("across")} WHERE "anchorId" = ${id("nobody")}`,
    "RR014",
    /\[43, 64\)/,
  ],
  [
    "a passage of an event that reaches out of its passage",
    passage("across", "meeting"),
    "RR014",
    /The passage of an event "an aide/,
  ],
  [
    "a cue that reaches out of its passage",
    `UPDATE "AttributionStep" SET "cueId" = ${id("across")}`,
    "RR014",
    /The cue "an aide/,
  ],
  [
    "a description that reaches out of its passage",
    `INSERT INTO "Description" VALUES (${source}, ${id("across")}, ${entity("qaani")}, 'import')`,
    "RR014",
    /The description "an aide/,
  ],
  ["evidence on no anchor", evidence("nothing", "they-met", "e2"), "23503", /Anchor/],
  [
    "a description of nobody",
    `INSERT INTO "Description" VALUES (${source}, ${id("spare")}, ${id("nobody")}, 'import')`,
    "23503",
    /Entity/,
  ],

  [
    "an event without a passage",
    event("silence"),
    "RR015",
    /The event "A meeting" \(silence\) cannot be published: no passage tells of it/,
  ],
  ["an event that loses its passages", `DELETE FROM "EventPassage"`, "RR015", /\(meeting\)/],
  [
    "an event whose passage becomes another's",
    `${event("other")}; UPDATE "EventPassage" SET "eventId" = ${id("other")}`,
    "RR015",
    /\(meeting\)/,
  ],
  [
    "an event that loses the anchor of its passage",
    `DELETE FROM "Anchor" WHERE "id" = ${id("told")}`,
    "RR015",
    /\(meeting\)/,
  ],
  [
    "an event whose passages are emptied out",
    `TRUNCATE "EventPassage"`,
    "RR015",
    /"EventPassage" cannot be emptied/,
  ],

  [
    "a date in words",
    `UPDATE "Event" SET "date" = 'in 2020'`,
    "RR016",
    /The date "in 2020" of the event "A meeting" \(meeting\) cannot be stored: it is no EDTF date/,
  ],
  ["a thirteenth month", `UPDATE "Event" SET "date" = '2020-13'`, "RR016", /"2020-13"/],
  ["a set of dates", `UPDATE "Event" SET "date" = '[2020..]'`, "RR016", /"\[2020..\]"/],
  [
    "a date that nothing gives",
    `${event("other", { date: "'2021'" })}; ${passage("spare", "other")}`,
    "RR016",
    /The event "A meeting" \(other\) cannot be published: its date is "2021" and 0 passages give it/,
  ],
  [
    "a date that loses its basis",
    `DELETE FROM "EventDateBasis"`,
    "RR016",
    /its date is "2020" and 0 passages/,
  ],
  ["a basis of no date", `UPDATE "Event" SET "date" = NULL`, "RR016", /its date is not known and 1 passages/],
  [
    "a basis given to an event without a date",
    `${event("other")}; ${passage("spare", "other")}; INSERT INTO "EventDateBasis" VALUES (${source}, ${id("spare2")}, ${id("other")}, 0)`,
    "RR016",
    /\(other\)/,
  ],
  [
    "a basis that becomes another's",
    `${event("other", { date: "'2020'" })}; ${passage("spare", "other")}; UPDATE "EventDateBasis" SET "eventId" = ${id("other")}`,
    "RR016",
    /\(meeting\)/,
  ],
  ["dates whose bases are emptied out", `TRUNCATE "EventDateBasis"`, "RR016", /cannot be emptied/],

  [
    "a person for a place",
    `UPDATE "EventPlace" SET "entityId" = ${entity("qaani")}`,
    "RR017",
    /"Qaani" \(qaani\) cannot be the place of an event: that takes a place, and this is a person/,
  ],
  [
    "a place that becomes a person",
    `UPDATE "Entity" SET "kind" = 'person' WHERE "slug" = 'baghdad'`,
    "RR017",
    /The place "Baghdad" \(baghdad\) cannot become a person/,
  ],
  [
    "a person for an outlet that is leant on",
    `INSERT INTO "Lean" VALUES (${source}, ${id("headline")}, ${id("spare")}, ${entity("raisi")}, 'import')`,
    "RR017",
    /the outlet that a source leans on/,
  ],
  [
    "a participant that is no entity",
    `INSERT INTO "EventParticipant" VALUES (${id("meeting")}, ${id("nobody")}, 2, 'met')`,
    "23503",
    /Entity/,
  ],
  [
    "a subject that is no entity",
    `INSERT INTO "ClaimSubject" VALUES (${id("they-met")}, ${id("nobody")}, 0)`,
    "23503",
    /Entity/,
  ],
  [
    "a described participant in words of no text",
    `INSERT INTO "DescribedParticipant" VALUES (${source}, ${id("nothing")}, ${id("meeting")}, 2, 'met')`,
    "23503",
    /Anchor/,
  ],

  [
    "a claim without evidence",
    claim("silence"),
    "RR018",
    /The claim "They met." \(silence\) cannot be published: no passage asserts or hedges it/,
  ],
  [
    "a claim that is only denied",
    `${claim("silence")}; ${evidence("spare", "silence", "e1", "denies")}`,
    "RR018",
    /\(silence\)/,
  ],
  [
    "a claim whose only carrier comes to deny it",
    `UPDATE "Evidence" SET "stance" = 'denies' WHERE "anchorId" = ${id("met")}`,
    "RR018",
    /\(they-met\)/,
  ],
  [
    "a claim that loses its evidence",
    `DELETE FROM "ClaimRelation"; DELETE FROM "Evidence" WHERE "anchorId" = ${id("met")}`,
    "RR018",
    /\(they-met\)/,
  ],
  [
    "a claim whose evidence becomes another's",
    `DELETE FROM "ClaimRelation"; UPDATE "Evidence" SET "claimId" = ${id("they-met")}, "label" = 'e2' WHERE "anchorId" = ${id("nobody")}`,
    "RR018",
    /\(nobody-met\)/,
  ],
  ["claims whose evidence is emptied out", `TRUNCATE "Evidence" CASCADE`, "RR018", /cannot be emptied/],
  [
    "evidence with a label that is none",
    evidence("spare", "they-met", "first"),
    "23514",
    /Evidence_label_check/,
  ],
  ["evidence with a label that is taken", evidence("spare", "they-met", "e1"), "23505", /label/],

  [
    "a step without a speaker",
    `DELETE FROM "Speaker"`,
    "RR019",
    /Step 1 of the attribution of e1 of claim "they-met" cannot be stored: it is "says" and has 0 speakers/,
  ],
  [
    "a speaker of what is unattributed",
    `UPDATE "AttributionStep" SET "relation" = 'unattributed'`,
    "RR019",
    /it is "unattributed" and has 1 speakers/,
  ],
  [
    "a chain with a gap",
    `${step(3, "unattributed", "spare")}`,
    "RR019",
    /Step 2 of the attribution of e1 of claim "they-met" cannot be stored: it is numbered 3/,
  ],
  [
    "a chain that loses its first step",
    `${step(2, "unattributed", "spare")}; DELETE FROM "AttributionStep" WHERE "ordinal" = 1`,
    "RR019",
    /Step 1 .* numbered 2/,
  ],
  [
    "a speaker who is nobody",
    `${step(2, "says", "spare")}; ${speaker("spare2", 2, "NULL")}`,
    "RR019",
    /The speaker "quiet" cannot be stored: it is the entity of nobody and the voice ""/,
  ],
  [
    "a speaker who is an entity and a voice",
    `UPDATE "Speaker" SET "entityId" = ${entity("raisi")}`,
    "RR019",
    /The speaker "an aide" cannot be stored: it is the entity "raisi" and the voice "an-aide"/,
  ],
  ["a voice whose key is words", `UPDATE "Speaker" SET "voice" = 'an aide'`, "RR019", /voice "an aide"/],
  ["chains whose steps are emptied out", `TRUNCATE "AttributionStep" CASCADE`, "RR019", /cannot be emptied/],

  [
    "a relation of a claim to itself",
    relation("they-met", "they-met"),
    "RR020",
    /Claim "they-met" cannot stand as "contradicts" to itself/,
  ],
  [
    "a relation that stands already, the other way round",
    relation("nobody-met", "they-met"),
    "RR020",
    /The relation "contradicts" of claim "nobody-met" to "they-met" cannot be stored: it stands already, the other way round/,
  ],
  ["a relation that stands already", relation("they-met", "nobody-met"), "23505", /ClaimRelation/],
  [
    "a relation to evidence that the other claim does not have",
    relation("they-met", "nobody-met", { type: "in-tension", ends: "NULL, 'e2'" }),
    "RR021",
    /The relation of claim "they-met" to "nobody-met" cannot be stored: "e2" is no evidence of "nobody-met", which has \{e1\}/,
  ],
  [
    "a relation from evidence that the claim does not have",
    relation("they-met", "nobody-met", { type: "qualifies", ends: "'e7', NULL" }),
    "RR021",
    /"e7" is no evidence of "they-met"/,
  ],
  [
    "evidence that goes from under a relation",
    `${evidence("spare", "nobody-met", "e2")}; DELETE FROM "Evidence" WHERE "anchorId" = ${id("nobody")}`,
    "23503",
    /ClaimRelation/,
  ],
  [
    "evidence that is labelled anew under a relation",
    `UPDATE "Evidence" SET "label" = 'e2' WHERE "anchorId" = ${id("nobody")}`,
    "23503",
    /ClaimRelation/,
  ],

  [
    "a work without a witness",
    work("other"),
    "RR022",
    /The work "other" cannot be published: no source is its witness/,
  ],
  [
    "a work that loses its witness",
    `DELETE FROM "WorkPassage"; UPDATE "Source" SET "workId" = NULL`,
    "RR022",
    /"doves-work" cannot be published/,
  ],
  [
    "a witness that nothing shows to be one",
    `DELETE FROM "WorkPassage"`,
    "RR022",
    /Source "doves" cannot be a witness of the work "doves-work": no passage of it shows so/,
  ],
  [
    "a witness that is given to another work while its passages show this one",
    `${work("other")}; UPDATE "Source" SET "workId" = ${id("other")}`,
    "23503",
    /WorkPassage/,
  ],
  ["works whose passages are emptied out", `TRUNCATE "WorkPassage"`, "RR022", /cannot be emptied/],

  [
    "an event without a title",
    `UPDATE "Event" SET "title" = ''`,
    "RR023",
    /The title of this event cannot be stored: "" says nothing/,
  ],
  [
    "a claim of nothing but spaces",
    `UPDATE "Claim" SET "statement" = E' \\n '`,
    "RR023",
    /The statement of this claim/,
  ],
  [
    "a relation without a reason",
    relation("they-met", "nobody-met", { type: "in-tension", why: "  " }),
    "RR023",
    /The why of this relation/,
  ],
  [
    "a participant without a role",
    `UPDATE "EventParticipant" SET "role" = ' '`,
    "RR023",
    /The role of this participant/,
  ],
  [
    "a described participant without a role",
    `UPDATE "DescribedParticipant" SET "role" = ''`,
    "RR023",
    /The role of this participant/,
  ],
  [
    "a passage of a work that shows nothing",
    `UPDATE "WorkPassage" SET "shows" = ''`,
    "RR023",
    /The shows of this passage of a work/,
  ],

  [
    "an entity that goes from under what it did",
    `DELETE FROM "Mention" WHERE "entityId" = ${entity("qaani")}; DELETE FROM "Entity" WHERE "slug" = 'qaani'`,
    "23503",
    /EventParticipant/,
  ],
  [
    "a source that goes and leaves what rests on it",
    `DELETE FROM "ClaimRelation"; DELETE FROM "Source"`,
    "RR0",
    /cannot be published/,
  ],
  [
    "the cue of a chain that goes alone",
    `DELETE FROM "Anchor" WHERE "id" = ${id("cue")}`,
    "23503",
    /AttributionStep/,
  ],
];

describe("the database refuses", () => {
  it.each(cases)("%s", async (_name, sql, code, says) => {
    const before = await everything();
    const error = await client.query(sql).then(
      () => null,
      (refused: pg.DatabaseError) => refused,
    );
    expect({ code: error?.code, message: `${error?.message} ${error?.detail ?? ""}` }).toEqual({
      code: expect.stringMatching(`^${code}`),
      message: expect.stringMatching(says),
    });
    await client.query("ROLLBACK");
    expect(await everything()).toEqual(before);
  });
});

describe("the database allows", () => {
  const allowed: readonly (readonly [string, string])[] = [
    [
      "an event to be told by another passage",
      `${passage("spare", "meeting")}; DELETE FROM "EventPassage" WHERE "anchorId" = ${id("told")}`,
    ],
    ["a date to go with its basis", `UPDATE "Event" SET "date" = NULL; DELETE FROM "EventDateBasis"`],
    ...[
      "2020-02",
      "2020-02-29",
      "XXXX-02-29",
      "XXXX-11",
      "198X",
      "19XX",
      "2020?",
      "2020~",
      "2020/2021-03",
      "2020/..",
      "../2020",
    ].map((date) => [`the date ${date}`, `UPDATE "Event" SET "date" = '${date}'`] as const),
    ["a claim to be hedged instead", `UPDATE "Evidence" SET "stance" = 'hedges'`],
    ["a denial beside what carries a claim", evidence("spare", "they-met", "e2", "denies")],
    ["a step that does not say whose words it passes on", step(2, "unattributed", "spare")],
    [
      "a claim to qualify another, and the other it",
      `${relation("they-met", "nobody-met", { type: "qualifies" })}; ${relation("nobody-met", "they-met", { type: "qualifies" })}`,
    ],
    [
      "a source to lean on an outlet",
      `INSERT INTO "Lean" VALUES (${source}, ${id("spare2")}, ${id("spare")}, ${entity("globe")}, 'import')`,
    ],
    [
      "a work to go with its witnesses' passages",
      `DELETE FROM "WorkPassage"; UPDATE "Source" SET "workId" = NULL; DELETE FROM "Work"`,
    ],
    [
      "a source to go with all that rests on it",
      `DELETE FROM "Claim"; DELETE FROM "Event"; DELETE FROM "Source"; DELETE FROM "Work"; DELETE FROM "Entity"`,
    ],
    [
      "evidence to be replaced under a relation",
      `DELETE FROM "Evidence" WHERE "anchorId" = ${id("nobody")}; ${evidence("spare", "nobody-met", "e1")}`,
    ],
    ["an event and a claim to go", `DELETE FROM "Event"; DELETE FROM "Claim" WHERE "slug" = 'they-met'`],
    [
      "everything known to be emptied out at once",
      `TRUNCATE "Work", "Source", "Entity", "Event", "Claim" CASCADE`,
    ],
  ];

  it.each(allowed)("%s", async (_name, sql) => {
    await client.query(sql);
  });
});

describe("two at the same time", () => {
  const pairs: readonly (readonly [
    name: string,
    prepare: string,
    one: string,
    other: string,
    code: string,
  ])[] = [
    [
      "that each take one of the last two passages of an event",
      passage("spare", "meeting"),
      `DELETE FROM "EventPassage" WHERE "anchorId" = ${id("told")}`,
      `DELETE FROM "EventPassage" WHERE "anchorId" = ${id("spare")}`,
      "RR015",
    ],
    [
      "that each take one of the last two pieces of evidence of a claim",
      `DELETE FROM "ClaimRelation"; ${evidence("spare", "nobody-met", "e2")}`,
      `DELETE FROM "Evidence" WHERE "anchorId" = ${id("nobody")}`,
      `DELETE FROM "Evidence" WHERE "anchorId" = ${id("spare")}`,
      "RR018",
    ],
    [
      "that each relate two claims, one this way and one that",
      `DELETE FROM "ClaimRelation"`,
      relation("they-met", "nobody-met"),
      relation("nobody-met", "they-met"),
      "RR020",
    ],
  ];

  it.each(pairs)("%s: one of them is refused", async (_name, prepare, one, two, code) => {
    await client.query(prepare);
    const other = await connectToDatabase();
    try {
      await client.query(`BEGIN; ${one}`);
      await other.query("BEGIN");
      const late = other.query(two).then(() => other.query("COMMIT"));
      const ends = await Promise.allSettled([client.query("COMMIT"), late]);
      const refusals = ends.flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []));
      expect(refusals).toEqual([code]);
    } finally {
      await other.end();
    }
  });
});

/** Every row of every table that these tests fill, to show that a refusal leaves nothing behind. */
async function everything(): Promise<unknown> {
  const tables = await client.query(`SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`);
  const { rows } = await client.query(
    `${tables.rows.map(({ name }) => `SELECT '${name}' AS name, to_jsonb(t) AS row FROM ${name} AS t`).join(" UNION ALL ")} ORDER BY 1, 2`,
  );
  return rows;
}

function quote(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
