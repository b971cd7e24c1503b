/** How many of something, in words: "1 mention", "78 claims about it". `what` is said of several. Pure. */

/** @example countWords(1, "parts in events") // "1 part in events" */
export function countWords(count: number, what: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? what.replace(/^(\w+?)s\b/, "$1") : what}`;
}
