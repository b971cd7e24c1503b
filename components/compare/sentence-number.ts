/** What a shared sentence is called in every column: its number, counted from 1, with its sign. */

/** @example sentenceNumber(0) // "⇄1" */
export function sentenceNumber(sentence: number): string {
  return `⇄${sentence + 1}`;
}
