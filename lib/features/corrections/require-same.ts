/** What the asker saw must still be there: where it is something else by now, nothing is changed, and it is told what it is. */
import { Refused } from "#lib/server/refusable.ts";

/** What the asker saw must still be there. */
export function requireSame(was: string | null | undefined, now: string | null, what: string): void {
  if (was !== undefined && (was ?? "") !== (now ?? ""))
    throw new Refused(
      "conflict",
      `${what} was changed meanwhile; it is now “${now ?? "nothing"}”. Look at it, then change it again.`,
    );
}
