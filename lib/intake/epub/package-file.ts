/** The package file (OPF) of an EPUB: which chapters in which order, and what the book says of itself. */
import { posix } from "node:path";
import { toEdtf } from "#lib/intake/date-as-written.ts";
import type { Proposal } from "#lib/intake/ground-fields.ts";
import { decodeEntities, elementText } from "#lib/intake/zip/element-text.ts";

export type Chapter = { readonly path: string; readonly isContents: boolean };

/** @param path of the package file within the ZIP; what it names is relative to it. */
export function readPackage(opf: string, path: string): { chapters: Chapter[]; proposals: Proposal[] } {
  const items = new Map<string, { href: string; properties: string }>();
  for (const [tag] of opf.matchAll(/<(?:opf:)?item\s[^<>]*>/g)) {
    const id = attribute(tag, "id");
    const href = attribute(tag, "href");
    if (id && href) items.set(id, { href, properties: attribute(tag, "properties") ?? "" });
  }
  const chapters = [...opf.matchAll(/<(?:opf:)?itemref\s[^<>]*>/g)].flatMap(([tag]): Chapter[] => {
    const item = items.get(attribute(tag, "idref") ?? "");
    if (!item) return [];
    const file = posix.normalize(posix.join(posix.dirname(path), decodeHref(item.href)));
    return [{ path: file, isContents: /\bnav\b/.test(item.properties) }];
  });
  const basis = "epub-package";
  const said = [
    { name: "title", key: "dc:title", value: elementText(opf, "dc:title") },
    { name: "author", key: "dc:creator", value: elementText(opf, "dc:creator") },
    { name: "publisher", key: "dc:publisher", value: elementText(opf, "dc:publisher") },
    { name: "published", key: "dc:date", value: toEdtf(elementText(opf, "dc:date") ?? "") },
  ] as const;
  return {
    chapters,
    proposals: said.flatMap(({ value, ...rest }) => (value ? [{ ...rest, value, basis }] : [])),
  };
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
  return value === undefined ? null : decodeEntities(value);
}

function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/, ""));
  } catch {
    return href;
  }
}
