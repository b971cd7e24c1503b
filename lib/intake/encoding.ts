/**
 * Bytes to text. The text is what the bytes say, unchanged but for a byte order mark; bytes that are no text are refused
 * with the reason. Other encodings than these are not guessed at: a wrong guess would falsify every word quoted.
 */

import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

export type Decoded = {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly text: string;
};

/** Of the first bytes, how many are looked at to tell UTF-16 without a mark from anything else. */
const SAMPLE = 4096;

/** Control characters, line ends, tab and form feed aside, in a thousand: more than this is no text. */
const CONTROLS_ALLOWED = 2;

/**
 * Decodes by the byte order mark, else UTF-16 by the pattern of its zero bytes, else UTF-8 where the bytes are valid
 * UTF-8, else Windows-1252 where they are defined there.
 *
 * @returns the text, or a failure `empty` or `not-text` whose message says why.
 * @example decode(Uint8Array.of(0x93, 0x51, 0x94)) // { encoding: "windows-1252", text: "“Q”" }
 */
export function decode(bytes: Uint8Array): Outcome<Decoded> {
  if (bytes.length === 0) return failed("empty", "The file is empty: there is nothing to read.");
  const encoding = recognise(bytes);
  const text = encoding === null ? null : decodeAs(encoding, bytes);
  if (encoding === null || text === null) {
    return failed(
      "not-text",
      "The file is neither UTF-8, UTF-16 nor Windows-1252: some of its bytes stand for no character.",
    );
  }
  const reason = notText(text);
  return reason === null ? succeeded({ encoding, text }) : failed("not-text", reason);
}

function recognise(bytes: Uint8Array): Decoded["encoding"] | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked;
  if (decodeAs("utf-8", bytes) !== null) return "utf-8";
  return bytes.some((byte) => UNDEFINED_IN_WINDOWS_1252.has(byte)) ? null : "windows-1252";
}

/** The decoder of the platform maps these five to control characters in silence. */
const UNDEFINED_IN_WINDOWS_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Western text in UTF-16 has a zero in almost every other byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 2;
  if (bytes.length % 2 !== 0) return null;
  if (odd > most * 0.7 && even < most * 0.05) return "utf-16le";
  if (even > most * 0.7 && odd < most * 0.05) return "utf-16be";
  return null;
}

function decodeAs(encoding: Decoded["encoding"], bytes: Uint8Array): string | null {
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
