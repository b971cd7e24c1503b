/**
 * The first words of a text, to call it by: whole words, `most` characters at most, and an ellipsis where some are left out.
 * @example shortWords("The Quds Force  is losing control", 14) // "The Quds Force…"
 */
export function shortWords(exact: string, most = 60): string {
  const words = exact.replace(/\s+/g, " ").trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
