/**
 * Words that may be one word misspelt: lined up with one another, never called the same.
 */

/**
 * Whether one word may be the other misspelt: at most one edit in every three letters. Used to line words up, never to
 * call them the same.
 *
 * @example looksLike("soleimani", "suleimani") // true
 */
export function looksLike(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  const allowed = Math.floor(longest / 3);
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed || longest > 40) return false;
  return editDistance(one, other) <= allowed;
}

/** Levenshtein's distance in code units, by Wagner and Fischer's table (1974). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      here.push(
        Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same),
      );
    }
    above = here;
  }
  return above[other.length] ?? 0;
}
