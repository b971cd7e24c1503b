/** From rows to the shapes of the API. */
import type { DecisionsRow } from "./queries.ts";
import type { VersionList } from "./schema.ts";
import { toDecisionItems } from "./view.ts";

export function toVersionList(row: DecisionsRow): VersionList {
  return {
    versions: row.line.map(({ slug, fileName, sha256, importedAt }, index) => ({
      source: slug,
      fileName,
      sha256,
      imported: importedAt.toISOString(),
      supersedes: row.line[index - 1]?.slug ?? null,
      supersededBy: row.line[index + 1]?.slug ?? null,
    })),
    decisions: toDecisionItems(row).map(({ id, kind, name, state, older, exact, start, outcome }) => {
      return { id, kind, of: name, state, source: older, start, exact, outcome };
    }),
  };
}
