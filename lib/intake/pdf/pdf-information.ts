/** What a PDF says of itself in its information dictionary and XMP. When the file was made is not when its text was published. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Proposal } from "#lib/intake/ground-fields.ts";

/** What programs write where nobody wrote anything. */
const NO_TITLE =
  /^(?:untitled|unknown|document\d*|microsoft (?:word|powerpoint|excel)\b.*|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|html?|rtf|odt)|https?:.*|about:blank)$/i;
const NOBODY = /^(?:unknown|author|user|admin(?:istrator)?|owner|root|anonymous|none)$/i;

export async function readInformation(
  pdf: PDFDocumentProxy,
): Promise<{ proposals: Proposal[]; language: string | null }> {
  const found = await pdf.getMetadata().catch(() => null);
  const info = (found?.info ?? {}) as Record<string, unknown>;
  const xmp = (name: string) => found?.metadata?.get(name) as unknown;
  const proposals: Proposal[] = [];
  const basis = "pdf-information";
  const propose = (name: Proposal["name"], key: string, value: unknown, junk: RegExp) => {
    const words = toWords(value);
    if (words !== "" && !junk.test(words)) proposals.push({ name, value: words, basis, key });
  };
  propose("title", "dc:title", xmp("dc:title"), NO_TITLE);
  propose("title", "Title", info.Title, NO_TITLE);
  propose("author", "dc:creator", xmp("dc:creator"), NOBODY);
  propose("author", "Author", info.Author, NOBODY);
  propose("publisher", "dc:publisher", xmp("dc:publisher"), NOBODY);
  return { proposals, language: typeof info.Language === "string" ? info.Language : null };
}

function toWords(value: unknown): string {
  const words = Array.isArray(value) ? value.filter((one) => typeof one === "string").join(", ") : value;
  if (typeof words !== "string") return "";
  return words.replaceAll("\u0000", "").replace(/\s+/gu, " ").trim().slice(0, 1000);
}
