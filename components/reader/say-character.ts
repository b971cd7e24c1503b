/** The names of characters that are seen and not heard, or not even seen. */

const names: Readonly<Record<string, string>> = {
  " ": "space",
  "\u00A0": "no-break space",
  "\u202F": "narrow no-break space",
  "\u2009": "thin space",
  "\u00AD": "soft hyphen",
  "\u200B": "zero-width space",
  "\n": "new line",
  "\r\n": "new line",
  "\t": "tab",
  ".": "full stop",
  ",": "comma",
  ";": "semicolon",
  ":": "colon",
  "-": "hyphen",
  "–": "en dash",
  "—": "em dash",
  "“": "opening quotation mark",
  "”": "closing quotation mark",
  '"': "quotation mark",
  "’": "apostrophe",
  "'": "apostrophe",
  "(": "opening bracket",
  ")": "closing bracket",
  "…": "ellipsis",
};

/**
 * A character as it is said by itself; capitals are told.
 * @example sayCharacter("\u00A0") // "no-break space"
 */
export function sayCharacter(character: string): string {
  if (character === "") return "end";
  const isCapital = /^\p{Lu}/u.test(character);
  return names[character] ?? (isCapital ? `capital ${character}` : character);
}
