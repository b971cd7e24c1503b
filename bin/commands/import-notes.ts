/**
 * `reading-room import-notes notes.json`: brings in annotations as the API does, and says what became of each; an exit status of 1 where
 * any could not be placed or read.
 */
import { readFileSync } from "node:fs";
import { withRoom } from "#bin/with-room.ts";
import { importNotes } from "#lib/features/transfers/commands.ts";
import type { ImportReport } from "#lib/features/transfers/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import { systemAccess } from "#lib/server/access.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";

export const importNotesCommand: Command = {
  summary: "bring in annotations: W3C JSON-LD or the export of Hypothesis",
  usage: "FILE [--notebook SLUG] [--dry] [--json]",
  options: { notebook: { type: "string" }, dry: { type: "boolean" }, json: { type: "boolean" } },
  maxWords: 1,
  run: async ({ notebook, dry, json }, [file]) => {
    if (file === undefined)
      throw new Refusal("Name the file to bring in: reading-room import-notes notes.json");
    const given = readJson(file);
    const options = { isDry: dry === true, ...(typeof notebook === "string" ? { notebook } : {}) };
    const access = systemAccess("reading-room import-notes");
    const outcome: Outcome<ImportReport> = await withRoom("import-notes", () =>
      importNotes(access, given, options),
    );
    if (!outcome.ok) throw new Refusal(outcome.failure.message);
    console.log(json ? JSON.stringify(outcome.value, null, 2) : describeReport(outcome.value, dry === true));
    return outcome.value.open.length + outcome.value.refused.length === 0 ? 0 : 1;
  },
};

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Refusal(`${file} could not be read as JSON: ${(error as Error).message}.`);
  }
}

function describeReport(
  { total, saved, already, open, refused, left, notebook }: ImportReport,
  isDry: boolean,
): string {
  const into = notebook === null ? "" : ` in the notebook "${notebook}"`;
  return [
    `${total} annotations: ${saved.length} ${isDry ? "would be saved" : "saved"}${into}, ${already.length} were here already.`,
    ...open.flatMap(({ status, exact, candidates }) => [
      `${status}: “${exact.replace(/\s+/gu, " ").slice(0, 100)}”`,
      ...candidates.map(({ source, start, end }) => `    may be ${source} at ${start}–${end}`),
    ]),
    ...refused.map(({ place, why }) => `not read: ${place}: ${why}`),
    ...left.map((link) => `left out, since the room does not have it: ${link}`),
  ].join("\n");
}
