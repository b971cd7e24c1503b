import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Witness } from "#lib/collation/apparatus/entries.ts";
import { toTei } from "#lib/collation/apparatus/to-tei.ts";
import { tabulate } from "#lib/collation/tabulate.ts";
import { arbitraryText } from "#tests/support/arbitrary-text.ts";
import { articleOf } from "#tests/support/articles.ts";
import { editedVersions } from "#tests/support/edited-versions.ts";
import { cut } from "#tests/support/versions.ts";
import { witnessesOf } from "#tests/support/witnesses.ts";
import { findAll, readXml, type XmlElement } from "#tests/support/xml.ts";

const A = "The killing was a specific attempt to dislocate the chain of command.";
const B = "What Qaani decides to do next is the greatest source of uncertainty.";

const bodyOf = (tei: string) => tei.slice(tei.indexOf("<body>") + 7, tei.indexOf("</body>") - 1);

describe("toTei", () => {
  test("segments a passage where its witnesses part", () => {
    expect(bodyOf(toTei("T", witnessesOf([A], [A.replace("a specific", "an")], [A])))).toBe(
      '<p n="1">The killing was <app type="wording"><lem wit="#w1 #w3">a specific</lem><rdg wit="#w2">an</rdg></app> attempt to dislocate the chain of command.</p>',
    );
  });

  test("has an app around a passage that some lack", () => {
    expect(bodyOf(toTei("T", witnessesOf([A, B], [A], [A, B.replace("next ", "")])))).toBe(
      `<p n="1">${A}</p>\n<app type="passage"><lem wit="#w1 #w3"><p n="2">What Qaani decides to do <app type="wording"><lem wit="#w1">next </lem><rdg wit="#w3"/></app>is the greatest source of uncertainty.</p></lem><rdg wit="#w2"/></app>`,
    );
  });

  test("names the witnesses and escapes what they say", () => {
    const [one, other] = witnessesOf(['<b> & "so" ]]>'], ["\u0001\ufffe x"]);
    if (one === undefined || other === undefined) throw new Error("Two witnesses were made.");
    const tei = readXml(toTei("A & B", [{ ...one, title: '<"&>' }, other]));
    expect(findAll(tei, "title").map(({ children }) => children)).toEqual([["A & B"]]);
    expect(findAll(tei, "witness").map(({ attributes, children }) => [attributes.n, ...children])).toEqual([
      ["A", '<"&>'],
      ["B", "Witness B"],
    ]);
    expect(
      findAll(tei, "p")
        .slice(1)
        .flatMap(({ children }) => children),
    ).toEqual(['<b> & "so" ]]>', "\ufffd\ufffd x"]);
  });

  test("holds 001 and 002, each to be read out of it", () => {
    expectReadable(["001", "002"].map((siglum) => ({ ...articleOf(siglum), siglum, title: siglum })));
  });

  test("is well-formed and holds each witness, whatever they say", () => {
    const texts = fc.array(
      fc.array(
        arbitraryText.filter((text) => text.trim() !== ""),
        { maxLength: 3 },
      ),
      { minLength: 1, maxLength: 4 },
    );
    const edited = fc.tuple(editedVersions, editedVersions).map(([one, other]) => [...one, other[0]]);
    fc.assert(
      fc.property(fc.oneof(texts, edited), (all) => {
        expectReadable(witnessesOf(...all));
      }),
      { numRuns: 300 },
    );
  });
});

/** Each witness, read out of the document, is its parts in the order of the rows, but for space and what XML cannot hold. */
function expectReadable(witnesses: readonly Witness[]): void {
  const rows = tabulate(witnesses);
  const [body] = findAll(readXml(toTei("T", witnesses)), "body");
  witnesses.forEach((witness, index) => {
    const parts = rows.flatMap(
      (row) => row.cells[index]?.map(({ part }) => cut(witness.text, part.span)) ?? [],
    );
    const kept = parts.join("").replace(/[[\p{Cc}--[\t\n\r\x7f-\x9f]]\ufffe\uffff\p{Surrogate}]/gv, "\ufffd");
    expect(bare(body === undefined ? "" : readOut(body, `#w${index + 1}`))).toBe(bare(kept));
  });
}

function readOut(element: XmlElement, witness: string): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      const wit = child.attributes.wit?.split(" ");
      return wit === undefined || wit.includes(witness) ? readOut(child, witness) : "";
    })
    .join("");
}

function bare(text: string): string {
  return text.replace(/\s/gv, "");
}
