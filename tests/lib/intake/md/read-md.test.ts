import { describe, expect, test } from "vitest";
import { readMd } from "#lib/intake/md/read-md.ts";

function read(source: string) {
  const reading = readMd(new TextEncoder().encode(source));
  return {
    ...reading,
    shown: reading.passages.map(({ kind, span }) => [kind, reading.text.slice(span.start, span.end)]),
  };
}

const note = `---
title: "Rain"
authors:
  - Ann Lee
  - Bo Li
date: 2024-02-08
---

# Rain in *Erbil*

By Ann Lee and Bo Li

The **Qods** Force’s [Esmail](https://x) Qaani\nsaid[^1] \`so\`.\\
He left.

> It rained.
>
> > Twice.

1. one
2. two <b>bold</b>

| a | b |
|---|---|
| 1 | ~~2~~ |

![A street](x.png)

[^1]: A note.

<!-- unseen -->
`;

describe("Markdown", () => {
  test("is read without its marks", () => {
    expect(read(note).shown).toEqual([
      ["title", "Rain in Erbil"],
      ["byline", "By Ann Lee and Bo Li"],
      ["paragraph", "The Qods Force’s Esmail Qaani said[1] so.\nHe left."],
      ["block-quote", "It rained."],
      ["block-quote", "Twice."],
      ["paragraph", "one"],
      ["paragraph", "two bold"],
      ["paragraph", "a\tb"],
      ["paragraph", "1\t2"],
      ["caption", "A street"],
      ["paragraph", "A note."],
    ]);
  });

  test("takes its settings as metadata, and its heading before their title", () => {
    expect(read(note).fields.map(({ name, value, basis }) => [name, value, basis])).toEqual([
      ["author", "Ann Lee and Bo Li", "passage"],
      ["title", "Rain in Erbil", "passage"],
      ["published", "2024-02-08", "front-matter"],
    ]);
  });

  test.each([
    ["a line of hyphens is no settings", "---\n\nIt rained.\n\n---\n", "It rained.\n"],
    ["settings of another kind", '+++\ntitle = "x"\n+++\nIt rained.\n', "It rained.\n"],
    ["CRLF", "a\r\nb\r\n\r\nc", "a b\n\nc\n"],
  ])("%s", (_name, source, text) => {
    expect(read(source).text).toBe(text);
  });

  test.each([
    ["5,000 nested quotations", `${">".repeat(5000)} x`],
    ["spaced out", `${"> ".repeat(5000)}x`],
    ["nested lists", Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
    ["20,000 notes", "[^a]".repeat(20_000)],
    ["brackets", "[".repeat(50_000)],
  ])("%s are refused as too deep", (_name, source) => {
    expect(() => read(source)).toThrow(expect.objectContaining({ code: "too-deep" }));
  });
});
