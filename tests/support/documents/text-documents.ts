/** Plain texts and Markdown in every encoding, and files that are no documents. */
import { readdirSync, readFileSync } from "node:fs";
import { inOneByte, inTwoBytes } from "#tests/support/old-encodings.ts";
import { type DocumentCase, ofText, PROSE } from "./document-case.ts";
import { ARABIC, CHINESE, FRENCH, JAPANESE, RUSSIAN } from "./foreign-prose.ts";

const bytes =
  (...values: number[]) =>
  async () =>
    Uint8Array.from(values);

export const TEXT_DOCUMENTS: readonly DocumentCase[] = [
  ...readdirSync("seeds")
    .filter((file) => file.endsWith(".txt"))
    .map(
      (file): DocumentCase => ({
        fileName: file,
        what: `article ${file.slice(0, 3)} of the seeds`,
        bytes: async () => new Uint8Array(readFileSync(`seeds/${file}`)),
        gives: "txt@1",
        says: ["Soleimani"],
        told: { encoding: "utf-8", language: "en" },
      }),
    ),
  {
    fileName: "french.txt",
    what: "French in Windows-1252",
    bytes: async () => inOneByte("windows-1252", FRENCH),
    gives: "txt@1",
    says: [FRENCH],
    told: { encoding: "windows-1252", language: "fr" },
  },
  {
    fileName: "russian.txt",
    what: "Russian in KOI8-R",
    bytes: async () => inOneByte("koi8-r", RUSSIAN),
    gives: "txt@1",
    says: [RUSSIAN],
    told: { encoding: "koi8-r", language: "ru" },
  },
  {
    fileName: "arabic.txt",
    what: "Arabic in Windows-1256",
    bytes: async () => inOneByte("windows-1256", ARABIC[1]),
    gives: "txt@1",
    says: [ARABIC[1]],
    told: { encoding: "windows-1256", language: "ar", direction: "rtl" },
  },
  {
    fileName: "japanese.txt",
    what: "Japanese in Shift-JIS",
    bytes: async () => inTwoBytes("shift_jis", JAPANESE),
    gives: "txt@1",
    says: [JAPANESE],
    told: { encoding: "shift_jis", language: "ja" },
  },
  {
    fileName: "chinese.txt",
    what: "Chinese in GB18030",
    bytes: async () => inTwoBytes("gb18030", CHINESE),
    gives: "txt@1",
    says: [CHINESE],
    told: { encoding: "gb18030", language: "zh" },
  },
  {
    fileName: "utf-16.txt",
    what: "UTF-16 without a mark",
    bytes: async () => new Uint8Array(Buffer.from(PROSE[0], "utf16le")),
    gives: "txt@1",
    says: [PROSE[0]],
    told: { encoding: "utf-16le" },
  },
  {
    fileName: "text-as.pdf",
    what: "a text under the name of a PDF",
    bytes: () => ofText(PROSE[0]),
    gives: "txt@1",
    says: [PROSE[0]],
  },
  {
    fileName: "no-ending",
    what: "a text whose name has no ending",
    bytes: () => ofText(PROSE[0]),
    gives: "txt@1",
    says: [PROSE[0]],
  },
  {
    fileName: "note.md",
    what: "Markdown with settings, emphasis within names, a table, notes and quotations",
    bytes: () =>
      ofText(
        `---\ntitle: Rain\nauthor: Ann Lee\ndate: 2024-02-08\n---\n# Rain in **Erbil**\n\nThe *Qods* [Force](https://x) came.[^1]\n\n> It rained.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: So he said.\n`,
      ),
    gives: "md@1",
    passages: [
      ["title", "Rain in Erbil"],
      ["paragraph", "The Qods Force came.[1]"],
      ["block-quote", "It rained."],
      ["paragraph", "a\tb"],
      ["paragraph", "So he said."],
    ],
    fields: { title: "Rain in Erbil", author: "Ann Lee", published: "2024-02-08" },
  },
  {
    fileName: "plain.markdown",
    what: "Markdown that is plain text",
    bytes: () => ofText(PROSE.join("\r\n\r\n")),
    gives: "md@1",
    passages: PROSE.map((words) => ["paragraph", words] as const),
  },
  {
    fileName: "deep.md",
    what: "5,000 nested quotations",
    bytes: () => ofText(`${">".repeat(5000)} x`),
    isHostile: true,
    refused: "too-deep",
  },
  {
    fileName: "footnotes.md",
    what: "20,000 references to one note",
    bytes: () => ofText(`${"[^a]".repeat(20_000)}\n\n[^a]: x`),
    isHostile: true,
    refused: "too-deep",
  },
  { fileName: "nothing.txt", what: "an empty file", bytes: bytes(), refused: "empty" },
  { fileName: "spaces.txt", what: "white space alone", bytes: () => ofText(" \n\t\n"), refused: "not-text" },
  {
    fileName: "picture.jpg",
    what: "a picture",
    bytes: bytes(
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      16,
      0x4a,
      0x46,
      0x49,
      0x46,
      0,
      1,
      1,
      0,
      0,
      1,
      0,
      1,
      0,
      0,
      0xff,
      0xd9,
    ),
    refused: "unknown-format",
  },
  {
    fileName: "song.mp3",
    what: "a recording",
    bytes: async () =>
      new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])),
    refused: "unknown-format",
  },
  { fileName: "data.json", what: "data", bytes: () => ofText('{"rained": true}'), refused: "unknown-format" },
  {
    fileName: "noise.txt",
    what: "random bytes",
    bytes: async () => Uint8Array.from({ length: 999 }, (_, at) => (at * at * 31 + at * 7) % 256),
    refused: "not-text",
  },
];
