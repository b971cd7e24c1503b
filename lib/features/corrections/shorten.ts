/** So much of some words as a sentence about them can carry. Pure. */

export function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}
