/** The formats in which notes are taken along, in the order in which they are offered, with what each is for. */
import type { ExportFormat } from "#lib/features/transfers/schema.ts";

export const exportFormats: readonly {
  readonly format: ExportFormat;
  readonly name: string;
  readonly said: string;
}[] = [
  { format: "markdown", name: "Markdown", said: "with footnotes and links to the passages" },
  { format: "docx", name: "Word", said: "a document with footnotes" },
  { format: "html", name: "Page to print", said: "HTML that stands alone" },
  { format: "csv", name: "Table", said: "CSV, a row for each excerpt" },
  { format: "jsonld", name: "Web Annotation", said: "JSON-LD, which can be brought in again" },
  { format: "csl", name: "Citations", said: "CSL-JSON, for Zotero and pandoc" },
  { format: "bibtex", name: "BibTeX", said: "the sources, with the locator" },
  { format: "ris", name: "RIS", said: "the sources, with the locator" },
];
