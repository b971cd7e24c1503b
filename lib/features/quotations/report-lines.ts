/** A report on a draft as lines of text: for people at a terminal, and as annotations that GitHub shows beside the draft. */
import { type DraftQuotationView, type DraftReport, passes } from "./schema.ts";

/** One line a quotation, then what all of them come to. */
export function reportLines({ quotations, summary }: DraftReport, draft: string, file: string): string[] {
  const { line } = lineCounter(draft);
  const rows = quotations.map(
    (one) => `${file}:${line(one.start)}  ${one.verdict.padEnd(18)}  ${clip(one.quote)}${because(one)}`,
  );
  const { total, passed, unattributed, unfounded } = summary;
  const counts = `${total} ${total === 1 ? "quotation" : "quotations"}, ${passed} stand, ${total - passed} do not; ${unattributed} without a speaker, ${unfounded} given to somebody and not found; judged against ${summary.judgedAgainst.length} sources.`;
  const unclosed = summary.unclosed.map(
    (at) => `${file}:${line(at)}  a quotation mark opens here that nothing closes`,
  );
  return [...rows, ...listLines({ quotations, summary }, line, file), ...unclosed, counts];
}

/** What asks to be looked at besides the verdicts: a line for each. */
function listLines(
  { quotations, summary: { listed } }: DraftReport,
  line: (at: number) => number,
  file: string,
): string[] {
  const kinds = [
    [listed.unattributed, "quoted, and nobody is named who says it"],
    [listed.unfounded, "given to somebody, and in no source"],
    [listed.numbers, "a number beside it differs from the source"],
  ] as const;
  return kinds.flatMap(([indices, words]) =>
    indices.flatMap((index) => {
      const one = quotations[index];
      return one ? [`${file}:${line(one.start)}  ${words}: ${clip(one.quote)}`] : [];
    }),
  );
}

/**
 * Workflow commands of GitHub Actions: an error for each quotation that does not stand, a warning for each number that differs
 * and each open mark, a notice where nobody is named who speaks.
 */
export function githubLines({ quotations, summary }: DraftReport, draft: string, file: string): string[] {
  const { line } = lineCounter(draft);
  const command = (kind: string, at: number, title: string, words: string) =>
    `::${kind} file=${property(file)},line=${line(at)},title=${property(title)}::${escaped(words)}`;
  const annotations = quotations.flatMap((one) => [
    ...(passes(one.verdict)
      ? []
      : [command("error", one.start, `Quotation ${one.verdict}`, clip(one.quote) + because(one))]),
    ...one.numbers.map((number) =>
      command(
        "warning",
        number.start,
        "Number differs",
        `The draft says ${number.draft} beside a quotation, the passage ${number.source.join(", ")}.`,
      ),
    ),
    ...(one.attributedTo === null
      ? [command("notice", one.start, "Quoted without a speaker", clip(one.quote))]
      : []),
  ]);
  const unclosed = summary.unclosed.map((at) =>
    command("warning", at, "Open quotation mark", "A quotation mark opens here that nothing closes."),
  );
  return [...annotations, ...unclosed];
}

function because(one: DraftQuotationView): string {
  const isDifferent = one.verdict === "altered" || one.verdict === "typographic";
  const changes = isDifferent ? one.changes : [];
  const named = changes.map(({ kind, source, quote }) => `${kind}: “${clip(source)}” → “${clip(quote)}”`);
  const numbers = one.numbers.map(
    (number) => `the draft says ${number.draft} beside it, the passage ${number.source.join(", ")}`,
  );
  const isPlain = one.verdict === "verbatim" && one.matches.every(({ verdict }) => verdict === "verbatim");
  const reasons = [...named, ...numbers, ...(isPlain ? [] : [one.note])];
  return reasons.length > 0 ? `  — ${reasons.join("; ")}` : "";
}

/** The lines of a draft by code points, counted once and asked in any order. */
function lineCounter(draft: string): { line: (at: number) => number } {
  const ends: number[] = [];
  let at = 0;
  for (const character of draft) {
    if (character === "\n") ends.push(at);
    at += 1;
  }
  return { line: (point) => countBefore(ends, point) + 1 };
}

function clip(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** How many of the ascending numbers lie before a point. */
function countBefore(ends: readonly number[], point: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < point) low = middle + 1;
    else high = middle;
  }
  return low;
}
