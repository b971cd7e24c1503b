/** The critical apparatus of versions, noted against the first: as a list for the screen, and as files to take away. */
import { type Entry, entries, type Witness } from "#lib/collation/apparatus/entries.ts";
import { toCsv } from "#lib/collation/apparatus/to-csv.ts";
import { toMarkdown } from "#lib/collation/apparatus/to-markdown.ts";
import { toTei } from "#lib/collation/apparatus/to-tei.ts";
import type { ComparedText } from "./compared-text.ts";
import { keeping } from "./keeping.ts";
import type { ApparatusFormat } from "./schema.ts";
import { siglaOf } from "./sigla.ts";

const entriesOf = keeping<Entry[]>();

export function apparatusOf(texts: readonly ComparedText[]): Entry[] {
  return entriesOf(texts.map(({ hash }) => hash).join(" "), () => entries(witnessesOf(texts)));
}

export function witnessesOf(texts: readonly ComparedText[]): (ComparedText & Witness)[] {
  const sigla = siglaOf(texts.map(({ slug }) => slug));
  return texts.map((text, index) => ({ ...text, siglum: sigla[index] ?? text.slug, title: text.name }));
}

/** The apparatus as a file: what it is called, its type and what it says. */
export function writeApparatus(texts: readonly ComparedText[], format: Exclude<ApparatusFormat, "json">) {
  const witnesses = witnessesOf(texts);
  const name = `apparatus-${witnesses.map(({ siglum }) => siglum).join("-")}`;
  if (format === "csv") return { fileName: `${name}.csv`, type: "text/csv", content: toCsv(witnesses) };
  if (format === "markdown")
    return { fileName: `${name}.md`, type: "text/markdown", content: toMarkdown(witnesses) };
  const title = witnesses[0]?.title ?? name;
  return { fileName: `${name}.xml`, type: "application/tei+xml", content: toTei(title, witnesses) };
}
