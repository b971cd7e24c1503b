/** An import in a sentence: how many sources came in, and what became of the other files. */
import { type ArrivalBatch, isUnderWay } from "#lib/features/arrivals/schema.ts";

export function isOver({ files }: ArrivalBatch): boolean {
  return !files.some(({ state }) => isUnderWay(state));
}

export function summarize({ counts, files }: ArrivalBatch): string {
  const archives = files.filter(({ state, source }) => state === "done" && source === null).length;
  const parts = [
    `${counts.done - archives} ${counts.done - archives === 1 ? "source" : "sources"} came in`,
    counts.duplicate > 0 && `${counts.duplicate} ${counts.duplicate === 1 ? "was" : "were"} there already`,
    counts.refused > 0 && `${counts.refused} refused`,
    counts.cancelled > 0 && `${counts.cancelled} cancelled`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}
