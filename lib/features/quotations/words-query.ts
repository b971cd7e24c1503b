/** A query for passages that have all of a few words, or all but one of at least three: a word may have been changed. */

/** @example wordsQuery(["quds", "force"]) // "('quds'&'force')" */
export function wordsQuery(words: readonly string[]): string {
  const without = words.length < 3 ? [] : words.map((_, index) => words.toSpliced(index, 1));
  return [words, ...without].map((some) => `(${some.map(quoted).join("&")})`).join("|");
}

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
