"use client";
// Gives a component a key while it is on the page: `useKey("j", "Next passage", "Reading", goOn)`.
import { useEffect, useEffectEvent } from "react";
import { registerKey } from "./key-registry.ts";

export function useKey(keys: string, does: string, group: string, run: () => void) {
  const latest = useEffectEvent(run);
  useEffect(() => registerKey({ keys, does, group, run: () => latest() }), [keys, does, group]);
}
