/** What typesetters and browsers printed and saved, kept as files: `make-printed.ts` and `make-articles.ts` made them. */
import { readdirSync, readFileSync } from "node:fs";
import { type DocumentCase, PROSE } from "./document-case.ts";
import { ARABIC, PERSIAN } from "./foreign-prose.ts";

const kept = (path: string) => async () => new Uint8Array(readFileSync(`tests/fixtures/${path}`));

const PAPER: Pick<Extract<DocumentCase, { gives: string }>, "gives" | "passages" | "fields" | "told"> = {
  gives: "pdf@1",
  passages: [
    ["boilerplate", "Journeys and Efficient Offices 2 THE WAY BACK"],
    ["title", "An Efficient Journey to Baghdad"],
    ["byline", "Ann Lee"],
    ["dateline", "8 February 2024"],
    ["heading", "1 Introduction"],
    ["paragraph", PROSE[1]],
    ["paragraph", PROSE[4]],
    ["paragraph", PROSE[6]],
    ["block-quote", PROSE[6]],
    ["paragraph", `Repetition 1. ${PROSE[0]}`],
    ["paragraph", "1 The officials affirmed it afterwards in a very long letter that nobody filed."],
    ["boilerplate", "1"],
    ["paragraph", `Repetition 4. ${PROSE[3]}`],
    ...[5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map(
      (number) => ["paragraph", `Repetition ${number}. ${PROSE[(number - 1) % 8]}`] as const,
    ),
    ["paragraph", "[1] Bo Li, Rain, Erbil, 2020."],
  ],
  fields: { title: "An Efficient Journey to Baghdad", author: "Ann Lee", published: "2024-02-08" },
  told: { type: "report", language: "en" },
};

/** A zero-width non-joiner parts letters on paper and is itself not drawn. */
const undrawn = (text: string) => text.replaceAll("\u200c", "");

export const PRINTED_DOCUMENTS: readonly DocumentCase[] = [
  {
    fileName: "latex.pdf",
    what: "a paper by LaTeX: two hyphenated columns, ligatures, notes, running heads that change",
    bytes: kept("printed/latex.pdf"),
    ...PAPER,
  },
  {
    fileName: "latex-bitmaps.pdf",
    what: "the same in fonts of bitmaps that name no letters",
    bytes: kept("printed/latex-bitmaps.pdf"),
    gives: "pdf@1",
    says: ["An Efficient Journey to Baghdad", PROSE[5], PROSE[2], PROSE[7]],
  },
  {
    fileName: "groff.pdf",
    what: "a paper by groff",
    bytes: kept("printed/groff.pdf"),
    gives: "pdf@1",
    passages: [
      ["title", "A Journey to Baghdad"],
      ["byline", "Ann Lee"],
      ...PROSE.map((words) => ["paragraph", words] as const),
    ],
  },
  {
    fileName: "no-copying.pdf",
    what: "a PDF that may be read but not copied, without a password to open it",
    bytes: kept("printed/no-copying.pdf"),
    gives: "pdf@1",
    passages: PROSE.map((words) => ["paragraph", words] as const),
  },
  {
    fileName: "arabic.pdf",
    what: "Arabic, printed by a browser",
    bytes: kept("printed/arabic.pdf"),
    gives: "pdf@1",
    passages: ARABIC.map((words, index) => [index === 0 ? "title" : "paragraph", words] as const),
    told: { language: "ar", direction: "rtl" },
  },
  {
    fileName: "persian.pdf",
    what: "Persian in two columns from the right, printed by a browser",
    bytes: kept("printed/persian-two-columns.pdf"),
    gives: "pdf@1",
    passages: PERSIAN.map((words, index) => [index === 0 ? "title" : "paragraph", undrawn(words)] as const),
    told: { language: "fa", direction: "rtl" },
  },
  ...readdirSync("tests/fixtures/articles").map(
    (file): DocumentCase => ({
      fileName: file,
      what: `article ${file.slice(0, 3)} of the seeds, ${file.endsWith(".html") ? "as a saved page" : file.includes("two") ? "printed in two columns" : "printed"}`,
      bytes: kept(`articles/${file}`),
      gives: file.endsWith(".html") ? "html@1" : "pdf@1",
      says: ["Soleimani"],
      told: { language: "en" },
    }),
  ),
];
