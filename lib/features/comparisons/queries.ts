/** Reads the texts that are to be compared. What they have in common is found by pure files beside this one. */
import { getSource } from "#lib/features/sources/queries.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { type ComparedText, toComparedText } from "./compared-text.ts";

/** The texts of these sources, in their order; it fails where one is not known. */
export async function listComparedTexts(
  access: Access,
  slugs: readonly string[],
): Promise<Outcome<ComparedText[]>> {
  const rows = await Promise.all(slugs.map((slug) => getSource(access, slug)));
  const unknown = slugs.filter((_, index) => rows[index] === null);
  if (unknown.length > 0) {
    const names = unknown.map((slug) => `"${slug}"`).join(", ");
    return failed(
      "not-found",
      `No source has the slug ${names}, so it cannot be compared. /api/v1/sources lists those there are.`,
    );
  }
  return succeeded(rows.flatMap((row) => (row === null ? [] : [toComparedText(row)])));
}
