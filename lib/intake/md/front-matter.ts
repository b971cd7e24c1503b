/**
 * The settings that stand between two lines of "---" (YAML) or "+++" (TOML) before a text. Only plain values of a few well-known
 * names are taken, line by line; no YAML is run.
 */

import { toEdtf } from "#lib/intake/date-as-written.ts";
import type { FieldName } from "#lib/intake/document.ts";
import type { Proposal } from "#lib/intake/ground-fields.ts";
import { readDateLine } from "#lib/intake/txt/date-line.ts";

const NAMES: Readonly<Record<string, FieldName>> = {
  title: "title",
  headline: "title",
  author: "author",
  authors: "author",
  by: "author",
  publisher: "publisher",
  publication: "publisher",
  outlet: "publisher",
  source: "publisher",
  site: "publisher",
  date: "published",
  published: "published",
  publishdate: "published",
};

/** `body` is the text behind the settings; without settings, the text. */
export function readFrontMatter(text: string): {
  body: string;
  proposals: Proposal[];
  language: string | null;
} {
  const found = /^(?<fence>---|\+\+\+)[ \t]*\r?\n(?<lines>[\s\S]*?\r?\n)?\k<fence>[ \t]*(?:\r?\n|$)/.exec(
    text,
  );
  const lines = found?.groups?.lines?.split(/\r?\n/) ?? [];
  const isSettings = lines.some((line) => /^[\w-]+\s*[:=]/.test(line));
  if (!found || !isSettings) return { body: text, proposals: [], language: null };
  const proposals: Proposal[] = [];
  let language: string | null = null;
  lines.forEach((line, index) => {
    const parts = /^(?<key>[\w-]+)\s*[:=]\s*(?<value>.*)$/.exec(line)?.groups;
    const key = parts?.key?.toLowerCase() ?? "";
    const name = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
    const value = readValue(parts?.value ?? "", lines.slice(index + 1));
    if (/^lang(?:uage)?$/.test(key)) language = value;
    if (name === undefined || value === "" || /^https?:/i.test(value)) return;
    const edtf = name === "published" ? (toEdtf(value) ?? readDateLine(value)?.edtf ?? null) : value;
    if (edtf !== null) proposals.push({ name, value: edtf, basis: "front-matter", key });
  });
  return { body: text.slice(found[0].length), proposals, language };
}

/** "x", 'x', [x, y], or the lines below that begin with a hyphen. */
function readValue(written: string, below: readonly string[]): string {
  if (written.trim() === "") {
    const end = below.findIndex((line) => !/^\s*-\s+/.test(line));
    return list(below.slice(0, Math.max(0, end)).map((line) => unquote(line.replace(/^\s*-\s+/, ""))));
  }
  const inner = /^\[(.*)\]$/.exec(written.trim())?.[1];
  return inner === undefined ? unquote(written) : list(inner.split(",").map(unquote));
}

function list(values: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(values.filter((value) => value !== ""));
}

function unquote(written: string): string {
  const plain = written.trim();
  return /^(["']).*\1$/s.test(plain) ? plain.slice(1, -1) : plain;
}
