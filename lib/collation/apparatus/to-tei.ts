/**
 * The versions with their apparatus as a TEI document, by parallel segmentation: each witness can be read out of it,
 * passage by passage and character by character.
 */

import { type ApparatusPassage, apparatus, type Reading } from "./apparatus.ts";
import type { Witness } from "./entries.ts";

/**
 * A whole TEI P5 document. A passage that all witnesses have is a `p` with an `app` for each variant; one that some lack is
 * an `app` around it. The base's reading is the `lem`. Characters that XML cannot hold become U+FFFD.
 *
 * @param title What the document is called.
 * @example toTei("The Shadowy Backroom Dealer", [a, b]) // … <app type="wording"><lem wit="#w1">a specific</lem> …
 */
export function toTei(title: string, witnesses: readonly Witness[], base = 0): string {
  const list = witnesses.map(
    (witness, index) =>
      `<witness xml:id="${idOf(index)}" n="${escaped(witness.siglum)}">${escaped(witness.title)}</witness>`,
  );
  const text = witnesses[base]?.text ?? "";
  const passages = apparatus(witnesses, base).map((passage) => toPassage(passage, text, base));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${escaped(title)}</title></titleStmt>
<publicationStmt><p>Collated in a reading room, by machine.</p></publicationStmt>
<sourceDesc><listWit>
${list.join("\n")}
</listWit></sourceDesc>
</fileDesc>
<encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>
</teiHeader>
<text><body>
${passages.join("\n")}
</body></text>
</TEI>
`;
}

function toPassage(passage: ApparatusPassage, text: string, base: number): string {
  const { witnesses } = passage;
  const lacking = witnesses.includes(null) ? reading("rdg", indicesOf(witnesses, null), "") : "";
  if (passage.span === null)
    return app("passage", toReadings(witnesses, base, (words) => `<p>${words}</p>`) + lacking);
  const paragraph = toParagraph(passage, text, base);
  if (lacking === "") return paragraph;
  const present = [...witnesses.keys()].filter((index) => witnesses[index] !== null);
  return app("passage", reading("lem", present, paragraph) + lacking);
}

function toParagraph({ ordinal, span, variants }: ApparatusPassage, text: string, base: number): string {
  let at = span?.start ?? 0;
  let content = "";
  for (const variant of variants) {
    const readings = toReadings(variant.readings, base, (words) => words);
    content += escaped(text.slice(at, variant.span.start)) + app(variant.kind, readings);
    at = variant.span.end;
  }
  return `<p n="${ordinal}">${content}${escaped(text.slice(at, span?.end))}</p>`;
}

/** What the witnesses read that have the passage, those that agree together, the base first. */
function toReadings(readings: readonly Reading[], base: number, wrap: (words: string) => string): string {
  const [own, ...others] = [readings[base] ?? null, ...new Set(readings)];
  const different = others.filter((words) => words !== null && words !== own);
  const lemma = own === null ? "" : reading("lem", indicesOf(readings, own), wrap(escaped(own)));
  return (
    lemma +
    different.map((words) => reading("rdg", indicesOf(readings, words), wrap(escaped(words ?? "")))).join("")
  );
}

function indicesOf(readings: readonly Reading[], words: Reading): number[] {
  return [...readings.keys()].filter((index) => readings[index] === words);
}

function app(type: string, readings: string): string {
  return `<app type="${type}">${readings}</app>`;
}

function reading(element: "lem" | "rdg", witnesses: readonly number[], content: string): string {
  const wit = witnesses.map((index) => `#${idOf(index)}`).join(" ");
  return content === "" ? `<${element} wit="${wit}"/>` : `<${element} wit="${wit}">${content}</${element}>`;
}

function idOf(index: number): string {
  return `w${index + 1}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text as XML 1.0 reads it back. A carriage return is written as a reference, since a parser turns a bare one into a line feed. */
function escaped(text: string): string {
  return text
    .replace(/[[\p{Cc}--[\t\n\r\x7f-\x9f]]\ufffe\uffff\p{Surrogate}]/gv, "\ufffd")
    .replace(/[&<>"\r]/gv, (character) => ENTITIES[character] ?? character);
}
