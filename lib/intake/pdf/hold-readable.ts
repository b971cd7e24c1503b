/** Whether what the pages draw is text that a person could read: pictures of pages are not, nor letters that no code stands for. */
import { RefusedFile } from "#lib/intake/refused.ts";
import type { PageText } from "./page-items.ts";

/** Of all characters: beyond it the words cannot be told. */
const UNKNOWN = 0.3;

/** More than a book of 3,000 pages has. */
const MOST = 32 * 1024 * 1024;

/** @throws RefusedFile `scanned`, `not-text` or `too-large`. */
export function holdReadable(pages: readonly PageText[]): void {
  let length = 0;
  let unknown = 0;
  for (const { items, askew } of pages) {
    for (const { text } of [...items, ...askew]) {
      length += text.length;
      unknown += text.match(/[\p{Co}\p{Cn}\ufffd\p{Cc}]/gu)?.length ?? 0;
    }
  }
  if (length === 0) {
    throw new RefusedFile(
      "scanned",
      "Its pages hold no text, only pictures or nothing: it was scanned. Have its words recognised (OCR, for example `ocrmypdf in.pdf out.pdf`) and bring in the result.",
    );
  }
  if (unknown > length * UNKNOWN) {
    throw new RefusedFile(
      "not-text",
      "Its letters are drawn, but the file does not say which letters they are. Have its words recognised (OCR, for example `ocrmypdf --force-ocr in.pdf out.pdf`) and bring in the result.",
    );
  }
  if (length > MOST)
    throw new RefusedFile("too-large", `It has ${length} characters; at most ${MOST} are read. Split it.`);
}
