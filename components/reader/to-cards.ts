/** What the parts of the reader that live in the browser need to know, and no more: it travels with the page. */
import type { MentionsView } from "#lib/features/entities/view.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import type { Cited } from "./citation.ts";
import type { Card } from "./reader-room.tsx";

export function toCards({ cards }: MentionsView): Card[] {
  return cards.map(({ slug, kind, name, here, elsewhere, sources }) => ({
    slug,
    kind,
    name,
    here,
    elsewhere,
    sources,
  }));
}

export function toCited({ fields }: Pick<SourceView, "fields">): Cited {
  const { author, title, publisher, published } = fields;
  return {
    author: author?.value,
    title: title?.value,
    publisher: publisher?.value,
    published: published?.value,
  };
}
