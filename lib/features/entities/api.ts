/** From rows to the shapes of the API. */
import { toShown } from "#lib/features/works/schema.ts";
import type { EntityItemRow, EntityRow } from "./queries.ts";
import type { EntityDetail, EntityItem } from "./schema.ts";

export function toEntityItem({ slug, kind, name, names, mentions, sources }: EntityItemRow): EntityItem {
  return { slug, kind, name, names: names.map(({ name, kind }) => ({ name, kind })), mentions, sources };
}

export function toEntityDetail({ slug, kind, name, names, mentions, descriptions }: EntityRow): EntityDetail {
  return {
    slug,
    kind,
    name,
    names,
    mentions: mentions.map(({ matched, anchor }) => ({
      source: anchor.source.slug,
      start: anchor.start,
      end: anchor.end,
      exact: anchor.exact,
      matched,
      passage: anchor.passage,
    })),
    descriptions: descriptions.map(({ anchor }) => toShown(anchor)),
    sources: new Set(mentions.map(({ anchor }) => anchor.source.slug)).size,
  };
}
