import { describe, expect, test } from "vitest";
import { toMarkdown } from "#lib/collation/apparatus/to-markdown.ts";
import { articleOf } from "#tests/support/articles.ts";
import { witnessesOf } from "#tests/support/witnesses.ts";

const A = "The killing was a specific attempt to dislocate the chain of command.";
const B = "What Qaani decides to do next is the greatest source of uncertainty.";

describe("toMarkdown", () => {
  test("lists the witnesses, then each entry with its place", () => {
    const witnesses = witnessesOf(
      [A, B],
      [A.replace("a specific", "an")],
      [`${A} “Back off.”`, "New.", B.replace("What", "what")],
    );
    expect(toMarkdown(witnesses)).toBe(`# Apparatus

- **A** Witness A
- **B** Witness B
- **C** Witness C

- **1**, after *The killing was*: a specific **A C** · an **B**
- **1**, after *chain of command.*: *om.* **A B** · “Back off.” **C**
- Behind **1**: *lacking* **A B** · New. **C**
- **2**: What Qaani decides to do next is the greatest source of uncertainty. **A** · *lacking* **B** · what Qaani decides to do next is the greatest source of uncertainty. **C**
- **2** (typography): What **A** · *lacking* **B** · what **C**
`);
  });

  test("says so where the witnesses agree", () => {
    expect(toMarkdown(witnessesOf([A], [A]))).toContain("The witnesses agree.");
  });

  test("lets no word of a source become Markdown", () => {
    const hostile = "<b>*bold*</b> [link](javascript:alert) `code` | # | ![x](y) &amp; \\ _u_";
    const line = toMarkdown(witnessesOf([A], [`${A} ${hostile}`]))
      .split("\n")
      .at(-2);
    expect(line).toContain(
      "\\<b\\>\\*bold\\*\\</b\\> \\[link\\](javascript:alert) \\`code\\` \\| \\# \\| \\!\\[x\\](y) \\&amp; \\\\ \\_u\\_",
    );
  });

  test("notes the eighteen variants and the fifteen passages in which 001 and 002 part", () => {
    const witnesses = ["001", "002"].map((siglum) => ({ ...articleOf(siglum), siglum, title: siglum }));
    const lines = toMarkdown(witnesses).split("\n").slice(5, -1);
    expect(lines).toHaveLength(33);
    expect(lines.filter((line) => line.includes("*lacking*"))).toHaveLength(15);
    expect(lines).toContain("- **8**, after *of Soleimani was*: a specific **001** · an **002**");
  });
});
