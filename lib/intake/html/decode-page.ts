/** The text of a page's bytes: a byte order mark decides, then what the page declares where its bytes bear it out, then the bytes. */
import { type Decoded, decode, decodeAs } from "#lib/intake/encoding.ts";
import { RefusedFile } from "#lib/intake/refused.ts";

/** Where a declaration must stand, with some room for comments. */
const HEAD = 4096;

/** @throws RefusedFile `empty` or `not-text`. */
export function decodePage(bytes: Uint8Array, known: string | null = null): Decoded {
  const declared = known ?? declaredEncoding(bytes);
  const text = declared === null ? null : decodeAs(declared, bytes);
  if (declared !== null && text !== null && text.trim() !== "") return { encoding: declared, text };
  const decoded = decode(bytes);
  if (decoded.ok) return decoded.value;
  throw new RefusedFile(decoded.failure.code === "empty" ? "empty" : "not-text", decoded.failure.message);
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff) || (one === 0xef && two === 0xbb))
    return null;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const label =
    /<meta[^<>]*charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^<>]*encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A page that could be read as far as this declaration is in no UTF-16, whatever it declares.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}
