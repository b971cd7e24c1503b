/**
 * The paragraphs and block quotes of a draft in plain text or Markdown. Code is passed over; nothing else of Markdown is read.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";

export type Block = {
  readonly kind: "paragraph" | "block-quote";
  readonly span: TextSpan;
};

/**
 * The blocks in order; code between fences is none.
 *
 * @example draftBlocks("He said:\n\n> It rained.\n").map((block) => block.kind) // ["paragraph", "block-quote"]
 */
export function draftBlocks(draft: string): Block[] {
  const blocks: Block[] = [];
  let open = null as Block | null;
  let isCode = false;
  for (const { 0: line, index } of draft.matchAll(/[^\n]*(?:\n|$)/gu)) {
    if (line === "") continue;
    const isFence = /^\s{0,3}(?:```|~~~)/u.test(line);
    if (isFence) isCode = !isCode;
    const kind = /^\s{0,3}>/u.test(line) ? "block-quote" : "paragraph";
    const isBreak = isCode || isFence || line.trim() === "";
    if (isBreak || open?.kind !== kind) {
      if (open) blocks.push(open);
      open = null;
    }
    if (isBreak) continue;
    const end = index + line.trimEnd().length;
    open = { kind, span: textSpan(open?.span.start ?? index, end) };
  }
  if (open) blocks.push(open);
  return blocks;
}
