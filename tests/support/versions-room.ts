/** A room of one text and its newer version: what hangs on the older one, and a document that changes some of it. */
import { supersedeSource } from "#lib/features/versions/commands.ts";
import type { Superseded } from "#lib/features/versions/schema.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";

/** The text as a file comes; it is read as any document is. */
export async function supersedeBy(
  slug: string,
  text: string,
  options: { readonly isConfirmed?: boolean; readonly fileName?: string } = {},
): Promise<Outcome<Superseded>> {
  const document = await readDocument(new TextEncoder().encode(text), options.fileName ?? `${slug}.txt`);
  if (!document.ok) return document;
  return supersedeSource(localAccess(), slug, document.value, options);
}
