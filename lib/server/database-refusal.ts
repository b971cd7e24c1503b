/**
 * What the database said when it refused to store something, told apart by SQLSTATE and never by wording. Prisma wraps it one way in
 * a statement and another way at the end of a transaction; this is the one place that knows.
 */

export type DatabaseRefusal = {
  /** `RR007` and its like are listed at the top of the first migration; the others are PostgreSQL's own, such as `23505`. */
  readonly code: string;
  /** For the codes of ours: what was refused, where, and both wordings. */
  readonly message: string;
};

/** The refusal in an error; null for an error of any other kind. */
export function readDatabaseRefusal(error: unknown): DatabaseRefusal | null {
  for (const path of [["cause"], ["meta", "driverAdapterError", "cause"]]) {
    const cause = path.reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | null)?.[name],
      error,
    );
    const { originalCode, originalMessage } = (cause ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof originalCode !== "string") continue;
    return { code: originalCode, message: String(originalMessage) };
  }
  return null;
}

/** The refusal of something ungrounded, by the triggers of the migrations; null for any other error. */
export function readGroundingRefusal(error: unknown): DatabaseRefusal | null {
  const refusal = readDatabaseRefusal(error);
  return refusal !== null && /^RR\d{3}$/.test(refusal.code) ? refusal : null;
}
