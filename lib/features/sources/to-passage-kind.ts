/** The kind of a passage as it is written everywhere: Prisma cannot spell the hyphen of `block-quote` in a name of its own. */
import type { PassageKind as StoredKind } from "#lib/server/generated/prisma/enums.ts";
import type { PassageKind } from "./schema.ts";

export function toPassageKind(kind: StoredKind): PassageKind {
  return kind === "blockquote" ? "block-quote" : kind;
}
