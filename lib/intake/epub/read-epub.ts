/**
 * The reader of EPUB books, `epub@1`: the chapters in the order of the package's spine, each read as a page that is all text.
 * The table of contents is boilerplate. Books whose chapters are locked are refused.
 */
import { compose, type TextBlock } from "#lib/intake/compose.ts";
import type { Reading } from "#lib/intake/document.ts";
import { finishReading } from "#lib/intake/finish-reading.ts";
import { groundFields, type Proposal } from "#lib/intake/ground-fields.ts";
import { classifyPage } from "#lib/intake/html/classify-page.ts";
import { decodePage } from "#lib/intake/html/decode-page.ts";
import { readPageBlocks } from "#lib/intake/html/page-blocks.ts";
import { holdDepth, parsePage } from "#lib/intake/html/parse-page.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { elementText } from "#lib/intake/zip/element-text.ts";
import { readZip, type ZipEntry } from "#lib/intake/zip/read-zip.ts";
import { fold } from "#lib/text/fold.ts";
import { readPackage } from "./package-file.ts";

const EPUB_READER = "epub@1";

/** @throws RefusedFile */
export async function readEpub(bytes: Uint8Array): Promise<Reading> {
  const entries = await readZip(
    bytes,
    (name) => !/\.(?:jpe?g|png|gif|webp|svg|mp[34]|ttf|otf|woff2?|css)$/i.test(name),
  );
  holdUnlocked(entries);
  const file = (name: string) => entries.find((entry) => entry.name === name)?.bytes;
  const root = /full-path\s*=\s*["']([^"']+)/.exec(textOf(file("META-INF/container.xml")))?.[1] ?? "";
  const opf = textOf(file(root));
  if (opf === "") {
    throw new RefusedFile(
      "corrupt",
      "It is a damaged EPUB: it does not say what it consists of. Fetch it again.",
    );
  }
  const { chapters, proposals } = readPackage(opf, root);
  const blocks = chapters.flatMap(({ path, isContents }) => readChapter(file(path), isContents, proposals));
  const composed = compose(onlyBookTitle(blocks, proposals));
  return finishReading({
    format: "epub",
    reader: EPUB_READER,
    encoding: "binary",
    ...composed,
    fields: groundFields(composed.text, composed.passages, proposals),
    declaredLanguage: elementText(opf, "dc:language"),
    declaredType: "book",
  });
}

function readChapter(
  bytes: Uint8Array | undefined,
  isContents: boolean,
  proposals: readonly Proposal[],
): TextBlock[] {
  if (bytes === undefined || bytes.length === 0) return [];
  const document = parsePage(openClosed(decodePage(bytes).text));
  holdDepth(document.documentElement);
  const blocks = readPageBlocks(document.body ?? document.documentElement);
  const kinds = classifyPage(blocks, null, { proposals, type: "book", language: null, description: null });
  return blocks.map(({ text, isTight }, index) => ({
    text,
    isTight,
    kind: isContents ? "boilerplate" : (kinds[index] ?? "paragraph"),
  }));
}

/** Each chapter has a title of its own; the book's is what its package says. */
function onlyBookTitle(blocks: readonly TextBlock[], proposals: readonly Proposal[]): TextBlock[] {
  const given = proposals.find(({ name }) => name === "title")?.value ?? "";
  const first = blocks.findIndex(({ kind, text }) => kind === "title" && fold(text) === fold(given));
  return blocks.map((block, index) =>
    block.kind === "title" && index !== first ? { ...block, kind: "heading" } : block,
  );
}

/** XHTML may close an element where it opens it, which a reader of HTML does not see. */
function openClosed(markup: string): string {
  return markup
    .replace(/<\?xml[^<>]*\?>/g, "")
    .replace(
      /<(title|script|a|p|div|span|td|th|i|b|em|strong|h[1-6]|section)((?:\s[^<>]*)?)\/>/gi,
      "<$1$2></$1>",
    );
}

/** Fonts may be scrambled without harm; chapters may not. */
function holdUnlocked(entries: readonly ZipEntry[]): void {
  const encryption = textOf(entries.find(({ name }) => name === "META-INF/encryption.xml")?.bytes);
  if (/<(?:\w+:)?CipherReference[^<>]*\.x?html?["']/i.test(encryption)) {
    throw new RefusedFile(
      "encrypted",
      "Its chapters are locked (DRM). Ask its publisher for a copy that is not, or bring in the passages that you may quote.",
    );
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
