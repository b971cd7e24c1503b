/** A person's name in the two parts by which bibliographies sort. Only for those of whom it is known that they are persons. Pure. */

/** Written before a family name, and sorted without. */
const PARTICLE = /^(?:al|el|de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|bin|ibn|bint)$/iu;

/**
 * The last word is the family name, with the particles right before it; null for a name of one word, which cannot be split, and
 * for what holds a digit or a sign that no name has. It is a rule of thumb: a double family name without a hyphen is split wrongly.
 *
 * @example splitName("Ludwig van Beethoven") // { family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" }
 */
export function splitName(
  name: string,
): { readonly family: string; readonly given: string; readonly "non-dropping-particle"?: string } | null {
  const words = name.trim().split(/\s+/u);
  if (words.length < 2 || words.length > 6 || !/^[\p{L}\p{M}.'’\- ]+$/u.test(name.trim())) return null;
  const family = words.at(-1) ?? "";
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? "")) first -= 1;
  const particle = words.slice(first, -1).join(" ");
  const given = words.slice(0, first).join(" ");
  return { family, given, ...(particle === "" ? {} : { "non-dropping-particle": particle }) };
}
