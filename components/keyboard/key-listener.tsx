"use client";
// Hears the keyboard for the whole page and runs what the registry says; leaves writing in fields alone.
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { rooms } from "#components/shell/rooms.ts";
import { currentKeys, registerKey } from "./key-registry.ts";
import { isChord, matchStrokes, writeStroke } from "./key-stroke.ts";
import { hasSingleKeys } from "./single-keys.ts";

/** Strokes of one sequence follow within this time; slower ones begin anew. */
const patience = 1200;

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input:not([type=checkbox],[type=radio]), textarea, select") !== null)
  );
}

function listen(): () => void {
  let strokes: string[] = [];
  let last = 0;
  const hear = (event: KeyboardEvent) => {
    const stroke = writeStroke(event);
    if (stroke === null || event.defaultPrevented || event.isComposing || event.key === "Shift") return;
    if (!isChord(stroke) && (isWriting(event.target) || !hasSingleKeys())) return;
    const isModal = document.querySelector("[data-modal]") !== null;
    if (isModal && !isChord(stroke)) return;
    const keys = currentKeys();
    const known = keys.map((binding) => binding.keys);
    strokes = event.timeStamp - last > patience ? [stroke] : [...strokes, stroke];
    last = event.timeStamp;
    let match = matchStrokes(strokes, known);
    if (match.kind === "none" && strokes.length > 1) {
      strokes = [stroke];
      match = matchStrokes(strokes, known);
    }
    if (match.kind === "begun") return;
    strokes = [];
    if (match.kind === "none") return;
    const struck = match.keys;
    event.preventDefault();
    keys.find((binding) => binding.keys === struck)?.run();
  };
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}

export function KeyListener() {
  const { push } = useRouter();
  useEffect(listen, []);
  useEffect(() => {
    const leave = rooms.map(({ key, name, href }) =>
      registerKey({ keys: `g ${key}`, does: `Go to ${name}`, group: "Everywhere", run: () => push(href) }),
    );
    return () => {
      for (const takeOut of leave) takeOut();
    };
  }, [push]);
  return null;
}
