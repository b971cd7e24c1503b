/** A text that is stored was read by the rules of its day: a guess of today must not read it otherwise, wherever its bytes are read again. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { addSource } from "#lib/features/sources/commands.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import type { ReadDocument } from "#lib/intake/document.ts";
import { decode } from "#lib/intake/encoding.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();
beforeEach(emptyDatabase);

const access = systemAccess("a test");

/** Western text with more rare signs than are believed today. */
const text = "Rates of the day\n\n¤ 5, ¢ 9, ¥ 12, ¤ 6, ¢ 8, ¥ 13, ¤ 7, ¢ 7, ¥ 14, ¤ 8, ¢ 6, ¥ 15.\n";
const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
const before = { reader: "txt@1", encoding: "windows-1252" };

async function readAsBefore(content: Uint8Array<ArrayBuffer>): Promise<ReadDocument> {
  const document = await readDocument(content, "rates.txt", undefined, { before });
  if (!document.ok) throw new Error(document.failure.message);
  return document.value;
}

async function storeAsBefore(): Promise<void> {
  const document = await readAsBefore(bytes);
  await database().$transaction((on) =>
    addSource(access, on, { slug: "rates", document, supplied: [] }).then((added) =>
      expect(added.ok).toBe(true),
    ),
  );
}

it("is read today otherwise, or not at all, where it comes anew", () => {
  const now = decode(bytes);
  expect(now.ok && now.value.encoding === before.encoding).toBe(false);
});

it("is read again in the encoding in which it was stored, short or long", async () => {
  expect(await readAsBefore(bytes)).toMatchObject({ ...before, text });
  const long = Uint8Array.from({ length: bytes.length * 5000 }, (_, at) => bytes[at % bytes.length] ?? 0);
  expect(await readAsBefore(long)).toMatchObject({ ...before, text: text.repeat(5000) });
});

it("verifies", async () => {
  await storeAsBefore();
  expect(await verifyRoom(access)).toMatchObject({ faults: [], notes: [] });
});

it("stays as it is where the data of the room brings the same bytes with a publisher", async () => {
  await storeAsBefore();
  const folder = mkdtempSync(join(tmpdir(), "seeds-"));
  writeFileSync(join(folder, "rates.txt"), bytes);
  writeFileSync(
    join(folder, "catalogue.json"),
    JSON.stringify([{ file: "rates.txt", slug: "rates", publisher: "The Exchange" }]),
  );
  expect(await importSeeds(access, folder)).toMatchObject({ ok: true, value: { sources: { changed: 1 } } });
  expect(await database().source.findMany({ select: { slug: true, text: true, encoding: true } })).toEqual([
    { slug: "rates", text, encoding: "windows-1252" },
  ]);
  expect(await verifyRoom(access)).toMatchObject({ faults: [] });
});
