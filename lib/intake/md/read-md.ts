/**
 * The reader of Markdown, `md@1`. Its canonical text is the text as it is read, without the marks: a name in bold, or half of it
 * in a link, is the same words as anywhere else. Settings at the top of the file (front matter) are metadata, not text.
 */
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import remarkGfm from "remark-gfm";
import { compose } from "#lib/intake/compose.ts";
import type { Reading } from "#lib/intake/document.ts";
import { decode } from "#lib/intake/encoding.ts";
import { finishReading } from "#lib/intake/finish-reading.ts";
import { groundFields } from "#lib/intake/ground-fields.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readMarkdownBlocks } from "./markdown-blocks.ts";

const MD_READER = "md@1";

const BOUNDS = { characters: 16 * 1024 * 1024, nesting: 100, footnotes: 5000 };

/** @throws RefusedFile */
export function readMd(bytes: Uint8Array, known: string | null = null): Reading {
  const decoded = decode(bytes, known);
  if (!decoded.ok)
    throw new RefusedFile(decoded.failure.code === "empty" ? "empty" : "not-text", decoded.failure.message);
  const { body, proposals, language } = readFrontMatter(decoded.value.text);
  holdNesting(body);
  const blocks = readMarkdownBlocks(fromMarkdown(body, gfm()));
  const hasTitle = blocks.some(({ kind }) => kind === "title");
  const composed = compose(blocks);
  const named = hasTitle ? proposals.filter(({ name }) => name !== "title") : proposals;
  return finishReading({
    format: "md",
    reader: MD_READER,
    encoding: decoded.value.encoding,
    ...composed,
    fields: groundFields(composed.text, composed.passages, named),
    declaredLanguage: language,
  });
}

/** Tables, footnotes and strikethrough: the extensions that remark-gfm would hand to a processor. */
function gfm(): Options {
  const data: Record<string, unknown> = {};
  const processor = { data: () => data };
  (remarkGfm as (this: typeof processor) => void).call(processor);
  return {
    extensions: (data.micromarkExtensions ?? []) as NonNullable<Options["extensions"]>,
    mdastExtensions: (data.fromMarkdownExtensions ?? []) as NonNullable<Options["mdastExtensions"]>,
  };
}

/** Before it is parsed: nested quotations and lists take time that grows with their square, and footnotes likewise. */
function holdNesting(source: string): void {
  if (source.length > BOUNDS.characters) {
    throw new RefusedFile(
      "too-large",
      `It has ${source.length} characters; at most ${BOUNDS.characters} are read. Split the file.`,
    );
  }
  const marks = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*/gm;
  for (const [lead] of source.matchAll(marks)) {
    const depth = lead.match(/>|[-*+](?=[ \t])|\d[.)]/g)?.length ?? 0;
    const indent = depth === 0 ? 0 : (/^[ \t]*/.exec(lead)?.[0].length ?? 0) / 2;
    if (Math.max(depth, indent) > BOUNDS.nesting) {
      throw new RefusedFile(
        "too-deep",
        `Quotations or lists are nested ${Math.max(depth, Math.floor(indent))} deep; at most ${BOUNDS.nesting} are read. Take the marks out.`,
      );
    }
  }
  const brackets = /[[(!*_~`]{2000,}/.exec(source);
  const footnotes = source.match(/\[\^/g)?.length ?? 0;
  if (brackets === null && footnotes <= BOUNDS.footnotes) return;
  throw new RefusedFile("too-deep", "It has thousands of marks and notes without words. Take them out.");
}
