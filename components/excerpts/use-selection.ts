"use client";
// Which of a list are selected: one by one, a stretch with Shift, or everything that a filter finds, on other pages too.
import { useState } from "react";

export type Selection = {
  readonly ids: ReadonlySet<string>;
  readonly has: (id: string) => boolean;
  /** Selects or lets go; with `isRange` everything from the last that was touched to this. */
  readonly toggle: (id: string, isRange: boolean) => void;
  readonly select: (ids: readonly string[]) => void;
  readonly clear: () => void;
};

export function useSelection(shown: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const toggle = (id: string, isRange: boolean) => {
    const isOn = !ids.has(id);
    const [from, to] = [shown.indexOf(isRange && last !== null ? last : id), shown.indexOf(id)];
    const touched = from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    const next = new Set(ids);
    for (const one of touched) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    setIds(next);
    setLast(id);
  };
  return {
    ids,
    has: (id) => ids.has(id),
    toggle,
    select: (all) => setIds(new Set(all)),
    clear: () => setIds(new Set()),
  };
}
