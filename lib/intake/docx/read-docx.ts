/**
 * The reader of Word documents, `docx@1`: mammoth says what the paragraphs, headings, quotations, tables and notes are, and the
 * blocks of its markup are the text. Tracked changes are read as accepted; comments, headers and footers are not read.
 */
import mammoth from "mammoth";
import { compose } from "#lib/intake/compose.ts";
import type { Reading } from "#lib/intake/document.ts";
import { finishReading } from "#lib/intake/finish-reading.ts";
import { groundFields } from "#lib/intake/ground-fields.ts";
import { classifyPage } from "#lib/intake/html/classify-page.ts";
import { readPageBlocks } from "#lib/intake/html/page-blocks.ts";
import { holdDepth, parsePage } from "#lib/intake/html/parse-page.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { readZip } from "#lib/intake/zip/read-zip.ts";
import { readWordProperties } from "./word-properties.ts";

const DOCX_READER = "docx@1";

/** Word's own styles for what HTML has an element for, in front of mammoth's defaults for headings, lists and notes. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.deck:fresh",
  "p.Quote => blockquote > p:fresh",
  "p.IntenseQuote => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "comment-reference => ",
];

/** mammoth ends each note with an arrow that leads back to where it is referred to. */
const BACK_TO_REFERENCE = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** @throws RefusedFile */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const parts = await readZip(bytes);
  for (const { name, bytes: part } of parts) if (/\.(?:xml|rels)$/i.test(name)) holdXml(name, part);
  const markup = await toMarkup(bytes);
  const document = parsePage(markup);
  holdDepth(document.documentElement);
  const core = parts.find(({ name }) => name === "docProps/core.xml");
  const { proposals, language } = readWordProperties(core?.bytes ?? null);
  const blocks = readPageBlocks(document.body);
  // Only the styles say what is the title: the document's properties often keep that of the one it was copied from.
  const kinds = classifyPage(blocks, null, { proposals, type: null, language, description: null });
  const composed = compose(
    blocks.map(({ text, isTight }, index) => ({ text, isTight, kind: kinds[index] ?? "paragraph" })),
  );
  return finishReading({
    format: "docx",
    reader: DOCX_READER,
    encoding: "binary",
    ...composed,
    fields: groundFields(composed.text, composed.passages, proposals),
    declaredLanguage: language,
  });
}

async function toMarkup(bytes: Uint8Array): Promise<string> {
  const ignoreImage = mammoth.images.imgElement(async () => ({ src: "" }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: ignoreImage,
      },
    );
    return value.replace(BACK_TO_REFERENCE, "");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedFile(
      "corrupt",
      `It is a damaged Word document (${reason.slice(0, 200)}). Open it in a word processor, save it anew and try again.`,
    );
  }
}

/** A part of an Office file never declares entities: one that does is built to grow when they are read. */
function holdXml(name: string, part: Uint8Array): void {
  const text = new TextDecoder(part[0] === 0xff || part[1] === 0 ? "utf-16le" : "utf-8").decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new RefusedFile(
      "corrupt",
      `Its part ${name} declares entities, which no word processor writes and which can be made to grow without end. It is not read.`,
    );
  }
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^<>]*>/g)) {
    if (tag.startsWith("</")) depth -= 1;
    else if (!tag.endsWith("/>") && !tag.startsWith("<?") && !tag.startsWith("<!")) depth += 1;
    if (depth > DEEPEST_XML)
      throw new RefusedFile(
        "too-deep",
        `Its part ${name} is nested deeper than ${DEEPEST_XML}. It is not read.`,
      );
  }
}

const DEEPEST_XML = 500;
