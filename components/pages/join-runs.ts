/**
 * What stands between two stretches of lines in words that are copied, by how many characters of the text lie between them: nothing in
 * a word that goes on, a space between words, an empty line between paragraphs.
 */
export function joinRuns(gap: number): string {
  if (gap <= 0) return "";
  return gap === 1 ? " " : "\n\n";
}
