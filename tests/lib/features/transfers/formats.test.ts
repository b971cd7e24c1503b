import fc from "fast-check";
import mammoth from "mammoth";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "#lib/features/transfers/escape-markdown.ts";
import { excerptsOf } from "#lib/features/transfers/exported.ts";
import { formatCitation } from "#lib/features/transfers/format-citation.ts";
import { linkNote } from "#lib/features/transfers/link-note.ts";
import { plainCitation } from "#lib/features/transfers/plain-citation.ts";
import { readMarkdown } from "#lib/features/transfers/read-markdown.ts";
import { splitName } from "#lib/features/transfers/split-name.ts";
import { toAnnotation } from "#lib/features/transfers/to-annotation.ts";
import { toBibtex } from "#lib/features/transfers/to-bibtex.ts";
import { toCsl } from "#lib/features/transfers/to-csl.ts";
import { toDocx } from "#lib/features/transfers/to-docx.ts";
import { toMarkdown } from "#lib/features/transfers/to-markdown.ts";
import { toPrintHtml } from "#lib/features/transfers/to-print-html.ts";
import { toRis } from "#lib/features/transfers/to-ris.ts";
import { anExport, aSource } from "#tests/support/an-export.ts";
import { findAnnotationFaults } from "#tests/support/annotation-faults.ts";
import { readBibtex, readRis } from "#tests/support/read-citations.ts";

const wild = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "*",
        "_",
        "[",
        "]",
        "(",
        "<b>",
        "&amp;",
        "#",
        "1.",
        "-",
        ">",
        "`",
        "\\",
        "{",
        "}",
        "%",
        "$",
        "~",
        "\n",
        " ",
        "a",
        "é",
        "🕊",
      ),
    )
    .map((all) => all.join("")),
);

describe("escapeMarkdown", () => {
  it("shows any words unchanged, white space at the edges of lines aside", () => {
    type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };
    const read = ({ type, value, children = [] }: Node): string =>
      type === "paragraph" || type === "root" || type === "text"
        ? (value ?? children.map(read).join("\n"))
        : `<${type}>`;
    const plain = (words: string) => words.replace(/\s+/gu, " ").trim();
    fc.assert(
      fc.property(wild, (words) => {
        fc.pre(!/[[\p{Cc}\u2028\u2029]--\n]/v.test(words) && !/^ {4}|\t/m.test(words));
        expect(plain(read(fromMarkdown(escapeMarkdown(words))))).toBe(plain(words));
      }),
    );
  });
});

describe("linkNote", () => {
  const targets = new Map([
    ["name Qaani", { path: "/entities/esmail-qaani", name: "Esmail Qaani" }],
    ["slug esmail-qaani", { path: "/entities/esmail-qaani", name: "Esmail Qaani" }],
  ]);
  it.each([
    ["See [[Qaani]].", "See [Qaani](http://x/entities/esmail-qaani)."],
    ["[[Qaani|the *man*]]", "[the \\*man\\*](http://x/entities/esmail-qaani)"],
    ["@esmail-qaani!", "[Esmail Qaani](http://x/entities/esmail-qaani)!"],
    ["[[nobody]] `[[Qaani]]` \\[[Qaani]]", "[[nobody]] `[[Qaani]]` \\[[Qaani]]"],
  ])("%s", (note, linked) => expect(linkNote({ note, targets }, { room: "http://x" })).toBe(linked));
});

describe("readMarkdown", () => {
  it("makes words of HTML and of pictures, and leads to the web only", () => {
    const text = JSON.stringify(
      readMarkdown("<script>x</script>\n\n![words](x.png) [a](javascript:x) [b](https://b.example)"),
    );
    expect(text).toContain("<script>x</script>");
    expect(text).toContain('"words"');
    expect(text).not.toContain("javascript");
    expect(text).toContain("https://b.example");
  });
});

describe("toPrintHtml", () => {
  it("is well formed whatever the words are", () => {
    fc.assert(
      fc.property(wild, wild, (exact, note) => {
        const html = toPrintHtml(anExport({ exact, note }));
        const open: string[] = [];
        for (const [, close, name = "", self] of html
          .replace(/<!DOCTYPE html>|<style>[\s\S]*?<\/style>/g, "")
          .matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*?)?(\/?)>/g)) {
          if (close) expect(open.pop()).toBe(name);
          else if (!self) open.push(name);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});

describe("toDocx", () => {
  it("opens whatever the words are", async () => {
    const property = fc.asyncProperty(wild, wild, async (exact, note) => {
      const buffer = Buffer.from(await toDocx(anExport({ exact, note })));
      const { value } = await mammoth.extractRawText({ buffer });
      expect(value).toContain("SHA-256");
    });
    await fc.assert(property, { numRuns: 20 });
  });
});

describe("toAnnotation", () => {
  it("keeps to the model whatever is noted, and leaves out what there is nothing of", () => {
    const bare = anExport();
    const [excerpt] = excerptsOf(bare);
    if (excerpt === undefined) throw new Error("An export of one excerpt has none.");
    const annotation = toAnnotation(bare, excerpt);
    expect(findAnnotationFaults(annotation)).toEqual([]);
    expect(annotation).not.toHaveProperty("body");
    expect(annotation.motivation).toBe("highlighting");
    fc.assert(
      fc.property(wild, fc.array(wild), (note, tags) => {
        expect(findAnnotationFaults(toAnnotation(bare, { ...excerpt, note, tags, colour: "blue" }))).toEqual(
          [],
        );
      }),
    );
  });

  it("is held to rules that can be broken", () => {
    const bare = anExport();
    const [excerpt] = excerptsOf(bare);
    if (excerpt === undefined) throw new Error("An export of one excerpt has none.");
    const annotation = toAnnotation(bare, excerpt);
    const broken = [
      { ...annotation, "@context": ["http://www.w3.org/ns/anno.jsonld"] },
      { ...annotation, id: "no iri" },
      { ...annotation, created: "2026-11-21T01:02:03" },
      { ...annotation, motivation: "shouting" },
      { ...annotation, target: undefined },
      {
        ...annotation,
        target: { ...annotation.target, selector: [{ type: "TextPositionSelector", start: 4, end: 2 }] },
      },
      { ...annotation, body: [{ type: "TextualBody" }] },
    ];
    for (const one of broken) expect(findAnnotationFaults(one)).toHaveLength(1);
  });
});

describe("bibliographic formats", () => {
  it("can be read again whatever the words are", () => {
    fc.assert(
      fc.property(wild, wild, wild, (title, author, publisher) => {
        const exported = anExport({}, { title, author, publisher });
        const [entry] = readBibtex(toBibtex(exported));
        expect(entry).toMatchObject({ type: "misc", key: "one" });
        expect(entry?.fields.date).toBe("2024-02");
        const [record] = readRis(toRis(exported));
        expect(record).toMatchObject({ TY: ["GEN"], ID: ["one"], DA: ["2024/02//"] });
        expect(record?.TI?.[0]).toBe(title.replace(/\s+/gu, " ").trim());
      }),
    );
  });

  it.each([
    ["2024-02-08", { "date-parts": [[2024, 2, 8]] }],
    ["2024-02~", { "date-parts": [[2024, 2]], circa: true }],
    ["2024", { "date-parts": [[2024]] }],
    ["XXXX-11-11", { literal: "11 November, year not given" }],
    ["198X", { literal: "the 1980s" }],
    ["2020/2021", { literal: "2020 to 2021" }],
    ["soon", undefined],
    [null, undefined],
  ])("say %s as exactly as it is known", (published, issued) => {
    expect(toCsl(anExport({}, { published }))[0]?.issued).toEqual(issued);
  });

  it("split only the names of those who are known to be persons", () => {
    const of = (author: string, isPerson: boolean) => toCsl(anExport({}, { author, isPerson }))[0]?.author;
    expect(of("Ann B. Author and Al-Monitor Staff", false)).toEqual([
      { literal: "Ann B. Author" },
      { literal: "Al-Monitor Staff" },
    ]);
    expect(of("Ann B. Author", true)).toEqual([{ family: "Author", given: "Ann B." }]);
    expect(splitName("Ludwig van der Beethoven")).toEqual({
      family: "Beethoven",
      given: "Ludwig",
      "non-dropping-particle": "van der",
    });
    expect(splitName("Reuters")).toBeNull();
  });

  it("cite plainly what nothing is known of, by its file", () => {
    const bare = { ...aSource, title: null, author: null, published: null };
    expect(plainCitation(bare, { unit: "passage", names: ["3", "7", "9"] })).toBe(
      "one.txt, passages 3, 7 and 9",
    );
    expect(plainCitation(aSource)).toBe("Ann Author, “One & only”, February 2024");
  });

  it("give the pages of a source that has pages, by the names that they bear", () => {
    const pages = [
      { name: "iv", start: 0, end: 6 },
      { name: "1", start: 6, end: 20 },
      { name: "2", start: 20, end: 40 },
    ];
    const exported = anExport({}, { pages });
    expect(toCsl(exported)[0]?.locator).toBe("iv, 1");
    expect(readBibtex(toBibtex(exported))[0]?.fields).toMatchObject({
      pages: "iv, 1",
      note: "pages iv and 1 in Reading Room",
    });
    expect(readRis(toRis(exported))[0]?.SP).toEqual(["iv, 1"]);
    expect(toMarkdown(exported)).toContain("February 2024, pages iv and 1. <");
  });

  it("cite plainly, and say so, where no processor is installed", async () => {
    const cited = await formatCitation(aSource, "apa", async () => null);
    expect(cited).toMatchObject({ style: "plain", reference: "Ann Author, “One & only”, February 2024." });
    expect(cited.note).toContain("@citation-js/plugin-csl");
  });
});
