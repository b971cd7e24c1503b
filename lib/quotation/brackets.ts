/**
 * Marks of omission and brackets, as quotations have them: …, ..., . . ., ⋯, ‥, with or without brackets of any kind; [sic],
 * [T]he, [a gloss].
 */

const DOTS = String.raw`(?:[…⋯‥]|[.․．](?:\s?[.․．]){2,3})+`;
/** A marked omission. */
export const OMISSION = new RegExp(String.raw`[\[({<［（]\s*${DOTS}\s*[\])}>］）]|${DOTS}`, "gu");
const SIC = /[[(]\s*sic[.!]?\s*[\])]/giu;
/** Square brackets with what is in them. */
export const BRACKET = /\[([^[\]]*)\]/gu;
/**
 * The text with brackets made unseen: those around part of a word vanish into it, those around words become spaces
 * together with their words. Positions stay.
 */
export function blankBrackets(text: string): string {
  const unmarked = text.replace(SIC, (mark) => " ".repeat(mark.length));
  return unmarked.replace(BRACKET, (bracket, inside: string, at: number) => {
    if (isOmission(bracket)) return bracket;
    const touches =
      /[\p{L}\p{N}]$/u.test(unmarked.slice(0, at)) ||
      /^[\p{L}\p{N}]/u.test(unmarked.slice(at + bracket.length));
    return touches && !/\s/u.test(inside) ? `\u2060${inside}\u2060` : " ".repeat(bracket.length);
  });
}

/** Whether a bracket only marks an omission. @example isOmission("[…]") // true */
export function isOmission(bracket: string): boolean {
  return new RegExp(String.raw`^\[\s*${DOTS}\s*\]$`, "u").test(bracket);
}
