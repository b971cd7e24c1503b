/** The table of documents: each file gives what it must, and the printed table says so. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ALL_DOCUMENTS, toRow } from "#tests/support/documents/all-documents.ts";
import { judgeCase } from "#tests/support/documents/judge-case.ts";

/** The formatter lines the columns up. */
const rows = new Set(readFileSync("docs/what-is-read.md", "utf8").replace(/ +/g, " ").split("\n"));

describe.each(ALL_DOCUMENTS.map((file) => ({ name: `${file.fileName}, ${file.what},`, file })))(
  "$name",
  ({ file }) => {
    test("gives what it must, as the table says", async () => {
      const { faults, gave } = await judgeCase(file);
      expect(faults).toEqual([]);
      // What ends a bomb first, time or memory, depends on the machine.
      if ("refused" in file && Array.isArray(file.refused)) return;
      expect(rows).toContain(toRow(file, gave).replace(/ +/g, " "));
    });
  },
);

test.each(["latex.pdf", "news.html", "note.md", "book.epub"])("%s is read alike each time", async (name) => {
  const file = ALL_DOCUMENTS.find(({ fileName }) => fileName === name);
  if (!file) throw new Error(`No file of the table is called ${name}.`);
  const first = await judgeCase(file);
  const second = await judgeCase(file);
  expect(JSON.stringify(second.reading)).toBe(JSON.stringify(first.reading));
  expect(first.reading?.text).not.toBe("");
});
