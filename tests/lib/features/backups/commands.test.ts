/** The seeds' room with a version, notes and history goes out by one file and comes in by it; what is damaged, foreign or in the way is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backUpRoom, restoreRoom } from "#lib/features/backups/commands.ts";
import { listTables, readRoom } from "#lib/features/backups/queries.ts";
import { openArchive } from "#lib/features/backups/read-archive.ts";
import { derivedTables, fileOf, type Manifest } from "#lib/features/backups/schema.ts";
import { addExcerpt } from "#lib/features/excerpts/commands.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { alteredArticle, alteredFile, alteredSlug } from "#tests/support/altered-article.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { readRoomState } from "#tests/support/room-state.ts";
import { supersedeBy } from "#tests/support/versions-room.ts";
import { zipOf } from "#tests/support/zip-of.ts";

withTestDatabase();

const access = systemAccess("a test");
let folder: string;
let file: string;
let before: Awaited<ReturnType<typeof readRoomState>>;
let trail: unknown;
let made: Manifest;

const readTrail = () => database().auditEntry.findMany({ orderBy: { id: "asc" } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "reading-room-backup-"));
  file = join(folder, "room.zip");
  const imported = await importSeeds(access);
  if (!imported.ok) throw new Error(imported.failure.message);
  await supersedeBy(alteredSlug, alteredArticle().toString("utf8"), { fileName: alteredFile });
  const saved = await addExcerpt(access, {
    source: `${alteredSlug}-v2`,
    start: 0,
    end: 15,
    note: 'With "marks", a \\backslash,\n\ta tab, an é and a 🕊.',
    tags: ["proxies/iraq"],
    colour: "green",
    notebook: null,
    entities: ["iran"],
    events: [],
    claims: [],
  });
  if (!saved.ok) throw new Error(saved.failure.message);
  [before, trail] = [await readRoomState(), await readTrail()];
  made = await backUpRoom(access, file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a backup", () => {
  it("has every table of the data model, but for what is made of the texts anew", async () => {
    const models = Object.keys(Prisma.ModelName);
    expect((await listTables(access)).map(({ name }) => name).toSorted()).toEqual(models.toSorted());
    expect(made.tables.map(({ name }) => name).toSorted()).toEqual(
      models.filter((name) => !derivedTables.has(name)).toSorted(),
    );
  });

  it("has every row, counted by the tables themselves", () => {
    const counts = Object.fromEntries(made.tables.map(({ name, rows }) => [name, rows]));
    for (const [name, rows] of Object.entries(before))
      expect([name, counts[name]]).toEqual([name, rows.length]);
    expect(counts.AuditEntry).toBeGreaterThan(1000);
  });

  it("is of one moment: what is written meanwhile is not in it", async () => {
    const name = "written meanwhile";
    const found: string[] = [];
    let isWritten = false;
    await readRoom(access, async (table, lines) => {
      for await (const line of lines) if (line.includes(name)) found.push(table.name);
      if (isWritten) return;
      isWritten = true;
      await database().dataImport.create({ data: { name, digest: "none" } });
    });
    expect(found).toEqual([]);
    expect(await database().dataImport.delete({ where: { name } })).toMatchObject({ digest: "none" });
  });

  it("is refused where the room holds something, and says what to do", async () => {
    expect(await restoreRoom(access, file)).toMatchObject({
      ok: false,
      failure: {
        code: "not-empty",
        message: expect.stringMatching(/empty room: name a new folder with READING_ROOM_DATA/),
      },
    });
    expect(await readRoomState()).toEqual(before);
  });
});

describe("into an empty room", () => {
  beforeAll(async () => {
    await emptyDatabase();
  });

  it.each([
    ["a file that is no ZIP", () => Buffer.from("It rained."), /it is no ZIP file/],
    [
      "a ZIP of something else",
      () => zipOf({ "letter.txt": "Dear Sir" }),
      /it is no backup of a reading room/,
    ],
    ["a file that is cut short", () => readFileSync(file).subarray(0, -2000), /no ZIP file, or is cut short/],
    [
      "a file with a flipped bit",
      () => flipped(readFileSync(file)),
      /damaged|not as it was written|cannot be read|refuses/,
    ],
    [
      "a table that says less than it did",
      () => rezipped(() => ({ [fileOf("Anchor")]: "" })),
      /the table Anchor is not as it was written \(0 of/,
    ],
    [
      "a row of a wrong shape",
      () => rezipped(() => ({ [fileOf("Work")]: '["one"]\n' })),
      /row 1 of the table Work cannot be read/,
    ],
    [
      "a newer kind",
      () => rezipped((manifest) => ({ "manifest.json": JSON.stringify({ ...manifest, version: 2 }) })),
      /it is of kind 2, and this room reads kind 1/,
    ],
    [
      "a room of a newer version",
      () =>
        rezipped((manifest) => ({
          "manifest.json": JSON.stringify({ ...manifest, migrations: ["2099_later"] }),
        })),
      /made by a newer version of the reading room \(2099_later\)/,
    ],
    [
      "a manifest without sense",
      () => rezipped(() => ({ "manifest.json": "{}" })),
      /its manifest is not one of a reading room/,
    ],
    [
      "a table that this room does not know",
      () =>
        rezipped((manifest) => ({
          "manifest.json": JSON.stringify({
            ...manifest,
            tables: [...manifest.tables, { ...manifest.tables[0], name: "Secret" }],
          }),
          "tables/Secret.ndjson": "",
        })),
      /this room has no table Secret/,
    ],
  ] as const)("%s is refused, and nothing of it stays", async (name, content, says) => {
    const damaged = join(folder, `${name}.zip`);
    writeFileSync(damaged, await content());
    const outcome = await restoreRoom(access, damaged);
    expect(outcome).toMatchObject({ ok: false, failure: { message: expect.stringMatching(says) } });
    expect(Object.values(await readRoomState()).flat()).toEqual([]);
  });

  it("a file that is not there is refused", async () => {
    expect(await restoreRoom(access, join(folder, "none.zip"))).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/cannot be read \(ENOENT\)/) },
    });
  });

  it("the whole room comes back, row by row, with its history", async () => {
    expect(await restoreRoom(access, file)).toMatchObject({ ok: true, value: made });
    expect(await readRoomState()).toEqual(before);
    expect(await readTrail()).toEqual(trail);
  });

  it("stands when everything is read again, and the seeds are not imported twice", async () => {
    expect((await verifyRoom(access)).faults).toEqual([]);
    const again = await importSeeds(access);
    expect(again).toMatchObject({
      ok: true,
      value: { sources: { added: 0, changed: 0 }, mentions: { added: 0 } },
    });
  });
});

/** In the middle, where rows are. */
function flipped(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** The backup with some of its files exchanged. */
async function rezipped(
  change: (manifest: Manifest) => Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const archive = await openArchive(file);
  const files: Record<string, string> = { "manifest.json": JSON.stringify(archive.manifest) };
  for (const table of archive.manifest.tables) {
    const lines: string[] = [];
    for await (const row of archive.rowsOf(table)) lines.push(`${JSON.stringify(row)}\n`);
    files[fileOf(table.name)] = lines.join("");
  }
  archive.close();
  return zipOf({ ...files, ...change(archive.manifest) });
}
