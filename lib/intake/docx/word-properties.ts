/** The core properties of an Office file: title, who made it, in which language. When the file was made is not when its text was published. */
import type { Proposal } from "#lib/intake/ground-fields.ts";
import { elementText } from "#lib/intake/zip/element-text.ts";

/** What programs write where nobody wrote anything. */
const NOBODY =
  /^(?:un-?named|unknown|author|user|admin(?:istrator)?|microsoft.*|python-docx|apache poi|docx)$/i;
const NO_TITLE = /^(?:untitled|document\d*|microsoft word\b.*|word document|.*\.docx?)$/i;

export function readWordProperties(part: Uint8Array | null): {
  proposals: Proposal[];
  language: string | null;
} {
  if (part === null) return { proposals: [], language: null };
  const xml = new TextDecoder().decode(part);
  const proposals: Proposal[] = [];
  const basis = "word-properties";
  const title = elementText(xml, "dc:title");
  const author = elementText(xml, "dc:creator");
  if (title && !NO_TITLE.test(title)) proposals.push({ name: "title", value: title, basis, key: "dc:title" });
  if (author && !NOBODY.test(author))
    proposals.push({ name: "author", value: author, basis, key: "dc:creator" });
  return { proposals, language: elementText(xml, "dc:language") };
}
