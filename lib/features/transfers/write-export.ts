/** An export in a format, with the name and the media type of its file. */
import type { Exported } from "./exported.ts";
import type { ExportFormat } from "./schema.ts";
import { ANNOTATION_TYPE, toAnnotationCollection } from "./to-annotation.ts";
import { toBibtex } from "./to-bibtex.ts";
import { toCsl } from "./to-csl.ts";
import { toCsv } from "./to-csv.ts";
import { toDocx } from "./to-docx.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toPrintHtml } from "./to-print-html.ts";
import { toRis } from "./to-ris.ts";

export type ExportFile = {
  readonly fileName: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
};

type Writer = {
  readonly ending: string;
  readonly type: string;
  readonly write: (exported: Exported) => string | Promise<Uint8Array<ArrayBuffer>>;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const writers: Readonly<Record<ExportFormat, Writer>> = {
  jsonld: { ending: "jsonld", type: ANNOTATION_TYPE, write: (all) => json(toAnnotationCollection(all)) },
  markdown: { ending: "md", type: "text/markdown; charset=utf-8", write: toMarkdown },
  docx: {
    ending: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: toDocx,
  },
  html: { ending: "html", type: "text/html; charset=utf-8", write: toPrintHtml },
  csv: { ending: "csv", type: "text/csv; charset=utf-8; header=present", write: toCsv },
  csl: {
    ending: "csl.json",
    type: "application/vnd.citationstyles.csl+json",
    write: (all) => json(toCsl(all)),
  },
  bibtex: { ending: "bib", type: "application/x-bibtex; charset=utf-8", write: toBibtex },
  ris: { ending: "ris", type: "application/x-research-info-systems; charset=utf-8", write: toRis },
};

/** The types of all formats, without their parameters. */
export const exportTypes = Object.values(writers).map(({ type }) => type.split(";")[0] ?? type);

export async function writeExport(exported: Exported, format: ExportFormat): Promise<ExportFile> {
  const { ending, type, write } = writers[format];
  const name = exported.notebook ?? "excerpts";
  return { fileName: `${name}.${ending}`, type, content: await write(exported) };
}
