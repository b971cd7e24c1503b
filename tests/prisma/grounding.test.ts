/**
 * What the database itself refuses, tried by plain SQL as anybody with a connection could, past all code of ours. The text
 * holds an astral character, a combining mark, a no-break space and a word that repeats, so that no unit but the code point counts right.
 */
import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectToDatabase, emptyDatabase, withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const text = "🕊 Qaani’s title\n\nQods\u00a0Force: Qaani met Qaa\u0304ni 🕊🕊 in Baghdad.\nNo comments:\n";
const points = [...text];
const source = "01900000-0000-7000-8000-000000000001";
const entity = "01900000-0000-7000-8000-0000000000e1";
/** Half-open, in code points: the title, the paragraph, the boilerplate. */
const passages: readonly (readonly [number, number])[] = [
  [0, 15],
  [17, 60],
  [61, 73],
];

let client: pg.Client;
beforeAll(async () => {
  client = await connectToDatabase();
});
afterAll(() => client.end());
beforeEach(emptyDatabase);

describe("the ground of the tests", () => {
  it("cuts the passages where their words are", () => {
    expect(passages.map(([start, end]) => cut(start, end))).toEqual([
      "🕊 Qaani’s title",
      "Qods\u00a0Force: Qaani met Qaa\u0304ni 🕊🕊 in Baghdad.",
      "No comments:",
    ]);
  });

  it("takes what is grounded", async () => {
    await plantEntity();
    const { rows } = await client.query('SELECT "exact" FROM "Anchor" ORDER BY "start"');
    expect(rows.map((row) => row.exact)).toEqual(["Qaani", "Qaani"]);
  });
});

type Case = {
  readonly name: string;
  /** In a room that holds the source, its passages, and "qaani" with two mentions. */
  readonly sql: () => string | Promise<string>;
  readonly code: string;
  readonly says: RegExp;
};

const cases: readonly Case[] = [
  {
    name: "a source with another digest than its bytes have",
    sql: () => sourceSql({ id: randomUUID(), slug: "other", sha256: "0".repeat(64), text: "other" }),
    code: "RR002",
    says: /Source "other" cannot be stored: its SHA-256 is d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa, not 0{64}/,
  },
  {
    name: "a source whose length is counted in code units",
    sql: () => sourceSql({ id: randomUUID(), slug: "doves", text: "🕊🕊", length: 4 }),
    code: "RR002",
    says: /Source "doves" cannot be stored: its text has 2 code points, not 4/,
  },
  ...["text", "reader", "format", "encoding", "sha256"].map((column) => ({
    name: `another ${column} of a source`,
    sql: () => `UPDATE "Source" SET "${column}" = "${column}" || 'x'`,
    code: "RR001",
    says: /Source "doves-of-qaani" cannot be changed/,
  })),
  {
    name: "another original of a source",
    sql: () => `UPDATE "Source" SET "original" = ''`,
    code: "RR001",
    says: /cannot be changed/,
  },
  {
    name: "another length of a source",
    sql: () => `UPDATE "Source" SET "length" = 3`,
    code: "RR001",
    says: /cannot be changed/,
  },
  {
    name: "another id of a source, under which its passages would follow",
    sql: () => `UPDATE "Source" SET "id" = '${randomUUID()}'`,
    code: "RR001",
    says: /cannot be changed/,
  },
  {
    name: "the same original twice",
    sql: () => sourceSql({ id: randomUUID(), slug: "again" }),
    code: "23505",
    says: /sha256/,
  },
  {
    name: "a passage beyond the text",
    sql: () => passageSql(3, 73, 75),
    code: "RR003",
    says: /Passage 3 of source "doves-of-qaani".*\[73, 75\) is no span of a text of 74 code points/,
  },
  { name: "a passage before the text", sql: () => passageSql(-1, -1, 0), code: "RR003", says: /\[-1, 0\)/ },
  { name: "an empty passage", sql: () => passageSql(3, 73, 73), code: "RR003", says: /\[73, 73\)/ },
  {
    name: "a passage that overlaps another",
    sql: () => passageSql(3, 72, 74),
    code: "RR004",
    says: /\[72, 74\) begins before passage 2 ends, at 73/,
  },
  {
    name: "a passage that stands before others and is numbered behind them",
    sql: () => passageSql(3, 15, 17),
    code: "RR004",
    says: /\[15, 17\) begins before passage 2 ends/,
  },
  {
    name: "a passage that is moved",
    sql: () => `UPDATE "Passage" SET "end" = "end" + 1 WHERE "ordinal" = 2`,
    code: "RR005",
    says: /Passage 2 of source "doves-of-qaani" cannot be moved from \[61, 73\) to \[61, 74\)/,
  },
  {
    name: "a passage that is renumbered",
    sql: () => `UPDATE "Passage" SET "ordinal" = 7 WHERE "ordinal" = 2`,
    code: "RR005",
    says: /cannot be moved/,
  },
  {
    name: "a passage that goes from under its anchors",
    sql: () => `DELETE FROM "Passage" WHERE "ordinal" = 0`,
    code: "23503",
    says: /Anchor/,
  },
  {
    name: "an anchor with other words than the text has",
    sql: () => anchorSql({ start: 2, end: 7, exact: "Kaani" }),
    code: "RR007",
    says: /The anchor at \[2, 7\) of source "doves-of-qaani" cannot be stored: the text there is "Qaani", not "Kaani"/,
  },
  {
    name: "an anchor with a space where the text has a no-break space",
    sql: () => anchorSql({ start: 17, end: 27, passage: 1, exact: "Qods Force" }),
    code: "RR007",
    says: /the text there is "Qods\u00a0Force", not "Qods Force"/,
  },
  {
    name: "an anchor whose words are composed where the text's are not",
    sql: () => anchorSql({ start: 39, end: 45, passage: 1, exact: "Qaāni" }),
    code: "RR007",
    says: /not "Qaāni"/,
  },
  {
    name: "an anchor counted in code units",
    sql: () => anchorSql({ start: 3, end: 8, exact: "Qaani" }),
    code: "RR007",
    says: /\[3, 8\).*"aani’", not "Qaani"/,
  },
  {
    name: "an anchor with another prefix",
    sql: () => anchorSql({ start: 2, end: 7, prefix: "x " }),
    code: "RR007",
    says: /The anchor on "Qaani" at \[2, 7\) of source "doves-of-qaani" cannot be stored: around it the text is "🕊 " and/,
  },
  {
    name: "an anchor with a shorter suffix than the text allows",
    sql: () => anchorSql({ start: 2, end: 7, suffix: "’s" }),
    code: "RR007",
    says: /and "’s"/,
  },
  {
    name: "an anchor beyond the text",
    sql: () => anchorSql({ start: 69, end: 75, passage: 2, exact: "ents:\n" }),
    code: "RR006",
    says: /\[69, 75\) is no span of a text of 74 code points/,
  },
  {
    name: "an empty anchor",
    sql: () => anchorSql({ start: 2, end: 2, exact: "" }),
    code: "RR006",
    says: /\[2, 2\)/,
  },
  {
    name: "an anchor that names another passage than it begins in",
    sql: () => anchorSql({ start: 2, end: 7, passage: 1 }),
    code: "RR006",
    says: /\[2, 7\) does not begin in passage 1/,
  },
  {
    name: "an anchor between passages",
    sql: () => anchorSql({ start: 15, end: 17, passage: 1 }),
    code: "RR006",
    says: /does not begin in passage 1/,
  },
  {
    name: "an anchor in a passage that is none",
    sql: () => anchorSql({ start: 2, end: 7, passage: 9 }),
    code: "23503",
    says: /Passage/,
  },
  {
    name: "an anchor on no source",
    sql: () => anchorSql({ start: 2, end: 7, sourceId: randomUUID() }),
    code: "23503",
    says: /Source/,
  },
  {
    name: "an anchor that is moved to where the same words stand",
    sql: () => `UPDATE "Anchor" SET "start" = 29, "end" = 34, "passage" = 1 WHERE "start" = 2`,
    code: "RR008",
    says: /The anchor on "Qaani" at \[2, 7\) of source "doves-of-qaani" cannot be changed/,
  },
  {
    name: "an anchor that an upsert would change",
    sql: async () => {
      const { rows } = await client.query('SELECT "id" FROM "Anchor" WHERE "start" = 2');
      return `${anchorSql({ id: rows[0].id, start: 29, end: 34, passage: 1 })} ON CONFLICT ("sourceId", "id") DO UPDATE SET "start" = 29`;
    },
    code: "RR008",
    says: /cannot be changed/,
  },
  {
    name: "a false anchor among true ones in one statement",
    sql: () =>
      `${anchorSql({ start: 29, end: 34, passage: 1 })}, ${anchorRow({ start: 48, end: 49, passage: 1, exact: "x" })}`,
    code: "RR007",
    says: /\[48, 49\)/,
  },
  {
    name: "a mention that reaches out of its passage",
    sql: () => {
      const id = randomUUID();
      return `${anchorSql({ id, start: 10, end: 21 })}; ${mentionSql(id)}`;
    },
    code: "RR009",
    says: /The mention "title\n\nQods" at \[10, 21\) of source "doves-of-qaani" cannot be stored: passage 0 ends at 15/,
  },
  {
    name: "a mention that is moved to an anchor that reaches out of its passage",
    sql: () => {
      const id = randomUUID();
      return `${anchorSql({ id, start: 10, end: 21 })}; UPDATE "Mention" SET "anchorId" = '${id}' WHERE "anchorId" = (SELECT "id" FROM "Anchor" WHERE "start" = 2)`;
    },
    code: "RR009",
    says: /\[10, 21\)/,
  },
  {
    name: "a mention by a name that the entity does not have",
    sql: () => {
      const id = randomUUID();
      return `${anchorSql({ id, start: 17, end: 27, passage: 1 })}; ${mentionSql(id, "Qods Force")}`;
    },
    code: "23503",
    says: /EntityName|matched/,
  },
  {
    name: "a field by a passage without an anchor",
    sql: () => fieldSql("title", "Qaani’s title", "passage", null),
    code: "RR010",
    says: /The title "Qaani’s title" of source "doves-of-qaani" cannot be stored: its basis is passage and it has no anchor/,
  },
  {
    name: "a field by the catalogue with an anchor",
    sql: () => {
      const id = randomUUID();
      return `${anchorSql({ id, start: 0, end: 15 })}; ${fieldSql("title", "🕊 Qaani’s title", "catalogue", id)}`;
    },
    code: "RR010",
    says: /its basis is catalogue and it has an anchor/,
  },
  {
    name: "a title with other words than its passage has",
    sql: () => {
      const id = randomUUID();
      return `${anchorSql({ id, start: 0, end: 15 })}; ${fieldSql("title", "Qaani's title", "passage", id)}`;
    },
    code: "RR010",
    says: /The title of source "doves-of-qaani" cannot be stored: its passage says "🕊 Qaani’s title", not "Qaani's title"/,
  },
  {
    name: "an entity without a mention",
    sql: () => entitySql(randomUUID(), "Raisi"),
    code: "RR011",
    says: /The person "Raisi" \(raisi\) cannot be published: no source mentions it/,
  },
  {
    name: "an entity that loses its mentions",
    sql: () => `DELETE FROM "Mention"`,
    code: "RR011",
    says: /\(qaani\) cannot be published/,
  },
  {
    name: "an entity that loses its anchors",
    sql: () => `DELETE FROM "Anchor"`,
    code: "RR011",
    says: /\(qaani\)/,
  },
  {
    name: "an entity that loses its only source",
    sql: () => `DELETE FROM "Source"`,
    code: "RR011",
    says: /\(qaani\)/,
  },
  {
    name: "an entity whose mentions are emptied out",
    sql: () => `TRUNCATE "Mention"`,
    code: "RR011",
    says: /"Mention" cannot be emptied/,
  },
  {
    name: "an entity whose mentions all become another's",
    sql: () =>
      `${entitySql("01900000-0000-7000-8000-0000000000e2", "Qaani")}; UPDATE "Mention" SET "entityId" = '01900000-0000-7000-8000-0000000000e2'`,
    code: "23505",
    says: /slug/,
  },
  {
    name: "an entity whose mentions were all given to another",
    sql: () =>
      `${entitySql("01900000-0000-7000-8000-0000000000e2", "Qaani", "qaani-2")}; UPDATE "Mention" SET "entityId" = '01900000-0000-7000-8000-0000000000e2'`,
    code: "RR011",
    says: /\(qaani\)/,
  },
  {
    name: "an entity that takes another id while it has no mention",
    sql: () => {
      const id = randomUUID();
      return `${entitySql(id, "Raisi")}; UPDATE "Entity" SET "id" = '${randomUUID()}' WHERE "id" = '${id}'`;
    },
    code: "RR011",
    says: /\(raisi\)/,
  },
  {
    name: "an entity without a canonical name",
    sql: () => `UPDATE "EntityName" SET "kind" = 'alias'`,
    code: "RR012",
    says: /The person "Qaani" \(qaani\) cannot be published: its canonical names are \{\}/,
  },
  {
    name: "an entity with two canonical names",
    sql: () =>
      `INSERT INTO "EntityName" VALUES ('${entity}', 'Esmail Qaani', 'canonical', 'esmail qaani', 'person')`,
    code: "RR012",
    says: /\{Esmail Qaani, Qaani\}/,
  },
  {
    name: "an entity that is called otherwise than its canonical name",
    sql: () => `UPDATE "Entity" SET "name" = 'Esmail'`,
    code: "RR012",
    says: /"Esmail" \(qaani\).*\{Qaani\}/,
  },
  {
    name: "an entity that loses a name by which it is mentioned",
    sql: () => `DELETE FROM "EntityName"`,
    code: "23503",
    says: /Mention/,
  },
  {
    name: "an entity that goes from under its mentions",
    sql: () => `DELETE FROM "Entity"`,
    code: "23503",
    says: /Mention/,
  },
  {
    name: "an audit entry with another wording",
    sql: () => `${auditSql()}; UPDATE "AuditEntry" SET "action" = 'nothing'`,
    code: "RR013",
    says: /The audit trail cannot be changed/,
  },
  {
    name: "an audit entry that vanishes",
    sql: () => `${auditSql()}; DELETE FROM "AuditEntry"`,
    code: "RR013",
    says: /cannot be changed/,
  },
  {
    name: "an audit trail that is emptied",
    sql: () => `TRUNCATE "AuditEntry"`,
    code: "RR013",
    says: /cannot be changed/,
  },
];

describe("the database refuses", () => {
  beforeEach(plantEntity);

  it.each(cases)("$name", async ({ sql, code, says }) => {
    const before = await everything();
    const error = await client.query(await sql()).then(
      () => null,
      (refused: pg.DatabaseError) => refused,
    );
    expect({ code: error?.code, message: `${error?.message} ${error?.detail ?? ""}` }).toEqual({
      code,
      message: expect.stringMatching(says),
    });
    await client.query("ROLLBACK");
    expect(await everything()).toEqual(before);
  });
});

describe("the database allows", () => {
  beforeEach(plantEntity);

  const allowed: readonly (readonly [string, string])[] = [
    ["a source to be given another address", `UPDATE "Source" SET "slug" = 'other'`],
    ["a passage to be marked anew", `UPDATE "Passage" SET "kind" = 'boilerplate', "lexemes" = $$'title':1$$`],
    [
      "one of two mentions to go",
      `DELETE FROM "Mention" WHERE "anchorId" = (SELECT "id" FROM "Anchor" WHERE "start" = 2)`,
    ],
    ["an entity to go with all its mentions", `DELETE FROM "Mention"; DELETE FROM "Entity"`],
    ["a source to go with all that it alone mentions", `DELETE FROM "Source"; DELETE FROM "Entity"`],
    [
      "a name and its entity to change together",
      `UPDATE "EntityName" SET "name" = 'Qaani E.'; UPDATE "Entity" SET "name" = 'Qaani E.'`,
    ],
    ["everything known to be emptied out at once", `TRUNCATE "Source", "Entity" CASCADE`],
  ];

  it.each(allowed)("%s", async (_name, sql) => {
    await client.query(sql);
  });

  it("an anchor over several passages, at the very end, and at every position of the text", async () => {
    await client.query(anchorSql({ start: 10, end: 74 }));
    for (const [ordinal, [start, end]] of passages.entries()) {
      for (let at = start; at < end; at += 1)
        await client.query(anchorSql({ start: at, end: at + 1, passage: ordinal }));
    }
  });
});

describe("a long text", () => {
  it("is read through once for all its anchors, and each is held to its words", async () => {
    const long = Array.from({ length: 3000 }, (_, index) => `🕊 ${index} Qaani’s\n`).join("");
    await client.query(sourceSql({ text: long, slug: "long" }));
    await client.query(`INSERT INTO "Passage" VALUES ('${source}', 0, 'paragraph', 0, ${[...long].length})`);
    const found = [...long].flatMap((point, at) => (point === "Q" ? [at] : []));
    const rows = found.map((start) => anchorRow({ start, end: start + 5, within: long }));
    await client.query(`INSERT INTO "Anchor" VALUES ${rows.toReversed().join(", ")}`);
    const off = rows.with(
      2500,
      anchorRow({ start: (found[2500] ?? 0) + 1, end: (found[2500] ?? 0) + 6, within: long, exact: "Qaani" }),
    );
    await client.query('DELETE FROM "Anchor"');
    await expect(client.query(`INSERT INTO "Anchor" VALUES ${off.join(", ")}`)).rejects.toMatchObject({
      code: "RR007",
    });
  });
});

describe("two at the same time", () => {
  beforeEach(plantEntity);

  it.each(["READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"])(
    "that each take one of the last two mentions: one of them is refused (%s)",
    async (level) => {
      const other = await connectToDatabase();
      try {
        await client.query(`BEGIN ISOLATION LEVEL ${level}`);
        await other.query(`BEGIN ISOLATION LEVEL ${level}`);
        await client.query(
          `DELETE FROM "Mention" WHERE "anchorId" = (SELECT "id" FROM "Anchor" WHERE "start" = 2)`,
        );
        await other.query(
          `DELETE FROM "Mention" WHERE "anchorId" = (SELECT "id" FROM "Anchor" WHERE "start" = 29)`,
        );
        const ends = await Promise.allSettled([client.query("COMMIT"), other.query("COMMIT")]);
        const refusals = ends.flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []));
        expect(refusals).toEqual([level === "READ COMMITTED" ? "RR011" : "40001"]);
        expect((await client.query('SELECT FROM "Mention"')).rowCount).toBe(1);
      } finally {
        await other.end();
      }
    },
  );

  it("that each add a passage to the same stretch: one of them is refused", async () => {
    await client.query(`DELETE FROM "Passage" WHERE "ordinal" = 2`);
    const other = await connectToDatabase();
    try {
      await client.query("BEGIN");
      await client.query(passageSql(2, 61, 70));
      const second = other.query(passageSql(3, 66, 73)).then(
        () => null,
        (error: pg.DatabaseError) => error.code,
      );
      await client.query("COMMIT");
      expect(await second).toBe("RR004");
    } finally {
      await other.end();
    }
  });
});

function cut(start: number, end: number, within: readonly string[] = points): string {
  return within.slice(Math.max(start, 0), end).join("");
}

async function plantEntity(): Promise<void> {
  const [one, two] = [randomUUID(), randomUUID()];
  await client.query(
    [
      "BEGIN",
      sourceSql({}),
      ...passages.map(([start, end], ordinal) => passageSql(ordinal, start, end)),
      entitySql(entity, "Qaani"),
      `${anchorSql({ id: one, start: 2, end: 7 })}, ${anchorRow({ id: two, start: 29, end: 34, passage: 1 })}`,
      mentionSql(one),
      mentionSql(two),
      "COMMIT",
    ].join(";\n"),
  );
}

/** Every row of every table, to show that a refusal leaves nothing behind. */
async function everything(): Promise<unknown> {
  const tables = [
    "Source",
    "Passage",
    "Anchor",
    "SourceField",
    "Entity",
    "EntityName",
    "Mention",
    "AuditEntry",
  ];
  const { rows } = await client.query(
    `${tables
      .map((table) => `SELECT '${table}' AS name, to_jsonb(t) AS row FROM "${table}" AS t`)
      .join(" UNION ALL ")} ORDER BY 1, 2`,
  );
  return rows;
}

function sourceSql(given: {
  id?: string;
  slug?: string;
  text?: string;
  sha256?: string;
  length?: number;
}): string {
  const { id = source, slug = "doves-of-qaani", text: words = text } = given;
  const { sha256 = createHash("sha256").update(words).digest("hex"), length = [...words].length } = given;
  const original = `'\\x${Buffer.from(words).toString("hex")}'`;
  return `INSERT INTO "Source" VALUES ('${id}', '${slug}', 'doves.txt', 'text', 'text@1', 'utf-8', '${sha256}', ${original}, ${quote(words)}, ${length}, 10)`;
}

function passageSql(ordinal: number, start: number, end: number): string {
  return `INSERT INTO "Passage" VALUES ('${source}', ${ordinal}, 'paragraph', ${start}, ${end})`;
}

type Anchor = {
  id?: string;
  sourceId?: string;
  passage?: number;
  start: number;
  end: number;
  exact?: string;
  prefix?: string;
  suffix?: string;
  within?: string;
};

/** An anchor as it ought to be, but for what is given. */
function anchorRow({
  start,
  end,
  passage = 0,
  sourceId = source,
  id = randomUUID(),
  within,
  ...given
}: Anchor): string {
  const all = within === undefined ? points : pointsOf(within);
  const {
    exact = cut(start, end, all),
    prefix = cut(start - 32, start, all),
    suffix = cut(end, end + 32, all),
  } = given;
  return `('${sourceId}', '${id}', ${passage}, ${start}, ${end}, ${quote(exact)}, ${quote(prefix)}, ${quote(suffix)})`;
}

const known = new Map<string, readonly string[]>();
function pointsOf(words: string): readonly string[] {
  const counted = known.get(words) ?? [...words];
  known.set(words, counted);
  return counted;
}

function anchorSql(anchor: Anchor): string {
  return `INSERT INTO "Anchor" VALUES ${anchorRow(anchor)}`;
}

function entitySql(id: string, name: string, slug = name.toLowerCase()): string {
  return `INSERT INTO "Entity" VALUES ('${id}', '${slug}', 'person', '${name}', NULL, 'import');
    INSERT INTO "EntityName" VALUES ('${id}', '${name}', 'canonical', '${name.toLowerCase()}', 'import')`;
}

function mentionSql(anchorId: string, matched = "Qaani"): string {
  return `INSERT INTO "Mention" VALUES ('${source}', '${anchorId}', '${entity}', '${matched}', NULL, NULL, 'import')`;
}

function fieldSql(name: string, value: string, basis: string, anchorId: string | null): string {
  return `INSERT INTO "SourceField" VALUES ('${source}', '${name}', ${quote(value)}, '${basis}', ${anchorId === null ? "NULL" : `'${anchorId}'`})`;
}

function auditSql(): string {
  return `INSERT INTO "AuditEntry" VALUES ('${randomUUID()}', now(), 'local', 'add', 'entity qaani')`;
}

function quote(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
