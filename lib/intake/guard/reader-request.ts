/** What the guarded process is asked; the bytes come apart from it. */
import type { ReadBounds } from "#lib/intake/bounds.ts";

export type ReaderRequest = {
  readonly as: "pdf" | "html" | "md" | "zip" | "unknown";
  readonly bounds: ReadBounds;
};
