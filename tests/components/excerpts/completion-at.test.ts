import { expect, test } from "vitest";
import { completionAt } from "#components/excerpts/completion-at.ts";

test.each([
  ["a name behind two brackets", "see [[Qods Fo", { start: 4, mark: "[[", typed: "Qods Fo" }],
  ["a word behind an at", "with @esm", { start: 5, mark: "@", typed: "esm" }],
  ["nothing where nothing was typed yet", "see [[", null],
  ["nothing behind a closed reference", "[[Qods]] and", null],
  ["nothing within a label", "[[qods|the for", null],
  ["nothing in an address", "name@exa", null],
  ["nothing over the end of a line", "[[Qods\nFo", null],
])("%s", (_name, note, expected) => {
  expect(completionAt(note, note.length)).toEqual(expected);
});

test("only what lies before the caret counts", () => {
  expect(completionAt("[[Qods Force]]", 6)).toEqual({ start: 0, mark: "[[", typed: "Qods" });
});
