/** The identity of a file: the digest of its bytes. */
import { createHash } from "node:crypto";

/** @example sha256Of(new TextEncoder().encode("abc")) // "ba7816bf…" */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
