/** What the room knows, written as the data from which it was opened, and a room opened on that. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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
