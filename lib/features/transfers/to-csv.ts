/** Excerpts as CSV for spreadsheets, one record each. Nothing in it is ever a formula. */
import Papa from "papaparse";
import { addressOf, type Exported, locatorOf, sourceOf } from "./exported.ts";

/**
 * What a spreadsheet would run begins with one of these, be it behind spaces or what nobody sees, in full width, or on a later line
 * of the field. An apostrophe before it makes it text.
 */
const FORMULA = /^(?=[[\s\p{Default_Ignorable_Code_Point}]--[\r\n\u2028\u2029]]*[=+\-@\|%＝＋－＠\t])/gmv;

const csvColumns = [
  "id",
  "source",
  "title",
  "author",
  "publisher",
  "published",
  "passage",
  "page",
  "start",
  "end",
  "exact",
  "note",
  "tags",
  "colour",
  "meaning",
  "notebook",
  "section",
  "created",
  "modified",
  "address",
] as const;

/**
 * RFC 4180 behind a byte order mark, by which spreadsheets know it for UTF-8. Tags stand with semicolons between them; a field in which
 * a line could be run as a formula has an apostrophe before that line.
 */
export function toCsv(exported: Exported): string {
  let section = "";
  const records = exported.parts.flatMap((part) => {
    if (part.kind === "section") section = part.text;
    if (part.kind !== "excerpt") return [];
    const { excerpt } = part;
    const source = sourceOf(exported, excerpt);
    const record: Record<(typeof csvColumns)[number], string | number> = {
      id: excerpt.id,
      source: source.slug,
      title: source.title ?? "",
      author: source.author ?? "",
      publisher: source.publisher ?? "",
      published: source.published ?? "",
      passage: excerpt.passage,
      page: source.pages.length > 0 ? locatorOf(source, [excerpt]).names.join(", ") : "",
      start: excerpt.start,
      end: excerpt.end,
      exact: excerpt.exact,
      note: excerpt.note,
      tags: excerpt.tags.join("; "),
      colour: excerpt.colour ?? "",
      meaning: (excerpt.colour && exported.colours[excerpt.colour]) ?? "",
      notebook: excerpt.notebook ?? "",
      section,
      created: excerpt.created,
      modified: excerpt.modified,
      address: addressOf(exported, excerpt),
    };
    return [csvColumns.map((column) => toSafe(record[column]))];
  });
  return `\uFEFF${Papa.unparse([[...csvColumns], ...records], { newline: "\r\n", quotes: quoted })}\r\n`;
}

/** A field behind an apostrophe is quoted, so that no reader takes the apostrophe for a mark of its own. */
function quoted(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("'");
}

function toSafe(value: string | number): string {
  return typeof value === "number" ? String(value) : value.replace(FORMULA, "'");
}
