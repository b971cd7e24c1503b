/** How versions differ, said in sentences. */
import type { Summary } from "#lib/features/comparisons/summarize.ts";

/**
 * A sentence for each version against the first.
 *
 * @example summaryWords(["001", "002"], [summary]) // ["001 and 002: 18 changes of wording; …"]
 */
export function summaryWords(sigla: readonly string[], summaries: readonly Summary[]): string[] {
  return summaries.map((summary, index) => {
    const [first = "", other = ""] = [sigla[0], sigla[index + 1]];
    const { wording, typography, leftOnly, rightOnly, identical, moved } = summary;
    if (wording + typography + leftOnly + rightOnly + moved === 0)
      return `${first} and ${other} are the same, word for word.`;
    const changes = [
      count(wording, "change of wording", "changes of wording"),
      typography > 0 ? `${typography} of typography alone` : "",
    ];
    const alone = [only(leftOnly, first), only(rightOnly, other)].filter((words) => words !== "");
    const rest = [
      joined(changes),
      joined(alone),
      moved > 0 ? count(moved, "passage stands elsewhere", "passages stand elsewhere") : "",
      count(identical, "passage is identical", "passages are identical"),
    ].filter((words) => words !== "");
    return `${first} and ${other}: ${rest.join("; ")}.`;
  });
}

function only(number: number, siglum: string): string {
  return number === 0 ? "" : `${count(number, "passage", "passages")} only in ${siglum}`;
}

function joined(words: readonly string[]): string {
  return words.filter((one) => one !== "").join(", ");
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
