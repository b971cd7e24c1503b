/** A note whose own links have become those of Markdown, for whoever reads it outside the room. Pure. */
import { findNoteLinks, noteTargetKey } from "#lib/features/excerpts/find-note-links.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Exported, ExportedExcerpt } from "./exported.ts";

/**
 * The note with `[[name]]` and `@slug` as links to the room; what leads nowhere stays as it was written.
 *
 * @example linkNote("See [[Qaani]].", targets, "http://127.0.0.1:3000") // "See [Qaani](http://127.0.0.1:3000/entities/esmail-qaani)."
 */
export function linkNote(
  { note, targets }: Pick<ExportedExcerpt, "note" | "targets">,
  { room }: Pick<Exported, "room">,
): string {
  let linked = "";
  let at = 0;
  for (const link of findNoteLinks(note)) {
    const target = targets.get(noteTargetKey(link));
    if (target === undefined) continue;
    const label = link.type === "slug" ? target.name : link.label;
    linked += `${note.slice(at, link.start)}[${escapeMarkdown(label)}](${room}${target.path})`;
    at = link.end;
  }
  return linked + note.slice(at);
}
