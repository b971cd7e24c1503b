import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { toCsv } from "#lib/features/transfers/to-csv.ts";
import { anExport } from "#tests/support/an-export.ts";

/** What spreadsheets run: at the beginning of a field or of a line in it, behind whatever nobody sees. */
const isRun = (line: string) => /^[\s\u200B\u00AD\uFEFF\u2060]*[=+\-@|%＝＋－＠\t]/u.test(line);

function read(csv: string): Record<string, string> {
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/\r\n$/, ""), { header: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

describe("toCsv", () => {
  it.each([
    ["=1+1"],
    ["  =1+1"],
    ["\u00a0=1+1"],
    ["\u200b=1+1"],
    ["\t=1+1"],
    ["words\n=1+1"],
    ["words\r\n  @SUM(A1)"],
    ["words\r+1"],
    ["-2+3+cmd|' /C calc'!A0"],
    ['=HYPERLINK("http://x","y")'],
    ["＝1+1"],
    ["@x"],
    ["|x"],
    ["%0A=1"],
  ])("makes text of %j", (note) => {
    const lines = (read(toCsv(anExport({ note }))).note ?? "").split(/\r\n|[\r\n]/);
    expect(lines.filter(isRun)).toEqual([]);
  });

  it("loses nothing of any note, words or title, and never lets a line run", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(
          fc.constantFrom(
            "=",
            "+",
            "-",
            "@",
            " ",
            "\n",
            "\r\n",
            '"',
            ",",
            ";",
            "'",
            "\t",
            "a",
            "١",
            "🕊",
            "\u200b",
          ),
        )
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, text, text, (note, exact, title) => {
        const record = read(toCsv(anExport({ note, exact }, { title })));
        for (const [name, value] of Object.entries({ note, exact, title })) {
          const said = record[name] ?? "";
          expect(said.split(/\r\n|[\r\n\u2028\u2029]/).filter(isRun)).toEqual([]);
          const plain = (words: string) => words.replaceAll("'", "");
          expect(plain(said)).toBe(plain(value));
        }
      }),
    );
  });

  it("says under what heading an excerpt stands, and what its colour means", () => {
    const { parts } = anExport({ colour: "green", tags: ["a", "b/c"] });
    const csv = toCsv(
      anExport({}, {}, { parts: [{ kind: "section", text: "Who" }, ...parts], colours: { green: "yes" } }),
    );
    expect(read(csv)).toMatchObject({ section: "Who", meaning: "yes", tags: "a; b/c", passage: "3" });
  });
});
