/** What the audit trail says of one write. `subject` is an address of ours: `source/…`, `entity/…`, `mention/…/10-15`. */
export type AuditRecord = {
  /** What was done, as a verb and what it was done to: `add entity`. */
  readonly action: string;
  readonly subject: string;
  /** What was there before; absent where something is new. */
  readonly before?: Json;
  /** What is there now; absent where something was taken away. */
  readonly after?: Json;
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
