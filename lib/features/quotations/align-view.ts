/**
 * A quotation and its source laid one over the other, word by word, for the eye. It judges nothing: the verdict's changes do.
 */
import { align } from "#lib/quotation/align.ts";
import { readWords, type Word } from "#lib/quotation/word.ts";
import { sliceText, textSpan } from "#lib/text/span.ts";

export type AlignedCell = {
  readonly quote: string;
  readonly source: string;
  readonly status: "same" | "changed" | "added" | "left-out";
};

/** Longer quotations are shown as they are: a table of a thousand words is not read. */
const MOST_WORDS = 400;

/**
 * Runs of equal words are one cell; so is each word that differs. Empty where either side is too long.
 *
 * @example alignView("a new day", "a day").map((cell) => cell.status) // ["same", "added", "same"]
 */
export function alignView(quote: string, source: string): AlignedCell[] {
  const [ours, theirs] = [readWords(quote), readWords(source)];
  if (ours.length > MOST_WORDS || theirs.length > MOST_WORDS) return [];
  const steps = align(ours, theirs);
  const first = steps.find((step) => step.source !== null)?.source ?? 0;
  const last = steps.findLast((step) => step.source !== null)?.source ?? -1;
  const leftOut = (from: number, to: number) =>
    theirs.slice(from, to).map((word) => cell("", cut(source, word), "left-out"));
  const middle = steps.map((step) => {
    const quoted = step.quote === null ? "" : cut(quote, ours[step.quote]);
    const written = step.source === null ? "" : cut(source, theirs[step.source]);
    const status = step.isMatch ? "same" : quoted === "" ? "left-out" : written === "" ? "added" : "changed";
    return cell(quoted, written, status);
  });
  return joined([...leftOut(0, first), ...middle, ...leftOut(last + 1, theirs.length)]);
}

function joined(cells: readonly AlignedCell[]): AlignedCell[] {
  const together: AlignedCell[] = [];
  for (const one of cells) {
    const last = together.at(-1);
    if (!last || last.status !== one.status) together.push(one);
    else
      together[together.length - 1] = cell(
        `${last.quote} ${one.quote}`,
        `${last.source} ${one.source}`,
        one.status,
      );
  }
  return together;
}

function cell(quote: string, source: string, status: AlignedCell["status"]): AlignedCell {
  return { quote: quote.trim(), source: source.trim(), status };
}

/** A word with the marks that hang on it. */
function cut(text: string, word: Word | undefined): string {
  if (!word) return "";
  const end = word.span.end + (/^[^\s\p{L}\p{N}]*/u.exec(text.slice(word.span.end))?.[0].length ?? 0);
  return sliceText(text, textSpan(word.span.start, end));
}
