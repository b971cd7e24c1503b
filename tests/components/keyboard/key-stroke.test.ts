import { describe, expect, test } from "vitest";
import { keyCaps, matchStrokes, writeStroke } from "#components/keyboard/key-stroke.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe("a stroke is written", () => {
  test.each([
    ["a letter", { ...plain, key: "j" }, "j"],
    ["a shifted sign as the sign", { ...plain, key: "?" }, "?"],
    ["a shifted letter as a capital", { ...plain, key: "N" }, "N"],
    ["Ctrl", { ...plain, ctrlKey: true, key: "k" }, "mod+k"],
    ["⌘ with caps lock", { ...plain, metaKey: true, key: "K" }, "mod+k"],
    ["Alt not at all, it writes letters in some layouts", { ...plain, altKey: true, key: "j" }, null],
  ])("%s", (_name, stroke, written) => {
    expect(writeStroke(stroke)).toBe(written);
  });
});

describe("strokes are matched", () => {
  const known = ["?", "g p", "g s", "mod+k"];
  test.each([
    ["one that is a key", ["?"], { kind: "whole", keys: "?" }],
    ["the second of two", ["g", "p"], { kind: "whole", keys: "g p" }],
    ["the first of two", ["g"], { kind: "begun" }],
    ["none", ["x"], { kind: "none" }],
    ["a sequence gone astray", ["g", "x"], { kind: "none" }],
    ["nothing struck", [], { kind: "none" }],
  ])("%s", (_name, strokes, match) => {
    expect(matchStrokes(strokes, known)).toEqual(match);
  });
});

test("key caps name the machine's own modifier", () => {
  expect(keyCaps("mod+k", true)).toEqual([["⌘", "K"]]);
  expect(keyCaps("mod+k", false)).toEqual([["Ctrl", "K"]]);
  expect(keyCaps("g p", false)).toEqual([["g"], ["p"]]);
  expect(keyCaps("ArrowDown", false)).toEqual([["↓"]]);
});
