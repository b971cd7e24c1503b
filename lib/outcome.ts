/**
 * Expected failures as values. A command answers with an `Outcome`; what is thrown is a surprise.
 */

type Failure = {
  /** Hyphenated and stable, for programs: `not-found`, `words-differ`. */
  readonly code: string;
  /** For people: what was tried, what happened, what to do. */
  readonly message: string;
};

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export function succeeded<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function failed(code: string, message: string): Outcome<never> {
  return { ok: false, failure: { code, message } };
}
