/** What the room knows, written as the data from which it was opened, and a room opened on that. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { nameFiles } from "#lib/features/imports/name-files.ts";
import { printRecords } from "#lib/features/imports/print-records.ts";
import { getKnowledge } from "#lib/features/imports/queries.ts";
import { readSeeds } from "#lib/features/imports/read-seeds.ts";
import { writeKnowledge } from "#lib/features/imports/write-knowledge.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { correctByHand, placeIn } from "#tests/support/corrections.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const access = systemAccess("a test");
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "knowledge-"));
  const imported = await importSeeds(access);
  if (!imported.ok) throw new Error(imported.failure.message);
  await writeKnowledge(access, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The records of a folder, each body in one order. */
async function records(from: string) {
  const seeds = await readSeeds(from);
  if (!seeds.ok) throw new Error(seeds.failure.message);
  const { events, claims, works, descriptions } = seeds.value.facts;
  const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(canonical(one))).toSorted();
  return {
    entities: sorted(seeds.value.entities.flatMap((file) => file.records)),
    mentions: sorted(
      seeds.value.mentions.flatMap(({ stem, records: all }) => all.map((one) => ({ stem, ...one }))),
    ),
    events: sorted(events.records),
    claims: sorted(claims.records),
    works: sorted(works.records),
    descriptions: sorted(descriptions.records),
  };
}

/** Fields by name, and lists whose order says nothing by their content. */
function canonical(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) {
    const all = value.map((one) => canonical(one));
    const isOrdered = [
      "at",
      "about",
      "dateBasis",
      "participants",
      "places",
      "attribution",
      "speakers",
      "described",
    ].includes(name);
    return isOrdered ? all : all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, canonical(one, key)]),
  );
}

describe("the knowledge of a room", () => {
  it("is written as it was read: every name, mention, work, event and claim of the seeds, to the letter", async () => {
    const [written, seeds] = await Promise.all([records(folder), records("seeds")]);
    for (const body of ["entities", "mentions", "works", "events", "claims", "descriptions"] as const)
      expect(written[body]).toEqual(seeds[body]);
  });

  it("comes with the documents, byte for byte", () => {
    const file = "001_9f780ccc7a5650c2.txt";
    expect(readFileSync(join(folder, file)).equals(readFileSync(join("seeds", file)))).toBe(true);
  });

  it("opens another room that knows the same", async () => {
    const before = await getKnowledge(access);
    await emptyDatabase();
    const imported = await importSeeds(access, folder);
    expect(imported).toMatchObject({ ok: true, value: { sources: { added: 5 } } });
    expect(await getKnowledge(access)).toEqual(before);
  });
});

describe("what a person recorded", () => {
  it("goes out with the rest and comes back the same: an event, a claim with its chain, what a source says of itself", async () => {
    const source = await database().source.findFirstOrThrow({ where: { slug: { startsWith: "000-" } } });
    const at = placeIn(source.text, source.slug);
    const within = ({ start, end }: ReturnType<typeof at>) => ({ start, end });
    await correctByHand({
      verb: "add-event",
      ...at("In December 2023, Ayatollah Khamenei felt compelled to publicly support Qaani"),
      title: "Khamenei supports Qaani",
      date: "2023-12",
      dateWords: [at("December 2023")],
      places: [{ ...at("Iraq, Syria"), entity: "iraq" }],
      participants: [
        { entity: "esmail-qaani", role: "is supported" },
        { words: at("many of these networks"), role: "watch" },
      ],
      passages: [{ ...at("Unusual communication from the Supreme Leader"), role: "implies" }],
    });
    await correctByHand({
      verb: "add-claim",
      ...at("Qaani tried to exonerate himself"),
      statement: "Qaani blamed others.",
      kind: "reported",
      attribution: [
        { relation: "says", cue: within(at("described")), speakers: [within(at("These sources"))] },
      ],
    });
    const field = { verb: "field" as const, source: source.slug };
    await correctByHand({ ...field, field: "publisher", ...at("Media Center") });
    await correctByHand({ ...field, field: "published", ...at("December 2023"), value: "2023-12" });
    await correctByHand({ ...field, field: "title", value: "Another title" });
    await correctByHand({ ...field, field: "type", value: "report" });
    await correctByHand({ ...field, field: "language", value: "en-US" });
    const before = await getKnowledge(access);
    const fields = () =>
      database().sourceField.findMany({
        select: { name: true, value: true, basis: true, detail: true },
        where: { source: { slug: source.slug } },
        orderBy: { name: "asc" },
      });
    const said = await fields();
    expect(said.length).toBeGreaterThan(4);
    await writeKnowledge(access, folder);
    await emptyDatabase();
    expect(await importSeeds(access, folder)).toMatchObject({ ok: true });
    expect(await getKnowledge(access)).toEqual(before);
    expect(await fields()).toEqual(said);
  });

  it("is left alone when the same documents are imported with another catalogue", async () => {
    const catalogue = join(folder, "catalogue.json");
    const records = JSON.parse(readFileSync(catalogue, "utf8"));
    const { corrected: _, ...plain } = records[0];
    writeFileSync(catalogue, JSON.stringify([{ ...plain, author: "Somebody" }, ...records.slice(1)]));
    const before = await getKnowledge(access);
    expect(await importSeeds(access, folder)).toMatchObject({ ok: true, value: { sources: { changed: 1 } } });
    const [first] = (await getKnowledge(access)).catalogue;
    expect(first).toEqual({ ...before.catalogue[0], author: first?.author });
  });
});

describe("the names of documents in one folder", () => {
  it.each([
    ["as they came", [["a", "A report.txt", "txt"]], ["A report.txt"]],
    ["by their address where the name cannot stand in a catalogue", [["a", "A.PDF", "pdf"]], ["a.pdf"]],
    [
      "by their address where another has the name, whatever its ending",
      [
        ["a", "x.txt", "txt"],
        ["b", "x.md", "md"],
      ],
      ["x.txt", "b.md"],
    ],
    [
      "by their address where another's address is the name",
      [
        ["x", "y.txt", "txt"],
        ["z", "x.txt", "txt"],
      ],
      ["y.txt", "z.txt"],
    ],
  ] as const)("are %s", (_how, given, names) => {
    const sources = given.map(([slug, fileName, format]) => ({ slug, fileName, format }));
    expect([...nameFiles(sources).values()]).toEqual(names);
  });
});

describe("records that are printed", () => {
  it("stand on a line where they fit, are opened up where they do not, and read back the same", () => {
    const long = { slug: "b", about: [], passages: [{ exact: "x".repeat(100) }, { exact: "y".repeat(100) }] };
    const printed = printRecords([{ slug: "a", at: [0, 5] }, long]);
    expect(JSON.parse(printed)).toEqual([{ slug: "a", at: [0, 5] }, long]);
    expect(printed.split("\n")[1]).toBe('  {"slug": "a", "at": [0, 5]},');
    expect(printed.split("\n").length).toBeGreaterThan(8);
  });
});
