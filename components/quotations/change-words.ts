/** A change as an editor says it. */
import type { JudgementView } from "#lib/features/quotations/schema.ts";

type Change = JudgementView["changes"][number];

/** @example changeWords({ kind: "number", source: "50", quote: "500" }) // "Number changed: “50” became “500”" */
export function changeWords({ kind, source, quote }: Change): string {
  const name = named[kind];
  if (quote === "…") return `Left out, and marked: “${source}”`;
  if (quote === "") return `${kind === "negation" ? "Negation lost" : "Left out"}: “${source}”`;
  if (source === "") return `${kind === "negation" ? "Negation added" : "Added"}: “${quote}”`;
  if (plain(quote) === plain(source)) return "Spaces written otherwise";
  return `${name}: “${source}” became “${quote}”`;
}

/** What differs in it, if anything, can be seen. */
function plain(words: string): string {
  return words.replace(/\s+/gu, " ");
}

const named: Readonly<Record<Change["kind"], string>> = {
  negation: "Negation changed",
  number: "Number changed",
  name: "Name changed",
  word: "Word changed",
  order: "Order changed",
  insertion: "Added",
  omission: "Left out",
  typography: "Written otherwise",
};
