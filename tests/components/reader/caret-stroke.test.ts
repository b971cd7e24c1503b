import { expect, test } from "vitest";
import { readCaretStroke } from "#components/reader/caret-stroke.ts";

const plain = { key: "", code: "", ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
const move = (unit: string, step: number, isSelecting = false) => ({ does: "move", unit, step, isSelecting });

test.each([
  ["an arrow", { key: "ArrowRight" }, move("character", 1)],
  ["an arrow with Control", { key: "ArrowLeft", ctrlKey: true }, move("word", -1)],
  ["an arrow with Option, as on a Mac", { key: "ArrowRight", altKey: true }, move("word", 1)],
  ["an arrow with Shift", { key: "ArrowDown", shiftKey: true }, move("line", 1, true)],
  ["Control and an arrow up", { key: "ArrowUp", ctrlKey: true }, move("passage", -1)],
  ["the full stop", { key: ".", code: "Period" }, move("sentence", 1)],
  [
    "the full stop with Shift, whatever it writes",
    { key: ":", code: "Period", shiftKey: true },
    move("sentence", 1, true),
  ],
  ["the comma", { key: ",", code: "Comma" }, move("sentence", -1)],
  ["v", { key: "v", code: "KeyV" }, { does: "mark" }],
  ["Enter", { key: "Enter" }, { does: "act" }],
  ["Escape", { key: "Escape" }, { does: "leave" }],
  ["a key of the bar", { key: "s", code: "KeyS" }, null],
  ["a chord of the browser", { key: "v", code: "KeyV", ctrlKey: true }, null],
  ["a chord with Command", { key: "ArrowRight", metaKey: true }, null],
])("%s", (_name, struck, expected) => {
  expect(readCaretStroke({ ...plain, ...struck })).toEqual(expected);
});
