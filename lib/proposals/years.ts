/**
 * Years and decades in words that a parser of dates passes over: "in 1980", "the late 1950s". A number of four digits is a year only
 * where the words around it make it one.
 */

type YearFound = { readonly start: number; readonly end: number; readonly edtf: string };

const DECADE = /\b(?:the\s+)?(?:(?:early|mid|late)[ -])?(?<decade>1[5-9]\d|20\d)0[’']?s\b/giu;
const LED =
  /(?<=\b(?:in|since|of|by|from|until|till|before|after|during|around|year|early|mid|late|spring|summer|autumn|fall|winter|between|to|and|the|a|an|his|her|its|their)[ \u00a0-])(?<year>1[5-9]\d\d|20\d\d)\b(?![-–,.]?\d|\s*(?:%|percent|per cent|people|soldiers|troops|men|women|children|miles|km|kilometres|kilometers|meters|metres|feet|dollars|euros|pounds|tons|tonnes|homes|houses|workers|seats|votes|goats|cows|cases|others|degrees))/giu;

/**
 * In order, as code units of the given words; decades as `198X`.
 *
 * @example edtfYears("in the early 1980s, and again in 2001").map(({ edtf }) => edtf) // ["198X", "2001"]
 */
export function edtfYears(words: string): YearFound[] {
  const decades = Array.from(words.matchAll(DECADE), (match): YearFound => {
    return { start: match.index, end: match.index + match[0].length, edtf: `${match.groups?.decade ?? ""}X` };
  });
  const years = Array.from(words.matchAll(LED), (match): YearFound => {
    return { start: match.index, end: match.index + match[0].length, edtf: match[0] };
  });
  return [...decades, ...years].toSorted((one, other) => one.start - other.start);
}
