/** The span that an address asks for, as `?at=120-135`: code points, half open. Whether words stand there is for the reader to see. */
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { type StoredSpan, storedSpan } from "#lib/text/span.ts";

/**
 * The span in an address of a text of `length` code points; null where none is asked for.
 * @example parseAt("3-8", 100) // { ok: true, value: 3–8 }
 */
export function parseAt(value: string | undefined, length: number): Outcome<StoredSpan | null> {
  if (value === undefined) return succeeded(null);
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value) ?? [];
  if (start === undefined || end === undefined || Number(start) >= Number(end)) {
    return failed("bad-span", "A span is two whole numbers, the smaller first, as in at=120-135.");
  }
  if (Number(end) > length) return failed("bad-span", `The text ends at ${length}, before the span does.`);
  return succeeded(storedSpan(Number(start), Number(end)));
}
