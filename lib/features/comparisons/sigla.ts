/** What sources are called where there is no room for a title: the number that begins each slug, or a letter for each. */

/** @example siglaOf(["001-a", "002-b"]) // ["001", "002"]; of slugs without numbers ["A", "B"] */
export function siglaOf(slugs: readonly string[]): string[] {
  const numbers = slugs.map((slug) => /^\d{1,4}(?=-|$)/.exec(slug)?.[0] ?? "");
  const areTelling = new Set(numbers).size === slugs.length && !numbers.includes("");
  return areTelling ? numbers : slugs.map((_, index) => String.fromCodePoint(0x41 + index));
}
