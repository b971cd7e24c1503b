/**
 * The reader of plain text, `txt@1`. Its canonical text is the decoded file, unchanged. A rule that would read a stored
 * text otherwise makes a new version of the reader.
 */

import type { ReadField, ReadPassage } from "#lib/intake/document.ts";
import { readBlocks } from "./blocks.ts";
import { classify } from "./classify.ts";
import { readFields } from "./fields.ts";
import { splitLong } from "./split-long.ts";

export const TXT_READER = "txt@1";

/**
 * The passages of a text, and what it says of itself.
 *
 * @example readTxt("A Title\n\nIt rained.").passages.map((passage) => passage.kind) // ["title", "paragraph"]
 */
export function readTxt(text: string): { passages: ReadPassage[]; fields: ReadField[] } {
  const blocks = readBlocks(text);
  const kinds = classify(blocks);
  const passages = blocks.flatMap((block, index) =>
    splitLong(text, block.span).map((span) => ({ kind: kinds[index] ?? "paragraph", span })),
  );
  return { passages, fields: readFields(text, blocks, kinds) };
}
