/** Excerpts for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { findNoteLinks } from "./find-note-links.ts";
import { type ExcerptFilter, getExcerpt, getNoteTargets, listExcerpts } from "./queries.ts";
import { type ExcerptView, toExcerptView } from "./view.ts";

/** What the reader shows beside a text, in its order. */
export const loadExcerptsOfSource = cache((source: string) => loadExcerpts({ source }));

export const loadExcerpt = cache((id: string) => getExcerpt(localAccess(), id));

async function loadExcerpts(filter: ExcerptFilter): Promise<ExcerptView[]> {
  const access = localAccess();
  const rows = await listExcerpts(access, filter, { order: "text" });
  const links = rows.flatMap(({ note }) => findNoteLinks(note));
  const targets = await getNoteTargets(access, links);
  return rows.map((row) => toExcerptView(row, targets));
}
