/** From rows to the shape of the API. */
import type { ExcerptRow } from "./queries.ts";
import type { Excerpt } from "./schema.ts";

export function toExcerpt(row: ExcerptRow): Excerpt {
  const { source, passage, start, end, exact, prefix, suffix } = row.anchor;
  const notebook = row.block?.notebook;
  return {
    id: row.id,
    source: source.slug,
    passage,
    start,
    end,
    exact,
    prefix,
    suffix,
    note: row.note,
    tags: row.tags.map(({ tag }) => tag),
    colour: row.colour,
    notebook: notebook && notebook.deletedAt === null ? notebook.slug : null,
    entities: row.entities.map(({ basis, entity: { slug, name } }) => ({ slug, name, basis })),
    events: row.events.map(({ basis, event: { slug, title } }) => ({ slug, title, basis })),
    claims: row.claims.map(({ basis, claim: { slug, statement } }) => ({ slug, statement, basis })),
    excerpts: row.leads.filter(({ other }) => other.deletedAt === null).map(({ other }) => other.id),
    revision: row.revision,
    created: row.createdAt.toISOString(),
    modified: row.updatedAt.toISOString(),
  };
}
