/** What every part of a decision is handed: who decides, in which transaction, with which wishes, and what is kept for the way back. Types only. */
import type { SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import type { Before, SuggestionChange } from "./schema.ts";

export type Doing = {
  readonly access: Access;
  readonly on: Prisma.TransactionClient;
  readonly decision: string;
  readonly change: SuggestionChange;
  /** Grows with every suggestion that the decision changes. */
  readonly before: Before[];
};

/** What was decided: by which decision, of how many, whether somebody new is known by it, and which source became a version. */
export type DecidedRows = {
  readonly decision: string;
  readonly count: number;
  readonly isNewBearer: boolean;
  readonly version: string | null;
};

/** The suggestion that was asked about first, then those like it. */
export type Rows = readonly [Row, ...Row[]];
