/** Sets prose on the pages of a PDF as a compositor would, so that a test knows what stands where. */
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";

export type Setting = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly leading?: number;
  readonly indent?: number;
  readonly isHyphenated?: boolean;
};

export type Sheet = { readonly document: PDFDocument; readonly roman: PDFFont; readonly bold: PDFFont };

const MADE = new Date("2024-02-08T12:00:00Z");
export const A4: [number, number] = [595, 842];

export async function newSheet(): Promise<Sheet> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setCreationDate(MADE);
  document.setModificationDate(MADE);
  const roman = await document.embedFont(StandardFonts.TimesRoman);
  const bold = await document.embedFont(StandardFonts.TimesRomanBold);
  return { document, roman, bold };
}

export async function bytesOf({ document }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await document.save({ useObjectStreams: false }));
}

/** The text broken into lines of a width; a word too long for what is left is hyphenated after a fixed number of letters. */
export function breakLines(text: string, font: PDFFont, setting: Setting): string[] {
  const { width, size = 11, indent = 0, isHyphenated = false } = setting;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = width - (lines.length === 0 ? indent : 0);
    const fits = (words: string) => font.widthOfTextAtSize(words, size) <= room;
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    const cut = isHyphenated ? hyphenate(word, (part) => fits(`${line} ${part}-`)) : 0;
    lines.push(cut > 0 ? `${line} ${word.slice(0, cut)}-` : line);
    line = word.slice(cut);
  }
  return [...lines, line];
}

function hyphenate(word: string, fits: (part: string) => boolean): number {
  if (!/^[a-z]{7,}/.test(word)) return 0;
  for (let cut = word.search(/[^a-z]|$/) - 3; cut >= 3; cut -= 1) if (fits(word.slice(0, cut))) return cut;
  return 0;
}

/** Draws a paragraph from its first base line downwards; gives the base line below its last. */
export function drawProse(page: PDFPage, text: string, font: PDFFont, setting: Setting): number {
  const { x, y, size = 11, leading = 1.25, indent = 0 } = setting;
  const lines = breakLines(text, font, setting);
  lines.forEach((line, index) => {
    page.drawText(line, { x: x + (index === 0 ? indent : 0), y: y - index * size * leading, size, font });
  });
  return y - lines.length * size * leading;
}

/** Paragraphs one below the other, half a line apart. */
export function drawColumn(page: PDFPage, texts: readonly string[], font: PDFFont, setting: Setting): number {
  const { size = 11 } = setting;
  return texts.reduce((y, text) => drawProse(page, text, font, { ...setting, y }) - size * 0.7, setting.y);
}

export function onSide(page: PDFPage): void {
  page.setRotation(degrees(90));
}
