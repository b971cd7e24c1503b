/**
 * Bytes to text. The text is what the bytes say, unchanged but for a byte order mark; bytes that are no text are refused
 * with the reason. What is neither Unicode nor Western is guessed at with care, by `guess-encoding.ts`.
 */

import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { guessEncoding } from "./guess-encoding.ts";

export type Decoded = {
  /** As the platform's decoder calls it. */
  readonly encoding: string;
  readonly text: string;
};

/** Of the first bytes, how many are looked at to tell UTF-16 without a mark from anything else. */
const SAMPLE = 4096;

/** Control characters, line ends, tab and form feed aside, in a thousand: more than this is no text. */
const CONTROLS_ALLOWED = 2;

/**
 * Decodes by the byte order mark, else UTF-16 by the pattern of its bytes, else UTF-8 where the bytes are valid
 * UTF-8, else Windows-1252 where that is likely, else by the letters that other encodings would give.
 *
 * @param known the encoding in which these bytes were read before: then nothing is guessed.
 * @returns the text, or a failure `empty` or `not-text` whose message says why.
 * @example decode(Uint8Array.of(0x93, 0x51, 0x94)) // { encoding: "windows-1252", text: "“Q”" }
 */
export function decode(bytes: Uint8Array, known: string | null = null): Outcome<Decoded> {
  if (bytes.length === 0) return failed("empty", "The file is empty: there is nothing to read.");
  const encoding = known ?? recognise(bytes);
  const text = encoding === null ? null : decodeAs(encoding, bytes);
  if (encoding === null || text === null) {
    return failed(
      "not-text",
      "The file is neither UTF-8, UTF-16 nor, as far as can be told, in any older encoding. Save it as UTF-8 and try again.",
    );
  }
  const reason = notText(text);
  return reason === null ? succeeded({ encoding, text }) : failed("not-text", reason);
}

function recognise(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked;
  if (decodeAs("utf-8", bytes) !== null) return "utf-8";
  return isWindows1252(bytes) ? "windows-1252" : guessEncoding(bytes);
}

/**
 * Western text: no byte that the encoding leaves undefined, no more accented letters than plain ones, few rare signs. Cyrillic, Arabic,
 * Chinese and the like in their old encodings are nearly all "accented letters" and would be read as nonsense; Icelandic,
 * the richest in accents of the languages written so, has one in seven.
 */
function isWindows1252(bytes: Uint8Array): boolean {
  let plain = 0;
  let accented = 0;
  let signs = 0;
  for (const byte of bytes) {
    if (UNDEFINED_IN_WINDOWS_1252.has(byte)) return false;
    if (byte >= 0xc0) accented += 1;
    else if (byte >= 0xa1 && !COMMON_SIGNS.has(byte)) signs += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) plain += 1;
  }
  return accented <= plain && signs * 10 <= plain;
}

/** £ § © « ® ° · » ½ ¿ ¡: the others stand in texts by the dozen only where they are halves of Chinese characters. */
const COMMON_SIGNS: ReadonlySet<number> = new Set([
  0xa1, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb7, 0xbb, 0xbd, 0xbf,
]);

/** The decoder of the platform maps these five to control characters in silence. */
const UNDEFINED_IN_WINDOWS_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Text of an alphabet in UTF-16: every other byte is one of very few (zero for spaces, and the alphabet's own), the bytes
 * between them are of many kinds, none of them zero. Chinese and Japanese need a mark to be recognised.
 */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 !== 0) return null;
  const even = new Set<number>();
  const odd = new Set<number>();
  bytes.subarray(0, SAMPLE).forEach((byte, index) => {
    (index % 2 === 0 ? even : odd).add(byte);
  });
  if (isHighSide(odd, even)) return "utf-16le";
  return isHighSide(even, odd) ? "utf-16be" : null;
}

function isHighSide(high: ReadonlySet<number>, low: ReadonlySet<number>): boolean {
  return high.has(0) && !low.has(0) && high.size * 3 <= low.size;
}

/** The text that the bytes are in this encoding, or null where they are none. Throws a RangeError where nobody knows the encoding. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function notText(text: string): string | null {
  const zero = text.indexOf("\u0000");
  if (zero >= 0) return `The file is no text: its character ${zero + 1} is U+0000, which no text holds.`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted here.
  const controls = text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f]/g)?.length ?? 0;
  if (controls * 1000 > text.length * CONTROLS_ALLOWED) {
    return `The file is no text: ${controls} of its ${text.length} characters are control characters.`;
  }
  return text.trim() === "" ? "The file holds nothing but white space." : null;
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
