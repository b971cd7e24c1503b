"use client";
// The same done to many excerpts, told with one way back for all of them.
import { useCommit } from "#components/ui/use-commit.ts";
import {
  changeExcerptsAction,
  findExcerptsAction,
  undoExcerptsAction,
} from "#lib/features/excerpts/actions.ts";
import type { ExcerptsRequest } from "#lib/features/excerpts/excerpt-address.ts";
import type { BulkChange, UndoStep } from "#lib/features/excerpts/schema.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { toExcerptFilter } from "./excerpts-request.ts";

export type BulkDeed = (
  ids: readonly string[],
  change: Omit<BulkChange, "ids">,
  /** What was done to them: "tagged “proxies”". */
  done: string,
) => Promise<boolean>;

/** As many as one request may bring. */
const atOnce = 1_000;

const many = (count: number) => (count === 1 ? "One excerpt" : `${count} excerpts`);

export function useBulk(asked: ExcerptsRequest) {
  const commit = useCommit();
  const change: BulkDeed = async (ids, wanted, done) => {
    const outcome = await commit({
      done: `${many(ids.length)} ${done}.`,
      tried: `${many(ids.length)} could not be ${done}.`,
      run: () => changeAll(ids, wanted),
      undo: undoAll,
    });
    return outcome.ok;
  };
  const findAll = async (): Promise<readonly string[]> => {
    const outcome = await commit({
      done: "All that are found are selected.",
      tried: "Not all could be selected.",
      run: () => findExcerptsAction(toExcerptFilter(asked)),
    });
    return outcome.ok ? outcome.value : [];
  };
  return { change, findAll };
}

async function changeAll(
  ids: readonly string[],
  wanted: Omit<BulkChange, "ids">,
): Promise<Outcome<readonly UndoStep[]>> {
  const steps: UndoStep[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const changed = await changeExcerptsAction({ ...wanted, ids: ids.slice(from, from + atOnce) });
    if (!changed.ok) {
      await undoAll(steps);
      return changed;
    }
    steps.push(...changed.value.undo);
  }
  return succeeded(steps);
}

async function undoAll(steps: readonly UndoStep[]): Promise<Outcome<unknown>> {
  let left = 0;
  for (let from = 0; from < steps.length; from += atOnce) {
    const undone = await undoExcerptsAction(steps.slice(from, from + atOnce));
    if (!undone.ok) return undone;
    left += undone.value.left.length;
  }
  if (left === 0) return succeeded(null);
  return failed(
    "conflict",
    `${many(left)} changed again since, and left as they are; all others are as they were.`,
  );
}
