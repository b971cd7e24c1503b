/** PDFs as they come: set by every kind of program, and broken in every way. */

import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { degrees, PDFHexString, rgb } from "pdf-lib";
import { type DocumentCase, PROSE } from "./document-case.ts";
import { A4, breakLines, bytesOf, drawColumn, drawProse, newSheet, onSide, type Sheet } from "./pdf-page.ts";
import { rawPdf } from "./raw-pdf.ts";

const wide = { x: 72, y: 760, width: 450 };
const WHOLE = PROSE.map((words) => ["paragraph", words] as const);

async function drawn(draw: (sheet: Sheet) => void | Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await newSheet();
  await draw(sheet);
  return bytesOf(sheet);
}

const onePage = (draw: (page: ReturnType<Sheet["document"]["addPage"]>, sheet: Sheet) => void) => () =>
  drawn((sheet) => draw(sheet.document.addPage(A4), sheet));

/** Both columns of a page line by line across it, as some programs draw them. */
function drawInterleaved(page: ReturnType<Sheet["document"]["addPage"]>, { roman }: Sheet): void {
  const column = { x: 0, y: 0, width: 215, size: 10 };
  const left = PROSE.slice(0, 4).flatMap((text) => [...breakLines(text, roman, column), ""]);
  const right = PROSE.slice(4).flatMap((text) => [...breakLines(text, roman, column), ""]);
  for (let row = 0; row < Math.max(left.length, right.length); row += 1) {
    const y = 700 - row * 12;
    if (left[row]) page.drawText(left[row] ?? "", { x: 72, y, size: 10, font: roman });
    if (right[row]) page.drawText(right[row] ?? "", { x: 307, y, size: 10, font: roman });
  }
}

const whole = onePage((page, { roman }) => drawColumn(page, PROSE, roman, wide));

export const PDF_DOCUMENTS: readonly DocumentCase[] = [
  { fileName: "one-column.pdf", what: "prose in one column", bytes: whole, gives: "pdf@1", passages: WHOLE },
  {
    fileName: "article.pdf",
    what: "an article with title, byline, date, headings and a caption",
    bytes: onePage((page, { roman, bold }) => {
      page.drawText("Rain Falls on Baghdad", { x: 72, y: 780, size: 22, font: bold });
      page.drawText("By Ann Lee", { x: 72, y: 750, size: 11, font: roman });
      page.drawText("8 February 2024", { x: 72, y: 732, size: 11, font: roman });
      let y = drawColumn(page, PROSE.slice(0, 2), roman, { ...wide, y: 700 });
      page.drawText("The money", { x: 72, y: y - 12, size: 11, font: bold });
      y = drawColumn(page, PROSE.slice(2, 4), roman, { ...wide, y: y - 32 });
      page.drawText("Figure 1: The bridge in the rain.", { x: 72, y: y - 10, size: 9, font: roman });
    }),
    gives: "pdf@1",
    passages: [
      ["title", "Rain Falls on Baghdad"],
      ["byline", "By Ann Lee"],
      ["dateline", "8 February 2024"],
      ["heading", "The money"],
      ["paragraph", PROSE[3]],
      ["caption", "Figure 1: The bridge in the rain."],
    ],
    fields: { title: "Rain Falls on Baghdad", author: "Ann Lee", published: "2024-02-08" },
    told: { type: "article", language: "en" },
  },
  {
    fileName: "letter.pdf",
    what: "a letter",
    bytes: onePage((page, { roman }) => {
      drawColumn(page, ["Dear Ms. Lee,", ...PROSE.slice(0, 2), "Yours sincerely,", "Bo Li"], roman, wide);
    }),
    gives: "pdf@1",
    passages: [["paragraph", "Dear Ms. Lee,"], WHOLE[0] ?? ["", ""]],
    told: { type: "letter" },
  },
  {
    fileName: "two-columns.pdf",
    what: "two columns, drawn line by line across both",
    bytes: onePage((page, sheet) => {
      page.drawText("Report on a Journey to Baghdad and Back", { x: 72, y: 760, size: 18, font: sheet.bold });
      drawInterleaved(page, sheet);
    }),
    gives: "pdf@1",
    passages: [["title", "Report on a Journey to Baghdad and Back"], ...WHOLE],
  },
  {
    fileName: "three-columns.pdf",
    what: "three columns under a heading over all",
    bytes: onePage((page, { roman, bold }) => {
      page.drawText("A Journey in Three Columns, Told at Length", { x: 50, y: 790, size: 20, font: bold });
      [PROSE.slice(0, 3), PROSE.slice(3, 6), PROSE.slice(6)].forEach((texts, index) => {
        drawColumn(page, texts, roman, { x: 50 + index * 172, y: 750, width: 155, size: 9 });
      });
    }),
    gives: "pdf@1",
    passages: WHOLE,
  },
  {
    fileName: "sideways-title.pdf",
    what: "two columns parted by a heading that crosses both",
    bytes: onePage((page, { roman, bold }) => {
      const column = { width: 210, size: 10 };
      drawColumn(page, PROSE.slice(0, 2), roman, { ...column, x: 72, y: 780 });
      drawColumn(page, PROSE.slice(2, 4), roman, { ...column, x: 310, y: 780 });
      page.drawText("The second part begins below this heading over both columns", {
        x: 72,
        y: 560,
        size: 15,
        font: bold,
      });
      drawColumn(page, PROSE.slice(4, 6), roman, { ...column, x: 72, y: 530 });
      drawColumn(page, PROSE.slice(6), roman, { ...column, x: 310, y: 530 });
    }),
    gives: "pdf@1",
    says: [PROSE[1], PROSE[2], PROSE[3], "The second part begins", PROSE[4], PROSE[7]],
  },
  {
    fileName: "heads-and-feet.pdf",
    what: "four pages with running heads, feet and page numbers; a paragraph goes over each page",
    bytes: () =>
      drawn(({ document, roman }) => {
        const texts = Array.from({ length: 24 }, (_, index) => `${index + 1}. ${PROSE[index % 8]}`);
        const lines = texts.flatMap((text) => [...breakLines(text, roman, wide), ""]);
        for (let from = 0, number = 1; from < lines.length; from += 20, number += 1) {
          const page = document.addPage(A4);
          page.drawText(number % 2 ? "Journeys" : "The Quarterly", { x: 72, y: 810, size: 9, font: roman });
          lines.slice(from, from + 20).forEach((line, row) => {
            if (line) page.drawText(line, { x: 72, y: 760 - row * 14, size: 11, font: roman });
          });
          page.drawText(`Confidential · ${number}`, { x: 260, y: 30, size: 9, font: roman });
        }
      }),
    gives: "pdf@1",
    passages: [
      ["boilerplate", "Journeys"],
      ...Array.from(
        { length: 24 },
        (_, index) => ["paragraph", `${index + 1}. ${PROSE[index % 8]}`] as const,
      ),
      ["boilerplate", "Confidential · 4"],
    ],
  },
  {
    fileName: "hyphenated.pdf",
    what: "words broken at the ends of lines",
    bytes: onePage((page, { roman }) =>
      drawColumn(page, PROSE, roman, { ...wide, width: 190, size: 10, isHyphenated: true }),
    ),
    gives: "pdf@1",
    passages: WHOLE,
  },
  {
    fileName: "compounds.pdf",
    what: "compounds broken at their own hyphen",
    bytes: onePage((page, { roman }) => {
      [
        "The groups are Iran-",
        "backed, and the so-",
        "called axis met in Al-",
        "Qaim on 7-",
        "8 May 2023, under anti-",
        "Taliban flags of old.",
      ].forEach((line, row) => {
        page.drawText(line, { x: 72, y: 700 - row * 14, size: 11, font: roman });
      });
    }),
    gives: "pdf@1",
    says: ["Iran-backed", "so-called", "Al-Qaim", "7-8 May", "anti-Taliban"],
  },
  {
    fileName: "turned.pdf",
    what: "a page that is turned by 90 degrees",
    bytes: onePage((page, { roman }) => {
      drawColumn(page, PROSE.slice(0, 3), roman, wide);
      onSide(page);
    }),
    gives: "pdf@1",
    passages: WHOLE.slice(0, 3),
  },
  {
    fileName: "on-its-side.pdf",
    what: "prose drawn upwards along the page",
    bytes: onePage((page, { roman }) => {
      PROSE.slice(0, 3)
        .flatMap((text) => [...breakLines(text, roman, { ...wide, width: 600 }), ""])
        .forEach((line, row) => {
          page.drawText(line, { x: 80 + row * 14, y: 100, size: 11, font: roman, rotate: degrees(90) });
        });
    }),
    gives: "pdf@1",
    passages: WHOLE.slice(0, 3),
  },
  {
    fileName: "letter-by-letter.pdf",
    what: "every letter drawn for itself, no spaces drawn",
    bytes: onePage((page, { roman }) => {
      breakLines(PROSE[0], roman, wide).forEach((line, row) => {
        let x = 72;
        for (const letter of line) {
          if (letter !== " ") page.drawText(letter, { x, y: 760 - row * 14, size: 11, font: roman });
          x += roman.widthOfTextAtSize(letter, 11);
        }
      });
    }),
    gives: "pdf@1",
    passages: WHOLE.slice(0, 1),
  },
  {
    fileName: "indented.pdf",
    what: "paragraphs told by their first line's indent alone",
    bytes: onePage((page, { roman }) => {
      PROSE.reduce((y, text) => drawProse(page, text, roman, { ...wide, y, indent: 16 }), 760);
    }),
    gives: "pdf@1",
    passages: WHOLE,
  },
  {
    fileName: "quotation.pdf",
    what: "a quotation set in on both sides",
    bytes: onePage((page, { roman }) => {
      const y = drawColumn(page, [PROSE[0]], roman, wide);
      const next = drawColumn(page, [PROSE[6]], roman, { x: 112, y: y - 8, width: 370 });
      drawColumn(page, [PROSE[7]], roman, { ...wide, y: next - 8 });
    }),
    gives: "pdf@1",
    passages: [WHOLE[0] ?? ["", ""], ["block-quote", PROSE[6]], ["paragraph", PROSE[7]]],
  },
  {
    fileName: "list.pdf",
    what: "a list with numbers and bullets",
    bytes: onePage((page, { roman }) => {
      ["The party took with them:", "1. three tents", "2. tea for a month", "• and no map"].forEach(
        (line, row) => {
          page.drawText(line, { x: row === 0 ? 72 : 90, y: 700 - row * 14, size: 11, font: roman });
        },
      );
    }),
    gives: "pdf@1",
    passages: [
      ["paragraph", "1. three tents"],
      ["paragraph", "2. tea for a month"],
      ["paragraph", "• and no map"],
    ],
  },
  {
    fileName: "notes.pdf",
    what: "a raised number in the text and a note at the foot",
    bytes: onePage((page, { roman }) => {
      page.drawText("It rained in Baghdad", { x: 72, y: 700, size: 11, font: roman });
      const x = 72 + roman.widthOfTextAtSize("It rained in Baghdad", 11);
      page.drawText("1", { x, y: 704, size: 7, font: roman });
      page.drawText(" for eleven days, and then it stopped.", { x: x + 4, y: 700, size: 11, font: roman });
      drawColumn(page, PROSE.slice(0, 2), roman, { ...wide, y: 676 });
      page.drawText("1 The ministry said ten.", { x: 72, y: 80, size: 8, font: roman });
    }),
    gives: "pdf@1",
    says: ["It rained in Baghdad", "for eleven days", PROSE[1], "1 The ministry said ten."],
    saysNot: ["Baghdad1"],
  },
  {
    fileName: "table.pdf",
    what: "a table of figures",
    bytes: onePage((page, { roman }) => {
      const rows = [
        ["Year", "Vehicles", "Arrived"],
        ["2021", "40", "27"],
        ["2022", "38", "31"],
        ["2023", "45", "45"],
        ["2024", "12", "9"],
      ];
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          page.drawText(cell, { x: 72 + column * 120, y: 700 - row * 16, size: 11, font: roman });
        });
      });
    }),
    gives: "pdf@1",
    says: ["Year Vehicles Arrived", "2021 40 27", "2024 12 9"],
  },
  {
    fileName: "form.pdf",
    what: "a form, filled in",
    bytes: () =>
      drawn(({ document, roman }) => {
        const page = document.addPage(A4);
        page.drawText("Name of the driver:", { x: 72, y: 700, size: 11, font: roman });
        const field = document.getForm().createTextField("driver");
        field.setText("Ann Lee of Erbil");
        field.addToPage(page, { x: 200, y: 690, width: 200, height: 20, font: roman });
        document.getForm().updateFieldAppearances(roman);
      }),
    gives: "pdf@1",
    says: ["Name of the driver:", "Ann Lee of Erbil"],
  },
  {
    fileName: "watermark.pdf",
    what: "prose under a watermark across the page",
    bytes: onePage((page, { roman, bold }) => {
      page.drawText("DRAFT", {
        x: 150,
        y: 300,
        size: 120,
        font: bold,
        rotate: degrees(45),
        color: rgb(0.9, 0.9, 0.9),
      });
      drawColumn(page, PROSE.slice(0, 4), roman, wide);
    }),
    gives: "pdf@1",
    passages: [...WHOLE.slice(0, 4), ["boilerplate", "DRAFT"]],
  },
  {
    fileName: "information.pdf",
    what: "title and author only in the file's information",
    bytes: () =>
      drawn(({ document, roman }) => {
        document.setTitle("A Journey to Baghdad");
        document.setAuthor("Ann Lee");
        drawColumn(document.addPage(A4), PROSE, roman, wide);
      }),
    gives: "pdf@1",
    fields: { title: "A Journey to Baghdad", author: "Ann Lee" },
  },
  {
    fileName: "junk-information.pdf",
    what: "a title that a program wrote",
    bytes: () =>
      drawn(({ document, roman }) => {
        document.setTitle("Microsoft Word - final_v3.docx");
        document.setAuthor("user");
        drawColumn(document.addPage(A4), PROSE, roman, wide);
      }),
    gives: "pdf@1",
    fields: {},
  },
  {
    fileName: "japanese.pdf",
    what: "Japanese in a font that the file does not carry, encoded as Shift-JIS",
    bytes: async () =>
      rawPdf({
        content:
          "BT /F1 12 Tf 72 700 Td <8e6997df8aaf82cd836f834f835f8362836882c982538c8e93f18f5c93fa82c9939e928582b582bd8142> Tj ET",
        fonts:
          "<< /F1 << /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /90ms-RKSJ-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >> ] >> >>",
      }),
    gives: "pdf@1",
    says: ["司令官はバグダッドに４月二十日に到着した。"],
  },
  {
    fileName: "junk-before.pdf",
    what: "a mail's head before the PDF begins",
    bytes: async () =>
      new Uint8Array(Buffer.concat([Buffer.from("Content-Type: application/pdf\r\n\r\n"), await whole()])),
    gives: "pdf@1",
    passages: WHOLE,
  },
  {
    fileName: "mended.pdf",
    what: "a PDF that lost its last lines",
    bytes: async () => (await whole()).slice(0, -24),
    gives: "pdf@1",
    says: [PROSE[0], PROSE[7]],
  },
  {
    fileName: "report.docx",
    what: "a PDF under the name of a Word file",
    bytes: whole,
    gives: "pdf@1",
    passages: WHOLE,
  },
  {
    fileName: "scanned.pdf",
    what: "pictures of pages",
    bytes: () =>
      drawn(async ({ document }) => {
        const picture = await document.embedPng(readFileSync("docs/images/front-desk.png"));
        document.addPage(A4).drawImage(picture, { x: 0, y: 0, width: 595, height: 400 });
      }),
    refused: "scanned",
  },
  { fileName: "blank.pdf", what: "an empty page", bytes: onePage(() => {}), refused: "scanned" },
  {
    fileName: "locked.pdf",
    what: "a PDF under a password",
    bytes: () =>
      drawn(({ document, roman }) => {
        drawColumn(document.addPage(A4), PROSE, roman, wide);
        const { context } = document;
        const digest = PDFHexString.of("5a".repeat(32));
        context.trailerInfo.Encrypt = context.register(
          context.obj({ Filter: "Standard", V: 2, R: 3, Length: 128, P: -44, O: digest, U: digest }),
        );
        context.trailerInfo.ID = context.obj([
          PDFHexString.of("00".repeat(16)),
          PDFHexString.of("00".repeat(16)),
        ]);
      }),
    refused: "encrypted",
  },
  {
    fileName: "half.pdf",
    what: "half of a PDF",
    bytes: async () => (await whole()).slice(0, 900),
    refused: "corrupt",
  },
  {
    fileName: "head-only.pdf",
    what: "the first line of a PDF",
    bytes: async () => new Uint8Array(Buffer.from("%PDF-1.7\n")),
    refused: "corrupt",
  },
  {
    fileName: "nameless-letters.pdf",
    what: "a font that does not say which letters it draws",
    bytes: async () =>
      rawPdf({
        content: "BT /F1 12 Tf 72 700 Td <e001e002e003e004e005e006> Tj ET",
        fonts:
          "<< /F1 << /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Hidden /Encoding /Identity-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Hidden /FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Hidden /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >> ] >> >>",
      }),
    refused: "not-text",
  },
  {
    fileName: "endless.pdf",
    what: "more pages than are read",
    bytes: () =>
      drawn(({ document }) => {
        for (let page = 0; page < 60; page += 1) document.addPage(A4);
      }),
    isHostile: true,
    refused: "too-many-pages",
  },
  {
    fileName: "bomb.pdf",
    what: "a page of 300 kB that unpacks to 300 MB of drawing",
    bytes: async () =>
      rawPdf({
        content: deflateSync(Buffer.alloc(300 * 1024 * 1024, "0 0 m 9 9 l S\n")),
        fonts: "<< >>",
        filter: "FlateDecode",
      }),
    isHostile: true,
    refused: ["too-slow", "too-much-memory"],
  },
  {
    fileName: "million-words.pdf",
    what: "a page that draws a form of words a million times over",
    bytes: async () => {
      const forms = Array.from({ length: 7 }, (_, depth) => ({
        name: `X${depth}`,
        content: depth === 6 ? "BT /F1 9 Tf (word) Tj ET" : `/X${depth + 1} Do `.repeat(12),
      }));
      return rawPdf({
        content: "/X0 Do ".repeat(12),
        fonts: "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>",
        forms,
      });
    },
    isHostile: true,
    refused: ["too-slow", "too-much-memory"],
  },
];
