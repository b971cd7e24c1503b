/** A note as one reads it at a glance: its Markdown without the marks. For a line in a margin; `note-view.tsx` draws the whole. */
import { findNoteLinks } from "#lib/features/excerpts/find-note-links.ts";

/**
 * @example plainNote("**Why** [[Qods Force|the force]] moved") // "Why the force moved"
 */
export function plainNote(note: string): string {
  let at = 0;
  let plain = "";
  for (const { start, end, type, label } of findNoteLinks(note)) {
    plain += note.slice(at, start) + (type === "slug" ? label.replaceAll("-", " ") : label);
    at = end;
  }
  plain += note.slice(at);
  return plain
    .replace(/^\s*(?:[#>]+|[-+*]|\d+[.)])\s+/gmu, "")
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/gu, "$1")
    .replace(/\*\*|__|~~|`/gu, "")
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "")
    .replace(/\n{2,}/gu, "\n")
    .trim();
}
