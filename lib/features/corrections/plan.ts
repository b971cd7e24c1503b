/** What a request comes to, before anything is written: which rows change and how, and in whose history it stands. */
import type { ClaimRecord } from "#lib/features/claims/schema.ts";
import type { EventRecord } from "#lib/features/events/schema.ts";
import type { Row } from "./replay.ts";
import type { TableName } from "./row-tables.ts";

export type PlannedChange = {
  readonly table: TableName;
  readonly before: Row | null;
  readonly patch: Row | null;
  /** Which row it is, where neither says: one that an earlier correction may bring back is to stay away. */
  readonly at?: Row;
};

export type Plan = {
  readonly said: string;
  /** Addresses of the audit trail. */
  readonly subjects: readonly string[];
  readonly changes: readonly PlannedChange[];
  readonly renames?: { readonly from: string; readonly to: string };
  /** What is recorded as a whole, and taken back as one. */
  readonly event?: EventRecord;
  readonly claim?: ClaimRecord;
  /** Two that are two. */
  readonly two?: readonly [string, string];
  readonly entity?: string;
};

/** Set in every row that a person changes, so that no import takes it back. */
export const byHand = { recordedBy: "person" };
