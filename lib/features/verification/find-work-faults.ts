/** Holds a work to what it needs: witnesses, and in each, or in another version of it, a passage that shows it. Pure. */
import type { WorkRow } from "#lib/features/works/queries.ts";

export function findWorkFaults({ witnesses, passages }: WorkRow): string[] {
  const shown = new Set(passages.map(({ anchor }) => anchor.source.slug));
  for (const { slug, supersededBy } of [...witnesses, ...witnesses.toReversed()]) {
    if (supersededBy && shown.has(slug)) shown.add(supersededBy.slug);
    if (supersededBy && shown.has(supersededBy.slug)) shown.add(slug);
  }
  const unshown = witnesses.filter(({ slug }) => !shown.has(slug));
  return [
    ...(witnesses.length === 0 ? ["no source is its witness"] : []),
    ...unshown.map(({ slug }) => `nothing shows that "${slug}" is a witness of it`),
  ];
}
