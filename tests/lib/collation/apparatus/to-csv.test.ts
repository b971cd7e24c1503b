import { describe, expect, test } from "vitest";
import { toCsv } from "#lib/collation/apparatus/to-csv.ts";
import { witnessesOf } from "#tests/support/witnesses.ts";

const A = "The killing was a specific attempt to dislocate the chain of command.";
const B = "What Qaani decides to do next is the greatest source of uncertainty.";

describe("toCsv", () => {
  test("gives a record for each entry, with its place in code points", () => {
    const witnesses = witnessesOf(
      [`🕊 ${A}`, B],
      [`🕊 ${A.replace("a specific", "an")}`, "More.", B.replace("next ", "")],
    );
    expect(toCsv(witnesses)).toBe(
      [
        "passage,start,end,kind,after,A,B",
        "1,18,28,wording,The killing was,a specific,an",
        "1,,,passage,,[lacking],More.",
        "2,98,103,wording,decides to do,next,[om.]",
        "",
      ].join("\r\n"),
    );
  });

  test("quotes what needs it", () => {
    const csv = toCsv(witnessesOf([A], [A.replace("a specific", 'a “so-called", new')]));
    expect(csv.split("\r\n")[1]).toBe('1,18,26,wording,killing was a,specific,"“so-called"", new"');
  });

  test.each([
    ["an equals sign", '=HYPERLINK("http://example.com")'],
    ["a plus", "+1+1"],
    ["a minus", "-2+3"],
    ["an at sign", "@SUM(1)"],
    ["a full-width equals sign", "＝1+1"],
    ["a formula behind spaces", "   =1+1"],
    ["a formula behind a no-break space", "\u00a0=1+1"],
    ["a formula behind what nobody sees", "\u200b=1+1"],
    ["a formula on a later line", "so\n=1+1"],
    ["a formula behind a tab", "\t=1+1"],
    ["a pipe", "|calc"],
  ])("makes text of %s", (_name, hostile) => {
    const witnesses = witnessesOf([A], [A, hostile], [hostile, A]);
    for (const field of fieldsOf(toCsv(witnesses))) {
      for (const line of field.split(/[\r\n]/v)) expect(line).not.toMatch(/^[\s\u200b]*[=+\-@\|＝]/v);
    }
  });

  test("makes text of a title or siglum as well", () => {
    const [one, other] = witnessesOf([A], [B]);
    if (one === undefined || other === undefined) throw new Error("Two witnesses were made.");
    expect(toCsv([{ ...one, siglum: "=1+1" }, other]).split("\r\n")[0]).toBe(
      'passage,start,end,kind,after,"\'=1+1",B',
    );
  });
});

/** All fields of a CSV of RFC 4180. */
function fieldsOf(csv: string): string[] {
  return Array.from(csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gv), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}
