/** The table of documents: every file of it, by format. */
import type { DocumentCase } from "./document-case.ts";
import { HTML_DOCUMENTS } from "./html-documents.ts";
import { PDF_DOCUMENTS } from "./pdf-documents.ts";
import { PRINTED_DOCUMENTS } from "./printed-documents.ts";
import { TEXT_DOCUMENTS } from "./text-documents.ts";
import { WORD_DOCUMENTS } from "./word-documents.ts";

export const ALL_DOCUMENTS: readonly DocumentCase[] = [
  ...PDF_DOCUMENTS,
  ...PRINTED_DOCUMENTS,
  ...HTML_DOCUMENTS,
  ...WORD_DOCUMENTS,
  ...TEXT_DOCUMENTS,
];

/** A row of the printed table. */
export function toRow({ fileName, what }: DocumentCase, gave: string): string {
  const cells = [fileName, what, gave].map((cell) => cell.replace(/\s+/gu, " ").replaceAll("|", "\\|"));
  return `| ${cells.join(" | ")} |`;
}
