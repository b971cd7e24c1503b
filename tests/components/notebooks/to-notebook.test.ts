import { expect, test } from "vitest";
import { sectionsOf } from "#components/notebooks/to-notebook.ts";

const block = (id: string, kind: "section" | "prose" | "excerpt") => ({ id, kind, name: id.toUpperCase() });

test("sections count the excerpts below them, up to the next; what stands before the first is in none", () => {
  const blocks = [
    block("a", "excerpt"),
    block("b", "section"),
    block("c", "excerpt"),
    block("d", "prose"),
    block("e", "excerpt"),
    block("f", "section"),
    block("g", "section"),
    block("h", "excerpt"),
  ];
  expect(sectionsOf(blocks)).toEqual([
    { id: "b", name: "B", excerpts: 2 },
    { id: "f", name: "F", excerpts: 0 },
    { id: "g", name: "G", excerpts: 1 },
  ]);
});
