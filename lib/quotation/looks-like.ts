/**
 * Words that may be one word misspelt: lined up with one another, never called the same.
 */

/** Longer words are not compared: a word of bits holds so many letters. */
const LONGEST = 32;

/** Scratch: for each code unit the places at which the first word has it. All zero between calls. */
const places = new Uint32Array(0x10000);

/**
 * Whether one word may be the other misspelt: at most one edit in every three letters. Used to line words up, never to
 * call them the same.
 *
 * @example looksLike("soleimani", "suleimani") // true
 */
export function looksLike(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  const allowed = Math.floor(longest / 3);
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed || longest > LONGEST) return false;
  return editDistance(one, other) <= allowed;
}

/** Levenshtein's distance in code units, a column of the table at a time in the bits of a word (Myers 1999, Hyyrö 2003). */
function editDistance(one: string, other: string): number {
  const last = 1 << (one.length - 1);
  let distance = one.length;
  let higher = -1;
  let lower = 0;
  for (let at = 0; at < one.length; at += 1) mark(one.charCodeAt(at), 1 << at);
  for (let at = 0; at < other.length; at += 1) {
    let equal = places[other.charCodeAt(at)] ?? 0;
    const vertical = equal | lower;
    equal |= ((equal & higher) + higher) ^ higher;
    lower |= ~(equal | higher);
    higher &= equal;
    if (lower & last) distance += 1;
    if (higher & last) distance -= 1;
    lower = (lower << 1) | 1;
    higher = (higher << 1) | ~(vertical | lower);
    lower &= vertical;
  }
  for (let at = 0; at < one.length; at += 1) places[one.charCodeAt(at)] = 0;
  return distance;
}

function mark(unit: number, bit: number): void {
  places[unit] = (places[unit] ?? 0) | bit;
}
