/**
 * A file that a reader cannot or will not read, thrown from wherever that turns out and caught where the reader was asked:
 * the code and the sentence become the failure that the person sees.
 */
import type { ReadFailureCode } from "./bounds.ts";

export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  readonly code: ReadFailureCode;

  /** `message` says what the file is and what to do; it begins with a capital and goes on after the file's name. */
  constructor(code: ReadFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}
