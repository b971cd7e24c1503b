"use client";
// The whole address of a path in this room, for paper. The server knows only the path; where the room stands the browser knows.
import { useSyncExternalStore } from "react";

const never = () => () => {};

export function PageAddress({ path }: { path: string }) {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
  return <>{origin + path}</>;
}
