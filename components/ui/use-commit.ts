"use client";
// Every change of a room goes this way: asked of the server, told in the corner with a way back. A change that failed says so, loses
// nothing, and draws the page anew from what the server has. It decides nothing about what changes.
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { failed, type Outcome } from "#lib/outcome.ts";
import { showToast } from "./toast-store.ts";

type Change<Value> = {
  /** What has been done, once it is: "“Militias” moved." Or what the change itself says of it. */
  readonly done: string | ((value: Value) => string);
  /** What was tried, where it failed: "“Militias” could not be moved." */
  readonly tried: string;
  readonly run: () => Promise<Outcome<Value>>;
  /** The way back, from what the change answered. Where it says what it did, that is told. */
  readonly undo?: ((value: Value) => Promise<Outcome<unknown>>) | undefined;
  /** Codes of failures that whoever asks tells in its own place. */
  readonly ownFailures?: readonly string[];
};

export type Commit = <Value>(change: Change<Value>) => Promise<Outcome<Value>>;

const unreachable =
  "The room did not answer: it may be closed, or the connection lost. What you typed is kept in this browser. Open the room again and try once more.";

/** Asks for something that may not be reached: a lost connection is a failure like any other. */
async function reach<Value>(run: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await run();
  } catch {
    return failed("unreachable", unreachable);
  }
}

function saidBy(value: unknown): string | null {
  const said = (value as { readonly said?: unknown } | null)?.said;
  return typeof said === "string" ? said : null;
}

export function useCommit(): Commit {
  const { refresh } = useRouter();
  return useCallback(
    async ({ done, tried, run, undo, ownFailures = [] }) => {
      const outcome = await reach(run);
      if (!outcome.ok) {
        if (!ownFailures.includes(outcome.failure.code))
          showToast({ words: tried, remedy: outcome.failure.message, isFailure: true });
        if (outcome.failure.code !== "unreachable") refresh();
        return outcome;
      }
      const words = typeof done === "string" ? done : done(outcome.value);
      const takeBack = async () => {
        const back = undo ? await reach(() => undo(outcome.value)) : null;
        if (back?.ok) return showToast({ words: saidBy(back.value) ?? `Undone: ${words}` });
        const remedy = back?.failure.message;
        return showToast({ words: `It could not be undone: ${words}`, remedy, isFailure: true });
      };
      showToast({ words, deed: undo && { label: "Undo", run: () => void takeBack() } });
      return outcome;
    },
    [refresh],
  );
}
