/**
 * The five articles, one left out at a time: what the seeds know of the other four, and the names that stand in the one. What only the
 * article left out knows is kept from the proposals.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { readPlain } from "#lib/intake/read-plain.ts";
import type { BearerKind, KnownName, ProposingText } from "#lib/proposals/named.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan, type TextSpan } from "#lib/text/span.ts";

export type Expected = {
  readonly span: TextSpan;
  readonly bearer: string;
  readonly kind: BearerKind;
  readonly name: string;
};

export type Article = ProposingText & { readonly file: string; readonly expected: readonly Expected[] };

type SeedMention = { at: [number, number]; entity: string; name: string };

const read = <Value>(path: string): Value => JSON.parse(readFileSync(path, "utf8")) as Value;

export function readArticles(): Article[] {
  const kinds = new Map<string, BearerKind>();
  for (const file of readdirSync("seeds/entities")) {
    for (const { slug, kind } of read<{ slug: string; kind: BearerKind }[]>(`seeds/entities/${file}`))
      kinds.set(slug, kind);
  }
  const files = readdirSync("seeds").filter((file) => file.endsWith(".txt"));
  return files.toSorted().map((file) => {
    const document = readPlain(new Uint8Array(readFileSync(`seeds/${file}`)));
    if (!document.ok) throw new Error(document.failure.message);
    const { text, passages } = document.value;
    const positions = new Positions(text);
    const mentions = read<SeedMention[]>(`seeds/mentions/${basename(file, ".txt")}.json`);
    const expected = mentions.map(({ at: [start, end], entity, name }) => {
      const kind = kinds.get(entity);
      if (kind === undefined) throw new Error(`No entity is called ${entity}.`);
      return { span: positions.toText(storedSpan(start, end)), bearer: entity, kind, name };
    });
    return { file, text, passages, expected };
  });
}

/** The names of the given articles as far as their own mentions show them, and the words around each bearer. */
export function knowledgeOf(articles: readonly Article[]) {
  const names = new Map<string, KnownName>();
  const contexts = new Map<string, Set<string>>();
  for (const { text, expected } of articles) {
    for (const { bearer, kind, name, span } of expected) {
      const key = `${bearer} ${name}`;
      names.set(key, { bearer, kind, name, uses: (names.get(key)?.uses ?? 0) + 1 });
      const around =
        text.slice(Math.max(0, span.start - 80), span.start) + text.slice(span.end, span.end + 80);
      const words = contexts.get(bearer) ?? new Set<string>();
      contexts.set(bearer, words);
      for (const [word] of around.matchAll(/\p{Lu}[\p{L}-]{2,}/gu)) words.add(word.toLowerCase());
    }
  }
  return { names: Array.from(names.values()), contexts, corpus: articles };
}
