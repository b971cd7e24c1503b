import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { readDocx } from "#lib/intake/docx/read-docx.ts";
import { zipOf } from "#tests/support/zip-of.ts";

const by = { id: 1, author: "x", date: "2024-01-01T00:00:00Z" };
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((words) => new TableCell({ children: [new Paragraph(words)] })) });

test("a Word document is read as it would be with its changes accepted", async () => {
  const document = new Document({
    title: "A template",
    creator: "Ann Lee",
    footnotes: { 1: { children: [new Paragraph("A note.")] } },
    sections: [
      {
        children: [
          new Paragraph({ text: "Rain in Erbil", heading: HeadingLevel.TITLE }),
          new Paragraph("By Ann Lee"),
          new Paragraph({ text: "Monday", heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun("It "),
              new TextRun({ text: "rained", bold: true }),
              new FootnoteReferenceRun(1),
              new InsertedTextRun({ ...by, text: " hard" }),
              new DeletedTextRun({ ...by, text: " softly" }),
              new TextRun("."),
            ],
          }),
          new Table({ rows: [row("a", "b"), row("1", "2")] }),
          new Paragraph({ text: "We were wet.", style: "Quote" }),
        ],
      },
    ],
  });
  const { text, passages, fields, reader } = await readDocx(new Uint8Array(await Packer.toBuffer(document)));
  expect(passages.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
    ["title", "Rain in Erbil"],
    ["byline", "By Ann Lee"],
    ["heading", "Monday"],
    ["paragraph", "It rained[1] hard."],
    ["paragraph", "a\tb"],
    ["paragraph", "1\t2"],
    ["block-quote", "We were wet."],
    ["paragraph", "A note."],
  ]);
  expect(fields.map(({ name, value, basis }) => [name, value, basis])).toEqual([
    ["author", "Ann Lee", "passage"],
    ["title", "Rain in Erbil", "passage"],
  ]);
  expect(reader).toBe("docx@1");
});

const word = (xml: string) => ({ "[Content_Types].xml": "<Types/>", "word/document.xml": xml });
const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>`;

test.each([
  ["entities that grow", word(bomb), "corrupt"],
  ["elements nested without end", word("<a>".repeat(20_000)), "too-deep"],
  ["a part that is not XML", word("It rained."), "corrupt"],
  ["a part that unpacks to a thousand times its size", word(" ".repeat(64 * 1024 * 1024)), "too-large"],
])("%s is refused", async (_name, files, code) => {
  await expect(readDocx(await zipOf(files))).rejects.toMatchObject({ name: "RefusedFile", code });
});
