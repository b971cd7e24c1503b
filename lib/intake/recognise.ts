/**
 * What a file is, by its first bytes; its name decides only between kinds of text, which look alike. What needs more than a look
 * (which kind of ZIP, which of a hundred binary formats) is told in the guarded process.
 */
import { decode } from "./encoding.ts";

/** How a file is to be read: at once as plain text, by a reader in a guarded process, or not at all. */
export type Recognised =
  | { readonly as: "txt" }
  | { readonly as: "pdf" | "html" | "md" | "zip" | "unknown" }
  | {
      readonly as: "refused";
      readonly code: "empty" | "not-text" | "unknown-format";
      readonly message: string;
    };

/** Nothing here may be read in two ways: this runs on hostile text before any guard. */
const PAGE = /^\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!doctype\s+html|<html[\s>])/i;

/** Text that is data or a program: whoever wants it as a document says so by its name. */
const DATA =
  /\.(?:json|jsonl|csv|tsv|xml|svg|rss|atom|js|mjs|cjs|ts|tsx|jsx|css|py|rb|java|c|h|cpp|go|rs|sh|sql|ya?ml|toml|ini|conf|log|ics|vcf|bib|ris)$/i;

const ZIP = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"];

/** Enough to see a page's first element, behind comments and declarations. */
const HEAD = 8192;

/** @example recognise(new TextEncoder().encode("%PDF-1.7 …"), "letter.txt") // { as: "pdf" } */
export function recognise(bytes: Uint8Array, fileName: string): Recognised {
  if (bytes.length === 0)
    return { as: "refused", code: "empty", message: "The file is empty: there is nothing to read." };
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (head.startsWith("%PDF-") || (/%PDF-\d/.test(head) && /\.pdf$/i.test(fileName))) return { as: "pdf" };
  if (ZIP.some((mark) => head.startsWith(mark))) return { as: "zip" };
  if (head.startsWith("{\\rtf")) return unknown("It is Rich Text (RTF). Save it as .docx or as plain text.");
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return { as: "unknown" };
  const decoded = decode(bytes);
  if (!decoded.ok) {
    return looksBinary(bytes)
      ? { as: "unknown" }
      : {
          as: "refused",
          code: decoded.failure.code as "empty" | "not-text",
          message: decoded.failure.message,
        };
  }
  return recogniseText(decoded.value.text, fileName);
}

function recogniseText(text: string, fileName: string): Recognised {
  const head = text.slice(0, HEAD);
  if (
    /^(?:From: <Saved by|MIME-Version:|Content-Type: multipart\/)/im.test(head.slice(0, 600)) &&
    /boundary=/i.test(head)
  )
    return unknown("It is a web archive or a mail (MIME). In the browser, save the page as “HTML only”.");
  if (PAGE.test(head)) return { as: "html" };
  if (/\.x?html?$/i.test(fileName) && /<[a-z][^<>]*>/i.test(text)) return { as: "html" };
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(fileName)) return { as: "md" };
  if (DATA.test(fileName))
    return unknown(
      "It is data or a program, not prose. To read it all the same, give it a name that ends in .txt.",
    );
  return { as: "txt" };
}

function unknown(message: string): Recognised {
  return { as: "refused", code: "unknown-format", message };
}

/** Zeros, or many control characters, at its beginning: a picture or a program rather than text in an odd encoding. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, HEAD);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return sample.includes(0) || controls * 20 > sample.length;
}
