/**
 * The import on a small room of two documents in a folder of its own, changed between imports as a person would change the files.
 * That the real seeds come in whole is told by the test of `verification`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { getEntity, listEntities } from "#lib/features/entities/queries.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { getSource, listSources } from "#lib/features/sources/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const access = systemAccess("a test");

const raisi = { slug: "raisi", kind: "person", name: "Raisi", names: [{ name: "Raisi", kind: "canonical" }] };
const qaani = {
  slug: "esmail-qaani",
  kind: "person",
  name: "Esmail Qaani",
  names: [
    { name: "Esmail Qaani", kind: "canonical" },
    { name: "Qaani", kind: "alias" },
  ],
  note: "A commander.",
};
const mentions = [
  { at: [2, 14], exact: "Esmail Qaani", entity: "esmail-qaani", name: "Esmail Qaani" },
  { at: [19, 24], exact: "Qaani", entity: "esmail-qaani", name: "Qaani", why: "The only one here." },
  { at: [29, 34], exact: "Raisi", entity: "raisi", name: "Raisi" },
];
const files: Readonly<Record<string, unknown>> = {
  "one.txt":
    "🕊 Esmail Qaani\n\nOn Qaani and Raisi, by one who knew them well enough to say so.\n\nQaani. Raisi.",
  "two.txt":
    "A Title of Some Words\n\nAnother text, of Qaani, that is long enough to be read as a paragraph of prose.",
  "catalogue.json": [
    {
      file: "one.txt",
      slug: "000-one",
      author: { at: [2, 14], exact: "Esmail Qaani" },
      publisher: "A Press",
    },
    { file: "two.txt", slug: "001-two", title: "Not needed" },
  ],
  "entities/persons.json": [qaani, raisi],
  "mentions/one.json": mentions,
  "README.md": "Says what is here.",
};

let folder: string;
beforeEach(async () => {
  await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), "seeds-"));
  write(files);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("importing", () => {
  it("stores the documents, what is known of them, and who is named in them", async () => {
    const report = await importSeeds(access, folder);
    expect(report).toEqual({
      ok: true,
      value: {
        isIndexed: true,
        sources: { added: 2, changed: 0 },
        entities: { added: 2, changed: 0, removed: 0 },
        names: { added: 0, changed: 0, removed: 0 },
        mentions: { added: 3, changed: 0, removed: 0 },
        descriptions: { added: 0, changed: 0, removed: 0 },
        works: { added: 0, changed: 0, removed: 0 },
        events: { added: 0, changed: 0, removed: 0 },
        claims: { added: 0, changed: 0, removed: 0 },
      },
    });
    const row = await getEntity(access, "esmail-qaani");
    expect(
      row?.mentions.map(({ matched, why, anchor }) => [matched, why, anchor.start, anchor.exact]),
    ).toEqual([
      ["Esmail Qaani", null, 2, "Esmail Qaani"],
      ["Qaani", "The only one here.", 19, "Qaani"],
    ]);
  });

  it("takes from the catalogue only what the text does not say, and says so", async () => {
    await importSeeds(access, folder);
    const [one, two] = [await getSource(access, "000-one"), await getSource(access, "001-two")];
    const shown = (source: typeof one) =>
      source?.fields.map(({ name, value, basis, anchor }) => [name, value, basis, anchor?.start ?? null]);
    expect(shown(one)).toEqual(
      expect.arrayContaining([
        ["author", "Esmail Qaani", "passage", 2],
        ["publisher", "A Press", "catalogue", null],
      ]),
    );
    expect(shown(two)).toEqual([["title", "A Title of Some Words", "passage", 0]]);
  });

  it("writes the words by which search finds a passage, with their positions", async () => {
    await importSeeds(access, folder);
    const [found] = await database().$queryRaw<{ lexemes: string }[]>`
      SELECT p.lexemes::text FROM "Passage" AS p JOIN "Source" AS s ON s.id = p."sourceId"
        WHERE s.slug = '001-two' AND p.ordinal = 1`;
    expect(found?.lexemes).toBe("'a':1 'of':3 'some':4 'title':2 'words':5");
  });

  it("leaves an entry in the audit trail for everything that it wrote", async () => {
    await importSeeds(access, folder);
    expect(await listAuditEntries(access, "entity/raisi")).toMatchObject([
      {
        actor: "system: a test",
        action: "add entity",
        before: null,
        after: { name: "Raisi", kind: "person" },
      },
    ]);
    expect(await listAuditEntries(access, "mention/000-one/29-34")).toHaveLength(1);
    expect(await listAuditEntries(access, "source/000-one")).toMatchObject([{ action: "add source" }]);
  });
});

describe("importing again", () => {
  it("changes nothing, whether the digest is known or not", async () => {
    await importSeeds(access, folder);
    const before = await everything();
    await importSeeds(access, folder);
    expect(await everything()).toEqual(before);
    await database().dataImport.deleteMany();
    await importSeeds(access, folder);
    expect({ ...(await everything()), DataImport: null }).toEqual({ ...before, DataImport: null });
  });

  it("back and forth between two states of the files follows them each time", async () => {
    for (const records of [[qaani, raisi], [qaani], [qaani, raisi]]) {
      const known = new Set(records.map(({ slug }) => slug));
      write({
        "entities/persons.json": records,
        "mentions/one.json": mentions.filter(({ entity }) => known.has(entity)),
      });
      expect(await importSeeds(access, folder)).toMatchObject({ ok: true });
      expect(await slugs()).toEqual([...known].sort());
    }
  });

  it("adds, changes and takes back what the files add, change and take back", async () => {
    await importSeeds(access, folder);
    write({
      "entities/persons.json": [
        { ...qaani, name: "Qaani", names: [{ name: "Qaani", kind: "canonical" }], note: undefined },
        {
          slug: "ebrahim-raisi",
          kind: "person",
          name: "Raisi",
          names: [{ name: "Raisi", kind: "canonical" }],
        },
      ],
      "mentions/one.json": [
        { at: [19, 24], exact: "Qaani", entity: "esmail-qaani", name: "Qaani", sense: "office" },
        { at: [29, 34], exact: "Raisi", entity: "ebrahim-raisi", name: "Raisi" },
        { at: [88, 93], exact: "Raisi", entity: "ebrahim-raisi", name: "Raisi" },
      ],
    });
    expect(await importSeeds(access, folder)).toMatchObject({
      value: {
        sources: { added: 0, changed: 0 },
        entities: { added: 1, changed: 1, removed: 1 },
        names: { added: 0, changed: 1, removed: 1 },
        mentions: { added: 1, changed: 2, removed: 1 },
      },
    });
    expect(await slugs()).toEqual(["ebrahim-raisi", "esmail-qaani"]);
    expect(await getEntity(access, "esmail-qaani")).toMatchObject({
      name: "Qaani",
      note: null,
      names: [{ name: "Qaani", kind: "canonical" }],
      mentions: [{ matched: "Qaani", sense: "office", why: null }],
    });
    expect(await listAuditEntries(access, "mention/000-one/29-34")).toMatchObject([
      { action: "change mention", before: { entity: "raisi" }, after: { entity: "ebrahim-raisi" } },
      { action: "add mention" },
    ]);
    expect(await database().anchor.count({ where: { field: null } })).toBe(3);
  });

  it("leaves what a person recorded as the person left it", async () => {
    await importSeeds(access, folder);
    await database().mention.updateMany({
      where: { matched: "Raisi" },
      data: { recordedBy: "person", why: "I knew him." },
    });
    write({ "entities/persons.json": [qaani], "mentions/one.json": mentions.slice(0, 2) });
    expect(await importSeeds(access, folder)).toMatchObject({
      value: { mentions: { removed: 0 }, entities: { removed: 0 } },
    });
    expect(await getEntity(access, "raisi")).toMatchObject({ mentions: [{ why: "I knew him." }] });
    write({ "entities/persons.json": [qaani, raisi], "mentions/one.json": mentions });
    expect(await importSeeds(access, folder)).toMatchObject({
      value: { mentions: { added: 0, changed: 0 } },
    });
    expect(await getEntity(access, "raisi")).toMatchObject({ mentions: [{ why: "I knew him." }] });
  });

  it("gives a source the address and the fields that the catalogue now says, and touches nothing else", async () => {
    await importSeeds(access, folder);
    write({
      "catalogue.json": [
        { file: "one.txt", slug: "000-uno", publisher: "B Press" },
        { file: "two.txt", slug: "001-two" },
      ],
    });
    expect(await importSeeds(access, folder)).toMatchObject({
      value: { sources: { added: 0, changed: 1 }, mentions: { added: 0 } },
    });
    expect((await listSources(access)).map(({ slug }) => slug)).toEqual(["000-uno", "001-two"]);
    const row = await getSource(access, "000-uno");
    expect(row?.fields.filter(({ name }) => name === "publisher" || name === "author")).toMatchObject([
      { name: "publisher", value: "B Press" },
    ]);
  });
});

type Refusal = {
  readonly name: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly says: RegExp;
};

const second = (changed: object) => ({
  "mentions/one.json": mentions.with(1, { ...mentions[1], ...changed } as (typeof mentions)[1]),
});

const refusals: readonly Refusal[] = [
  {
    name: "words that are not in the text at the place named",
    files: second({ at: [20, 25] }),
    says: /^mentions\/one\.json, record 2: at \[20, 25\) the text is "aani ", not "Qaani"\.$/m,
  },
  {
    name: "words counted in code units",
    files: second({ at: [20, 25], exact: "Qaani" }),
    says: /"aani ", not "Qaani"/,
  },
  {
    name: "a place beyond the text",
    files: second({ at: [2000, 2005] }),
    says: /record 2: \[2000, 2005\) lies beyond the text, which has 94 code points/,
  },
  {
    name: "words that reach over two passages",
    files: second({ at: [2, 24], exact: "Esmail Qaani\n\nOn Qaani" }),
    says: /record 2: "Esmail Qaani\n\nOn Qaani" at \[2, 24\) lies in no single passage/,
  },
  {
    name: "an entity that is not listed",
    files: second({ entity: "qasem-soleimani" }),
    says: /record 2: "Qaani" is said to be "qasem-soleimani", which no file lists/,
  },
  {
    name: "a name that is not listed",
    files: second({ name: "Qaanis" }),
    says: /record 2: "Qaani" is said to match "Qaanis", which is no name of "esmail-qaani"/,
  },
  {
    name: "a name that is another wording",
    files: second({ name: "Esmail Qaani" }),
    says: /record 2: "Qaani" is said to match "Esmail Qaani", which is another wording/,
  },
  {
    name: "mentions that overlap",
    files: second({ at: [9, 14] }),
    says: /record 2: "Qaani" at \[9, 14\) overlaps record 1, "Esmail Qaani" at \[2, 14\)/,
  },
  {
    name: "an entity that nothing mentions",
    files: { "mentions/one.json": mentions.slice(0, 2) },
    says: /entities\/persons\.json, record 2: nothing mentions "raisi"/,
  },
  {
    name: "a slug that is taken twice",
    files: { "entities/places.json": [{ ...raisi, kind: "place" }] },
    says: /entities\/places\.json, record 1: the slug "raisi" is another's too/,
  },
  {
    name: "an entity whose name is not its canonical one",
    files: { "entities/persons.json": [qaani, { ...raisi, name: "Ebrahim" }] },
    says: /record 2: "Ebrahim" must be the one canonical name; canonical are \{Raisi\}/,
  },
  {
    name: "an entity that lists a name twice",
    files: {
      "entities/persons.json": [
        qaani,
        { ...raisi, names: [...raisi.names, { name: "Raisi", kind: "alias" }] },
      ],
    },
    says: /a name of "raisi" is listed twice/,
  },
  {
    name: "mentions in a document that is none",
    files: { "mentions/three.json": mentions },
    says: /mentions\/three\.json: no document is called "three"/,
  },
  {
    name: "a kind that is none",
    files: { "entities/persons.json": [qaani, { ...raisi, kind: "event" }] },
    says: /persons\.json, record 2: "kind" Invalid option/,
  },
  {
    name: "a field that is none",
    files: second({ colour: "red" }),
    says: /one\.json, record 2: Unrecognized key: "colour"/,
  },
  {
    name: "a span that ends before it starts",
    files: second({ at: [24, 19] }),
    says: /one\.json, record 2: "at" must be \[start, end\]/,
  },
  { name: "a file that is not JSON", files: { "mentions/one.json": "[{" }, says: /one\.json is not JSON/ },
  {
    name: "a document that is not in the catalogue",
    files: { "three.txt": "Words." },
    says: /three\.txt is not in catalogue\.json/,
  },
  {
    name: "a document that is only in the catalogue",
    files: {
      "catalogue.json": [
        { file: "none.txt", slug: "none" },
        { file: "one.txt", slug: "a" },
        { file: "two.txt", slug: "b" },
      ],
    },
    says: /none\.txt, named in catalogue\.json, cannot be read/,
  },
  {
    name: "a document that is no text",
    files: { "two.txt": "\u0000\u0001\u0002" },
    says: /"two\.txt" cannot be/,
  },
  {
    name: "a catalogue that says other words than the text",
    files: {
      "catalogue.json": [
        { file: "one.txt", slug: "a", author: { at: [2, 14], exact: "Esmail Qani" } },
        { file: "two.txt", slug: "b" },
      ],
    },
    says: /catalogue\.json, "one\.txt": as author the text at \[2, 14\) is "Esmail Qaani", not "Esmail Qani"/,
  },
];

describe("the import refuses", () => {
  it.each(refusals)("$name", async ({ files, says }) => {
    write(files);
    const outcome = await importSeeds(access, folder);
    expect(outcome.ok ? "imported" : outcome.failure.message).toMatch(says);
    expect([await database().entity.count(), await database().mention.count()]).toEqual([0, 0]);
  });

  it("another document under an address that is taken", async () => {
    await importSeeds(access, folder);
    write({
      "one.txt": "Another text altogether, which came under the old address.",
      "catalogue.json": [
        { file: "one.txt", slug: "000-one" },
        { file: "two.txt", slug: "001-two" },
      ],
    });
    const outcome = await importSeeds(access, folder);
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: "conflict", message: expect.stringContaining('"000-one"') },
    });
  });
});

function write(given: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(given)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
}

async function slugs(): Promise<string[]> {
  return (await listEntities(access)).map(({ slug }) => slug);
}

/** Every row of every table. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = [
    "Source",
    "Passage",
    "Anchor",
    "SourceField",
    "Entity",
    "EntityName",
    "Mention",
    "AuditEntry",
    "DataImport",
  ];
  const rows = tables.map(async (table) => [
    table,
    await database().$queryRawUnsafe(`SELECT to_jsonb(t) AS row FROM "${table}" AS t ORDER BY 1`),
  ]);
  return Object.fromEntries(await Promise.all(rows));
}
