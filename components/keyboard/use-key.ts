"use client";
// Gives a component a key while it is on the page: `useKey("j", "Next passage", "Reading", goOn)`.
import { useEffectEvent, useLayoutEffect } from "react";
import { registerKey } from "./key-registry.ts";

export function useKey(keys: string, does: string, group: string, run: () => void) {
  const latest = useEffectEvent(run);
  // Before what it stands for is painted: whoever sees a bar may strike its key at once.
  useLayoutEffect(() => registerKey({ keys, does, group, run: () => latest() }), [keys, does, group]);
}
