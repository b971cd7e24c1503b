/**
 * A start that cannot go on for a reason that a person can mend. Its message says what was tried, what happened and what
 * to do, and is printed as it stands; any other error is a fault of ours and keeps its stack trace.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** What to print of an error that ends a program: the message of a refusal, the whole stack of a surprise. */
export function describeError(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
