/**
 * `reading-room check draft.md`: every quotation of a draft in one line, and an exit status of 1 where any does not stand.
 */
import { readFileSync } from "node:fs";
import { withRoom } from "#bin/with-room.ts";
import { toDraftReport } from "#lib/features/quotations/api.ts";
import { checkDraft } from "#lib/features/quotations/check-draft.ts";
import { DRAFT_LIMIT } from "#lib/features/quotations/draft-limit.ts";
import { getQuotationRoom } from "#lib/features/quotations/queries.ts";
import { githubLines, reportLines } from "#lib/features/quotations/report-lines.ts";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
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
    const draft = readDraft(file);
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

function readDraft(file: string): string {
  const bytes = read(file);
  if (bytes.length > DRAFT_LIMIT)
    throw new Refusal(
      `${file} has ${bytes.length} bytes; a draft may have ${DRAFT_LIMIT}. Check it in parts.`,
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${file} is not text in UTF-8. Save it as UTF-8, or as Markdown, and try again.`);
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new Refusal(
      `${file} could not be read (${(error as NodeJS.ErrnoException).code}). Name a file of text or Markdown.`,
    );
  }
}
