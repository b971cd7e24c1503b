/** A report on a draft as Markdown: to paste into a message, or to keep beside the draft. */
import type { DraftReport } from "./schema.ts";
import { verdictWords } from "./verdict-words.ts";

export function reportMarkdown({ quotations, summary }: DraftReport, checkedAt: string): string {
  const { total, passed, unattributed, unfounded } = summary;
  const lines = [
    "# Quotations checked",
    "",
    `${checkedAt}. ${total} quotations: ${passed} stand, ${total - passed} do not. ${unattributed} without a speaker, ${unfounded} given to somebody and not found.`,
    "",
  ];
  lines.push(...listedLines(quotations, summary.listed));
  for (const one of quotations) {
    lines.push(`## ${verdictWords[one.verdict].name}`, "", quoted(one.quote), "");
    if (one.attributedTo) lines.push(`- The draft gives it to ${plain(one.attributedTo)}.`);
    if (one.best)
      lines.push(
        `- The source (${one.best.source}, ${one.best.start}–${one.best.end}): “${plain(one.best.exact)}”`,
      );
    for (const { kind, source, quote } of one.changes)
      lines.push(`- ${kind}: “${plain(source)}” → “${plain(quote)}”`);
    for (const number of one.numbers)
      lines.push(
        `- The draft says ${plain(number.draft)} beside it; the passage has ${number.source.join(", ")}.`,
      );
    lines.push(`- ${plain(one.note)}`, "");
  }
  lines.push(
    "## Judged against",
    "",
    ...summary.judgedAgainst.map(({ source, sha256 }) => `- ${source} (SHA-256 ${sha256})`),
    "",
  );
  return lines.join("\n");
}

function listedLines(
  quotations: DraftReport["quotations"],
  { unattributed, unfounded, numbers }: DraftReport["summary"]["listed"],
): string[] {
  const kinds = [
    [unattributed, "Quoted, and nobody is named who says it"],
    [unfounded, "Given to somebody, and in no source"],
    [numbers, "A number beside it differs from the source"],
  ] as const;
  return kinds.flatMap(([indices, words]) =>
    indices.length === 0
      ? []
      : [`${words}:`, "", ...indices.map((index) => `- “${plain(quotations[index]?.quote ?? "")}”`), ""],
  );
}

function quoted(words: string): string {
  return words
    .split("\n")
    .map((line) => `> ${plain(line)}`)
    .join("\n");
}

/** The words as they are: what Markdown would read as its own is escaped. */
function plain(words: string): string {
  return words.replace(/\s+/gu, " ").replace(/[\\`*_[\]<>#|~]/gu, "\\$&");
}
