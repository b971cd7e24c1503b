/** Sources as CSL-JSON, which Zotero, Pandoc and every CSL processor read. Only what is known is said. */

import { edtfBounds } from "#lib/edtf-bounds.ts";
import { readableEdtf } from "#lib/edtf-date.ts";
import { type Exported, type ExportedSource, excerptsOf, locatorOf } from "./exported.ts";
import { splitName } from "./split-name.ts";

type CslDate =
  | { readonly "date-parts": readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string };

export type CslName =
  | { readonly family: string; readonly given: string; readonly "non-dropping-particle"?: string }
  | { readonly literal: string };

export type CslItem = {
  readonly id: string;
  /** What kind of publication it was is not known of a file. */
  readonly type: "document";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly issued?: CslDate;
  /** The pages that are cited, or the numbers of the passages. */
  readonly locator?: string;
  readonly note?: string;
};

/** One item for each source, with where the excerpts stand as its locator. */
export function toCsl(exported: Exported): CslItem[] {
  const excerpts = excerptsOf(exported);
  return [...exported.sources.values()].map((source) => {
    const address = `${exported.room}/read/${encodeURIComponent(source.slug)}`;
    const note = `${address} (${source.fileName}, SHA-256 ${source.sha256})`;
    return { ...toCslItem(source), locator: locatorOf(source, excerpts).names.join(", "), note };
  });
}

/** What is known of a source; one without a title goes by the name of its file. */
export function toCslItem(source: ExportedSource): CslItem {
  const { slug, title, fileName, author, isPerson, publisher, published } = source;
  const issued = published === null ? null : toCslDate(published);
  return {
    id: slug,
    type: "document",
    title: title ?? fileName,
    ...(author === null ? {} : { author: splitAuthors(author).map((name) => toName(name, isPerson)) }),
    ...(publisher === null ? {} : { publisher }),
    ...(issued === null ? {} : { issued }),
  };
}

function splitAuthors(author: string): string[] {
  return author.split(/\s*(?:,|;|&|\band\b)\s*/u).filter((name) => name !== "");
}

function toName(name: string, isPerson: boolean): CslName {
  return (isPerson ? splitName(name) : null) ?? { literal: name };
}

/** As exactly as it is known; what CSL's numbers cannot say (a year that is not given) in words. */
function toCslDate(edtf: string): CslDate | null {
  const bounds = edtfBounds(edtf);
  const isSingle = bounds?.earliest !== null && ["day", "month", "year"].includes(bounds?.precision ?? "");
  if (bounds === null || !isSingle || edtf.includes("/")) {
    const literal = readableEdtf(edtf);
    return literal === null ? null : { literal };
  }
  const parts = (bounds.earliest ?? "").split("-").map(Number);
  const count = { day: 3, month: 2, year: 1 }[bounds.precision as "day" | "month" | "year"];
  return { "date-parts": [parts.slice(0, count)], ...(bounds.isDoubtful ? { circa: true as const } : {}) };
}
