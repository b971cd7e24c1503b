/** Where a shared sentence stands on the page, for links to it. */
export function sentenceId(sentence: number, column: number, passage: number): string {
  return `sentence-${sentence}-${column}-${passage}`;
}
