/**
 * What a page says of its article beside the text: schema.org in JSON-LD, Open Graph, other meta elements, the page's title.
 * Each proposal keeps where it was said; nothing is believed here.
 */

import { toEdtf } from "#lib/intake/date-as-written.ts";
import type { DocumentType, FieldName, FileBasis } from "#lib/intake/document.ts";
import type { Proposal } from "#lib/intake/ground-fields.ts";
import { readDateLine } from "#lib/intake/txt/date-line.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Larger ones describe a shop. */
const LARGEST_JSON = 500_000;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|CreativeWork)$/;

const META: readonly (readonly [FieldName, FileBasis, string])[] = [
  ["title", "open-graph", "og:title"],
  ["title", "meta", "citation_title"],
  ["title", "meta", "dc.title"],
  ["title", "meta", "twitter:title"],
  ["author", "open-graph", "article:author"],
  ["author", "meta", "author"],
  ["author", "meta", "citation_author"],
  ["author", "meta", "dc.creator"],
  ["author", "meta", "parsely-author"],
  ["publisher", "open-graph", "og:site_name"],
  ["publisher", "meta", "citation_journal_title"],
  ["publisher", "meta", "dc.publisher"],
  ["publisher", "meta", "application-name"],
  ["published", "open-graph", "article:published_time"],
  ["published", "meta", "citation_publication_date"],
  ["published", "meta", "dc.date"],
  ["published", "meta", "date"],
  ["published", "meta", "parsely-pub-date"],
];

export type PageProposals = {
  readonly proposals: readonly Proposal[];
  readonly type: DocumentType | null;
  readonly language: string | null;
  readonly description: string | null;
};

export function readPageProposals(document: Document): PageProposals {
  const found = jsonLdOf(document).find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const metas = metasOf(document);
  const said: Proposal[] = found === undefined ? [] : fromJsonLd(found);
  for (const [name, basis, key] of META) {
    const value = metas.get(key);
    // Facebook has asked for an address of a profile there.
    if (value && !/^https?:/i.test(value)) said.push({ name, value, basis, key });
  }
  const title = tidy(document.querySelector("head > title, title")?.textContent);
  if (title) said.push({ name: "title", value: title, basis: "page-title", key: "title" });
  const isArticle = found !== undefined || metas.get("og:type") === "article";
  return {
    proposals: said.flatMap(withEdtf),
    type: isArticle ? "article" : null,
    language: document.documentElement.getAttribute("lang") || metas.get("og:locale") || null,
    description: metas.get("og:description") ?? metas.get("description") ?? null,
  };
}

function withEdtf(proposal: Proposal): Proposal[] {
  if (proposal.name !== "published") return [proposal];
  const value = toEdtf(proposal.value.replaceAll("/", "-")) ?? readDateLine(proposal.value)?.edtf;
  return value === undefined ? [] : [{ ...proposal, value }];
}

function metasOf(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const key = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? "").toLowerCase();
    const value = tidy(meta.getAttribute("content"));
    if (key !== "" && value && !metas.has(key)) metas.set(key, value);
  }
  return metas;
}

function jsonLdOf(document: Document): { readonly [key: string]: Json }[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const source = script.textContent ?? "";
    if (source.length > LARGEST_JSON) return [];
    try {
      return flatten(JSON.parse(source) as Json);
    } catch {
      return [];
    }
  });
}

function flatten(json: Json): { readonly [key: string]: Json }[] {
  const nodes = Array.isArray(json) ? json : [json];
  return nodes.flatMap((node) => {
    if (!isRecord(node)) return [];
    const graph = node["@graph"];
    return Array.isArray(graph) ? [node, ...graph.filter(isRecord)] : [node];
  });
}

function fromJsonLd(node: { readonly [key: string]: Json }): Proposal[] {
  const entries: [FieldName, string, string | null][] = [
    ["title", "headline", textOf(node.headline)],
    ["title", "name", textOf(node.name)],
    ["author", "author", namesOf(node.author)],
    ["author", "creator", namesOf(node.creator)],
    ["publisher", "publisher", namesOf(node.publisher)],
    ["published", "datePublished", textOf(node.datePublished)],
  ];
  return entries.flatMap(([name, key, value]) =>
    value ? [{ name, key, value, basis: "json-ld" as const }] : [],
  );
}

function typesOf(node: { readonly [key: string]: Json }): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
}

/** "Ann Lee", or "Ann Lee and Bo Li" of several. */
function namesOf(json: Json | undefined): string | null {
  const each = (Array.isArray(json) ? json : [json]).flatMap((one) => {
    const name = isRecord(one) ? textOf(one.name) : textOf(one);
    return name && !/^https?:/i.test(name) ? [name] : [];
  });
  return each.length === 0 ? null : new Intl.ListFormat("en", { type: "conjunction" }).format(each);
}

function textOf(json: Json | undefined): string | null {
  return typeof json === "string" ? tidy(json) : null;
}

function isRecord(json: Json | undefined): json is { readonly [key: string]: Json } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function tidy(value: string | null | undefined): string | null {
  const words = value
    ?.replace(/<[^<>]*>/g, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return words ? words.slice(0, 1000) : null;
}
