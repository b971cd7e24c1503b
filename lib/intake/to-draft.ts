/** A document that was read, as a draft: Markdown in which only block quotes are marked, since nothing else of it is judged. */
import type { Reading } from "./document.ts";

/**
 * Menus and page numbers are left out.
 * @example toDraft({ text: "It rained.", passages: [{ kind: "block-quote", span: textSpan(0, 10) }] }) // "> It rained.\n"
 */
export function toDraft({ text, passages }: Pick<Reading, "text" | "passages">): string {
  const blocks = passages.flatMap(({ kind, span }) => {
    const words = text.slice(span.start, span.end);
    if (kind === "boilerplate") return [];
    return [kind === "block-quote" ? words.replace(/^/gm, "> ") : words];
  });
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}
