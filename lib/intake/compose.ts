/**
 * The canonical text of a document that had markup: its blocks one below the other with a blank line between, as a person
 * would copy them out, and where each then stands. What a block's words are, its reader has decided.
 */
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import type { PassageKind, ReadPassage } from "./document.ts";
import { splitLong } from "./txt/split-long.ts";

export type TextBlock = {
  readonly kind: PassageKind;
  readonly text: string;
  /** Follows the block before it on the next line, without a blank one: rows of a table, lines of a list. */
  readonly isTight?: boolean;
};

export type Composed = { readonly text: string; readonly passages: readonly ReadPassage[] };

/**
 * Blocks without words are left out, and so is what no text may hold (U+0000); half a character becomes U+FFFD.
 * @example compose([{ kind: "title", text: "Rain" }, { kind: "paragraph", text: "It rained." }]).text // "Rain\n\nIt rained.\n"
 */
export function compose(blocks: readonly TextBlock[]): Composed {
  const parts: string[] = [];
  const placed: { kind: PassageKind; span: TextSpan }[] = [];
  let length = 0;
  for (const { kind, text: given, isTight } of blocks) {
    const words = given.replaceAll("\u0000", "").toWellFormed().trim();
    if (words === "") continue;
    const gap = parts.length === 0 ? "" : isTight ? "\n" : "\n\n";
    parts.push(gap, words);
    placed.push({ kind, span: textSpan(length + gap.length, length + gap.length + words.length) });
    length += gap.length + words.length;
  }
  const text = parts.length === 0 ? "" : `${parts.join("")}\n`;
  const passages = placed.flatMap(({ kind, span }) =>
    splitLong(text, span).map((piece) => ({ kind, span: piece })),
  );
  return { text, passages };
}
