/** Word documents, books and other ZIPs, whole and broken. */

import { readFileSync } from "node:fs";
import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { zipOf } from "#tests/support/zip-of.ts";
import { type DocumentCase, ofText, PROSE } from "./document-case.ts";
import { ARABIC } from "./foreign-prose.ts";

type Children = ConstructorParameters<typeof Document>[0]["sections"][number]["children"];

const word =
  (children: Children, more: object = {}) =>
  async () =>
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }], ...more })));

const by = { id: 1, author: "x", date: "2024-01-01T00:00:00Z" };
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((words) => new TableCell({ children: [new Paragraph(words)] })) });
const xml = (content: string) => ({
  "[Content_Types].xml": "<Types/>",
  "word/document.xml": content,
});
const plain = word(PROSE.map((words) => new Paragraph(words)));

const container = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';
const opf = `<package xmlns:dc="x"><metadata><dc:title>Journeys &amp; Rain</dc:title><dc:creator>Ann Lee</dc:creator><dc:publisher>Quarterly Press</dc:publisher><dc:date>2019-05-01</dc:date><dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="two.xhtml"/><item id="a" href="one%20a.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>`;
const chapter = (title: string, ...words: string[]) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>${title}</h1>${words.map((one) => `<p>${one}</p>`).join("")}</body></html>`;
const book = {
  mimetype: "application/epub+zip",
  "META-INF/container.xml": container,
  "OEBPS/book.opf": opf,
  "OEBPS/nav.xhtml": chapter("Contents", "Going", "Coming back"),
  "OEBPS/two.xhtml": chapter("Coming back", ...PROSE.slice(4)),
  "OEBPS/one a.xhtml": chapter("Going", ...PROSE.slice(0, 4)),
};

/** The first sector of a compound file, and the name of one of its parts. */
const compound = (part: string) => async () =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(504),
      Buffer.from(part, "utf16le"),
      Buffer.alloc(512),
    ]),
  );

export const WORD_DOCUMENTS: readonly DocumentCase[] = [
  {
    fileName: "prose.docx",
    what: "prose",
    bytes: plain,
    gives: "docx@1",
    passages: PROSE.map((words) => ["paragraph", words] as const),
  },
  {
    fileName: "report.docx",
    what: "title, headings, a quotation, a note, a list, a table and a caption",
    bytes: word(
      [
        new Paragraph({ text: "A Journey to Baghdad", heading: HeadingLevel.TITLE }),
        new Paragraph("By Ann Lee"),
        new Paragraph("8 February 2024"),
        new Paragraph({ text: "Going", heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [new TextRun("It rained"), new FootnoteReferenceRun(1), new TextRun(" all day.")],
        }),
        new Paragraph({ text: PROSE[6], style: "Quote" }),
        new Paragraph({ text: "three tents", bullet: { level: 0 } }),
        new Table({ rows: [row("Year", "Sent"), row("2023", "40")] }),
        new Paragraph({
          children: [
            new ImageRun({
              type: "png",
              data: readFileSync("docs/images/front-desk.png"),
              transformation: { width: 60, height: 40 },
            }),
          ],
        }),
        new Paragraph({ text: "The desk on Monday.", style: "Caption" }),
      ],
      {
        footnotes: { 1: { children: [new Paragraph("So the ministry said.")] } },
        styles: { paragraphStyles: [{ id: "Caption", name: "caption" }] },
      },
    ),
    gives: "docx@1",
    passages: [
      ["title", "A Journey to Baghdad"],
      ["byline", "By Ann Lee"],
      ["dateline", "8 February 2024"],
      ["heading", "Going"],
      ["paragraph", "It rained[1] all day."],
      ["block-quote", PROSE[6]],
      ["paragraph", "three tents"],
      ["paragraph", "Year\tSent"],
      ["paragraph", "2023\t40"],
      ["caption", "The desk on Monday."],
      ["paragraph", "So the ministry said."],
    ],
    fields: { title: "A Journey to Baghdad", author: "Ann Lee", published: "2024-02-08" },
  },
  {
    fileName: "changes.docx",
    what: "tracked changes: insertions are read, deletions are not",
    bytes: word([
      new Paragraph({
        children: [
          new TextRun("The force "),
          new DeletedTextRun({ ...by, text: "never " }),
          new InsertedTextRun({ ...by, text: "has " }),
          new TextRun("left."),
        ],
      }),
    ]),
    gives: "docx@1",
    passages: [["paragraph", "The force has left."]],
  },
  {
    fileName: "arabic.docx",
    what: "Arabic from the right",
    bytes: word(
      ARABIC.map(
        (words) =>
          new Paragraph({
            bidirectional: true,
            alignment: AlignmentType.START,
            children: [new TextRun({ text: words, rightToLeft: true })],
          }),
      ),
    ),
    gives: "docx@1",
    passages: ARABIC.map((words) => ["paragraph", words] as const),
    told: { language: "ar", direction: "rtl" },
  },
  {
    fileName: "properties.docx",
    what: "title and author only in the file's properties",
    bytes: word(
      [new Paragraph({ text: PROSE[0], border: { top: { style: BorderStyle.SINGLE, size: 1 } } })],
      { title: "A Journey", creator: "Ann Lee" },
    ),
    gives: "docx@1",
    fields: { title: "A Journey", author: "Ann Lee" },
  },
  {
    fileName: "word-as.pdf",
    what: "a Word document under the name of a PDF",
    bytes: plain,
    gives: "docx@1",
    says: [PROSE[0]],
  },
  {
    fileName: "empty.docx",
    what: "a Word document without words",
    bytes: word([new Paragraph("")]),
    refused: "empty",
  },
  {
    fileName: "half.docx",
    what: "half of a Word document",
    bytes: async () => (await plain()).slice(0, 3000),
    refused: "corrupt",
  },
  {
    fileName: "no-xml.docx",
    what: "a Word document whose text is no XML",
    bytes: () => zipOf(xml("It rained.")),
    refused: "corrupt",
  },
  {
    fileName: "locked.docx",
    what: "a Word document under a password",
    bytes: compound("EncryptedPackage"),
    refused: "encrypted",
  },
  {
    fileName: "old.doc",
    what: "a Word document from before 2007",
    bytes: compound("WordDocument"),
    refused: "unknown-format",
  },
  {
    fileName: "entities.docx",
    what: "entities that grow a billionfold",
    bytes: () =>
      zipOf(
        xml(
          `<!DOCTYPE x [<!ENTITY a "ha">${"bcdefghi"
            .split("")
            .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`)
            .join("")}]><w:document>&i;</w:document>`,
        ),
      ),
    isHostile: true,
    refused: "corrupt",
  },
  {
    fileName: "bomb.docx",
    what: "100 kB that unpack to 100 MB",
    bytes: () => zipOf(xml(`<w:document>${" ".repeat(100 * 1024 * 1024)}</w:document>`)),
    isHostile: true,
    refused: "too-large",
  },
  {
    fileName: "nested.docx",
    what: "20,000 nested elements",
    bytes: () => zipOf(xml("<w:p>".repeat(20_000))),
    isHostile: true,
    refused: "too-deep",
  },
  {
    fileName: "book.epub",
    what: "a book of two chapters, out of order in the file",
    bytes: () => zipOf(book),
    gives: "epub@1",
    passages: [
      ["boilerplate", "Contents"],
      ["boilerplate", "Going"],
      ["boilerplate", "Coming back"],
      ["heading", "Going"],
      ["paragraph", PROSE[0]],
      ["heading", "Coming back"],
      ["paragraph", PROSE[7]],
    ],
    fields: {
      title: "Journeys & Rain",
      author: "Ann Lee",
      published: "2019-05-01",
      publisher: "Quarterly Press",
    },
    told: { type: "book", language: "en" },
  },
  {
    fileName: "locked.epub",
    what: "a book whose chapters are locked",
    bytes: () =>
      zipOf({
        ...book,
        "META-INF/encryption.xml":
          '<encryption><CipherData><CipherReference URI="OEBPS/two.xhtml"/></CipherData></encryption>',
      }),
    refused: "encrypted",
  },
  {
    fileName: "broken.epub",
    what: "a book without its list of chapters",
    bytes: () => zipOf({ ...book, "OEBPS/book.opf": "" }),
    refused: "corrupt",
  },
  {
    fileName: "articles.zip",
    what: "a ZIP of texts",
    bytes: () => zipOf({ "one.txt": "It rained.", "two.txt": "It snowed." }),
    refused: "archive",
  },
  {
    fileName: "sheet.xlsx",
    what: "a spreadsheet",
    bytes: () => zipOf({ "xl/workbook.xml": "<x/>" }),
    refused: "unknown-format",
  },
  {
    fileName: "text.odt",
    what: "an OpenDocument text",
    bytes: () => zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }),
    refused: "unknown-format",
  },
  {
    fileName: "up.zip",
    what: "a ZIP whose files climb out of their folder",
    bytes: async () => climbing(),
    refused: "corrupt",
  },
  {
    fileName: "letter.rtf",
    what: "Rich Text",
    bytes: () => ofText("{\\rtf1\\ansi It rained.}"),
    refused: "unknown-format",
  },
];

/** yazl refuses to write such names, so they are put in afterwards. */
async function climbing(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = Buffer.from(await zipOf({ "aa/secret.txt": "It rained." }));
  for (let at = zip.indexOf("aa/"); at >= 0; at = zip.indexOf("aa/", at + 1)) zip.write("../", at, "latin1");
  return new Uint8Array(zip);
}
