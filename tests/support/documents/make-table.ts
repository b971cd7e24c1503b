/**
 * Reads every file of the table of documents and writes what each gave to `docs/what-is-read.md`. Run it as
 * `node tests/support/documents/make-table.ts`; a test holds the page to what is read.
 */
import { writeFileSync } from "node:fs";
import { ALL_DOCUMENTS, toRow } from "./all-documents.ts";
import { judgeCase } from "./judge-case.ts";

const rows: string[] = [];
for (const file of ALL_DOCUMENTS) rows.push(toRow(file, (await judgeCase(file)).gave));
writeFileSync(
  "docs/what-is-read.md",
  `# What is read, and what it gives

${ALL_DOCUMENTS.length} files by format: written for it, printed by LaTeX, groff and a browser, or the project's own, each kind of broken one among them.
Made by \`node tests/support/documents/make-table.ts\`; \`npm test\` reads them all again and holds each to what it must give.

| file | what it is | what reading it gave |
| --- | --- | --- |
${rows.join("\n")}
`,
);
