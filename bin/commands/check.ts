/**
 * `reading-room check draft.md` (or .docx, .html): every quotation of a draft in one line, and an exit status of 1 where any does not stand.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { withRoom } from "#bin/with-room.ts";
import { toDraftReport } from "#lib/features/quotations/api.ts";
import { checkDraft } from "#lib/features/quotations/check-draft.ts";
import { getQuotationRoom } from "#lib/features/quotations/queries.ts";
import { readDraft } from "#lib/features/quotations/read-draft.ts";
import { githubLines, reportLines } from "#lib/features/quotations/report-lines.ts";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { readEnvironment } from "#lib/server/environment.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";

export const check: Command = {
  summary: "judge the quotations of a draft (- for standard input) against the sources",
  usage: "DRAFT [--json | --github]",
  options: { json: { type: "boolean" }, github: { type: "boolean" } },
  maxWords: 1,
  run: async ({ json, github }, [file]) => {
    if (file === undefined)
      throw new Refusal("Name the draft to check: reading-room check draft.md, or - for standard input.");
    const draft = await textOf(file);
    const report = await withRoom("check", () => judge(draft));
    const name = file === "-" ? "standard input" : file;
    const lines = json
      ? [JSON.stringify(report, null, 2)]
      : github
        ? githubLines(report, draft, name)
        : reportLines(report, draft, name);
    if (lines.length > 0) console.log(lines.join("\n"));
    return report.summary.passed === report.summary.total ? 0 : 1;
  },
};

async function judge(draft: string): Promise<DraftReport> {
  const room = await getQuotationRoom(systemAccess("reading-room check"));
  return toDraftReport(room, draft, await checkDraft(room, draft));
}

async function textOf(file: string): Promise<string> {
  const name = file === "-" ? "standard input" : basename(file);
  const draft = await readDraft(new Uint8Array(read(file)), name, readEnvironment().reading);
  if (draft.ok) return draft.value;
  throw new Refusal(draft.failure.message);
}

function read(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new Refusal(
      `${file} could not be read (${(error as NodeJS.ErrnoException).code}). Name a file of text, Markdown, Word or HTML.`,
    );
  }
}
