/**
 * What a subcommand of `reading-room` is. Each is a file of its own in this folder, listed in `bin/reading-room.ts`.
 */
import type { ParseArgsOptionsConfig } from "node:util";

export type Command = {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What stands behind `reading-room NAME` in the help: `[--json]`. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many words may follow; the values of the options come by name. Gives the exit status. */
  readonly maxWords: number;
  readonly run: (values: Readonly<Record<string, unknown>>, words: readonly string[]) => Promise<number>;
};
